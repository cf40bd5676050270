#include "store/check.hpp"
#include "store/log.hpp"
#include "store/record.hpp"

namespace tsumugu::store {
namespace {

constexpr const char* all_steps = "SELECT number, command, made_at, undone, changes, checksum FROM step ORDER BY number";
constexpr const char* all_changes = "SELECT step, id, action, before, after, checksum FROM change ORDER BY step, id";
constexpr const char* count_changes = "SELECT count(*) FROM change WHERE step = ?1";

std::int64_t changes_in(Statements& statements, std::int64_t step) {
  Statement row = statements.lend(count_changes);
  row.bind(step);
  row.next();
  return row.number(0);
}

void check_step(Examination& examination, const Statement& row, std::int64_t number) {
  try {
    const Step step = step_of_row(row);
    if (step.number != number) examination.fault("history", say("step {0} of the history is missing", std::to_string(number)));
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

}  // namespace

void check_log(Examination& examination) {
  Statement step = examination.statements.lend(all_steps);
  for (std::int64_t number = 1; step.next(); ++number) check_step(examination, step, number);
  Statement change = examination.statements.lend(all_changes);
  while (change.next()) check_change(examination, change);
}

}  // namespace tsumugu::store
