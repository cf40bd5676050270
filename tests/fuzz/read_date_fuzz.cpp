// No text crashes the reader of typed dates; what it takes is a record that reads the same again, and is read from its words alone.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "tsumugu/base/error.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/calendar/read_date.hpp"

namespace {

using namespace tsumugu;

void require(bool holds) {
  if (!holds) std::abort();
}

void check_error(const Error& error) {
  const int status = exit_status(error.code());
  require(status == 4 || status == 5 || status == 9);
  require(!invalid_utf8_at(error.message().text()));
  require(error.message().text().size() < 8192);
}

void check_kept(const When& when) {
  When again = parse_recorded_when(to_record(when));
  again.entered = when.entered;
  again.zone = when.zone;
  require(again == when);
}

/// The words that a reading took, without the others, mean the same.
void check_words(const std::vector<std::string>& words, const DateReading& reading, const ReadOptions& options) {
  require(reading.words > 0 && reading.words <= words.size());
  const std::vector<std::string> taken(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(reading.words));
  const DateReading again = read_leading_date(taken, options);
  require(again.words == reading.words && again.when == reading.when);
}

void read_words(std::string_view text, const ReadOptions& options) {
  std::vector<std::string> words;
  for (const std::string_view word : split(text, ' '))
    if (!word.empty()) words.emplace_back(word);
  try {
    const DateReading reading = read_leading_date(words, options);
    check_kept(reading.when);
    check_words(words, reading, options);
  } catch (const Error& error) {
    check_error(error);
  }
}

void read_whole(std::string_view text, const ReadOptions& options) {
  try {
    check_kept(read_date(text, options));
  } catch (const Error& error) {
    check_error(error);
  }
}

}  // namespace

/// The first byte chooses the language and the order, the rest is the text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const ReadOptions options{parse_iso_day("2026-01-17"), static_cast<Language>(data[0] % 3), static_cast<DateOrder>(data[0] / 3 % 3)};
  const std::string_view text{reinterpret_cast<const char*>(data) + 1, size - 1};
  read_whole(text, options);
  read_words(text, options);
  return 0;
}
