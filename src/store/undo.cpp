#include "store/connection.hpp"
#include "store/guarded.hpp"
#include "store/impl.hpp"
#include "store/log.hpp"
#include "store/order.hpp"
#include "store/record.hpp"
#include "store/rows.hpp"

namespace tsumugu {
namespace {

using namespace store;

constexpr const char* next_changes =
    "SELECT step, id, action, before, after, checksum FROM change WHERE step = ?1 AND id > ?2 ORDER BY id LIMIT 500";

constexpr std::size_t shown_changes = 20;

/// Calls `take` for every change of the step. The rows are read some hundred at a time, so that `take` may write to the table.
template <class Take>
void each_change(Statements& statements, std::int64_t step, Take&& take) {
  for (std::string last;;) {
    std::vector<LoggedChange> some;
    {
      Statement query = statements.lend(next_changes);
      query.bind(step, last);
      while (query.next()) some.push_back(change_of_row(query));
    }
    if (some.empty()) return;
    for (const LoggedChange& change : some) go_on(last, change.id);
    for (LoggedChange& change : some) take(change);
  }
}

Key key_of(const LoggedChange& change) {
  const std::optional<Key> key = Key::parse(change.id);
  if (!key)
    throw Error(ErrorCode::damaged_store, say("the history of event {0} is damaged: its checksum does not fit", change.id),
                {restore_hint()});
  return *key;
}

/// The event as the log says it must be now.
StoredEvent present(Statements& statements, const LoggedChange& change) {
  std::optional<StoredEvent> stored = read_event(statements, key_of(change));
  if (!stored) throw Error(ErrorCode::damaged_store, say("event {0} is in the history but not in the store", change.id), {restore_hint()});
  return *std::move(stored);
}

/// All events of the step are taken out first and put back after, so that a slug may have gone from one to another within it.
void revert(Statements& statements, const Indexer& indexer, std::int64_t step) {
  each_change(statements, step, [&](LoggedChange& change) {
    if (change.action == Action::remove) return;
    StoredEvent now = present(statements, change);
    erase_event(statements, indexer, now.event);
    change.after = std::move(now.record);
    update_after(statements, change);
  });
  each_change(statements, step, [&](LoggedChange& change) {
    if (change.before) insert_event(statements, indexer, from_record(key_of(change), *change.before), *change.before);
  });
}

void repeat(Statements& statements, const Indexer& indexer, std::int64_t step) {
  each_change(statements, step, [&](LoggedChange& change) {
    if (change.action == Action::add) return;
    const StoredEvent now = present(statements, change);
    if (now.record != change.before)
      throw Error(ErrorCode::conflict, say("event {0} was changed in the meantime", change.id), {say("make the change anew")});
    erase_event(statements, indexer, now.event);
  });
  each_change(statements, step, [&](LoggedChange& change) {
    if (!change.after) return;
    insert_event(statements, indexer, from_record(key_of(change), *change.after), *change.after);
    change.after.reset();
    update_after(statements, change);
  });
}

}  // namespace

std::pair<Step, std::vector<Change>> Store::undo() {
  return guarded(Doing::changing, *impl_, [&] {
    Transaction transaction(impl_->database);
    const std::optional<std::int64_t> number = last_done_step(impl_->statements);
    if (!number) throw Error(ErrorCode::not_found, say("there is nothing to undo"));
    Step step = read_step(impl_->statements, *number);
    std::vector<Change> changes = changes_of(*number, shown_changes);
    revert(impl_->statements, impl_->indexer, *number);
    step.is_undone = true;
    update_step(impl_->statements, step);
    guarded(Doing::committing, *impl_, [&] { transaction.commit(); });
    return std::pair(std::move(step), std::move(changes));
  });
}

std::pair<Step, std::vector<Change>> Store::redo() {
  return guarded(Doing::changing, *impl_, [&] {
    Transaction transaction(impl_->database);
    const std::optional<std::int64_t> number = first_undone_step(impl_->statements);
    if (!number) throw Error(ErrorCode::not_found, say("there is nothing to do again"));
    Step step = read_step(impl_->statements, *number);
    std::vector<Change> changes = changes_of(*number, shown_changes);
    repeat(impl_->statements, impl_->indexer, *number);
    step.is_undone = false;
    update_step(impl_->statements, step);
    guarded(Doing::committing, *impl_, [&] { transaction.commit(); });
    return std::pair(std::move(step), std::move(changes));
  });
}

}  // namespace tsumugu
