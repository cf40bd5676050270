// The names of events that are gone, or were called otherwise: only the log still knows them.

#include "store/connection.hpp"
#include "store/guarded.hpp"
#include "store/impl.hpp"
#include "store/log.hpp"
#include "store/names.hpp"
#include "store/record.hpp"
#include "tsumugu/base/text.hpp"

namespace tsumugu {
namespace {

using namespace store;

constexpr const char* select_logged_prefix = "SELECT DISTINCT id FROM change WHERE id >= ?1 AND id < ?2 ORDER BY id LIMIT 11";
constexpr const char* logged_records =
    "SELECT step, id, action, before, after, checksum FROM change WHERE before IS NOT NULL OR after IS NOT NULL ORDER BY step DESC, id";
constexpr const char* latest_record =
    "SELECT step, id, action, before, after, checksum FROM change WHERE id = ?1 AND (before IS NOT NULL OR after IS NOT NULL)"
    " ORDER BY step DESC LIMIT 1";

std::vector<Event> events_in(const LoggedChange& change) {
  std::vector<Event> events;
  const std::optional<Key> id = Key::parse(change.id);
  for (const auto* record : {&change.after, &change.before})
    if (id && *record) events.push_back(from_record(*id, **record));
  return events;
}

/// The event that had this slug or UID last. No index knows: all records of the log are read.
std::optional<Key> last_called(Statements& statements, std::string_view name) {
  if (name.empty()) return std::nullopt;
  const std::string slug = to_lower_ascii(name);
  Statement query = statements.lend(logged_records);
  while (query.next())
    for (Event& event : events_in(change_of_row(query)))
      if (event.slug == slug || event.uid == name) return std::move(event.id);
  return std::nullopt;
}

/// A line for a key that is one of several.
std::optional<Message> line_of(Statements& statements, const Key& id) {
  Statement query = statements.lend(latest_record);
  query.bind(id.text());
  if (!query.next()) return std::nullopt;
  const Event event = events_in(change_of_row(query)).front();
  return say("{0}  {1}  {2}", id.text(), event.when.edtf, event.titles.main);
}

}  // namespace

Key Store::resolve_in_history(std::string_view reference) const {
  return guarded(Doing::reading, *impl_, [&]() -> Key {
    const Reading reading(impl_->database);
    if (std::optional<Key> id = id_of_uid(impl_->statements, std::string(reference))) return *std::move(id);
    if (std::optional<Key> id = last_called(impl_->statements, reference)) return *std::move(id);
    const std::vector<Key> keys = keys_with(impl_->statements, select_logged_prefix, as_key(reference));
    if (keys.empty()) throw no_such_event(impl_->statements, reference);
    if (keys.size() > 1) throw ambiguous(reference, keys, [&](const Key& id) { return line_of(impl_->statements, id); });
    return keys.front();
  });
}

}  // namespace tsumugu
