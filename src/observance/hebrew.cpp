#include "observance/landing.hpp"

// The rules of birthdays and yahrzeits as Reingold and Dershowitz state them (Calendrical Calculations, the chapter on the Hebrew
// calendar), with the customs for Adar that `--adar` chooses from. Months count from Nisan = 1.

namespace tsumugu {

namespace {

constexpr int nisan = 1, cheshvan = 8, kislev = 9, shevat = 11, adar = 12, adar_second = 13;
constexpr int longest_month = 30;

bool is_leap_year(int year) noexcept {
  return has_month(CalendarId::hebrew, year, adar_second, false);
}

bool is_long(int year, int month) noexcept {
  return month_length(CalendarId::hebrew, year, month, false) == longest_month;
}

void land_on(Landings& found, int year, int month, int number, Rule month_rule, Rule day_rule) {
  if (const auto day = day_at({CalendarId::hebrew, year, month, false, number})) found.add({*day, month_rule, day_rule});
}

/// The 30th of Cheshvan or Kislev in a year in which that month has 29 days.
void land_missing_30th(Landings& found, const Start& start, HebrewRule rule, int year) {
  if (rule == HebrewRule::birthday) return land_on(found, year, start.month + 1, 1, Rule::none, Rule::birthday_next_first);
  // Without a year there is no first anniversary to ask, so the month is taken to have been long.
  const bool first_had_it = !start.year || is_long(*start.year + 1, start.month);
  if (first_had_it) return land_on(found, year, start.month + 1, 1, Rule::none, Rule::yahrzeit_next_first);
  land_on(found, year, start.month, longest_month - 1, Rule::none, Rule::yahrzeit_day_before);
}

/// A day of Adar of a common year in a year with two Adars.
void land_in_two_adars(Landings& found, const Start& start, const Yearly& yearly, int year) {
  if (yearly.hebrew == HebrewRule::birthday) {
    return land_on(found, year, adar_second, start.day, Rule::birthday_in_last_adar, Rule::none);
  }
  switch (yearly.adar) {
    case Adar::first:
      return land_on(found, year, adar, start.day, Rule::adar_first, Rule::none);
    case Adar::second:
      return land_on(found, year, adar_second, start.day, Rule::adar_second, Rule::none);
    case Adar::both:
      land_on(found, year, adar, start.day, Rule::adar_both, Rule::none);
      return land_on(found, year, adar_second, start.day, Rule::adar_both, Rule::none);
  }
}

/// A day of Adar I or Adar II in a year with one Adar.
void land_in_only_adar(Landings& found, const Start& start, HebrewRule rule, int year) {
  if (start.day < longest_month) {
    const Rule reason = start.month == adar ? Rule::only_adar_of_first : Rule::only_adar_of_second;
    return land_on(found, year, adar, start.day, reason, Rule::none);
  }
  if (rule == HebrewRule::birthday) return land_on(found, year, nisan, 1, Rule::adar_30_to_nisan, Rule::none);
  land_on(found, year, shevat, longest_month, Rule::adar_30_to_shevat, Rule::none);
}

}  // namespace

Landings hebrew_landings(const Start& start, const Yearly& yearly, int year) {
  Landings found;
  if ((start.month == cheshvan || start.month == kislev) && start.day == longest_month && !is_long(year, start.month)) {
    land_missing_30th(found, start, yearly.hebrew, year);
    return found;
  }
  if (start.month == adar || start.month == adar_second) {
    const bool from_two = start.month == adar_second || start.day == longest_month || (start.year && is_leap_year(*start.year));
    const bool to_two = is_leap_year(year);
    if (from_two && !to_two) {
      land_in_only_adar(found, start, yearly.hebrew, year);
      return found;
    }
    if (!from_two && to_two) {
      land_in_two_adars(found, start, yearly, year);
      return found;
    }
  }
  land_on(found, year, start.month, start.day, Rule::none, Rule::none);
  return found;
}

}  // namespace tsumugu
