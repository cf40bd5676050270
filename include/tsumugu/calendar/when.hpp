#pragma once

// The date of an event as it was recorded. The EDTF text is the record; the days are derived from it and are all that arithmetic sees.

#include <date/date.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tsumugu/calendar/calendar.hpp"
#include "tsumugu/calendar/iso.hpp"

namespace tsumugu {

/// How finely the date is known, with the names that other programs know.
enum class Precision { second, minute, hour, day, month, year, decade, century, season, interval };
std::string_view name(Precision precision) noexcept;
std::optional<Precision> precision_named(std::string_view name) noexcept;
/// The names of all, from the finest on.
std::vector<std::string_view> precision_names();

/// The end of an interval that has no day: ".." has no bound, an empty end has one that is not known. See first_end and last_end.
enum class NoDay { open, unknown };

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
  /// The fields of its start there, when not Gregorian. A part that the record leaves out is 0; whether the year is known start_fields
  /// says.
  std::optional<CalendarDate> calendar_date;
  std::optional<TimeOfDay> time;  ///< of the first day, by the clock of the place; 24:00 only where the text ends the day so ("T24:00:00")
  std::string zone;               ///< IANA name of the place's zone, "" when none was given
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
/// The start of `when` in its own calendar. All empty only for dates without a usable start ("199X", "1950S2", a season, an open start, a
/// set). A day is there only with its month: "1995-XX-17" has a year only, "199X-01-17" month and day only.
/// @throws as parse_edtf, when `when.edtf` is none.
StartFields start_fields(const When& when);

/// The one day that `when` means; nothing when it means several, or has an open end.
std::optional<date::sys_days> only_day(const When& when) noexcept;

/// Why `when` has no first day; nothing when it has one. "../1995" is open, "/1995" unknown.
std::optional<NoDay> first_end(const When& when) noexcept;
/// The same for its last day: "1995/.." and "[1760..]" are open, "1995/" is unknown.
std::optional<NoDay> last_end(const When& when) noexcept;

/// Reads EDTF (ISO 8601-2:2019, Library of Congress profile of 2019-02-04): level 0, 1 and 2, in at most 256 letters.
///
/// * The day is the civil day as written: an offset never moves it. "Z" gives the zone "UTC", "+09:00" stays in the text only.
/// * Unspecified digits mean every day that they may, from the first to the last: "1X99-02-29" refuses, for it has no leap year.
/// * Seasons 21 to 32, to which EDTF gives no days, are meteorological: spring in the north is March to May, winter ends in February.
/// * "1950S2" (1900 to 1999) is approximate. Years beyond ±32767 ("Y170000002") are refused, although EDTF has them.
/// * Ours beyond EDTF: a time without seconds or minutes ("T05:46", "T05"), an interval whose ends have times, a month and day behind a
///   long year ("Y12345-01-17"), and the yearless "--01-17", which is kept as "XXXX-01-17".
///
/// The result's `edtf` is the text, its `entered` too; its calendar is Gregorian.
/// Precision: unspecified parts do not count ("1995-XX-17" is known to the year), but a year wholly unknown hides nothing finer
/// ("XXXX-01-17" is a day); what no name fits ("1XXX", a set) is an `interval`.
/// @throws Error{not_a_date} for another form, Error{no_such_date} for 2023-02-29 or 1995-13, Error{out_of_range} beyond ±32767,
///         Error{bad_value} for an interval that ends before it begins.
When parse_edtf(std::string_view text);

/// A `When` from a record: EDTF, or a date of another calendar behind its name: "korean:1994-12-17", "korean:2025-06L-15",
/// "julian:-0043-03-15". "korean:1994-12" is a month, "hebrew:5755" a year and "korean:XXXX-12-17" a day without its year; each may end in
/// "?", "~" or "%", a day in a time. Each end of an interval has its own calendar: "korean:1994-12-17/1995-02-20" ends on a Gregorian day.
/// The `edtf` is what it means in Gregorian days. A Japanese date is given with the Gregorian year and is kept as a Gregorian one.
/// @throws as parse_edtf, and as to_days; Error{bad_value} for an unknown calendar.
When parse_recorded_when(std::string_view text);
/// The text from which parse_recorded_when makes `when` again (but for `entered` and a zone that was given apart).
std::string to_record(const When& when);

/// From the start of `first` until the end of `last`: "1995-01-17" and "1995-02-20" give 1995-01-17/1995-02-20 and precision interval.
/// Calendar, fields, time and zone are those of `first`.
/// @throws Error{bad_value} when `last` certainly ends before `first` begins or one of them is an interval or a set already.
When make_interval(const When& first, const When& last);
/// The start of an interval by itself, with its calendar, time and zone; any other date as it is.
/// @throws Error{bad_value} for an interval whose start is open or unknown.
When start_alone(const When& when);
/// From `first` on: "1995/.." or, unknown, "1995/".
When make_interval(const When& first, NoDay last);
/// Until `last`: "../1995" or, unknown, "/1995".
When make_interval(NoDay first, const When& last);

}  // namespace tsumugu
