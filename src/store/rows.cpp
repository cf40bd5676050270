#include "store/rows.hpp"

#include "store/checksum.hpp"
#include "store/guarded.hpp"
#include "store/index_rows.hpp"
#include "store/order.hpp"
#include "store/record.hpp"

namespace tsumugu::store {
namespace {

constexpr const char* select_event = "SELECT id, record, checksum FROM event WHERE id = ?1";
constexpr const char* insert_row =
    "INSERT INTO event (id, slug, uid, first_day, last_day, precision, kind, rev, returns, record, checksum)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
constexpr const char* update_row =
    "UPDATE event SET slug = ?2, uid = ?3, first_day = ?4, last_day = ?5, precision = ?6, kind = ?7, rev = ?8, returns = ?9, record = ?10,"
    " checksum = ?11 WHERE id = ?1";
constexpr const char* delete_row = "DELETE FROM event WHERE id = ?1";
constexpr const char* next_events = "SELECT id, record, checksum FROM event WHERE id > ?1 ORDER BY id LIMIT 500";

void write_row(Statement&& query, const Event& event, std::size_t returns, const std::string& record) {
  const std::string& id = event.id.text();
  const std::optional<std::string> slug = event.slug.empty() ? std::nullopt : std::optional(event.slug);
  const std::optional<std::string> uid = uid_column(event);
  query.bind(id, slug, uid, day_column(event.when.days.first), day_column(event.when.days.last), name(event.when.precision),
             name(event.kind), event.rev, static_cast<std::int64_t>(returns), record, checksum_of_event(id, record));
  query.run();
}

}  // namespace

Error checksum_does_not_fit(std::string_view id) {
  return Error(ErrorCode::damaged_store, say("event {0} is damaged: its checksum does not fit", id), {restore_hint(), rescue_hint()});
}

StoredEvent event_of_row(const Statement& row) {
  const std::string_view id = row.text(0), record = row.text(1);
  const std::optional<Key> key = Key::parse(id);
  if (!key || checksum_of_event(id, record) != row.number(2)) throw checksum_does_not_fit(id);
  return {from_record(*key, record), std::string(record)};
}

std::optional<StoredEvent> read_event(Statements& statements, const Key& id) {
  Statement query = statements.lend(select_event);
  query.bind(id.text());
  if (!query.next()) return std::nullopt;
  return event_of_row(query);
}

std::int64_t checksum_of_event(std::string_view id, std::string_view record) noexcept {
  return Checksum().add(id).add(record).value();
}

std::optional<std::string> uid_column(const Event& event) {
  if (event.uid == usual_uid(event.id)) return std::nullopt;
  return event.uid;
}

std::optional<std::int64_t> day_column(const std::optional<date::sys_days>& day) {
  if (!day) return std::nullopt;
  return day->time_since_epoch().count();
}

void insert_event(Statements& statements, const Indexer& indexer, const Event& event, const std::string& record) {
  const std::vector<YearlyKey> keys = keys_of(event, indexer);
  write_row(statements.lend(insert_row), event, keys.size(), record);
  insert_index_rows(statements, event, record, keys);
}

void update_event(Statements& statements, const Indexer& indexer, const Event& before, const Event& now, const std::string& record) {
  const std::vector<YearlyKey> keys = keys_of(now, indexer);
  write_row(statements.lend(update_row), now, keys.size(), record);
  delete_index_rows(statements, before, keys_of(before, indexer));
  insert_index_rows(statements, now, record, keys);
}

void erase_event(Statements& statements, const Indexer& indexer, const Event& event) {
  delete_index_rows(statements, event, keys_of(event, indexer));
  statements.lend(delete_row).bind(event.id.text()).run();
}

void rebuild_index(Statements& statements, const Indexer& indexer) {
  clear_index_rows(statements);
  for (std::string last;;) {
    std::vector<StoredEvent> some;
    {
      Statement query = statements.lend(next_events);
      query.bind(last);
      while (query.next()) some.push_back(event_of_row(query));
    }
    if (some.empty()) return;
    for (const StoredEvent& stored : some) {
      go_on(last, stored.event.id.text());
      const std::vector<YearlyKey> keys = keys_of(stored.event, indexer);
      write_row(statements.lend(update_row), stored.event, keys.size(), stored.record);
      insert_index_rows(statements, stored.event, stored.record, keys);
    }
  }
}

}  // namespace tsumugu::store
