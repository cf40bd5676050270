#include "calendar/rules.hpp"

// The Indian national calendar (Saka era), as the Calendar Reform Committee laid it down in 1955: Chaitra begins on 22 March, on 21
// March in a Gregorian leap year, and has then 31 days. The next five months have 31 days, the other six 30.

namespace tsumugu {
namespace {

constexpr int years_after_saka = 78;

constexpr bool is_leap(int year) noexcept {
  return date::year{year + years_after_saka}.is_leap();
}

constexpr int month_length(int year, int month, bool leap) noexcept {
  if (leap || month < 1 || month > 12) return 0;
  if (month == 1) return is_leap(year) ? 31 : 30;
  return month <= 6 ? 31 : 30;
}

constexpr DayNumber first_of_year(int year) noexcept {
  return day_number(year + years_after_saka, 3, is_leap(year) ? 21 : 22);
}

constexpr DayNumber day_of(const Fields& fields) noexcept {
  const int first_month = is_leap(fields.year) ? 31 : 30;
  const int before = fields.month == 1   ? 0
                     : fields.month <= 6 ? first_month + 31 * (fields.month - 2)
                                         : first_month + 155 + 30 * (fields.month - 7);
  return first_of_year(fields.year) + before + fields.day - 1;
}

constexpr Fields fields_of(DayNumber day) noexcept {
  int year = int{date::year_month_day{date::sys_days{date::days{day}}}.year()} - years_after_saka;
  if (day < first_of_year(year)) --year;
  const int first_month = is_leap(year) ? 31 : 30;
  const int in_year = day - first_of_year(year);  // [0, 365]
  if (in_year < first_month) return {year, 1, in_year + 1};
  const int later = in_year - first_month;  // [0, 334]
  if (later < 155) return {year, later / 31 + 2, later % 31 + 1};
  return {year, (later - 155) / 30 + 7, (later - 155) % 30 + 1};
}

}  // namespace

constinit const Rules indian_rules{first_of_year(1), latest_day, 1,         fields_of(latest_day).year,
                                   month_length,     day_of,     fields_of, always_computed};

}  // namespace tsumugu
