#include "calendar/rules.hpp"

// The Hebrew calendar by the arithmetic of the molad (Reingold and Dershowitz, Calendrical Calculations, "The Hebrew calendar").
// A year begins with Tishri, month 7, and ends with Elul, month 6: months count from Nisan.

namespace tsumugu {
namespace {

constexpr DayNumber epoch = day_number(-3760, 9, 7);  // 1 Tishri 1, 7 October 3761 BCE Julian

constexpr bool is_leap(int year) noexcept {
  return (7 * year + 1) % 19 < 7;
}

/// The days from the epoch to the molad of Tishri, put off when it falls on a Sunday, Wednesday or Friday. Exact from year 1 on;
/// year 0, which only the first put_off of year 1 asks for, need not be.
constexpr int elapsed_days(int year) noexcept {
  const std::int64_t months = (235LL * year - 234) / 19;
  const std::int64_t parts = 12084 + 13753 * months;  // 25920 a day
  const std::int64_t days = 29 * months + parts / 25920;
  return static_cast<int>(3 * (days + 1) % 7 < 3 ? days + 1 : days);
}

/// The days by which a year is put off once more, so that no year is 356 or 382 days long.
constexpr int put_off(int before, int now, int after) noexcept {
  return after - now == 356 ? 2 : now - before == 382 ? 1 : 0;
}

/// The months of a year from Tishri on.
struct Year {
  DayNumber first;
  int length;  ///< 353, 354, 355, 383, 384 or 385
  int months;
  int lengths[13];
};

constexpr Year shape(int year) noexcept {
  const int before = elapsed_days(year - 1), now = elapsed_days(year), next = elapsed_days(year + 1), after = elapsed_days(year + 2);
  const DayNumber first = epoch + now + put_off(before, now, next);
  const int length = epoch + next + put_off(now, next, after) - first;
  const int cheshvan = length % 10 == 5 ? 30 : 29;
  const int kislev = length % 10 == 3 ? 29 : 30;
  if (!is_leap(year)) return {first, length, 12, {30, cheshvan, kislev, 29, 30, 29, 30, 29, 30, 29, 30, 29, 0}};
  return {first, length, 13, {30, cheshvan, kislev, 29, 30, 30, 29, 30, 29, 30, 29, 30, 29}};
}

/// Between the place of a month in the year and its number: Tishri is the first and 7, Nisan comes after Adar and is 1.
constexpr int place_of(int month, int months) noexcept {
  return month >= 7 ? month - 7 : month - 7 + months;
}
constexpr int month_at(int place, int months) noexcept {
  return place < months - 6 ? place + 7 : place - (months - 7);
}

constexpr int month_length(int year, int month, bool leap) noexcept {
  const Year found = shape(year);
  if (leap || month < 1 || month > found.months) return 0;
  return found.lengths[place_of(month, found.months)];
}

constexpr DayNumber day_of(const Fields& fields) noexcept {
  const Year found = shape(fields.year);
  DayNumber first = found.first;
  for (int place = 0; place < place_of(fields.month, found.months); ++place) first += found.lengths[place];
  return first + fields.day - 1;
}

constexpr Fields fields_of(DayNumber day) noexcept {
  // A year is 35975351 / 98496 days on average.
  int year = static_cast<int>((day - epoch) * 98496LL / 35975351) + 1;
  Year found = shape(year);
  while (day < found.first) found = shape(--year);
  while (day >= found.first + found.length) found = shape(++year);
  int in_month = day - found.first, place = 0;
  while (in_month >= found.lengths[place]) in_month -= found.lengths[place++];
  return {year, month_at(place, found.months), in_month + 1};
}

}  // namespace

constinit const Rules hebrew_rules{epoch, latest_day, 1, fields_of(latest_day).year, month_length, day_of, fields_of, always_computed};

}  // namespace tsumugu
