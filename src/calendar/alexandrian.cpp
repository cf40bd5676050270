#include "calendar/rules.hpp"

// The Coptic and the Ethiopic calendar: twelve months of 30 days and a thirteenth of five, of six in the year before a Julian leap
// year. They differ in the year from which they count (Reingold and Dershowitz, Calendrical Calculations, "The Coptic and Ethiopic
// calendars").

namespace tsumugu {
namespace {

constexpr int month_length(int year, int month, bool leap) noexcept {
  if (leap || month < 1 || month > 13) return 0;
  return month < 13 ? 30 : year % 4 == 3 ? 6 : 5;
}

/// `epoch` is the first day of year 1.
template <DayNumber epoch>
constexpr DayNumber day_of(const Fields& fields) noexcept {
  return epoch + 365 * (fields.year - 1) + fields.year / 4 + 30 * (fields.month - 1) + fields.day - 1;
}

template <DayNumber epoch>
constexpr Fields fields_of(DayNumber day) noexcept {
  const int year = (4 * (day - epoch) + 1463) / 1461;
  const int in_year = day - day_of<epoch>({year, 1, 1});  // [0, 365]
  return {year, in_year / 30 + 1, in_year % 30 + 1};
}

template <DayNumber epoch>
constexpr Rules counted_from() noexcept {
  return {epoch, latest_day, 1, fields_of<epoch>(latest_day).year, month_length, day_of<epoch>, fields_of<epoch>, always_computed};
}

}  // namespace

constinit const Rules coptic_rules = counted_from<day_number(284, 8, 29)>();  // Era of Martyrs, 284-08-29 Julian
constinit const Rules ethiopic_rules = counted_from<day_number(8, 8, 27)>();  // Amete Mihret, 8-08-29 Julian

}  // namespace tsumugu
