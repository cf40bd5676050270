#include "calendar/rules.hpp"

// The Persian (Solar Hijri) calendar. Its year begins on the day whose noon at Tehran is the first after the March equinox; from 1178
// to 1501 the leap years are those with (25 y + 11) mod 33 < 8 (checked against the equinox and jalaali-js). The 2820-year rule that
// some libraries use is wrong for 1404 already.

namespace tsumugu {
namespace {

constexpr int first_year = 1178;
constexpr int last_year = 1501;

constexpr bool is_leap(int year) noexcept {
  return (25 * year + 11) % 33 < 8;
}

constexpr int month_length(int year, int month, bool leap) noexcept {
  if (leap || month < 1 || month > 12) return 0;
  if (month <= 6) return 31;
  return month < 12 || is_leap(year) ? 30 : 29;
}

// (8 y + 21) / 33 is the number of leap years before year y: the same rule, summed.
constexpr DayNumber first_of_year(int year) noexcept {
  constexpr DayNumber base = day_number(1799, 3, 21) - 365 * first_year - (8 * first_year + 21) / 33;
  return base + 365 * year + (8 * year + 21) / 33;
}

constexpr int days_before_month(int month) noexcept {
  return month <= 7 ? 31 * (month - 1) : 30 * (month - 1) + 6;
}

constexpr DayNumber day_of(const Fields& fields) noexcept {
  return first_of_year(fields.year) + days_before_month(fields.month) + fields.day - 1;
}

constexpr Fields fields_of(DayNumber day) noexcept {
  int year = first_year + (day - first_of_year(first_year)) / 366;  // too small rather than too great
  while (first_of_year(year + 1) <= day) ++year;
  const int in_year = day - first_of_year(year);  // [0, 365]
  const int month = in_year < 186 ? in_year / 31 + 1 : (in_year - 6) / 30 + 1;
  return {year, month, in_year - days_before_month(month) + 1};
}

}  // namespace

constinit const Rules persian_rules{
    first_of_year(first_year), first_of_year(last_year + 1) - 1, first_year, last_year, month_length, day_of, fields_of, always_computed};

}  // namespace tsumugu
