#include <algorithm>
#include <limits>

#include "store/connection.hpp"
#include "store/guarded.hpp"
#include "store/impl.hpp"
#include "store/log.hpp"
#include "store/record.hpp"
#include "store/rows.hpp"

namespace tsumugu {
namespace {

using namespace store;

constexpr const char* latest_steps = "SELECT number, command, made_at, undone, changes, checksum FROM step ORDER BY number DESC LIMIT ?1";
constexpr const char* changes_of_step = "SELECT step, id, action, before, after, checksum FROM change WHERE step = ?1 ORDER BY id LIMIT ?2";
constexpr const char* changes_of_event = "SELECT step, id, action, before, after, checksum FROM change WHERE id = ?1 ORDER BY step DESC";
constexpr const char* next_change =
    "SELECT step, id, action, before, after, checksum FROM change WHERE id = ?1 AND step > ?2 ORDER BY step LIMIT 1";

std::optional<Event> event_in(const Key& id, const std::optional<std::string>& record) {
  if (!record) return std::nullopt;
  return from_record(id, *record);
}

/// The event as the change left it. Unless the change is undone and keeps that itself, it is what the next change replaced, or what stands
/// now.
std::optional<Event> after(Statements& statements, const Key& id, const LoggedChange& change) {
  if (change.action == Action::remove) return std::nullopt;
  if (change.after) return from_record(id, *change.after);
  Statement query = statements.lend(next_change);
  query.bind(change.id, change.step);
  if (query.next()) return event_in(id, change_of_row(query).before);
  const std::optional<StoredEvent> stored = read_event(statements, id);
  return stored ? std::optional(stored->event) : std::nullopt;
}

Change to_change(Statements& statements, const Step& step, const LoggedChange& logged) {
  const std::optional<Key> id = Key::parse(logged.id);
  if (!id)
    throw Error(ErrorCode::damaged_store, say("the history of event {0} is damaged: its checksum does not fit", logged.id),
                {restore_hint()});
  return {step, *id, event_in(*id, logged.before), after(statements, *id, logged)};
}

std::int64_t limited(std::size_t limit) {
  return static_cast<std::int64_t>(std::min(limit, static_cast<std::size_t>(std::numeric_limits<std::int64_t>::max())));
}

}  // namespace

std::vector<Step> Store::steps(std::size_t limit) const {
  return guarded(Doing::reading, *impl_, [&] {
    std::vector<Step> steps;
    Statement query = impl_->statements.lend(latest_steps);
    query.bind(limited(limit));
    while (query.next()) steps.push_back(step_of_row(query));
    return steps;
  });
}

std::vector<Change> Store::history(const Key& id) const {
  return guarded(Doing::reading, *impl_, [&] {
    const Reading reading(impl_->database);
    std::vector<Change> changes;
    Statement query = impl_->statements.lend(changes_of_event);
    query.bind(id.text());
    while (query.next()) {
      const LoggedChange logged = change_of_row(query);
      changes.push_back(to_change(impl_->statements, read_step(impl_->statements, logged.step), logged));
    }
    return changes;
  });
}

std::vector<Change> Store::changes_of(std::int64_t step, std::size_t limit) const {
  return guarded(Doing::reading, *impl_, [&] {
    const Reading reading(impl_->database);
    std::vector<Change> changes;
    Statement query = impl_->statements.lend(changes_of_step);
    query.bind(step, limited(limit));
    while (query.next()) {
      const LoggedChange logged = change_of_row(query);
      changes.push_back(to_change(impl_->statements, read_step(impl_->statements, step), logged));
    }
    return changes;
  });
}

}  // namespace tsumugu
