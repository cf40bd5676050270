#include "calendar/rules.hpp"

// The tabular Islamic calendar with leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26 and 29 of each 30: "civil" counted from Friday
// 622-07-16 (Julian), "tabular" (tbla) from the Thursday before it.

namespace tsumugu {
namespace {

constexpr bool is_leap(int year) noexcept {
  return (11 * year + 14) % 30 < 11;
}

constexpr int month_length(int year, int month, bool leap) noexcept {
  if (leap || month < 1 || month > 12) return 0;
  return month % 2 == 1 || (month == 12 && is_leap(year)) ? 30 : 29;
}

constexpr int days_before_month(int month) noexcept {
  return (59 * (month - 1) + 1) / 2;
}

template <DayNumber epoch>
constexpr DayNumber day_of(const Fields& fields) noexcept {
  return epoch + 354 * (fields.year - 1) + (11 * fields.year + 3) / 30 + days_before_month(fields.month) + fields.day - 1;
}

template <DayNumber epoch>
constexpr Fields fields_of(DayNumber day) noexcept {
  const int cycle = (day - epoch) / 10631;  // 30 years
  const int in_cycle = (day - epoch) % 10631;
  const int year = 30 * cycle + (30 * in_cycle + 10646) / 10631;
  const int in_year = day - day_of<epoch>({year, 1, 1});  // [0, 354]
  const int month = in_year == 354 ? 12 : 2 * in_year / 59 + 1;
  return {year, month, in_year - days_before_month(month) + 1};
}

template <DayNumber epoch>
constexpr Rules counted_from() noexcept {
  return {epoch, latest_day, 1, fields_of<epoch>(latest_day).year, month_length, day_of<epoch>, fields_of<epoch>, always_computed};
}

constexpr DayNumber friday_epoch = day_number(622, 7, 19);

}  // namespace

constinit const Rules islamic_civil_rules = counted_from<friday_epoch>();
constinit const Rules islamic_tabular_rules = counted_from<friday_epoch - 1>();

}  // namespace tsumugu
