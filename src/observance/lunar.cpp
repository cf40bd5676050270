#include "observance/landing.hpp"

namespace tsumugu {

namespace {

/// The day of the month `leap` or not, by the rule for the month's end.
void land_in_month(Landings& found, const Start& start, const Yearly& yearly, int year, bool leap, Rule month_rule) {
  const auto length = month_length(yearly.calendar, year, start.month, leap);
  if (!length) return;
  int number = start.day;
  Rule day_rule = Rule::none;
  if (is_held_to_month_end(start, yearly)) {
    number = *length;
    if (number != start.day) day_rule = Rule::month_end;
  } else if (start.day > *length) {
    if (yearly.month_end == MonthEnd::skip) return;
    number = *length;
    day_rule = Rule::clamp;
  }
  const auto day = day_at({yearly.calendar, year, start.month, leap, number});
  if (day) found.add({*day, month_rule, day_rule});
}

}  // namespace

int longest_month_of(CalendarId calendar) noexcept {
  return calendar == CalendarId::islamic_umalqura ? 31 : 30;
}

bool is_held_to_month_end(const Start& start, const Yearly& yearly) noexcept {
  if (yearly.month_end != MonthEnd::month_end || family_of(yearly.calendar) != Family::lunar) return false;
  constexpr int full_month = 30;
  if (start.day >= full_month) return true;
  return start.year && month_length(yearly.calendar, *start.year, start.month, start.leap) == start.day;
}

Landings lunar_landings(const Start& start, const Yearly& yearly, int year) {
  Landings found;
  const auto land = [&](bool leap, Rule rule) { land_in_month(found, start, yearly, year, leap, rule); };
  const bool has_leap = has_leap_months(yearly.calendar) && leap_month(yearly.calendar, year) == start.month;
  if (!start.leap) {
    land(false, has_leap ? Rule::first_of_two : Rule::none);
    return found;
  }
  switch (yearly.leap_month) {
    case LeapMonth::regular:
      land(false, Rule::regular_month);
      break;
    case LeapMonth::leap_if_present:
      land(has_leap, has_leap ? Rule::none : Rule::no_leap_month);
      break;
    case LeapMonth::both:
      land(false, has_leap ? Rule::regular_of_both : Rule::no_leap_month);
      if (has_leap) land(true, Rule::none);
      break;
    case LeapMonth::skip:
      if (has_leap) land(true, Rule::none);
      break;
  }
  return found;
}

}  // namespace tsumugu
