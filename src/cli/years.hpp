#pragma once

// Years that a user asks for, and where a calendar that is needed for them ends.

#include <string>

#include "cli/session.hpp"

namespace tsumugu::cli {

/// The Gregorian year that `text` names: "2026", "令和8年", "단기 4359년". @throws Error{bad_value} for anything else, a lunar year too
int year_asked(const Session& session, const std::string& text);

/// Says which calendars in use end before the last or begin after the first of these days, for their events cannot be among the answer.
void note_calendar_ends(const Session& session, const Store& store, date::sys_days first, date::sys_days last);

}  // namespace tsumugu::cli
