#pragma once

#include <vector>

#include "observance/landing.hpp"
#include "tsumugu/observance/occurrence.hpp"

namespace tsumugu {

/// What a rule is called when it put the day elsewhere; nothing for rules that move nothing.
std::optional<Moved> moved_by(Rule rule, CalendarId calendar) noexcept;
/// The same for both rules of a landing; the month's is named when both moved it.
std::optional<Moved> moved_by(const Landing& landing, CalendarId calendar) noexcept;

/// "17 January in the Gregorian calendar".
Message month_and_day(CalendarId calendar, const Start& start);

}  // namespace tsumugu
