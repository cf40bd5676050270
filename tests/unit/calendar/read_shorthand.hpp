#pragma once

#include <fstream>
#include <string>
#include <vector>

#include "tsumugu/base/error.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/calendar/read_date.hpp"

namespace tsumugu {

/// All tests of the reader stand on the Saturday of the transcripts.
inline ReadOptions on_saturday(Language language = Language::english, DateOrder order = DateOrder::ask) {
  return {parse_iso_day("2026-01-17"), language, order};
}

inline std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  for (const std::string_view word : split(text, ' '))
    if (!word.empty()) words.emplace_back(word);
  return words;
}

/// The record of `when`, and "@" and the zone when it has one.
inline std::string summary(const When& when) {
  return to_record(when) + (when.zone.empty() ? "" : "@" + when.zone);
}

/// What `read` comes to: a summary, or "!" and the code of the error.
template <class Read>
std::string outcome(Read&& read) {
  try {
    return summary(read());
  } catch (const Error& error) {
    return "!" + std::string(name(error.code()));
  }
}

inline std::string read_as(const std::string& text, const ReadOptions& options = on_saturday()) {
  return outcome([&] { return read_date(text, options); });
}

/// The error that reading all of `text` ends in.
inline Error refusal(const std::string& text, const ReadOptions& options = on_saturday()) {
  try {
    const When when = read_date(text, options);
    return Error(ErrorCode::failure, say("it was read as {0}", to_record(when)));
  } catch (const Error& error) {
    return error;
  }
}

inline std::vector<std::string> hints_of(const Error& error) {
  std::vector<std::string> hints;
  for (const Message& hint : error.hints()) hints.push_back(hint.text());
  return hints;
}

/// The rows of a file of tests/data, cut at tabs, without comments.
inline std::vector<std::vector<std::string>> rows_of(const std::string& name) {
  std::ifstream file(std::string(TSUMUGU_TEST_DATA) + "/" + name);
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::vector<std::string> cells;
    for (const std::string_view cell : split(line, '\t')) cells.emplace_back(cell);
    rows.push_back(std::move(cells));
  }
  return rows;
}

}  // namespace tsumugu
