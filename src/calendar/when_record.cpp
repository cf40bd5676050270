#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "calendar/edtf.hpp"
#include "calendar/when_text.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/calendar/when.hpp"

// Dates of other calendars as records hold them: "korean:1994-12-17". What they mean is written as EDTF, so that arithmetic needs no other
// calendar; the fields are kept beside it, so that nothing is lost.

namespace tsumugu {
namespace {

constexpr std::string_view open_year = "XXXX";

/// The fields behind the calendar's name. A part that is not given is 0.
struct RecordedFields {
  CalendarDate date;
  bool is_year_open = false;
  std::string_view tail;  ///< "?", "T05:46" and so on
};

int number(std::string_view text) noexcept {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

[[noreturn]] void refuse_form(std::string_view text) {
  throw Error(ErrorCode::not_a_date,
              say("{0} is not a date of a calendar, for example korean:1994-12-17 or korean:2025-06L-15", shown(text)));
}

/// Two digits behind a hyphen; 0 where no hyphen stands.
int read_part(edtf::Scanner& in) {
  if (!in.take("-")) return 0;
  const std::string_view part = in.take_all_of(edtf::digits, 2);
  if (part.size() < 2 || part == "00") refuse_form(in.text());
  return number(part);
}

RecordedFields read_fields(CalendarId calendar, edtf::Scanner& in) {
  RecordedFields fields;
  fields.date.calendar = calendar;
  fields.is_year_open = in.take(open_year);
  if (!fields.is_year_open) {
    const bool is_negative = in.take("-");
    const std::string_view year = in.take_all_of(edtf::digits, 9);
    if (year.empty()) refuse_form(in.text());
    fields.date.year = is_negative ? -number(year) : number(year);
  }
  fields.date.month = read_part(in);
  fields.date.leap = fields.date.month != 0 && in.take("L");
  fields.date.day = fields.date.month != 0 ? read_part(in) : 0;
  if (fields.is_year_open && fields.date.month == 0) refuse_form(in.text());
  fields.tail = in.rest();
  if (!fields.tail.empty() && std::string_view("?~%T").find(fields.tail.front()) == std::string_view::npos) refuse_form(in.text());
  return fields;
}

/// The first day of a year. The Hebrew year begins with Tishri, its seventh month.
date::sys_days first_of_year(CalendarId calendar, int year) {
  return to_days({calendar, year, calendar == CalendarId::hebrew ? 7 : 1, false, 1});
}

DayRange days_of(const CalendarDate& date) {
  if (date.day != 0) return {to_days(date), to_days(date)};
  if (date.month == 0) {
    const date::sys_days first = first_of_year(date.calendar, date.year);
    const CalendarRange covered = range(date.calendar);
    return {first, date.year < covered.last_year ? first_of_year(date.calendar, date.year + 1) - date::days{1} : covered.last};
  }
  CalendarDate first = date;
  first.day = 1;
  const date::sys_days day = to_days(first);
  return {day, day + date::days{month_length(date.calendar, date.year, date.month, date.leap).value_or(1) - 1}};
}

/// Whether some year has that month and day. The years looked at hold every leap month and length of month that the calendar has.
bool exists_in_some_year(const CalendarDate& date) noexcept {
  constexpr int enough_years = 800;
  const CalendarRange covered = range(date.calendar);
  const int day = date.day == 0 ? 1 : date.day;
  for (int year = covered.last_year; year >= covered.first_year && year > covered.last_year - enough_years; --year)
    if (exists({date.calendar, year, date.month, date.leap, day})) return true;
  return false;
}

/// The EDTF of whole days, each end with `tail`.
std::string edtf_of(const DayRange& days, std::string_view tail) {
  if (days.first == days.last) return fmt::format("{}{}", to_iso(*days.first), tail);
  return fmt::format("{}{}/{}{}", to_iso(*days.first), tail, to_iso(*days.last), tail);
}

/// The EDTF of a month or a year of such a calendar: "1995-01", "1995".
std::string edtf_of_gregorian(const CalendarDate& date, const DayRange& days, std::string_view tail) {
  const std::string first = to_iso(*days.first);
  constexpr std::string_view day = "-01", month_and_day = "-01-01";
  return first.substr(0, first.size() - (date.month == 0 ? month_and_day : day).size()) + std::string(tail);
}

std::string edtf_of(const CalendarDate& date, std::string_view tail) {
  const DayRange days = days_of(date);
  return date.day == 0 && shares_gregorian_days(date.calendar) ? edtf_of_gregorian(date, days, tail) : edtf_of(days, tail);
}

When read_other_calendar(CalendarId calendar, std::string_view text, std::string_view whole) {
  edtf::Scanner in(text);
  const RecordedFields fields = read_fields(calendar, in);
  if (fields.is_year_open && !exists_in_some_year(fields.date))
    throw Error(ErrorCode::no_such_date, say("{0} does not exist in any year", shown(whole)));
  if (fields.date.day == 0 && fields.tail.starts_with('T')) refuse_form(whole);
  const std::string open = fields.date.day == 0 ? "XXXX-XX" : "XXXX-XX-XX";
  When when = parse_edtf(fields.is_year_open ? open + std::string(fields.tail) : edtf_of(fields.date, fields.tail));
  when.calendar = calendar;
  when.calendar_date = fields.date;
  if (fields.date.month == 0) {
    when.precision = Precision::year;
  } else if (fields.date.day == 0) {
    when.precision = Precision::month;
  } else if (fields.is_year_open) {
    when.precision = Precision::day;
  }
  return when;
}

/// The length of a calendar's name before a colon; npos when `text` has none. "1995-01-17T05:46" has not: no name begins with a digit.
std::size_t name_length(std::string_view text) noexcept {
  const std::size_t length = std::min(text.find_first_not_of("abcdefghijklmnopqrstuvwxyz-"), text.size());
  return length > 0 && text[0] != '-' && text.substr(length).starts_with(':') ? length : std::string_view::npos;
}

/// One date, not an interval.
When read_single(std::string_view text) {
  const std::size_t length = name_length(text);
  if (length == std::string_view::npos) return parse_edtf(text);
  const std::string_view word = text.substr(0, length);
  const auto calendar = calendar_named(word);
  if (!calendar) throw Error(ErrorCode::bad_value, say("{0} is not a calendar, for example korean or hebrew", shown(word)));
  const std::string_view date = text.substr(length + 1);
  When when = *calendar == CalendarId::gregorian || *calendar == CalendarId::japanese ? parse_edtf(date)
                                                                                      : read_other_calendar(*calendar, date, text);
  if (*calendar == CalendarId::japanese && when.days.first && start_fields(when).year) from_days(CalendarId::japanese, *when.days.first);
  when.entered = text;
  return when;
}

std::optional<NoDay> read_no_day(std::string_view text) noexcept {
  if (text == "..") return NoDay::open;
  return text.empty() ? std::optional(NoDay::unknown) : std::nullopt;
}

}  // namespace

When parse_recorded_when(std::string_view text) {
  if (text.size() > edtf::longest_text) return parse_edtf(text);
  const bool is_interval = text.find('/') != std::string_view::npos;
  const std::string_view first = first_side(text), last = last_side(text);
  if (!is_interval) return read_single(text);
  if (name_length(first) == std::string_view::npos && name_length(last) == std::string_view::npos) return parse_edtf(text);
  if (const auto end = read_no_day(first)) return make_interval(*end, read_single(last));
  if (const auto end = read_no_day(last)) return make_interval(read_single(first), *end);
  return make_interval(read_single(first), read_single(last));
}

std::string to_record(const When& when) {
  if (!when.calendar_date) return when.edtf;
  const CalendarDate& date = *when.calendar_date;
  const std::string_view start = first_side(when.edtf);
  const std::string_view tail = start.substr(std::min(start.find_first_of("?~%T"), start.size()));
  std::string text = fmt::format("{}:", name(when.calendar));
  if (start.starts_with(open_year)) {
    text += open_year;
  } else {
    text += fmt::format("{}{:04}", date.year < 0 ? "-" : "", std::abs(date.year));
  }
  if (date.month != 0) text += fmt::format("-{:02}{}", date.month, date.leap ? "L" : "");
  if (date.day != 0) text += fmt::format("-{:02}", date.day);
  text += tail;
  if (when.precision == Precision::interval) text += fmt::format("/{}", last_side(when.edtf));
  return text;
}

}  // namespace tsumugu
