#pragma once

// Calendars whose months are looked up: Korean, Chinese, Vietnamese and Umm al-Qura. The tables are made at build time from
// db/calendars/ by src/generate/lunar_tables.cpp, a word of 32 bits a year.

#include <bit>
#include <cstdint>
#include <span>

#include "calendar/rules.hpp"

namespace tsumugu {

/// A year of 12 or 13 months of 29 or 30 days. Bits 0 to 12: the month at that place has 30 days. Bits 13 to 16: the number of the
/// month that a leap month follows, or 0. Bits 17 to 31: the delay.
class LunisolarYear {
 public:
  constexpr explicit LunisolarYear(std::uint32_t word) noexcept : word_(word) {}
  constexpr int leap_month() const noexcept { return static_cast<int>(word_ >> 13 & 15); }
  constexpr int length_at(int place) const noexcept { return 29 + static_cast<int>(word_ >> place & 1); }
  /// The days of the year before the month at `place`, [0, 13].
  constexpr int days_before(int place) const noexcept { return 29 * place + std::popcount(word_ & ((1U << place) - 1)); }
  /// The days by which the year begins later than 354 days a year since the start of the table would have it.
  constexpr int delay() const noexcept { return static_cast<int>(word_ >> 17); }

 private:
  std::uint32_t word_;
};

/// A year of 12 months of 28 to 31 days. Bits 2 p and 2 p + 1: the length of the month at place p, less 28. Bits 24 to 31: the delay.
class HijriYear {
 public:
  constexpr explicit HijriYear(std::uint32_t word) noexcept : word_(word) {}
  constexpr int leap_month() const noexcept { return 0; }
  constexpr int length_at(int place) const noexcept { return 28 + static_cast<int>(word_ >> 2 * place & 3); }
  /// The days of the year before the month at `place`, [0, 12].
  constexpr int days_before(int place) const noexcept {
    const std::uint32_t before = word_ & ((1U << 2 * place) - 1);
    return 28 * place + std::popcount(before & 0x555555) + 2 * std::popcount(before & 0xaaaaaa);
  }
  constexpr int delay() const noexcept { return static_cast<int>(word_ >> 24); }

 private:
  std::uint32_t word_;
};

/// From a day on, a grade holds until the next step.
struct GradeStep {
  DayNumber from;
  Grade grade;
};

struct LunarTable {
  int first_year;
  DayNumber first, last;
  std::span<const std::uint32_t> years;
  std::span<const GradeStep> grades;
};

/// The four functions of a calendar that is a table.
template <class Year, const LunarTable& table>
struct Lunar {
  static int month_length(int year, int month, bool leap) noexcept {
    const Year found = year_at(year - table.first_year);
    const int place = place_of(found, month, leap);
    return place < 0 ? 0 : found.length_at(place);
  }

  static DayNumber day_of(const Fields& fields) noexcept {
    const int index = fields.year - table.first_year;
    const Year found = year_at(index);
    return first_of(index) + found.days_before(place_of(found, fields.month, fields.leap)) + fields.day - 1;
  }

  static Fields fields_of(DayNumber day) noexcept {
    // In proportion; a leap month makes that wrong by a year at most.
    int index = static_cast<int>(static_cast<std::int64_t>(day - table.first) * count / (table.last - table.first + 1));
    while (first_of(index) > day) --index;
    while (index + 1 < count && first_of(index + 1) <= day) ++index;

    const Year found = year_at(index);
    const int in_year = day - first_of(index);  // [0, 384]
    int place = in_year / 30;                   // right, one too small, or one too great after a month of 31 days
    if (found.days_before(place) > in_year) --place;
    if (found.days_before(place + 1) <= in_year) ++place;
    const int leap = found.leap_month();
    const bool is_after_leap = leap != 0 && place >= leap;
    const int month = is_after_leap ? place : place + 1;
    return {table.first_year + index, month, in_year - found.days_before(place) + 1, is_after_leap && place == leap};
  }

  static Grade grade_of(DayNumber day) noexcept {
    std::size_t low = 0, high = table.grades.size();
    while (high - low > 1) {
      const std::size_t middle = (low + high) / 2;
      (table.grades[middle].from <= day ? low : high) = middle;
    }
    return table.grades[low].grade;
  }

  static constexpr Rules rules() noexcept {
    return {table.first, table.last, table.first_year, table.first_year + count - 1, month_length, day_of, fields_of, grade_of};
  }

 private:
  static constexpr int count = static_cast<int>(table.years.size());

  static Year year_at(int index) noexcept { return Year{table.years[static_cast<std::size_t>(index)]}; }
  static DayNumber first_of(int index) noexcept { return table.first + 354 * index + year_at(index).delay(); }

  /// The place of a month in its year, or -1 when the year has none such.
  static int place_of(const Year& year, int month, bool leap) noexcept {
    if (month < 1 || month > 12) return -1;
    const int leap_month = year.leap_month();
    if (leap) return month == leap_month ? month : -1;
    return leap_month != 0 && month > leap_month ? month : month - 1;
  }
};

}  // namespace tsumugu
