#include <algorithm>
#include <iterator>

#include "store/connection.hpp"
#include "store/guarded.hpp"
#include "store/impl.hpp"
#include "store/names.hpp"
#include "store/rows.hpp"
#include "tsumugu/base/text.hpp"

namespace tsumugu {
namespace {

using namespace store;

constexpr const char* count_events = "SELECT count(*) FROM event";

// A list by its days, kind and precision; a part that is not asked for is bound to NULL. `first` is the first day asked for, `last` the
// last.
#define TSUMUGU_CONDITION                                                                                               \
  "(?1 IS NULL OR e.last_day IS NULL OR e.last_day >= ?1) AND (?2 IS NULL OR e.first_day IS NULL OR e.first_day <= ?2)" \
  " AND (?3 IS NULL OR e.kind = ?3) AND (?4 IS NULL OR e.precision = ?4) ORDER BY e.first_day, e.id"
constexpr const char* list_events = "SELECT e.id, e.record, e.checksum FROM event e WHERE " TSUMUGU_CONDITION;
constexpr const char* list_tagged =
    "SELECT e.id, e.record, e.checksum FROM tag t JOIN event e ON e.id = t.id WHERE t.tag = ?5 AND " TSUMUGU_CONDITION;
// Of one first day: a step into the index by days.
constexpr const char* list_first_day = "SELECT e.id, e.record, e.checksum FROM event e WHERE e.first_day = ?5 AND " TSUMUGU_CONDITION;
#undef TSUMUGU_CONDITION

constexpr const char* select_least_day = "SELECT first_day FROM event WHERE first_day IS NOT NULL ORDER BY first_day LIMIT 1";
constexpr const char* select_greatest_day = "SELECT first_day FROM event WHERE first_day IS NOT NULL ORDER BY first_day DESC LIMIT 1";

constexpr const char* select_on_day = "SELECT id, record, checksum FROM event WHERE first_day = ?1 ORDER BY id";
constexpr const char* select_links_to = "SELECT id, relation FROM link WHERE target = ?1 ORDER BY id, relation";

bool has_all_tags(const Event& event, const std::vector<std::string>& tags) {
  return std::all_of(tags.begin(), tags.end(),
                     [&](const std::string& tag) { return std::find(event.tags.begin(), event.tags.end(), tag) != event.tags.end(); });
}

/// Every text in which a word is looked for, with line breaks between them.
std::string searched_text(const Event& event) {
  std::string text = event.titles.main + '\n' + event.titles.ko + '\n' + event.titles.ja + '\n' + event.titles.en + '\n' + event.place;
  for (const std::string& tag : event.tags) text += '\n' + tag;
  text += '\n';
  text += event.note;
  return caseless(text);
}

bool has_all_words(const Event& event, const std::vector<std::string>& caseless_words) {
  if (caseless_words.empty()) return true;
  const std::string text = searched_text(event);
  return std::all_of(caseless_words.begin(), caseless_words.end(),
                     [&](const std::string& word) { return text.find(word) != std::string::npos; });
}

bool is_in(const std::vector<date::sys_days>& days, const std::optional<date::sys_days>& day) {
  return days.empty() || (day && std::binary_search(days.begin(), days.end(), *day));
}

std::int64_t day_in(Statements& statements, const char* sql, std::int64_t otherwise) {
  Statement row = statements.lend(sql);
  return row.next() ? row.number(0) : otherwise;
}

/// Those of the `days` between the least and the greatest first day of the store.
std::vector<date::sys_days> days_in_use(Statements& statements, const std::vector<date::sys_days>& days) {
  const std::int64_t least = day_in(statements, select_least_day, 0), greatest = day_in(statements, select_greatest_day, -1);
  std::vector<date::sys_days> used;
  std::copy_if(days.begin(), days.end(), std::back_inserter(used), [&](date::sys_days day) {
    const std::int64_t number = day.time_since_epoch().count();
    return least <= number && number <= greatest;
  });
  return used;
}

template <class T>
std::optional<std::string> name_if_any(const std::optional<T>& value) {
  if (!value) return std::nullopt;
  return std::string(name(*value));
}

std::vector<std::string> all_caseless(const std::vector<std::string>& words) {
  std::vector<std::string> result;
  result.reserve(words.size());
  for (const std::string& word : words) result.push_back(caseless(word));
  return result;
}

}  // namespace

void Store::at_one_moment(const std::function<void()>& ask) const {
  guarded(Doing::reading, *impl_, [&] {
    const Reading reading(impl_->database);
    ask();
  });
}

std::int64_t Store::count() const {
  return guarded(Doing::reading, *impl_, [&] {
    Statement query = impl_->statements.lend(count_events);
    query.next();
    return query.number(0);
  });
}

void Store::each(const Query& query, const std::function<Walk(const Event&)>& take) const {
  guarded(Doing::reading, *impl_, [&] {
    const std::vector<std::string> words = all_caseless(query.words);
    const std::optional<std::string> kind = name_if_any(query.kind), precision = name_if_any(query.precision);
    const auto walk = [&](Statement& rows) {
      Walk wish = Walk::on;
      const auto take_wanted = [&](const Event& event) {
        if (query.without_source && !event.sources.empty()) return;
        if (!is_in(query.first_days, event.when.days.first) || !has_all_tags(event, query.tags) || !has_all_words(event, words)) return;
        wish = take(event);
      };
      const auto read = [&] { return event_of_row(rows).event; };
      while (wish == Walk::on && rows.next()) impl_->hand_over(rows, read, take_wanted);
      return wish;
    };
    const std::optional<std::int64_t> first = day_column(query.days.first), last = day_column(query.days.last);
    if (!query.tags.empty()) {
      Statement rows = impl_->statements.lend(list_tagged);
      walk(rows.bind(first, last, kind, precision, query.tags.front()));
    } else if (query.first_days.empty()) {
      Statement rows = impl_->statements.lend(list_events);
      walk(rows.bind(first, last, kind, precision));
    } else {
      const Reading reading(impl_->database);
      Statement rows = impl_->statements.lend(list_first_day);
      for (const date::sys_days day : days_in_use(impl_->statements, query.first_days)) {
        rows.again();
        if (walk(rows.bind(first, last, kind, precision, std::int64_t{day.time_since_epoch().count()})) == Walk::stop) return;
      }
    }
  });
}

std::optional<Event> Store::find(const Key& id) const {
  return guarded(Doing::reading, *impl_, [&]() -> std::optional<Event> {
    std::optional<StoredEvent> stored = read_event(impl_->statements, id);
    if (!stored) return std::nullopt;
    return std::move(stored->event);
  });
}

std::optional<Event> Store::find_uid(std::string_view uid) const {
  const std::optional<Key> id = guarded(Doing::reading, *impl_, [&] { return id_of_uid(impl_->statements, std::string(uid)); });
  return id ? find(*id) : std::nullopt;
}

std::vector<std::pair<Key, Relation>> Store::links_to(const Key& id) const {
  return guarded(Doing::reading, *impl_, [&] {
    std::vector<std::pair<Key, Relation>> links;
    Statement rows = impl_->statements.lend(select_links_to);
    rows.bind(id.text());
    while (rows.next()) {
      const std::optional<Key> from = Key::parse(rows.text(0));
      const std::optional<Relation> relation = relation_named(rows.text(1));
      if (!from || !relation) throw Error(ErrorCode::damaged_store, say("{0} is damaged", impl_->path), {restore_hint()});
      links.emplace_back(*from, *relation);
    }
    return links;
  });
}

std::vector<EventSummary> Store::on_first_day(date::sys_days day) const {
  return guarded(Doing::reading, *impl_, [&] {
    std::vector<EventSummary> summaries;
    Statement rows = impl_->statements.lend(select_on_day);
    rows.bind(std::int64_t{day.time_since_epoch().count()});
    while (rows.next()) summaries.push_back(event_of_row(rows).event);
    return summaries;
  });
}

}  // namespace tsumugu
