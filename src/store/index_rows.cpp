#include "store/index_rows.hpp"

#include <algorithm>

#include "store/record.hpp"

namespace tsumugu::store {
namespace {

constexpr std::int64_t before_all_days = -2147483648;

constexpr const char* insert_yearly =
    "INSERT INTO yearly (calendar, month, leap, day, first_day, id, card, checksum) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
constexpr const char* delete_yearly =
    "DELETE FROM yearly WHERE calendar = ?1 AND month = ?2 AND leap = ?3 AND day = ?4 AND first_day = ?5 AND id = ?6";
constexpr const char* insert_tag = "INSERT INTO tag (tag, id) VALUES (?1, ?2) ON CONFLICT DO NOTHING";
constexpr const char* delete_tag = "DELETE FROM tag WHERE tag = ?1 AND id = ?2";
constexpr const char* insert_link = "INSERT INTO link (target, id, relation) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";
constexpr const char* delete_link = "DELETE FROM link WHERE target = ?1 AND id = ?2 AND relation = ?3";
constexpr const char* clear[] = {"DELETE FROM yearly", "DELETE FROM tag", "DELETE FROM link"};

}  // namespace

std::int64_t yearly_first_day(const EventSummary& summary) noexcept {
  const std::optional<date::sys_days>& first = summary.when.days.first;
  return first ? first->time_since_epoch().count() : before_all_days;
}

Checksum checksum_of_key(const YearlyKey& key) noexcept {
  return Checksum().add(name(key.calendar)).add(key.month).add(key.leap).add(key.day);
}

std::int64_t checksum_of_yearly(const Checksum& key, std::int64_t first_day, std::string_view id, std::string_view card) noexcept {
  return Checksum(key).add(first_day).add(id).add(card).value();
}

std::vector<YearlyKey> keys_of(const EventSummary& summary, const Indexer& indexer) {
  std::vector<YearlyKey> once;
  for (const YearlyKey& key : indexer(summary))
    if (std::find(once.begin(), once.end(), key) == once.end()) once.push_back(key);
  return once;
}

void insert_index_rows(Statements& statements, const Event& event, const std::string& record, const std::vector<YearlyKey>& keys) {
  const std::string& id = event.id.text();
  if (!keys.empty()) {
    const std::string card = card_of(record);
    const std::int64_t first_day = yearly_first_day(event);
    Statement query = statements.lend(insert_yearly);
    for (const YearlyKey& key : keys) {
      query.bind(name(key.calendar), key.month, int{key.leap}, key.day, first_day, id, card,
                 checksum_of_yearly(checksum_of_key(key), first_day, id, card));
      query.run();
      query.again();
    }
  }
  for (const std::string& tag : event.tags) statements.lend(insert_tag).bind(tag, id).run();
  for (const Link& link : event.links) statements.lend(insert_link).bind(link.to.text(), id, name(link.relation)).run();
}

void delete_index_rows(Statements& statements, const Event& event, const std::vector<YearlyKey>& keys) {
  const std::string& id = event.id.text();
  for (const YearlyKey& key : keys)
    statements.lend(delete_yearly).bind(name(key.calendar), key.month, int{key.leap}, key.day, yearly_first_day(event), id).run();
  for (const std::string& tag : event.tags) statements.lend(delete_tag).bind(tag, id).run();
  for (const Link& link : event.links) statements.lend(delete_link).bind(link.to.text(), id, name(link.relation)).run();
}

void clear_index_rows(Statements& statements) {
  for (const char* table : clear) statements.lend(table).run();
}

}  // namespace tsumugu::store
