#pragma once

#include <string>
#include <vector>

#include "cli/session.hpp"
#include "tsumugu/interchange/answers.hpp"

namespace tsumugu::cli {

/// What differs between two states of an event, field by field, in words.
std::vector<ChangedField> changed_fields(const std::optional<Event>& before, const std::optional<Event>& after);

/// How many events of a step are named.
inline constexpr std::size_t named_ids = 20;
/// A step, and one event's part in a step, for the JSON.
StepLine step_line(const Step& step, const std::vector<Change>& changes);
ChangeLine change_line(const Change& change);

/// The changes of one event, the latest first, a line a field.
std::string history_text(const Session& session, const std::vector<Change>& changes);

/// How many events of a change are told to people, a line each; of the others their number.
inline constexpr std::size_t told_events = 5;
/// What undo and redo say of a step.
std::string step_text(const Session& session, std::string_view verb, const Step& step, const std::vector<Change>& changes);

/// A step of the history in one line: "3  2026-01-17 09:30  add  kobe-1995  Kobe earthquake". `width` is that of its number.
std::string history_line(const Session& session, const Step& step, const std::vector<Change>& changes, std::size_t width);
/// The columns that the number of that step takes.
std::size_t number_width(std::int64_t step);

/// "just now", "4 min ago", "9 h ago", "3 days ago".
std::string ago(const Session& session, std::int64_t second);

}  // namespace tsumugu::cli
