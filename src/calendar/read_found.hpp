#pragma once

// What the words of a form say, before it is known whether such a day exists.

#include <cstddef>
#include <optional>
#include <vector>

#include "calendar/read_tokens.hpp"
#include "tsumugu/calendar/iso.hpp"

namespace tsumugu::reading {

inline constexpr int last_of_month = -1;  ///< 그믐: the 29th or the 30th of a lunar month
/// Year, month and day as they stand there. Hebrew months 14 and 15 are an Adar without a number and Adar I.
struct Parts {
  std::optional<int> year, month, day;
  bool leap = false;
};

/// Days, weeks, months and years to count from today.
struct Span {
  int days = 0, months = 0;
  bool is_year_only = false;  ///< "2 years ago" names a year, "+2y" a day
  bool is_month_only = false;
  bool is_too_far = false;  ///< beyond any day that exists
};

/// A form laid over the tokens: every field that its words gave.
struct Found {
  const Form* form = nullptr;
  std::size_t end = 0;  ///< the token behind it
  Parts first, last;
  bool has_last = false;
  bool has_short_year = false;
  std::size_t year_digits = 0;
  int ad = 0;  ///< -1: before year 1
  const Phrase* era = nullptr;
  int era_year = 0;
  const Phrase* month_name = nullptr;
  std::size_t month_token = 0;  ///< where that stands
  const Phrase* leap_mark = nullptr;
  const Phrase* calendar = nullptr;  ///< named inside the form: 1994년 음력 12월 17일
  bool has_hangul_month = false;
  bool is_decade = false;
  std::optional<int> century, season, quarter, half_year, week, day_of_year;
  std::optional<int> relative_day, relative_week, relative_month, relative_year, relative, weekday;
  std::optional<Span> span;
  // A time of day.
  std::optional<int> hour, minute, second, half;
  bool is_midnight = false;
};

/// Notes what a word in its sense says. False when it contradicts what was said before.
bool say_word(const Element& element, const Phrase& phrase, Found& found) noexcept;
/// Whether a number has as many digits as the slot takes.
bool has_length_for(Slot slot, const Token& token) noexcept;
/// Notes what a number says. False when there is no such number there.
bool say_number(const Element& element, const Token& token, Found& found) noexcept;

/// Every way in which `form` fits the tokens from `begin` on.
void match(const Form& form, const Tokens& tokens, std::size_t begin, std::vector<Found>& found);

}  // namespace tsumugu::reading
