#include "tsumugu/calendar/calendar.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdlib>

#include "calendar/refusal.hpp"
#include "calendar/rules.hpp"

namespace tsumugu {
namespace {

constexpr std::array<const Rules*, calendar_count> all_rules{
    &gregorian_rules, &julian_rules,        &korean_rules,          &chinese_rules, &vietnamese_rules, &hebrew_rules,
    &umalqura_rules,  &islamic_civil_rules, &islamic_tabular_rules, &persian_rules, &japanese_rules,   &coptic_rules,
    &ethiopic_rules,  &indian_rules,        &buddhist_rules,        &roc_rules,     &dangun_rules};

DayNumber number_of(date::sys_days day) noexcept {
  return day.time_since_epoch().count();
}
date::sys_days day_at(DayNumber number) noexcept {
  return date::sys_days{date::days{number}};
}

bool covers_year(const Rules& rules, int year) noexcept {
  return rules.first_year <= year && year <= rules.last_year;
}
bool covers_day(const Rules& rules, DayNumber day) noexcept {
  return rules.first <= day && day <= rules.last;
}

/// The length of a month of the calendar of which some day at least is covered, else 0.
int covered_length(const Rules& rules, int year, int month, bool leap) noexcept {
  if (!covers_year(rules, year)) return 0;
  const int length = rules.month_length(year, month, leap);
  if (length == 0) return 0;
  const DayNumber first = rules.day_of({year, month, 1, leap});
  return first <= rules.last && first + length > rules.first ? length : 0;
}

std::optional<DayNumber> day_of(const Rules& rules, const CalendarDate& date) noexcept {
  if (!covers_year(rules, date.year)) return std::nullopt;
  if (date.day < 1 || date.day > rules.month_length(date.year, date.month, date.leap)) return std::nullopt;
  const DayNumber day = rules.day_of({date.year, date.month, date.day, date.leap});
  return covers_day(rules, day) ? std::optional(day) : std::nullopt;
}

}  // namespace

const Rules& rules_of(CalendarId calendar) noexcept {
  return *all_rules[static_cast<std::size_t>(calendar)];
}

CalendarRange range(CalendarId calendar) noexcept {
  const Rules& rules = rules_of(calendar);
  return {day_at(rules.first), day_at(rules.last), rules.first_year, rules.last_year};
}

bool covers(CalendarId calendar, date::sys_days first, date::sys_days last) noexcept {
  const CalendarRange known = range(calendar);
  return known.first <= first && last <= known.last;
}

bool exists(const CalendarDate& date) noexcept {
  return day_of(rules_of(date.calendar), date).has_value();
}

bool has_month(CalendarId calendar, int year, int month, bool leap) noexcept {
  return covered_length(rules_of(calendar), year, month, leap) > 0;
}

std::optional<int> month_length(CalendarId calendar, int year, int month, bool leap) noexcept {
  const int length = covered_length(rules_of(calendar), year, month, leap);
  return length > 0 ? std::optional(length) : std::nullopt;
}

std::optional<int> leap_month(CalendarId calendar, int year) noexcept {
  if (!has_leap_months(calendar)) return std::nullopt;
  for (int month = 1; month <= 12; ++month)
    if (has_month(calendar, year, month, true)) return month;
  return std::nullopt;
}

date::sys_days to_days(const CalendarDate& date) {
  const auto day = day_of(rules_of(date.calendar), date);
  if (!day) throw refusal_of(date);
  return day_at(*day);
}

CalendarDate from_days(CalendarId calendar, date::sys_days day) {
  const auto found = try_from_days(calendar, day);
  if (!found) throw refusal_of(calendar, day);
  return *found;
}

std::optional<CalendarDate> try_from_days(CalendarId calendar, date::sys_days day) noexcept {
  const Rules& rules = rules_of(calendar);
  const DayNumber number = number_of(day);
  if (!covers_day(rules, number)) return std::nullopt;
  const Fields fields = rules.fields_of(number);
  return CalendarDate{calendar, fields.year, fields.month, fields.leap, fields.day};
}

Grade grade(CalendarId calendar, date::sys_days day) noexcept {
  const Rules& rules = rules_of(calendar);
  return covers_day(rules, number_of(day)) ? rules.grade_of(number_of(day)) : Grade::provisional;
}

std::optional<Grade> doubt(CalendarId calendar, date::sys_days day) noexcept {
  const bool is_rule = rules_of(calendar).grade_of == always_computed;
  const Grade trust = grade(calendar, day);
  return is_rule || trust == Grade::published ? std::nullopt : std::optional(trust);
}

bool shares_gregorian_days(CalendarId calendar) noexcept {
  switch (calendar) {
    case CalendarId::gregorian:
    case CalendarId::japanese:
    case CalendarId::buddhist:
    case CalendarId::roc:
    case CalendarId::dangun:
      return true;
    case CalendarId::julian:
    case CalendarId::korean:
    case CalendarId::chinese:
    case CalendarId::vietnamese:
    case CalendarId::hebrew:
    case CalendarId::islamic_umalqura:
    case CalendarId::islamic_civil:
    case CalendarId::islamic_tabular:
    case CalendarId::persian:
    case CalendarId::coptic:
    case CalendarId::ethiopic:
    case CalendarId::indian:
      return false;
  }
  return false;
}

bool is_islamic(CalendarId calendar) noexcept {
  return calendar == CalendarId::islamic_umalqura || calendar == CalendarId::islamic_civil || calendar == CalendarId::islamic_tabular;
}

bool has_leap_months(CalendarId calendar) noexcept {
  return calendar == CalendarId::korean || calendar == CalendarId::chinese || calendar == CalendarId::vietnamese;
}

std::string to_text(const CalendarDate& date) {
  // EDTF's "Y" before a long year is for dates without a calendar's name.
  const bool is_long = date.calendar == CalendarId::gregorian && (date.year > 9999 || date.year < -9999);
  const std::string fields = fmt::format("{}{}{:04}-{:02}{}-{:02}", is_long ? "Y" : "", date.year < 0 ? "-" : "",
                                         std::abs(static_cast<long long>(date.year)), date.month, date.leap ? "L" : "", date.day);
  return date.calendar == CalendarId::gregorian ? fields : fmt::format("{}:{}", name(date.calendar), fields);
}

long long julian_day_number(date::sys_days day) noexcept {
  return 2440588LL + number_of(day);
}

}  // namespace tsumugu
