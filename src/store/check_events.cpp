#include "store/check.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <limits>

#include "store/index_rows.hpp"
#include "store/order.hpp"
#include "store/record.hpp"
#include "store/rows.hpp"

namespace tsumugu::store {
namespace {

// In the order of the table itself: the indexes are what is doubted.
constexpr const char* all_events =
    "SELECT id, record, checksum, slug, uid, first_day, last_day, precision, kind, rev, returns, rowid FROM event NOT INDEXED"
    " WHERE rowid > ?1 ORDER BY rowid";
constexpr const char* next_id = "SELECT id, rowid FROM event NOT INDEXED WHERE rowid > ?1 ORDER BY rowid LIMIT 1";
constexpr const char* select_yearly =
    "SELECT card, checksum FROM yearly WHERE calendar = ?1 AND month = ?2 AND leap = ?3 AND day = ?4 AND first_day = ?5 AND id = ?6";
constexpr const char* select_tag = "SELECT 1 FROM tag WHERE tag = ?1 AND id = ?2";
constexpr const char* select_link = "SELECT 1 FROM link WHERE target = ?1 AND id = ?2 AND relation = ?3";
constexpr const char* select_id = "SELECT 1 FROM event WHERE id = ?1";
constexpr const char* count_yearly = "SELECT count(*) FROM yearly";
constexpr const char* count_tag = "SELECT count(*) FROM tag";
constexpr const char* count_link = "SELECT count(*) FROM link";

/// The rows that the three tables must have.
struct Expected {
  std::int64_t yearly = 0, tags = 0, links = 0;
  bool is_known = true;  ///< not when an event cannot be read: nobody knows how many rows it should have
};

std::optional<std::int64_t> number_if_any(const Statement& row, int column) {
  return row.is_null(column) ? std::nullopt : std::optional(row.number(column));
}

bool has_right_columns(const Statement& row, const Event& event, std::size_t returns) {
  const std::optional<std::string> slug = event.slug.empty() ? std::nullopt : std::optional(event.slug);
  return row.text_if_any(3) == slug && row.text_if_any(4) == uid_column(event) &&
         number_if_any(row, 5) == day_column(event.when.days.first) && number_if_any(row, 6) == day_column(event.when.days.last) &&
         row.text(7) == name(event.when.precision) && row.text(8) == name(event.kind) && row.number(9) == event.rev &&
         row.number(10) == static_cast<std::int64_t>(returns);
}

bool has_card(Statements& statements, const Event& event, const YearlyKey& key, const std::string& card) {
  const std::int64_t first_day = yearly_first_day(event);
  Statement row = statements.lend(select_yearly);
  row.bind(name(key.calendar), key.month, int{key.leap}, key.day, first_day, event.id.text());
  return row.next() && row.text(0) == card && row.number(1) == checksum_of_yearly(checksum_of_key(key), first_day, event.id.text(), card);
}

template <class... Values>
bool has_row(Statements& statements, const char* sql, Values&&... values) {
  Statement row = statements.lend(sql);
  row.bind(std::forward<Values>(values)...);
  return row.next();
}

template <class T>
std::vector<T> once(std::vector<T> values) {
  std::vector<T> kept;
  for (T& value : values)
    if (std::find(kept.begin(), kept.end(), value) == kept.end()) kept.push_back(std::move(value));
  return kept;
}

void check_index_rows(Examination& examination, const StoredEvent& stored, const std::vector<YearlyKey>& keys, Expected& expected) {
  const Event& event = stored.event;
  const std::string& id = event.id.text();
  const std::string card = card_of(stored.record);
  bool is_whole = true;
  for (const YearlyKey& key : keys) is_whole = has_card(examination.statements, event, key, card) && is_whole;
  for (const std::string& tag : event.tags) is_whole = has_row(examination.statements, select_tag, tag, id) && is_whole;
  for (const Link& link : event.links)
    is_whole = has_row(examination.statements, select_link, link.to.text(), id, name(link.relation)) && is_whole;
  if (!is_whole)
    examination.fault(subject_of_event(id), say("event {0} is not found where it should be: its index entries are damaged", id));
  expected.yearly += static_cast<std::int64_t>(keys.size());
  expected.tags += static_cast<std::int64_t>(once(event.tags).size());
  expected.links += static_cast<std::int64_t>(once(event.links).size());
}

void check_link_targets(Examination& examination, const Event& event) {
  for (const Link& link : event.links)
    if (!has_row(examination.statements, select_id, link.to.text()))
      examination.note(Finding::Severity::warning, subject_of_event(event.id.text()),
                       say("event {0} has a link to {1}, which is not in the store", event.id.text(), link.to.text()));
}

void check_event(Examination& examination, const Statement& row, Expected& expected) {
  try {
    const StoredEvent stored = event_of_row(row);
    const Event& event = stored.event;
    const std::vector<YearlyKey> keys = keys_of(event, examination.indexer);
    if (!has_right_columns(row, event, keys.size()))
      examination.fault(subject_of_event(event.id.text()), say("event {0} is damaged: its columns do not fit its record", event.id.text()));
    check_index_rows(examination, stored, keys, expected);
    check_link_targets(examination, event);
  } catch (const Error& error) {
    examination.fault(subject_of_event(row.text(0)), error.message());
    expected.is_known = false;
  }
}

bool is_too_big(const SQLite::Exception& thrown) noexcept {
  return thrown.getErrorCode() == SQLITE_TOOBIG;
}

/// The events after the row `last`, which moves on.
/// @returns false when it stopped at one that is too large to be read
bool check_events_after(std::int64_t& last, Examination& examination, Expected& expected) {
  constexpr int rowid = 11;
  try {
    Statement row = examination.statements.lend(all_events);
    row.bind(last);
    for (; row.next(); go_on(last, row.number(rowid))) check_event(examination, row, expected);
    return true;
  } catch (const SQLite::Exception& thrown) {
    if (!is_too_big(thrown)) throw;
  }
  Statement row = examination.statements.lend(next_id);
  row.bind(last);
  if (!row.next()) return true;
  examination.fault(subject_of_event(row.text(0)), say("event {0} is damaged: its record is too large", row.text(0)));
  expected.is_known = false;
  go_on(last, row.number(1));
  return false;
}

void check_count(Examination& examination, const char* sql, std::string_view table, std::int64_t expected) {
  Statement row = examination.statements.lend(sql);
  row.next();
  if (row.number(0) != expected)
    examination.fault(
        "index", say("the index \"{0}\" has {1} entries instead of {2}", table, std::to_string(row.number(0)), std::to_string(expected)));
}

}  // namespace

void check_events(Examination& examination) {
  Expected expected;
  std::int64_t last = std::numeric_limits<std::int64_t>::min();
  while (!check_events_after(last, examination, expected)) {
  }
  if (!expected.is_known) return;
  check_count(examination, count_yearly, "yearly", expected.yearly);
  check_count(examination, count_tag, "tag", expected.tags);
  check_count(examination, count_link, "link", expected.links);
}

}  // namespace tsumugu::store
