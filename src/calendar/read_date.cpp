#include "tsumugu/calendar/read_date.hpp"

#include <algorithm>

#include "calendar/read_choice.hpp"
#include "tsumugu/base/error.hpp"
#include "tsumugu/base/text.hpp"

namespace tsumugu {
namespace {

using reading::Context;
using reading::Letters;
using reading::Reading;
using reading::Tokens;

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (const std::string_view word : split(text, ' '))
    if (!word.empty()) words.emplace_back(word);
  return words;
}

/// The word in which the last token of a reading stands, from 1.
std::size_t words_up_to(const Letters& letters, const Tokens& tokens, std::size_t end) {
  return letters.letters[tokens[end - 1].end - 1].word + 1;
}

/// The meaning of `readings`, or nothing when they mean none.
std::optional<When> meant(const std::vector<Reading>& readings, const Context& context) {
  try {
    return reading::chosen(readings, context);
  } catch (const Error& error) {
    if (error.code() == ErrorCode::ambiguous_date) throw;
    return std::nullopt;
  }
}

/// "1979-02-11 Islamic revolution", "1948-05-14 Jewish state": the name of a calendar behind a date may begin the title. Where only one of
/// the two is possible it is meant, else both are asked.
/// @throws Error{ambiguous_date}
void leave_title(std::vector<Reading>& readings, const Context& context) {
  const std::size_t end = readings.front().end;
  if (end == context.tokens.size() || !readings.front().first.is_calendar_loose || readings.front().first.date_end != end) return;
  if (!context.tokens[end - 2].ends_word) return;
  std::vector<Reading> shorter = reading::readings_of(context);
  std::erase_if(shorter, [&](const Reading& reading) { return reading.end + 1 != end; });
  if (shorter.empty()) return;
  const std::optional<When> in_calendar = meant(readings, context), as_title = meant(shorter, context);
  if (!as_title || (in_calendar && in_calendar->days == as_title->days)) return;
  if (in_calendar)
    throw Error(ErrorCode::ambiguous_date, say("\"{0}\" can be read two ways", context.written(0, end)),
                {say("{0}", reading::with_weekday(*in_calendar, context.options.language)),
                 say("{0}", reading::with_weekday(*as_title, context.options.language)),
                 say("a calendar stands in brackets or before the date, and a colon parts the date from a title")});
  readings = std::move(shorter);
}

/// Reads from the first word on; with `is_whole` the date must take all of them.
DateReading read(const std::vector<std::string>& words, const ReadOptions& options, bool is_whole) {
  const Letters letters = reading::letters_of(words);
  const Tokens tokens = reading::tokens_of(letters);
  const Context context{letters, tokens, options};
  std::vector<Reading> readings = reading::readings_of(context);
  const bool is_cut = letters.words < words.size();
  reading::keep_longest(readings, context, is_whole, is_cut);
  if (readings.empty()) throw reading::no_reading(words, context);
  DateReading result;
  if (!is_whole) leave_title(readings, context);
  result.when = reading::chosen(readings, context);
  if (!is_whole)
    if (const auto fault = reading::fault_behind(readings, context)) throw *fault;
  const std::size_t end = readings.front().end;
  result.words = words_up_to(letters, tokens, end);
  result.when.entered = letters.written(0, tokens[end - 1].end);
  return result;
}

/// EDTF's sets may have blanks inside their brackets, which end a word elsewhere; nothing else that people type has brackets round it.
bool is_set(std::string_view text) noexcept {
  return text.size() > 1 && ((text.front() == '[' && text.back() == ']') || (text.front() == '{' && text.back() == '}'));
}

}  // namespace

DateReading read_leading_date(const std::vector<std::string>& words, const ReadOptions& options) {
  if (words.empty()) throw Error(ErrorCode::not_a_date, say("a date is missing, for example 1995-01-17"));
  return read(words, options, false);
}

When read_date(std::string_view text, const ReadOptions& options) {
  if (text.size() <= reading::longest_input) reading::refuse_control_characters(text);
  if (is_set(trimmed(text))) return parse_edtf(trimmed(text));
  const std::vector<std::string> words = text.size() > reading::longest_input ? std::vector{std::string(text)} : words_of(text);
  if (words.empty()) throw Error(ErrorCode::not_a_date, say("a date is missing, for example 1995-01-17"));
  return read(words, options, true).when;
}

}  // namespace tsumugu
