#include "store/log.hpp"

#include "store/checksum.hpp"
#include "store/guarded.hpp"
#include "store/order.hpp"

namespace tsumugu::store {
namespace {

constexpr std::string_view action_names[] = {"add", "edit", "remove"};

constexpr const char* select_last_number = "SELECT number FROM step ORDER BY number DESC LIMIT 1";
constexpr const char* insert_step_row =
    "INSERT INTO step (number, command, made_at, undone, changes, checksum) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
constexpr const char* update_step_row = "UPDATE step SET undone = ?2, changes = ?3, checksum = ?4 WHERE number = ?1";
constexpr const char* select_step = "SELECT number, command, made_at, undone, changes, checksum FROM step WHERE number = ?1";
// The steps that are undone but not dropped come after all that stand: only those are looked at, however long the history is.
constexpr const char* select_last_done = "SELECT number FROM step WHERE undone = 0 ORDER BY number DESC LIMIT 1";
constexpr const char* select_first_undone = "SELECT number FROM step WHERE undone = 1 AND number > ?1 ORDER BY number LIMIT 1";
constexpr const char* insert_change =
    "INSERT INTO change (step, id, action, before, after, checksum) VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING";
constexpr const char* select_change = "SELECT step, id, action, before, after, checksum FROM change WHERE step = ?1 AND id = ?2";
constexpr const char* update_change = "UPDATE change SET action = ?3, after = ?4, checksum = ?5 WHERE step = ?1 AND id = ?2";
constexpr const char* delete_change = "DELETE FROM change WHERE step = ?1 AND id = ?2";

enum class Undone { no, yes, dropped };

constexpr std::int64_t most_steps = 1'000'000'000'000;
constexpr std::int64_t latest_second = 2'000'000'000'000;  // later than the last year that a date may have

/// Whether the numbers are such as this program writes: in a file made by hand they might overflow what is reckoned with them.
bool is_sane(const Statement& row) {
  const std::int64_t number = row.number(0), at = row.number(2), undone = row.number(3), changes = row.number(4);
  return 0 < number && number < most_steps && -latest_second < at && at < latest_second && 0 <= undone && undone <= 2 && 0 <= changes;
}

Error damaged_step(std::int64_t number) {
  return Error(ErrorCode::damaged_store, say("step {0} of the history is damaged: its checksum does not fit", std::to_string(number)),
               {restore_hint()});
}

int undone_column(const Step& step) noexcept {
  if (step.is_dropped) return static_cast<int>(Undone::dropped);
  return static_cast<int>(step.is_undone ? Undone::yes : Undone::no);
}

std::optional<std::int64_t> undone_after(Statements& statements, std::int64_t number) {
  Statement query = statements.lend(select_first_undone);
  query.bind(number);
  return query.next() ? std::optional(query.number(0)) : std::nullopt;
}

Checksum& add(Checksum& checksum, const std::optional<std::string>& record) noexcept {
  checksum.add(std::int64_t{record.has_value()});
  return record ? checksum.add(*record) : checksum;
}

LoggedChange read_change(Statements& statements, std::int64_t step, const std::string& id) {
  Statement query = statements.lend(select_change);
  query.bind(step, id);
  query.next();
  return change_of_row(query);
}

void update(Statements& statements, const LoggedChange& change) {
  statements.lend(update_change).bind(change.step, change.id, name(change.action), change.after, checksum_of(change)).run();
}

/// What two changes of an event within a step are together; nothing when they cancel each other.
std::optional<Action> joined(Action first, Action second) {
  if (first == Action::add) return second == Action::remove ? std::nullopt : std::optional(Action::add);
  return second == Action::remove ? Action::remove : Action::edit;
}

}  // namespace

std::string_view name(Action action) noexcept {
  return action_names[static_cast<std::size_t>(action)];
}

std::optional<Action> action_named(std::string_view name) noexcept {
  for (std::size_t i = 0; i < std::size(action_names); ++i)
    if (action_names[i] == name) return static_cast<Action>(i);
  return std::nullopt;
}

std::int64_t next_step(Statements& statements) {
  Statement query = statements.lend(select_last_number);
  if (!query.next()) return 1;
  const std::int64_t last = query.number(0);
  if (last < 0 || last >= most_steps) throw damaged_step(last);
  return last + 1;
}

void insert_step(Statements& statements, const Step& step) {
  statements.lend(insert_step_row)
      .bind(step.number, step.command, step.at, undone_column(step), static_cast<std::int64_t>(step.changes), checksum_of(step))
      .run();
}

void update_step(Statements& statements, const Step& step) {
  statements.lend(update_step_row).bind(step.number, undone_column(step), static_cast<std::int64_t>(step.changes), checksum_of(step)).run();
}

Step step_of_row(const Statement& row) {
  const std::int64_t undone = row.number(3);
  Step step{row.number(0),
            std::string(row.text(1)),
            row.number(2),
            undone != static_cast<int>(Undone::no),
            undone == static_cast<int>(Undone::dropped),
            static_cast<std::size_t>(row.number(4))};
  if (!is_sane(row) || checksum_of(step) != row.number(5)) throw damaged_step(step.number);
  return step;
}

Step read_step(Statements& statements, std::int64_t number) {
  Statement query = statements.lend(select_step);
  query.bind(number);
  if (!query.next())
    throw Error(ErrorCode::damaged_store, say("step {0} of the history is missing", std::to_string(number)), {restore_hint()});
  return step_of_row(query);
}

std::optional<std::int64_t> last_done_step(Statements& statements) {
  Statement query = statements.lend(select_last_done);
  return query.next() ? std::optional(query.number(0)) : std::nullopt;
}

std::optional<std::int64_t> first_undone_step(Statements& statements) {
  return undone_after(statements, last_done_step(statements).value_or(0));
}

void drop_undone_steps(Statements& statements) {
  std::int64_t last = 0;
  for (auto number = first_undone_step(statements); number; number = undone_after(statements, last)) {
    go_on(last, *number);
    Step step = read_step(statements, last);
    step.is_dropped = true;
    update_step(statements, step);
  }
}

int log_change(Statements& statements, const LoggedChange& change) {
  const int inserted = statements.lend(insert_change)
                           .bind(change.step, change.id, name(change.action), change.before, change.after, checksum_of(change))
                           .run();
  if (inserted == 1) return 1;
  LoggedChange logged = read_change(statements, change.step, change.id);
  const std::optional<Action> action = joined(logged.action, change.action);
  if (!action) {
    statements.lend(delete_change).bind(change.step, change.id).run();
    return -1;
  }
  logged.action = *action;
  update(statements, logged);
  return 0;
}

LoggedChange change_of_row(const Statement& row) {
  const std::optional<Action> action = action_named(row.text(2));
  LoggedChange change{row.number(0), std::string(row.text(1)), action.value_or(Action::add), row.text_if_any(3), row.text_if_any(4)};
  if (!action || checksum_of(change) != row.number(5))
    throw Error(ErrorCode::damaged_store, say("the history of event {0} is damaged: its checksum does not fit", change.id),
                {restore_hint()});
  return change;
}

void update_after(Statements& statements, const LoggedChange& change) {
  update(statements, change);
}

std::int64_t checksum_of(const Step& step) noexcept {
  return Checksum()
      .add(step.number)
      .add(step.command)
      .add(step.at)
      .add(std::int64_t{undone_column(step)})
      .add(static_cast<std::int64_t>(step.changes))
      .value();
}

std::int64_t checksum_of(const LoggedChange& change) noexcept {
  Checksum checksum;
  checksum.add(change.step).add(change.id).add(name(change.action));
  add(checksum, change.before);
  add(checksum, change.after);
  return checksum.value();
}

}  // namespace tsumugu::store
