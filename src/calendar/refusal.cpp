#include "calendar/refusal.hpp"

#include <algorithm>

#include "calendar/refusal_words.hpp"
#include "calendar/rules.hpp"
#include "tsumugu/calendar/iso.hpp"

namespace tsumugu {
namespace {

std::string text_of(int number) {
  return std::to_string(number);
}

/// The year nearest to that of `date`, going by `step`, in which the calendar has its month and day. No day of any calendar comes back
/// more rarely than once in a thousand years.
std::optional<int> next_year_with(CalendarDate date, int step) {
  for (int tries = 0; tries < 1000; ++tries) {
    date.year += step;
    if (exists(date)) return date.year;
  }
  return std::nullopt;
}

/// The nearest years before and after in which the calendar has that month and day, if it ever does.
std::optional<Message> nearest_years_hint(const CalendarDate& date) {
  const auto before = next_year_with(date, -1);
  const auto after = next_year_with(date, 1);
  if (before && after) return say("the nearest years that have it are {0} and {1}", text_of(*before), text_of(*after));
  if (before || after) return say("the nearest year that has it is {0}", text_of(before ? *before : *after));
  if (date.leap && has_leap_months(date.calendar)) return say("no year that the calendar covers has it");
  return std::nullopt;
}

Message range_hint(CalendarId calendar) {
  const CalendarRange covered = range(calendar);
  return say("that calendar covers the years {0} to {1}, in Gregorian days {2} to {3}", text_of(covered.first_year),
             text_of(covered.last_year), to_iso(covered.first), to_iso(covered.last));
}

int months_of(const Rules& rules, int year) {
  return rules.month_length(year, 13, false) > 0 ? 13 : 12;
}

Error outside(CalendarId calendar, std::string text) {
  const CalendarRange covered = range(calendar);
  std::vector<Message> hints;
  if (calendar != CalendarId::gregorian) hints.push_back(range_hint(calendar));
  return Error{ErrorCode::out_of_range,
               say(refusal_words(calendar).outside, std::move(text), text_of(covered.first_year), text_of(covered.last_year)),
               std::move(hints)};
}

Message no_leap_month(const CalendarDate& date, std::string text) {
  const LeapRefusalWords& words = leap_refusal_words(date.calendar);
  const auto other = leap_month(date.calendar, date.year);
  if (other) return say(words.other_leap_month, std::move(text), text_of(date.year), text_of(*other));
  return say(words.no_leap_month, std::move(text), text_of(date.year));
}

/// What is wrong with the month and day of a date whose year is covered, or nothing.
std::optional<Message> fault_of(const CalendarDate& date, const std::string& text) {
  const Rules& rules = rules_of(date.calendar);
  const int length = rules.month_length(date.year, date.month, date.leap);
  if (1 <= date.day && date.day <= length) return std::nullopt;
  if (date.leap && !has_leap_months(date.calendar))
    return say("{0} does not exist: only the Korean, Chinese and Vietnamese calendars have leap months", text);
  const RefusalWords& words = refusal_words(date.calendar);
  if (length > 0) {
    const std::string_view pattern = date.leap ? leap_refusal_words(date.calendar).no_day : words.no_day;
    return say(pattern, text, text_of(date.month), text_of(date.year), text_of(length));
  }
  if (date.leap && 1 <= date.month && date.month <= 12) return no_leap_month(date, text);
  return say(words.no_month, text, text_of(date.year), text_of(months_of(rules, date.year)));
}

}  // namespace

Error refusal_of(const CalendarDate& date, std::string text) {
  const Rules& rules = rules_of(date.calendar);
  if (date.year < rules.first_year || date.year > rules.last_year) return outside(date.calendar, std::move(text));
  const auto fault = fault_of(date, text);
  if (!fault) return outside(date.calendar, std::move(text));
  std::vector<Message> hints;
  if (auto years = nearest_years_hint(date)) hints.push_back(std::move(*years));
  if (date.calendar != CalendarId::gregorian) hints.push_back(range_hint(date.calendar));
  return Error{ErrorCode::no_such_date, *fault, std::move(hints)};
}

Error refusal_of(const CalendarDate& date) {
  return refusal_of(date, to_text(date));
}

Error refusal_of(CalendarId calendar, date::sys_days day) {
  return outside(calendar, to_iso(day));
}

}  // namespace tsumugu
