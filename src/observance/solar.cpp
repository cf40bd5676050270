#include "observance/landing.hpp"

namespace tsumugu {

LeapDayOfYear leap_day_of(CalendarId calendar) noexcept {
  if (calendar == CalendarId::persian) return {12, 30, true};
  if (calendar == CalendarId::coptic || calendar == CalendarId::ethiopic) return {13, 6, true};
  if (calendar == CalendarId::indian) return {1, 31, false};
  return {2, 29, false};
}

bool may_land_a_year_later(const Start& start, const Yearly& yearly) noexcept {
  if (yearly.leap_day != LeapDay::mar1 || family_of(yearly.calendar) != Family::solar) return false;
  const LeapDayOfYear leap_day = leap_day_of(yearly.calendar);
  return leap_day.ends_the_year && start.month == leap_day.month && start.day == leap_day.day;
}

Landings solar_landings(const Start& start, const Yearly& yearly, int year) {
  Landings found;
  const auto length = month_length(yearly.calendar, year, start.month, false);
  if (!length) return found;
  const bool is_missing = start.day > *length;
  if (is_missing && yearly.leap_day == LeapDay::skip) return found;
  const auto day = day_at({yearly.calendar, year, start.month, false, is_missing ? *length : start.day});
  if (!day) return found;
  if (!is_missing) {
    found.add({*day});
  } else if (yearly.leap_day == LeapDay::feb28) {
    found.add({*day, Rule::none, Rule::feb28});
  } else {
    found.add({*day + date::days{1}, Rule::none, Rule::mar1});
  }
  return found;
}

}  // namespace tsumugu
