#include <sqlite3.h>

#include "store/connection.hpp"
#include "store/guarded.hpp"
#include "store/impl.hpp"
#include "store/log.hpp"
#include "store/names.hpp"
#include "store/record.hpp"
#include "store/rows.hpp"

namespace tsumugu {
namespace {

using namespace store;

// Links are kept by their target: all are walked, whichever events were changed.
constexpr const char* count_dangling =
    "SELECT count(*) FROM link WHERE EXISTS (SELECT 1 FROM change WHERE change.step = ?1 AND change.id = link.id)"
    " AND NOT EXISTS (SELECT 1 FROM event WHERE event.id = link.target)";

/// SQLite has ended the transaction by itself after an earlier error: what came now would be kept without what came before.
void refuse_after_failure(const SQLite::Database& database, const std::string& path) {
  if (!is_in_transaction(database)) throw Error(ErrorCode::cannot_write, say("{0} cannot be written; nothing was changed", path));
}

Error not_found(const Key& id) {
  return Error(ErrorCode::not_found, say("there is no event {0}", id.text()));
}

Error slug_taken(const Event& event) {
  return Error(ErrorCode::conflict, say("another event is called \"{0}\" already", event.slug), {say("choose another name with --slug")});
}

/// What is written of `event`. An event that would not read back as it is must not be kept: the store could not be read any more.
std::string sure_record(const Event& event) {
  std::string record = to_record(event);
  const auto is_read_back = [&] {
    try {
      return from_record(event.id, record) == event;
    } catch (const Error&) {
      return false;
    }
  };
  if (!is_read_back())
    throw Error(ErrorCode::failure, say("event {0} would not be read as it is written; it was not kept", event.id.text()),
                {say("please report this")});
  return record;
}

bool is_taken(const SQLite::Exception& thrown) noexcept {
  return thrown.getErrorCode() == SQLITE_CONSTRAINT;
}

/// Asked first: the usual UIDs are not in an index of their own, see uid_column.
void refuse_uid_of_other(Statements& statements, const Event& event) {
  const bool is_usual = event.uid == usual_uid(event.id);
  const std::optional<Key> other = is_usual ? id_of_given_uid(statements, event.uid) : id_of_uid(statements, event.uid);
  if (other && !(*other == event.id))
    throw Error(ErrorCode::conflict, say("event {0} has the UID \"{1}\" already", other->text(), event.uid));
}

}  // namespace

void Store::Writer::add(const Event& event) {
  Impl& impl = *store_.impl_;
  guarded(Doing::changing, impl, [&] {
    refuse_after_failure(impl.database, impl.path);
    const std::string record = sure_record(event);
    refuse_uid_of_other(impl.statements, event);
    try {
      insert_event(impl.statements, impl.indexer, event, record);
    } catch (const SQLite::Exception& thrown) {
      if (!is_taken(thrown)) throw;
      if (store_.find(event.id)) throw Error(ErrorCode::conflict, say("an event {0} exists already", event.id.text()));
      throw slug_taken(event);
    }
    changes_ += log_change(impl.statements, {step_, event.id.text(), Action::add, std::nullopt, std::nullopt});
  });
}

Event Store::Writer::replace(Event event) {
  Impl& impl = *store_.impl_;
  return guarded(Doing::changing, impl, [&] {
    refuse_after_failure(impl.database, impl.path);
    const std::optional<StoredEvent> before = read_event(impl.statements, event.id);
    if (!before) throw not_found(event.id);
    if (before->event.rev != event.rev)
      throw Error(ErrorCode::conflict, say("event {0} was changed in the meantime", event.id.text()),
                  {say("look at it again: tsumugu show {0}", event.id.text())});
    ++event.rev;
    const std::string record = sure_record(event);
    refuse_uid_of_other(impl.statements, event);
    try {
      update_event(impl.statements, impl.indexer, before->event, event, record);
    } catch (const SQLite::Exception& thrown) {
      if (!is_taken(thrown)) throw;
      throw slug_taken(event);
    }
    changes_ += log_change(impl.statements, {step_, event.id.text(), Action::edit, before->record, std::nullopt});
    return std::move(event);
  });
}

Event Store::Writer::remove(const Key& id) {
  Impl& impl = *store_.impl_;
  return guarded(Doing::changing, impl, [&] {
    refuse_after_failure(impl.database, impl.path);
    std::optional<StoredEvent> before = read_event(impl.statements, id);
    if (!before) throw not_found(id);
    erase_event(impl.statements, impl.indexer, before->event);
    changes_ += log_change(impl.statements, {step_, id.text(), Action::remove, before->record, std::nullopt});
    return std::move(before->event);
  });
}

std::int64_t Store::Writer::dangling_links() const {
  Impl& impl = *store_.impl_;
  return guarded(Doing::changing, impl, [&] {
    Statement query = impl.statements.lend(count_dangling);
    query.bind(step_);
    query.next();
    return query.number(0);
  });
}

std::optional<Step> Store::change(std::string_view command, std::int64_t now, const std::function<void(Writer&)>& work) {
  Impl& impl = *impl_;
  return guarded(Doing::changing, impl, [&]() -> std::optional<Step> {
    Transaction transaction(impl.database);
    drop_undone_steps(impl.statements);
    Step step{next_step(impl.statements), std::string(command), now};
    insert_step(impl.statements, step);
    Writer writer(*this, step.number);
    work(writer);
    refuse_after_failure(impl.database, impl.path);
    if (writer.changes_ == 0) return std::nullopt;
    step.changes = static_cast<std::size_t>(writer.changes_);
    update_step(impl.statements, step);
    guarded(Doing::committing, impl, [&] { transaction.commit(); });
    return step;
  });
}

}  // namespace tsumugu
