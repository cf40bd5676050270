#pragma once

// Which days follow from an event, and why. Pure: the same arguments give the same answer; today is an argument.

#include <date/date.h>

#include <array>
#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tsumugu/base/message.hpp"
#include "tsumugu/event/event.hpp"

namespace tsumugu {

enum class Counting { elapsed_years, ordinal_years, elapsed_days, inclusive_days, elapsed_months, elapsed_seconds };
std::string_view name(Counting counting) noexcept;

/// Why an occurrence is not on the original month and day.
enum class Moved {
  feb29,        ///< 29 February in a common year
  short_month,  ///< the month has no such day; the leap days of the Persian, Coptic, Ethiopic and Indian calendars too
  leap_month,   ///< a day of a leap month kept in the regular one
  hebrew_adar,  ///< one Adar in the event's year and two in this one, or the other way round
};
std::string_view name(Moved moved) noexcept;  ///< "feb29", "short-month", "leap-month", "adar"

/// One day (or month, or year, for a date that is known no better) on which an observance falls.
struct Occurrence {
  DayRange days;                         ///< first == last for a day
  Precision precision = Precision::day;  ///< day, month or year
  std::optional<int>
      count;  ///< whole years of the observance's calendar; empty before the event, on its own day, and when its year is not known
  Counting counting = Counting::elapsed_years;
  std::optional<int> years_until;  ///< whole years to go at this occurrence, when it lies before the event
  bool is_round = false;           ///< a count that ends in 0 or 5
  Grade grade = Grade::computed;
  std::optional<Moved> moved;
  std::optional<Observance> by;  ///< the rule that brings the event back; empty on the event's own day

  date::sys_days day() const { return *days.first; }
  /// "2026-01-17", "2026-01" or "2026"; "2026-02-17/2026-03-18" for a month of another calendar.
  std::string date_text() const;
};

/// One step of the reasoning, for `explain` and the JSON.
struct Reason {
  std::string code;  ///< "same-month-and-day", "feb29", "short-month", "leap-month", ...
  Message text;
};

/// Why an occurrence of the event of `when` is where it is, step by step. Made when asked for: lists of thousands never show it.
std::vector<Reason> reasons_of(const When& when, const Occurrence& occurrence);

/// An event with the occurrence by which it comes back.
struct Returning {
  EventSummary event;
  Occurrence occurrence;
};

/// Where a return stands in every list: by day, then round counts first, then the oldest event first, then id. Small, so that thousands can
/// be sorted without their events.
struct ListPlace {
  std::optional<date::sys_days> day;
  std::int32_t minus_length =
      0;  ///< of the occurrence in days: of those that begin together the longest comes first, a year before a month
  bool is_not_round = false;
  bool is_undated = false;
  std::optional<date::sys_days> first_day;  ///< of the event
  std::int32_t second_of_day = -1;          ///< at which the event began, by the clocks of its place; -1 when that is not known
  std::array<char, Key::length> id{};
  friend auto operator<=>(const ListPlace&, const ListPlace&) = default;  // NOLINT(modernize-use-nullptr): clang-tidy 14 sees a 0 here
};
ListPlace place_of(const Returning& returning) noexcept;
bool comes_first(const Returning& a, const Returning& b) noexcept;

/// The occurrences of `observance` with their days in [first, last], in order. At most two in a Gregorian year (lunar dates).
/// Occurrences known to a month or a year are in the span when they overlap it.
std::vector<Occurrence> occurrences_between(const When& when, const Observance& observance, date::sys_days first, date::sys_days last);

/// The occurrences that fall on `day` itself; those known to a month or a year only are not among them.
std::vector<Occurrence> occurrences_on(const When& when, const Observance& observance, date::sys_days day);

/// The first occurrence after `day` that falls on a day, searched for at most `years` ahead (leap-day `skip` and lunar leap months wait
/// long).
std::optional<Occurrence> next_occurrence(const When& when, const Observance& observance, date::sys_days day, int years = 100);

/// The last occurrence before `day` that fell on a day, searched for at most `years` back.
std::optional<Occurrence> previous_occurrence(const When& when, const Observance& observance, date::sys_days day, int years = 100);

/// The event itself, on its own first day, for events that do not come back. Nothing for a date without a year or a usable start.
std::optional<Occurrence> own_day(const When& when);

/// Whether an observance can bring an event back: what to say when no occurrence is found.
enum class ComesBack {
  yes,               ///< none in the span: a policy skips those years, or known_days() ends before it
  no_usable_start,   ///< a set, a season, "199X", or a date that is not known to the day in another calendar than its own
  outside_calendar,  ///< the observance's calendar does not cover the event's day
};
ComesBack comes_back(const When& when, const Observance& observance);

/// The days that the observance's calendar covers. Before and after them there are no occurrences, whatever the event.
CalendarRange known_days(const Observance& observance);

/// Where an event begins in the calendar of an observance: what its returns are counted from. All empty where it has no usable start there.
StartFields start_in(const When& when, CalendarId calendar);

/// The keys under which an event with that observance is found. One key for most; none when it has no usable start.
std::vector<YearlyKey> keys_of(const When& when, const Observance& observance);

/// All keys whose events may fall on `day`, in the calendars of `in_use`: the day itself in each calendar, plus what a missing day sends
/// here.
std::vector<YearlyKey> keys_for(date::sys_days day, const std::vector<CalendarId>& in_use);

/// The default observance of an event: yearly in the calendar in which it was given, with the policies of its kind.
Yearly default_yearly(CalendarId calendar, Kind kind) noexcept;

/// Signed whole days from `today` to the first day of `days`: 17 is D-17, 0 is D-Day, -3 is D+3. Empty when it has no first day.
std::optional<long> days_until(const DayRange& days, date::sys_days today) noexcept;

/// The difference of two days in whole years, months and days, never counting a month that is not complete:
/// 31 January to 28 February is 0 months 28 days, to 1 March 1 month 1 day.
struct Between {
  bool is_backwards = false;  ///< `to` lies before `from`; the numbers are of the same span the other way
  int years = 0, months = 0, days = 0;
  long total_days = 0;  ///< not signed
  long total_months = 0;
  /// With both ends counted.
  long inclusive_days() const noexcept { return total_days + 1; }
};
Between between(date::sys_days from, date::sys_days to) noexcept;

}  // namespace tsumugu
