#pragma once

// The date of an event as it was recorded. The EDTF text is the record; the days are derived from it and are all that arithmetic sees.

#include <date/date.h>

#include <optional>
#include <string>
#include <string_view>

#include "tsumugu/calendar/calendar.hpp"
#include "tsumugu/calendar/iso.hpp"

namespace tsumugu {

/// How finely the date is known, with the names of CONTRACT.md.
enum class Precision { second, minute, hour, day, month, year, decade, century, season, interval };
std::string_view name(Precision precision) noexcept;
std::optional<Precision> precision_named(std::string_view name) noexcept;

/// The end of an interval that has no day.
enum class NoDay { open, unknown };  ///< ".." goes on; an empty end is not known

/// The days that a partial date may mean, first to last, both included. An end without a day is empty.
/// There is no operator<: say which question is asked.
struct DayRange {
  std::optional<date::sys_days> first, last;
  friend bool operator==(const DayRange&, const DayRange&) = default;
};

/// Every day of `a` lies before every day of `b`.
bool certainly_before(const DayRange& a, const DayRange& b) noexcept;
/// Some day of `a` lies before some day of `b`.
bool possibly_before(const DayRange& a, const DayRange& b) noexcept;

/// When an event happened or will happen, as recorded.
struct When {
  std::string edtf;     ///< "1995-01-17T05:46", "1995?", "1950-06-25/1953-07-27"; for another calendar the days it means
  std::string entered;  ///< the user's own words
  CalendarId calendar = CalendarId::gregorian;  ///< in which it was given
  std::optional<CalendarDate> calendar_date;    ///< its fields there, when not Gregorian and known to the day
  std::optional<TimeOfDay> time;                ///< of the first day, by the clock of the place
  std::string zone;                             ///< IANA name of the place's zone, "" when none was given
  DayRange days;
  Precision precision = Precision::day;
  bool is_uncertain = false;    ///< "?" or "%" stands in it
  bool is_approximate = false;  ///< "~" or "%" stands in it
  friend bool operator==(const When&, const When&) = default;
};

/// What the day of a yearly return is taken from: the day, month or year from which the event runs.
/// A field is empty where the record does not say: "1995" has a year only, "XXXX-01-17" month and day only.
struct StartFields {
  std::optional<int> year, month, day;
  bool leap = false;
};
/// The start of `when` in its own calendar. Empty fields only for dates without a usable start ("199X", a season, an open start, a set).
StartFields start_fields(const When& when);

/// Reads EDTF (ISO 8601-2:2019, Library of Congress profile of 2019-02-04): level 0, level 1, and of level 2 what history needs.
/// The result's `entered` is the text; calendar Gregorian, no zone.
/// @throws Error{not_a_date, no_such_date, out_of_range}
When parse_edtf(std::string_view text);

/// A `When` from a record: EDTF or "korean:1994-12-17", "korean:2025-06L-15". @throws as parse_edtf, and as to_days.
When parse_recorded_when(std::string_view text);

/// `when` that lasts until the end of `last`: "1995-01-17" and "1995-02-20" give 1995-01-17/1995-02-20 and precision interval.
/// @throws Error{bad_value} when `last` certainly ends before `when` begins or one of them is an interval already.
When make_interval(const When& first, const When& last);

}  // namespace tsumugu
