#include "calendar/rules.hpp"

// The Gregorian calendar and those that only count its years from elsewhere.

namespace tsumugu {
namespace {

date::year_month_day civil(DayNumber day) noexcept {
  return date::sys_days{date::days{day}};
}

/// `offset` is what a year of the calendar is more than the Gregorian one.
template <int offset>
int month_length(int year, int month, bool leap) noexcept {
  if (leap || month < 1 || month > 12) return 0;
  return static_cast<int>(unsigned{(date::year{year - offset} / month / date::last).day()});
}

template <int offset>
DayNumber day_of(const Fields& fields) noexcept {
  return day_number(fields.year - offset, fields.month, fields.day);
}

template <int offset>
Fields fields_of(DayNumber day) noexcept {
  const date::year_month_day fields = civil(day);
  return {int{fields.year()} + offset, static_cast<int>(unsigned{fields.month()}), static_cast<int>(unsigned{fields.day()})};
}

/// From the first of January of a year of the calendar to the end of what `date::year` can name.
template <int offset>
constexpr Rules from_year(int first_year) noexcept {
  return {day_number(first_year - offset, 1, 1),
          latest_day,
          first_year,
          greatest_year + offset,
          month_length<offset>,
          day_of<offset>,
          fields_of<offset>,
          always_computed};
}

}  // namespace

constinit const Rules gregorian_rules = from_year<0>(least_year);
// Japan took the Gregorian calendar on 1873-01-01 (Dajokan proclamation 337 of 1872); before it, months and days were lunisolar.
constinit const Rules japanese_rules = from_year<0>(1873);
// Thai reckoning (BE 2484 = 1941 on), in which the year begins on 1 January.
constinit const Rules buddhist_rules = from_year<543>(1);
// Minguo 1 = 1912.
constinit const Rules roc_rules = from_year<-1911>(1);
// Dangun 1 = 2333 BCE (Korean law 4 of 1948-09-25, in force to the end of 1961).
constinit const Rules dangun_rules = from_year<2333>(1);

}  // namespace tsumugu
