#pragma once

// The rows that an event has in all tables but the log.

#include <optional>
#include <string>
#include <string_view>

#include "store/impl.hpp"
#include "store/statements.hpp"
#include "tsumugu/store/store.hpp"

namespace tsumugu::store {

/// An event with its record as it stands in the store.
struct StoredEvent {
  Event event;
  std::string record;
};

/// Error{damaged_store} for a record or a card that is not as it was written.
Error checksum_does_not_fit(std::string_view id);

/// The event of a row of `SELECT id, record, checksum ...`. @throws Error{damaged_store} when the checksum does not fit
StoredEvent event_of_row(const Statement& row);
std::optional<StoredEvent> read_event(Statements& statements, const Key& id);

std::int64_t checksum_of_event(std::string_view id, std::string_view record) noexcept;

/// What stands in the column `uid`: nothing for the usual "<id>@tsumugu".
std::optional<std::string> uid_column(const Event& event);
/// What stands in the columns `first_day` and `last_day`.
std::optional<std::int64_t> day_column(const std::optional<date::sys_days>& day);

/// Adds the event in all tables. @throws SQLite::Exception(SQLITE_CONSTRAINT) when its id, slug or uid is taken; then nothing is written.
void insert_event(Statements& statements, const Indexer& indexer, const Event& event, const std::string& record);
/// Writes `now` over `before`. @throws as insert_event
void update_event(Statements& statements, const Indexer& indexer, const Event& before, const Event& now, const std::string& record);
/// Removes the event from all tables.
void erase_event(Statements& statements, const Indexer& indexer, const Event& event);

/// Fills `yearly`, `tag` and `link` anew from the records.
void rebuild_index(Statements& statements, const Indexer& indexer);

}  // namespace tsumugu::store
