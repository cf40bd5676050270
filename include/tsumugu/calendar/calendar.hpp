#pragma once

// Calendars. One axis: every date in every calendar is a `date::sys_days`, and a calendar is two conversions with it.
//
//   fields of a calendar  <->  sys_days  <->  fields of another calendar
//
// No calendar knows another. All functions are pure and hold no state. Days are proleptic Gregorian civil days.

#include <date/date.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tsumugu {

/// The calendars, with the names that other programs know. Korean and Chinese are two calendars.
enum class CalendarId {
  gregorian,  ///< proleptic, astronomical years (0 is 1 BCE)
  julian,     ///< proleptic, astronomical years
  korean,
  chinese,
  vietnamese,
  hebrew,  ///< months count from Nisan = 1; Adar, or Adar I in a leap year, is 12; Adar II 13
  islamic_umalqura,
  islamic_civil,
  islamic_tabular,
  persian,
  japanese,  ///< Gregorian with the years of an era; the era is found from the day
  coptic,
  ethiopic,
  indian,
  buddhist,
  roc,
  dangun,
};

inline constexpr int calendar_count = 17;

/// "islamic-umalqura" and so on.
std::string_view name(CalendarId calendar) noexcept;
std::optional<CalendarId> calendar_named(std::string_view name) noexcept;
/// All of them, in the order of the enumeration.
const std::vector<CalendarId>& all_calendars() noexcept;

/// How far a computed day can be trusted.
enum class Grade {
  published,    ///< an authority's table
  computed,     ///< arithmetic, or astronomy not fixed by an authority
  provisional,  ///< a new moon within two minutes of midnight, holidays not yet fixed
};
std::string_view name(Grade grade) noexcept;

/// A day by the fields of a calendar. Whether it exists is another question: see exists().
/// Japanese dates carry the Gregorian year here; the era is added when they are written.
struct CalendarDate {
  CalendarId calendar = CalendarId::gregorian;
  int year = 0;
  int month = 0;      ///< from 1
  bool leap = false;  ///< the leap month of that number (Korean, Chinese, Vietnamese only)
  int day = 0;        ///< from 1
  friend bool operator==(const CalendarDate&, const CalendarDate&) = default;
};

/// The days that a calendar covers, both included. Tables end where their data do (Korean 1391 to 2098, Chinese 1391 to 2100, Vietnamese
/// 1968 to 2098, Umm al-Qura 1343 to 1500), Persian at 1178 and 1501, where its rule does; Japanese begins in 1873. The others begin with
/// their year 1 (Gregorian and Julian: at the bound) and end with what `date::year` can name.
struct CalendarRange {
  date::sys_days first, last;
  int first_year, last_year;  ///< in years of that calendar; a year that `date::year` cuts is covered in part
};
CalendarRange range(CalendarId calendar) noexcept;
/// Whether all days from `first` to `last` lie in that range.
bool covers(CalendarId calendar, date::sys_days first, date::sys_days last) noexcept;

/// Whether the calendar has that day. False outside its range.
bool exists(const CalendarDate& date) noexcept;
/// Whether the calendar has that month (a leap month only in its year). False outside its range.
bool has_month(CalendarId calendar, int year, int month, bool leap) noexcept;
/// The number of days of that month, 5 to 31, or nothing when the calendar has no such month or it lies outside its range.
std::optional<int> month_length(CalendarId calendar, int year, int month, bool leap) noexcept;
/// The number of the month that has a leap month after it in that year, or nothing. Lunisolar East Asian calendars only.
std::optional<int> leap_month(CalendarId calendar, int year) noexcept;

/// @throws Error{no_such_date} when the calendar has no such day, Error{out_of_range} outside its range; both name the range.
date::sys_days to_days(const CalendarDate& date);
/// @throws Error{out_of_range} when the calendar does not cover the day.
CalendarDate from_days(CalendarId calendar, date::sys_days day);
/// The same without an exception: nothing outside the range.
std::optional<CalendarDate> try_from_days(CalendarId calendar, date::sys_days day) noexcept;
/// The grade of that day's place in the calendar: published to the 11th month of 2050 (Korean, KASI), from 1901 (Chinese, Hong Kong
/// Observatory) and throughout (Umm al-Qura), else computed. Provisional in a month whose new moon lies within two minutes of midnight,
/// on the day before it when the month may begin there, and outside the range.
Grade grade(CalendarId calendar, date::sys_days day) noexcept;
/// That grade where days of the calendar are published and this one is not; nothing for a published day and for a calendar that is a rule.
std::optional<Grade> doubt(CalendarId calendar, date::sys_days day) noexcept;

/// Whether months of that calendar may be leap months (Korean, Chinese, Vietnamese).
bool has_leap_months(CalendarId calendar) noexcept;

/// Whether months and days of the year are those of the Gregorian calendar, whatever the number of the year (Japanese, Buddhist, Minguo,
/// Dangun, and itself).
bool shares_gregorian_days(CalendarId calendar) noexcept;

/// Whether it is one of the three Islamic calendars, which share the names of their months.
bool is_islamic(CalendarId calendar) noexcept;

/// "korean:1994-12-17", "korean:2025-06L-15": the form in which records and JSON hold it. Gregorian dates have no prefix.
std::string to_text(const CalendarDate& date);

/// A Japanese era (from 1873-01-01, when Japan took the Gregorian calendar), as `db/calendars/japanese_eras.tsv` has it.
struct JapaneseEra {
  std::string_view kanji, english, letter;  ///< 平成, Heisei, H
  date::sys_days first;
  date::sys_days last;  ///< the day before the next era, or the end of the Gregorian range
  int first_year;       ///< the Gregorian year that is year 1
};
const std::vector<JapaneseEra>& japanese_eras() noexcept;
/// The era of a day, or nothing before 1873-01-01. (Meiji 6 is the first year that can be asked for.)
const JapaneseEra* japanese_era_of(date::sys_days day) noexcept;

/// Julian Day Number of the civil day (the one that begins at noon of `day`).
long long julian_day_number(date::sys_days day) noexcept;

}  // namespace tsumugu
