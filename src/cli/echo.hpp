#pragma once

#include <string>
#include <vector>

#include "cli/session.hpp"

namespace tsumugu::cli {

/// What was understood of a date, so that a slip is seen at once: weekday, time, era, lunar date.
/// "Tuesday 17 January 1995, 05:46 JST   平成7年   음력 1994년 12월 17일"
std::string echoed_date(const Session& session, const When& when);

/// How the event comes back from here: "every year on 17 January; today is 31 years, next 2027-01-17".
std::string echoed_return(const Session& session, const EventSummary& event);

/// "2026-02-03 Tue".
std::string day_and_weekday(const Session& session, date::sys_days day);

}  // namespace tsumugu::cli
