#include "calendar/rules.hpp"

// The Julian calendar, proleptic, with a year 0 (1 BCE). Inside, a year begins on 1 March, so that the leap day is its last day.

namespace tsumugu {
namespace {

constexpr DayNumber first_of_march_0 = day_number(0, 3, 1) - 2;  // 0000-03-01 Julian is 0000-02-28 Gregorian

constexpr int days_before_month[] = {0, 31, 61, 92, 122, 153, 184, 214, 245, 275, 306, 337};  // from March

constexpr bool is_leap(int year) noexcept {
  return floor_mod(year, 4) == 0;
}

constexpr int month_length(int year, int month, bool leap) noexcept {
  constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (leap || month < 1 || month > 12) return 0;
  return month == 2 && is_leap(year) ? 29 : lengths[month - 1];
}

constexpr DayNumber day_of(const Fields& fields) noexcept {
  const int year = fields.month > 2 ? fields.year : fields.year - 1;
  return first_of_march_0 + 365 * year + floor_div(year, 4) + days_before_month[(fields.month + 9) % 12] + fields.day - 1;
}

constexpr Fields fields_of(DayNumber day) noexcept {
  const int since = day - first_of_march_0;
  const int cycle = floor_div(since, 1461);
  const int in_cycle = since - 1461 * cycle;                        // [0, 1460]
  const int year_in_cycle = in_cycle == 1460 ? 3 : in_cycle / 365;  // [0, 3]
  const int in_year = in_cycle - 365 * year_in_cycle;               // [0, 365]
  const int month_from_march = (5 * in_year + 2) / 153;             // [0, 11]
  const int month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
  return {4 * cycle + year_in_cycle + (month <= 2 ? 1 : 0), month, in_year - days_before_month[month_from_march] + 1};
}

}  // namespace

constinit const Rules julian_rules{
    earliest_day, latest_day, fields_of(earliest_day).year, fields_of(latest_day).year, month_length, day_of, fields_of, always_computed};

}  // namespace tsumugu
