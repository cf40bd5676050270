#pragma once

#include <string_view>

#include "tsumugu/calendar/calendar.hpp"

namespace tsumugu {

/// The patterns that refuse a date of a calendar.
struct RefusalWords {
  std::string_view outside;   ///< {0} the date, {1} and {2} the first and last year
  std::string_view no_month;  ///< {0} the date, {1} the year, {2} the months it has
  std::string_view no_day;    ///< {0} the date, {1} the month, {2} the year, {3} the days it has
};
const RefusalWords& refusal_words(CalendarId calendar) noexcept;

/// The patterns for a leap month of the Korean, Chinese or Vietnamese calendar.
struct LeapRefusalWords {
  std::string_view other_leap_month;  ///< {0} the date, {1} the year, {2} the leap month it has
  std::string_view no_leap_month;     ///< {0} the date, {1} the year
  std::string_view no_day;            ///< as in RefusalWords
};
const LeapRefusalWords& leap_refusal_words(CalendarId calendar) noexcept;

}  // namespace tsumugu
