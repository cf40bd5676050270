#include <limits>

#include "store/check.hpp"
#include "store/log.hpp"
#include "store/record.hpp"

namespace tsumugu::store {
namespace {

constexpr const char* all_steps = "SELECT number, command, made_at, undone, changes, checksum FROM step ORDER BY number";
constexpr const char* all_changes = "SELECT step, id, action, before, after, checksum FROM change ORDER BY step, id";
constexpr const char* last_step_of_changes = "SELECT step FROM change ORDER BY step DESC LIMIT 1";
constexpr const char* count_changes = "SELECT count(*) FROM change WHERE step = ?1";

std::int64_t changes_in(Statements& statements, std::int64_t step) {
  Statement row = statements.lend(count_changes);
  row.bind(step);
  row.next();
  return row.number(0);
}

/// Steps are numbered without gaps.
void check_gap(Examination& examination, std::int64_t expected, std::int64_t found) {
  if (found <= expected) return;
  const std::int64_t last_missing = found - 1;
  examination.fault("history", last_missing == expected ? say("step {0} of the history is missing", std::to_string(expected))
                                                        : say("steps {0} to {1} of the history are missing", std::to_string(expected),
                                                              std::to_string(last_missing)));
}

void check_step(Examination& examination, const Statement& row) {
  try {
    const Step step = step_of_row(row);
    if (changes_in(examination.statements, step.number) != static_cast<std::int64_t>(step.changes))
      examination.fault("history", say("step {0} of the history is not whole", std::to_string(step.number)));
  } catch (const Error& error) {
    examination.fault("history", error.message());
  }
}

void check_change(Examination& examination, const Statement& row) {
  try {
    const LoggedChange change = change_of_row(row);
    const std::optional<Key> id = Key::parse(change.id);
    if (!id || change.before.has_value() == (change.action == Action::add)) {
      examination.fault("history", say("the history of event {0} is damaged", change.id));
      return;
    }
    if (change.before) from_record(*id, *change.before);
    if (change.after) from_record(*id, *change.after);
  } catch (const Error& error) {
    examination.fault("history", error.message());
  }
}

/// The number of the step that comes after this one; a number out of all bounds is the step's own fault.
std::int64_t next_after(std::int64_t number) noexcept {
  return number < std::numeric_limits<std::int64_t>::max() ? number + 1 : number;
}

}  // namespace

void check_log(Examination& examination) {
  Statement step = examination.statements.lend(all_steps);
  std::int64_t expected = 1;
  for (; step.next(); expected = next_after(step.number(0))) {
    check_gap(examination, expected, step.number(0));
    check_step(examination, step);
  }
  if (Statement last = examination.statements.lend(last_step_of_changes); last.next())
    check_gap(examination, expected, next_after(last.number(0)));
  Statement change = examination.statements.lend(all_changes);
  while (change.next()) check_change(examination, change);
}

}  // namespace tsumugu::store
