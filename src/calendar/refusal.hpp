#pragma once

// What a user is told about a date that a calendar does not have: the part that is wrong, the calendar, its range, and what is near.

#include "tsumugu/base/error.hpp"
#include "tsumugu/calendar/calendar.hpp"

namespace tsumugu {

/// Why `date`, which does not exist, does not: out_of_range or no_such_date.
Error refusal_of(const CalendarDate& date);
/// The same for a date that the user wrote as `text`.
Error refusal_of(const CalendarDate& date, std::string text);
/// For a day that the calendar does not cover.
Error refusal_of(CalendarId calendar, date::sys_days day);

}  // namespace tsumugu
