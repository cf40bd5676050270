#pragma once

// Strict ISO 8601 days and times: exactly YYYY-MM-DD, nothing before or after. (The library's %F takes "1995-01-17junk" and writes
// year -43 as "0-43".)

#include <date/date.h>

#include <optional>
#include <string>
#include <string_view>

namespace tsumugu {

/// Years that a date may have: the bound of `date::year`, which wraps silently beyond it.
inline constexpr int least_year = -32767;
inline constexpr int greatest_year = 32767;

/// A clock reading of a place, 00:00:00 to 23:59:59, or 24:00(:00) for the end of the day, which ISO 8601 and EDTF know. Seconds are kept
/// only when they were given.
struct TimeOfDay {
  int hour = 0;
  int minute = 0;
  std::optional<int> second;
  friend bool operator==(const TimeOfDay&, const TimeOfDay&) = default;
};

/// "1995-01-17", "-0043-03-15", "Y17000-01-01" beyond four digits as EDTF writes them.
std::string to_iso(date::sys_days day);
std::string to_iso(const date::year_month_day& day);
/// "05:46" or "05:46:52".
std::string to_iso(const TimeOfDay& time);

/// A day in the form that to_iso writes.
/// @throws Error{not_a_date} for another form, Error{no_such_date} for 2023-02-29, Error{out_of_range} beyond ±32767.
date::sys_days parse_iso_day(std::string_view text);
/// The same, or nothing instead of an error.
std::optional<date::sys_days> try_parse_iso_day(std::string_view text) noexcept;
/// "05:46" or "05:46:52", up to "23:59:59", and "24:00" or "24:00:00", the end of a day; nothing for any other text.
std::optional<TimeOfDay> parse_iso_time(std::string_view text) noexcept;

/// A day of those fields. @throws Error{no_such_date}, Error{out_of_range}
date::sys_days make_day(int year, int month, int day);

/// The same day of the month `months` later, the last of the month where it has no such day (Korean Civil Act 160, Japanese Civil Code
/// 143).
/// @throws Error{out_of_range}
date::sys_days plus_months(date::sys_days day, int months);

/// Monday = 1 ... Sunday = 7 (ISO 8601).
int iso_weekday(date::sys_days day) noexcept;
/// "1995-W03-2".
std::string to_iso_week(date::sys_days day);
/// 1 to 366.
int day_of_year(date::sys_days day) noexcept;

}  // namespace tsumugu
