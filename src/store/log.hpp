#pragma once

// The log: what each step did to each event, in the same transaction as the change itself.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "store/statements.hpp"
#include "tsumugu/store/store.hpp"

namespace tsumugu::store {

enum class Action { add, edit, remove };
std::string_view name(Action action) noexcept;
std::optional<Action> action_named(std::string_view name) noexcept;

/// A row of `change`.
struct LoggedChange {
  std::int64_t step = 0;
  std::string id;
  Action action = Action::add;
  std::optional<std::string> before, after;
};

/// The number of the next step.
std::int64_t next_step(Statements& statements);
void insert_step(Statements& statements, const Step& step);
/// Writes whether `step` is undone or dropped, and `step.changes`.
void update_step(Statements& statements, const Step& step);
/// The row of `SELECT number, command, made_at, undone, changes, checksum ...`. @throws Error{damaged_store}
Step step_of_row(const Statement& row);
Step read_step(Statements& statements, std::int64_t number);

/// The latest step that stands, the one that undo takes.
std::optional<std::int64_t> last_done_step(Statements& statements);
/// The step undone last that is not dropped, the one that redo takes.
std::optional<std::int64_t> first_undone_step(Statements& statements);
/// Puts all undone steps out of reach of redo: what is changed now, they know nothing of.
void drop_undone_steps(Statements& statements);

/// Logs a change to an event. Several changes of one event within a step become one, from the state before the step.
/// @returns by how many rows the step grew: 1, 0, or -1 when an event that the step had added was removed again.
int log_change(Statements& statements, const LoggedChange& change);

/// The row of `SELECT step, id, action, before, after, checksum ...`. @throws Error{damaged_store}
LoggedChange change_of_row(const Statement& row);
/// Sets or clears `after`.
void update_after(Statements& statements, const LoggedChange& change);

std::int64_t checksum_of(const Step& step) noexcept;
std::int64_t checksum_of(const LoggedChange& change) noexcept;

}  // namespace tsumugu::store
