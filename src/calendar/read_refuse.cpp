#include <algorithm>

#include "calendar/read_choice.hpp"
#include "tsumugu/base/text.hpp"

// What is said of words that are no date: the most that can be said about the user's own words, then an example.

namespace tsumugu::reading {
namespace {

/// The spellings of months, weekdays and days that a mistyped word may have meant, those in ASCII letters.
std::vector<std::string> known_words() {
  std::vector<std::string> words;
  for (const Phrase& phrase : phrases) {
    const bool is_name = phrase.sense == Sense::month || phrase.sense == Sense::weekday || phrase.sense == Sense::relative_day;
    if (!is_name || phrase.text().size() < 5) continue;
    if (std::any_of(phrase.text().begin(), phrase.text().end(), [](char32_t c) { return c < U'a' || c > U'z'; })) continue;
    words.emplace_back(phrase.text().begin(), phrase.text().end());
  }
  return words;
}

struct NearWord {
  std::string written, meant;
};

/// A known word near one of the first words; a date has its names among them.
std::optional<NearWord> near_word(const std::vector<std::string>& words) {
  constexpr std::size_t looked_at = 4, shortest = 5, longest = 12;
  const std::vector<std::string> known = known_words();
  const std::vector<std::string_view> candidates(known.begin(), known.end());
  for (std::size_t i = 0; i < std::min(words.size(), looked_at); ++i) {
    std::string word = to_lower_ascii(words[i]);
    while (!word.empty() && (word.back() == ',' || word.back() == '.')) word.pop_back();
    const bool is_plain = std::all_of(word.begin(), word.end(), [](char c) { return 'a' <= c && c <= 'z'; });
    if (!is_plain || word.size() < shortest || word.size() > longest || std::find(known.begin(), known.end(), word) != known.end())
      continue;
    if (auto found = nearest(word, candidates)) return NearWord{words[i], std::move(*found)};
  }
  return std::nullopt;
}

/// What EDTF has to say of a word that looks like it: "40000", "1995-01-17T25:00", "1667..".
std::optional<Error> fault_as_record(const std::string& word) {
  const bool looks_like_it = word.find_first_of("0123456789") != std::string::npos &&
                             word.find_first_not_of("0123456789XYESTZL?~%./-+:[]{},") == std::string::npos;
  if (!looks_like_it) return std::nullopt;
  try {
    parse_recorded_when(word);
  } catch (const Error& error) {
    return error;
  }
  return std::nullopt;
}

bool begins_with_time(const Context& context) {
  std::vector<Found> found;
  for (const Form& form : forms)
    if (form.rule == Rule::time) match(form, context.tokens, 0, found);
  return !found.empty();
}

/// The token behind a month at the start: "May", 5월, 윤5월, 음력 5월; 0 when there is none.
std::size_t end_of_month(const Tokens& tokens) noexcept {
  std::size_t at = 0;
  while (tokens.has(at, Sense::calendar) || tokens.has(at, Sense::lunar) || tokens.has(at, Sense::leap)) ++at;
  if (tokens.has(at, Sense::month) || tokens.has(at, Sense::lunar_month)) return at + 1;
  return tokens.is_number(at) && tokens.has(at + 1, Sense::month_unit) ? at + 2 : 0;
}

/// The longest reading that does not end where it should, and what it leaves over.
std::optional<Error> fault_of_rest(const std::vector<std::string>& words, const Context& context) {
  std::size_t end = 0;
  for (const Reading& reading : readings_of(context))
    if (reading.kind != Reading::Kind::recorded) end = std::max(end, reading.end);
  if (end == 0 || end >= context.tokens.size()) return std::nullopt;
  std::size_t behind = end;  // up to the end of the word, or of the words
  const bool ends_word = context.tokens[end - 1].ends_word;
  while (behind < context.tokens.size() && (ends_word || behind == end || !context.tokens[behind - 1].ends_word)) ++behind;
  const std::string rest = shown(context.written(end, behind));
  return Error(ErrorCode::not_a_date,
               say("\"{0}\" is not a date: \"{1}\" is left over after \"{2}\"",
                   shown(words.size() == 1 ? words[0] : context.written(0, behind)), rest, shown(context.written(0, end))));
}

}  // namespace

Error no_reading(const std::vector<std::string>& words, const Context& context) {
  if (auto fault = fault_of_rest(words, context)) return *fault;
  const std::string first = shown(words[0]);
  if (begins_with_time(context))
    return Error(ErrorCode::not_a_date, say("\"{0}\" is a time of day without a date, for example 1995-01-17 05:46", first));
  if (const std::size_t end = end_of_month(context.tokens); end != 0)
    return Error(ErrorCode::not_a_date,
                 say("\"{0}\" alone is not a date: a day or a year is missing, for example 17 January or January 1995",
                     shown(context.written(0, end))));
  const auto refuse = [](const std::string& word, std::vector<Message> hints) {
    return Error(ErrorCode::not_a_date, say("\"{0}\" is not a date, for example 1995-01-17, 17 Jan 1995 or 1995년 1월 17일", word),
                 std::move(hints));
  };
  if (const auto word = near_word(words)) return refuse(shown(word->written), {did_you_mean(word->meant)});
  if (auto fault = fault_as_record(words[0])) return *fault;
  return refuse(first, {});
}

}  // namespace tsumugu::reading
