#pragma once

// Where a month and day land in a given year of a calendar, and by which rule. One function a family of calendars.

#include <array>
#include <cstddef>
#include <optional>

#include "observance/start.hpp"
#include "tsumugu/event/event.hpp"

namespace tsumugu {

/// What decided about a day. Each but `none` has its sentence in reasons.cpp.
enum class Rule {
  none,
  feb28,                ///< the leap day is missing: the last day of its month
  mar1,                 ///< the leap day is missing: the day after its month
  clamp,                ///< the 30th is missing: the 29th
  month_end,            ///< the last day of a month stays the last day
  regular_month,        ///< a day of a leap month is always kept in the regular one
  no_leap_month,        ///< this year has no such leap month
  regular_of_both,      ///< kept in the regular month and in the leap month
  first_of_two,         ///< the month comes twice; the first is meant. Nothing moves
  birthday_next_first,  ///< 30 Cheshvan or Kislev is missing: the next day
  yahrzeit_next_first,  ///< the same; the first anniversary had it
  yahrzeit_day_before,  ///< the first anniversary did not have it: the day before the next month
  adar_30_to_nisan,
  adar_30_to_shevat,
  only_adar_of_first,   ///< a day of Adar I in a year with one Adar
  only_adar_of_second,  ///< a day of Adar II in a year with one Adar
  adar_first,
  adar_second,
  adar_both,
  birthday_in_last_adar,
};

struct Landing {
  date::sys_days day;
  Rule month_rule = Rule::none;  ///< what decided about the month
  Rule day_rule = Rule::none;    ///< what decided about the day in it
};

/// The landings of one year in order: none, one, or two where a rule keeps both months.
class Landings {
 public:
  void add(const Landing& landing) noexcept { items_[count_++] = landing; }
  const Landing* begin() const noexcept { return items_.data(); }
  const Landing* end() const noexcept { return items_.data() + count_; }

 private:
  std::array<Landing, 2> items_{};
  std::size_t count_ = 0;
};

/// The calendars by how a day can be missing from a year.
enum class Family {
  solar,   ///< one leap day
  lunar,   ///< months of 29 or 30 days, in three calendars leap months
  hebrew,  ///< Cheshvan and Kislev of 29 or 30 days, one or two Adars
};
Family family_of(CalendarId calendar) noexcept;

/// The month and day that a solar calendar has in leap years only.
struct LeapDayOfYear {
  int month, day;
  bool ends_the_year;  ///< the day after it is the first of the next year
};
LeapDayOfYear leap_day_of(CalendarId calendar) noexcept;

/// Whether a landing may lie in the calendar's year after the one it belongs to.
bool may_land_a_year_later(const Start& start, const Yearly& yearly) noexcept;

/// The most days that a month of a lunar calendar has: 30; months of the Umm al-Qura calendar had 28 to 31 days before 1365 AH.
int longest_month_of(CalendarId calendar) noexcept;

/// Whether the month end rule holds the event to the last day of the month: its day is the 30th or was the last of its month.
bool is_held_to_month_end(const Start& start, const Yearly& yearly) noexcept;

/// Where `start`, which must have a month and a day, lands in `year` of the observance's calendar. In its own year that is the day
/// itself, whatever the policies say. Nothing where the calendar does not reach.
Landings landings(const Start& start, const Yearly& yearly, int year);

Landings solar_landings(const Start& start, const Yearly& yearly, int year);
Landings lunar_landings(const Start& start, const Yearly& yearly, int year);
Landings hebrew_landings(const Start& start, const Yearly& yearly, int year);

/// The day of those fields, or nothing outside the calendar.
std::optional<date::sys_days> day_at(const CalendarDate& date);

}  // namespace tsumugu
