#pragma once

// What a calendar is to the rest of the module: a range of days and four pure functions. calendar.cpp checks what it is asked;
// a calendar is only ever given years, days and fields that it covers.

#include "tsumugu/calendar/calendar.hpp"
#include "tsumugu/calendar/iso.hpp"

namespace tsumugu {

/// Days since 1970-01-01.
using DayNumber = int;

constexpr DayNumber day_number(int year, int month, int day) noexcept {
  return date::sys_days{date::year{year} / month / day}.time_since_epoch().count();
}

/// The days that a `date::year` can name.
inline constexpr DayNumber earliest_day = day_number(least_year, 1, 1);
inline constexpr DayNumber latest_day = day_number(greatest_year, 12, 31);

/// A day by the fields of a calendar that its reader knows.
struct Fields {
  int year, month, day;
  bool leap = false;
};

struct Rules {
  DayNumber first, last;      ///< the days covered; the years at the ends may be covered in part
  int first_year, last_year;  ///< the years of these days
  /// The days of a month, 0 when the year has no such month. The year is one of the range.
  int (*month_length)(int year, int month, bool leap) noexcept;
  /// The day of fields that exist.
  DayNumber (*day_of)(const Fields& fields) noexcept;
  /// The fields of a covered day.
  Fields (*fields_of)(DayNumber day) noexcept;
  /// The grade of a covered day.
  Grade (*grade_of)(DayNumber day) noexcept;
};

/// For calendars of arithmetic.
constexpr Grade always_computed(DayNumber) noexcept {
  return Grade::computed;
}

/// `a / b` rounded down, and what that leaves, for b > 0. C++ rounds towards zero.
constexpr int floor_div(int a, int b) noexcept {
  return a / b - (a % b < 0 ? 1 : 0);
}
constexpr int floor_mod(int a, int b) noexcept {
  return a - b * floor_div(a, b);
}

extern const Rules gregorian_rules, julian_rules, japanese_rules, buddhist_rules, roc_rules, dangun_rules;
extern const Rules korean_rules, chinese_rules, vietnamese_rules, umalqura_rules;
extern const Rules hebrew_rules, islamic_civil_rules, islamic_tabular_rules, persian_rules;
extern const Rules coptic_rules, ethiopic_rules, indian_rules;

const Rules& rules_of(CalendarId calendar) noexcept;

}  // namespace tsumugu
