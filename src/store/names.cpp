// The names by which people and other programs call an event.

#include "store/names.hpp"

#include <algorithm>

#include "store/guarded.hpp"
#include "store/impl.hpp"
#include "store/rows.hpp"
#include "tsumugu/base/text.hpp"

namespace tsumugu {
namespace {

using namespace store;

constexpr const char* select_slug = "SELECT id FROM event WHERE slug = ?1";
constexpr const char* select_slugs = "SELECT slug FROM event WHERE slug IS NOT NULL ORDER BY slug LIMIT 10000";
constexpr const char* select_prefix = "SELECT id FROM event WHERE id >= ?1 AND id < ?2 ORDER BY id LIMIT 11";
constexpr const char* select_slug_prefix = "SELECT id FROM event WHERE slug >= ?1 AND slug < ?2 ORDER BY slug LIMIT 11";
constexpr const char* select_slug_before = "SELECT slug FROM event WHERE slug <= ?1 AND id <> ?1 ORDER BY slug DESC LIMIT 1";
constexpr const char* select_slug_after = "SELECT slug FROM event WHERE slug > ?1 AND id <> ?1 ORDER BY slug LIMIT 1";
constexpr const char* select_before = "SELECT id FROM event WHERE id < ?1 ORDER BY id DESC LIMIT 1";
constexpr const char* select_after = "SELECT id FROM event WHERE id > ?1 ORDER BY id LIMIT 1";
constexpr const char* select_uid = "SELECT id FROM event WHERE uid = ?1";
constexpr const char* select_usual_uid = "SELECT id FROM event WHERE id = ?1 AND uid IS NULL";

constexpr std::size_t most_candidates = 10;
constexpr std::size_t shortest_id = 4;

std::size_t shared_letters(std::string_view a, std::string_view b) {
  return static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
}

/// How many letters `id` shares with the key or slug found by `sql` next to it.
std::size_t shared_with_neighbour(Statements& statements, const char* sql, const std::string& id) {
  Statement query = statements.lend(sql);
  query.bind(id);
  return query.next() ? shared_letters(id, query.text(0)) : 0;
}

std::optional<Key> id_in(Statements& statements, const char* sql, const std::string& name) {
  Statement query = statements.lend(sql);
  query.bind(name);
  return query.next() ? Key::parse(query.text(0)) : std::nullopt;
}

/// An event among those that a word may mean.
Message candidate_line(const std::string& short_id, const Event& event) {
  return say("{0}  {1}  {2}", short_id, event.when.edtf, event.titles.main);
}

std::vector<Message> near_slugs(Statements& statements, std::string_view word) {
  std::vector<std::string> slugs;
  Statement query = statements.lend(select_slugs);
  while (query.next()) slugs.emplace_back(query.text(0));
  const std::optional<std::string> near = nearest(word, std::vector<std::string_view>(slugs.begin(), slugs.end()));
  if (!near) return {say("tsumugu list shows all events")};
  return {did_you_mean(*near)};
}

/// Events other than `own` whose id begins so, when it is long enough to be shown: such a beginning may stand in somebody's notes.
std::vector<Key> others_shown_as(Statements& statements, const std::string& beginning, const Key& own) {
  if (beginning.size() < shortest_id) return {};
  std::vector<Key> keys = keys_with(statements, select_prefix, beginning);
  std::erase(keys, own);
  return keys;
}

/// Events whose id or slug begins so. A misread letter of an id ("o" for "0") is put right only where there are enough others.
std::vector<Key> keys_beginning(Statements& statements, std::string_view reference) {
  const std::string prefix = to_lower_ascii(reference);
  std::vector<Key> keys = keys_with(statements, select_prefix, prefix.size() < shortest_id ? prefix : as_key(prefix));
  if (prefix.empty()) return keys;
  Statement query = statements.lend(select_slug_prefix);
  query.bind(prefix, prefix + '~');
  while (query.next()) {
    std::optional<Key> key = Key::parse(query.text(0));
    if (key && std::find(keys.begin(), keys.end(), *key) == keys.end()) keys.push_back(*std::move(key));
  }
  return keys;
}

}  // namespace

namespace store {

std::string as_key(std::string_view text) {
  std::string key = to_lower_ascii(text);
  std::replace(key.begin(), key.end(), 'i', '1');
  std::replace(key.begin(), key.end(), 'l', '1');
  std::replace(key.begin(), key.end(), 'o', '0');
  return key;
}

std::vector<Key> keys_with(Statements& statements, const char* sql, const std::string& prefix) {
  std::vector<Key> keys;
  if (!is_key_prefix(prefix)) return keys;
  Statement query = statements.lend(sql);
  query.bind(prefix, prefix + '~');
  while (query.next())
    if (const std::optional<Key> key = Key::parse(query.text(0))) keys.push_back(*key);
  return keys;
}

Error no_such_event(Statements& statements, std::string_view reference) {
  return Error(ErrorCode::not_found, say("there is no event \"{0}\"", reference), near_slugs(statements, to_lower_ascii(reference)));
}

Error ambiguous(std::string_view reference, const std::vector<Key>& keys, const std::function<std::optional<Message>(const Key&)>& line) {
  std::vector<Message> candidates;
  for (std::size_t i = 0; i < std::min(keys.size(), most_candidates); ++i)
    if (std::optional<Message> candidate = line(keys[i])) candidates.push_back(*std::move(candidate));
  if (keys.size() > most_candidates) candidates.push_back(say("and more"));
  return Error(ErrorCode::ambiguous_id, say("\"{0}\" is the beginning of several events' names", reference), std::move(candidates));
}

std::optional<Key> id_of_given_uid(Statements& statements, const std::string& uid) {
  return id_in(statements, select_uid, uid);
}

std::optional<Key> id_of_uid(Statements& statements, const std::string& uid) {
  if (std::optional<Key> id = id_of_given_uid(statements, uid)) return id;
  const std::optional<Key> id = id_in_usual_uid(uid);
  return id ? id_in(statements, select_usual_uid, id->text()) : std::nullopt;
}

}  // namespace store

Key Store::resolve(std::string_view reference) const {
  return guarded(Doing::reading, *impl_, [&] {
    const std::string word = to_lower_ascii(reference);
    std::vector<Key> keys;
    if (const std::optional<Key> id = id_in(impl_->statements, select_slug, word)) {
      // A slug must not take over what has been shown as the id of another event.
      keys = others_shown_as(impl_->statements, word, *id);
      keys.insert(keys.begin(), *id);
    } else {
      keys = keys_beginning(impl_->statements, reference);
    }
    if (keys.empty()) throw no_such_event(impl_->statements, reference);
    if (keys.size() == 1) return keys.front();
    throw ambiguous(reference, keys, [&](const Key& id) -> std::optional<Message> {
      const std::optional<Event> event = find(id);
      if (!event) return std::nullopt;
      return candidate_line(short_id(id), *event);
    });
  });
}

void Store::check_slug_is_no_id(std::string_view slug, const Key& own) const {
  guarded(Doing::reading, *impl_, [&] {
    const std::vector<Key> others = others_shown_as(impl_->statements, std::string(slug), own);
    if (others.empty()) return;
    std::vector<Message> hints{say("choose another name with --slug")};
    if (const std::optional<Event> other = find(others.front())) hints.insert(hints.begin(), candidate_line(short_id(other->id), *other));
    throw Error(ErrorCode::conflict, say("\"{0}\" is the beginning of another event's id", slug), std::move(hints));
  });
}

std::string Store::short_id(const Key& id) const {
  return guarded(Doing::reading, *impl_, [&] {
    std::size_t letters = shortest_id;
    for (const char* neighbour : {select_before, select_after, select_slug_before, select_slug_after})
      letters = std::max(letters, shared_with_neighbour(impl_->statements, neighbour, id.text()) + 1);
    return id.text().substr(0, letters);
  });
}

}  // namespace tsumugu
