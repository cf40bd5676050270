#pragma once

#include "tsumugu/calendar/calendar.hpp"

namespace tsumugu {

/// Which policies of a yearly return decide something in a calendar.
struct Policies {
  bool leap_day = false, leap_month = false, month_end = false, hebrew = false;
};
Policies policies_of(CalendarId calendar) noexcept;

}  // namespace tsumugu
