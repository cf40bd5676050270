#include <fmt/format.h>

#include "tsumugu/base/text.hpp"
#include "tsumugu/wording/wording.hpp"
#include "wording/edtf_part.hpp"
#include "wording/words.hpp"
#include "wording/zone_words.hpp"

namespace tsumugu {
namespace {

using words::fill_in;

std::string_view time_phrase(std::string_view key, Language language) noexcept {
  return words::phrase(words::times, key, language);
}

std::string year_words(const EdtfPart& part, Language language) {
  switch (part.year_kind) {
    case EdtfPart::Year::absent:
      return {};
    case EdtfPart::Year::known:
      return year_text(part.year, language);
    case EdtfPart::Year::decade:
      return fill_in(time_phrase("decade", language), fmt::to_string(part.year));
    case EdtfPart::Year::century: {
      const int century = part.year / 100 + 1;
      return fill_in(time_phrase("century", language), fmt::to_string(century), ordinal(century, Language::english));
    }
  }
  return {};
}

std::string month_words(const EdtfPart& part, Language language) {
  return part.day ? month_and_day(*part.month, *part.day, language) : month_name(*part.month, language);
}

std::string exact_words(const EdtfPart& part, Language language) {
  std::string year = year_words(part, language);
  if (part.season) return fill_in(time_phrase(fmt::format("season.{}", *part.season), language), year);
  if (!part.month) return year;
  if (year.empty()) return fill_in(time_phrase("no-year", language), month_words(part, language));
  if (part.day && part.year_kind == EdtfPart::Year::known)
    return long_date(date::sys_days{date::year{part.year} / *part.month / *part.day}, language);
  return fill_in(time_phrase("month-of-year", language), year, month_words(part, language));
}

std::string qualified(std::string text, bool is_approximate, bool is_uncertain, Language language) {
  if (is_approximate) text = fill_in(time_phrase("approximate", language), text);
  if (is_uncertain) text = fill_in(time_phrase("uncertain", language), text);
  return text;
}

std::string part_words(std::string_view text, Language language) {
  const std::optional<EdtfPart> part = edtf_part(text);
  if (!part) return std::string(text);
  std::string words = exact_words(*part, language);
  if (words.empty()) return std::string(text);
  return qualified(std::move(words), part->is_approximate, part->is_uncertain, language);
}

/// The words of an interval's two ends; `clock` is the reading at its start.
std::string interval_words(std::string_view first, std::string_view last, std::string_view clock, Language language) {
  const bool has_first = !first.empty() && first != "..", has_last = !last.empty() && last != "..";
  std::string begin = part_words(first, language);
  if (!clock.empty()) begin = fill_in(time_phrase("at-time", language), begin, clock);
  const std::string end = part_words(last, language);
  if (has_first && has_last) return fill_in(time_phrase("interval", language), begin, end);
  if (has_first) return fill_in(time_phrase(last.empty() ? "from.end-unknown" : "from", language), begin);
  return fill_in(time_phrase(first.empty() ? "until.start-unknown" : "until", language), end);
}

std::string element_words(std::string_view text, Language language) {
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) return part_words(text, language);
  const std::string_view first = text.substr(0, dots), last = text.substr(dots + 2);
  if (first.empty()) return fill_in(time_phrase("until", language), part_words(last, language));
  if (last.empty()) return fill_in(time_phrase("from", language), part_words(first, language));
  return fill_in(time_phrase("range", language), part_words(first, language), part_words(last, language));
}

/// "[1667,1668]" is one of its members, "{1667,1668}" all of them.
std::string set_words(std::string_view text, Language language) {
  const bool is_one = text.front() == '[';
  const std::vector<std::string_view> members = split(text.substr(1, text.size() - 2), ',');
  if (members.size() == 1) return element_words(trimmed(members[0]), language);
  if (members.size() == 2)
    return fill_in(time_phrase(is_one ? "or" : "and", language), element_words(trimmed(members[0]), language),
                   element_words(trimmed(members[1]), language));
  std::string list;
  for (const std::string_view member : members) {
    std::string words = element_words(trimmed(member), language);
    list = list.empty() ? std::move(words) : fill_in(time_phrase("list", language), list, words);
  }
  return fill_in(time_phrase(is_one ? "one-of" : "all-of", language), list);
}

std::string with_clock(std::string text, std::string_view clock, Language language) {
  return clock.empty() ? std::move(text) : fill_in(time_phrase("at-time", language), text, clock);
}

std::string edtf_words(std::string_view edtf, std::string_view clock, Language language) {
  if (edtf.starts_with('[') || edtf.starts_with('{')) return set_words(edtf, language);
  const std::size_t slash = edtf.find('/');
  if (slash != std::string_view::npos) return interval_words(edtf.substr(0, slash), edtf.substr(slash + 1), clock, language);
  return with_clock(part_words(edtf, language), clock, language);
}

/// Whether the record is one day by the calendar, known for sure.
bool is_plain_day(const When& when) noexcept {
  const bool is_one_day = when.days.first && when.days.first == when.days.last && !when.is_uncertain && !when.is_approximate;
  return is_one_day && (when.precision <= Precision::day || (when.precision == Precision::interval && when.time.has_value()));
}

/// The clock reading at the end of an interval, "" when its end has none.
std::string clock_of_end(const When& when, Language language) {
  const std::size_t slash = when.edtf.find('/');
  if (!when.time || slash == std::string::npos || when.edtf.find('T', slash) == std::string::npos) return "";
  When end = when;
  end.edtf = when.edtf.substr(slash + 1);
  end.time = parse_edtf(end.edtf).time;
  return end.time ? clock_text(end, language) : "";
}

/// "Tuesday 17 January 1995, 15:00 to 17:00", and of two days each with its time.
std::string hours_words(const When& when, std::string_view clock, std::string_view end_clock, Language language) {
  const std::size_t slash = when.edtf.find('/');
  const std::string first = part_words(when.edtf.substr(0, slash), language), last = part_words(when.edtf.substr(slash + 1), language);
  if (when.days.first == when.days.last)
    return with_clock(first, fill_in(time_phrase("range", language), to_iso(*when.time), end_clock), language);
  return fill_in(time_phrase("interval", language), with_clock(first, clock, language), with_clock(last, end_clock, language));
}

}  // namespace

std::string when_short(const When& when, Language language) {
  if (is_plain_day(when)) {
    std::string text = to_iso(*when.days.first);
    return text.append(" ").append(short_weekday(*when.days.first, language));
  }
  if (when.calendar_date && !start_fields(when).year) return yearly_text(*when.calendar_date, language);
  // What is not digits for everyone is said in words: "44 BC", "before 1900".
  const bool is_plain = when.edtf.find_first_not_of("0123456789XT:+Z/-?~%") == std::string::npos && !when.edtf.starts_with('-') &&
                        !when.edtf.starts_with('/') && !when.edtf.ends_with('/');
  if (!is_plain) return edtf_words(when.edtf, {}, language);
  std::string text;
  bool is_clock = false;  // the digits after a "T", up to the next date
  for (const char c : when.edtf) {
    if (c == 'T') is_clock = true;
    if (c == '/') is_clock = false;
    if (!is_clock) text += c;
  }
  constexpr std::string_view no_year = "XXXX-";
  if (text.starts_with(no_year)) text.erase(0, no_year.size());
  return text;
}

std::string when_long(const When& when, Language language) {
  const std::string clock = when.time ? clock_text(when, language) : std::string();
  const std::string end_clock = clock_of_end(when, language);
  std::string text = end_clock.empty() ? edtf_words(when.edtf, clock, language) : hours_words(when, clock, end_clock, language);
  if (!when.calendar_date) return text;
  if (!start_fields(when).year) return fill_in(time_phrase("no-year", language), yearly_text(*when.calendar_date, language));
  return fill_in(time_phrase("same-day", language), calendar_text(*when.calendar_date, language), text);
}

}  // namespace tsumugu
