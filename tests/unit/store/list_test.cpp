#include <SQLiteCpp/SQLiteCpp.h>

#include <catch2/catch.hpp>

#include "unit/store/fixture.hpp"

using namespace tsumugu;
using namespace tsumugu::test;

namespace {

using Found = std::vector<std::string>;

date::sys_days day(int year) {
  return date::sys_days{date::year{year} / 1 / 1};
}

/// A year as a partial date, and the events around it.
Store filled(const Folder& folder) {
  Event year = event(key(1), "a year", day(1990));
  year.when.days.last = day(1991) - date::days(1);
  year.when.precision = Precision::year;
  year.observances.clear();
  Event before = event(key(2), "before some day", day(1900));
  before.when.days = {std::nullopt, day(1900)};
  before.observances.clear();
  Event ruling = event(key(3), "A Ruling", day(2024));
  ruling.kind = Kind::ruling;
  ruling.tags = {"court", "seoul"};
  ruling.place = "Seoul";
  Store store = open(folder / "store.db");
  add(store, {ruling, year, before, kobe()});
  return store;
}

Found titles(const Store& store, const Query& query) {
  Found found;
  store.each(query, [&](const Event& event) {
    found.push_back(event.titles.main);
    return Store::Walk::on;
  });
  return found;
}

}  // namespace

TEST_CASE("a list goes by first day, events without one first") {
  const Folder folder;
  CHECK(titles(filled(folder), {}) == Found{"before some day", "a year", "Kobe earthquake", "A Ruling"});
}

TEST_CASE("a list holds the events with every part that was asked for") {
  const Folder folder;
  const Store store = filled(folder);
  Query query;
  query.kind = Kind::ruling;
  CHECK(titles(store, query) == Found{"A Ruling"});
  query = {};
  query.precision = Precision::year;
  CHECK(titles(store, query) == Found{"a year"});
  query = {};
  query.tags = {"seoul", "court"};
  CHECK(titles(store, query) == Found{"A Ruling"});
  query.tags = {"seoul", "japan"};
  CHECK(titles(store, query).empty());
  query = {};
  query.without_source = true;
  CHECK(titles(store, query) == Found{"before some day", "a year", "A Ruling"});
}

TEST_CASE("words are found however their letters were composed, and whatever their case") {
  const Folder folder;
  Store store = open(folder / "store.db");
  Event decomposed = event(key(1), "Cafe\u0301 \u1100\u1169\u1107\u1166", day(1990));  // as macOS writes Café 고베
  Event capitals = event(key(2), "ÄÖ CAFÉ", day(1991));
  add(store, {decomposed, capitals});
  const auto found = [&](const std::string& word) {
    Query query;
    query.words = {word};
    return titles(store, query).size();
  };
  CHECK(found("고베") == 1);
  CHECK(found("\u1100\u1169\u1107\u1166") == 1);
  CHECK(found("café") == 2);
  CHECK(found("CAFE\u0301") == 2);
  CHECK(found("äö") == 1);
  CHECK(found("kobe") == 0);
}

TEST_CASE("a list of a time holds what lies in it in part") {
  const Folder folder;
  const Store store = filled(folder);
  Query query;
  query.days = {day(1990) + date::days(100), day(1990) + date::days(200)};
  CHECK(titles(store, query) == Found{"a year"});
  query.days = {std::nullopt, day(1899)};
  CHECK(titles(store, query) == Found{"before some day"});
  query.days = {day(1995), std::nullopt};
  CHECK(titles(store, query) == Found{"Kobe earthquake", "A Ruling"});
}

TEST_CASE("a list of some first days holds what begins on one of them, in order, whatever else is asked for") {
  const Folder folder;
  const Store store = filled(folder);
  Query query;
  query.first_days = {day(1), day(1990), day(1994), day(2024), day(9000)};
  CHECK(titles(store, query) == Found{"a year", "A Ruling"});
  query.kind = Kind::ruling;
  CHECK(titles(store, query) == Found{"A Ruling"});
  query.tags = {"seoul"};
  CHECK(titles(store, query) == Found{"A Ruling"});
  query.first_days = {day(1900), day(1995)};
  CHECK(titles(store, query).empty());
  query = {};
  query.first_days = {day(1990)};
  CHECK(titles(open(folder / "empty.db"), query).empty());
}

TEST_CASE("words are looked for in titles, places, tags and notes, capitals or not, and all must stand there") {
  const Folder folder;
  const Store store = filled(folder);
  const auto found = [&](std::vector<std::string> words) {
    Query query;
    query.words = std::move(words);
    return titles(store, query);
  };
  CHECK(found({"ruling", "SEOUL"}) == Found{"A Ruling"});
  CHECK(found({"고베"}) == Found{"Kobe earthquake"});
  CHECK(found({"backslash", "hyogo"}) == Found{"Kobe earthquake"});
  CHECK(found({"kobe", "court"}).empty());
  CHECK(found({"%"}).empty());
}

TEST_CASE("what does not come back is found by its day, what comes back is not") {
  const Folder folder;
  const Store store = filled(folder);
  Found found;
  store.each_single(day(1980), day(2030), [&](EventSummary&& summary) { found.push_back(summary.titles.main); });
  CHECK(found == Found{"a year"});
  CHECK(store.on_first_day(day(2024)).size() == 1);
}

TEST_CASE("an event that an event links to knows it, also when it is not here yet") {
  const Folder folder;
  Store store = open(folder / "store.db");
  Event memorial = event(key(1), "memorial", day(2026));
  memorial.links = {{Relation::commemorates, kobe().id}};
  add(store, {memorial});
  CHECK(store.links_to(kobe().id) == std::vector<std::pair<Key, Relation>>{{key(1), Relation::commemorates}});
  const std::vector<Finding> findings = store.check();
  REQUIRE(findings.size() == 1);
  CHECK(findings.front().severity == Finding::Severity::warning);
  store.change("rm", 0, [](Store::Writer& writer) { writer.remove(key(1)); });
  CHECK(store.links_to(kobe().id).empty());
}

TEST_CASE("a walk over days may leave one day early and goes on with the next") {
  const Folder folder;
  Store store = open(folder / "store.db");
  add(store, {event(key(1), "older", date::sys_days{date::year{1900} / 1 / 17}), kobe(),
              event(key(2), "next day", date::sys_days{date::year{1900} / 1 / 18})});
  Found found;
  store.each_returning({{CalendarId::gregorian, 1, false, 17}, {CalendarId::gregorian, 1, false, 18}},
                       [&](EventSummary&& summary, std::size_t place) {
                         found.push_back(std::to_string(place) + " " + summary.titles.main);
                         return Store::KeyWalk::next_key;
                       });
  CHECK(found == Found{"0 older", "1 next day"});
}

TEST_CASE("a list that has enough reads no more, not even what is damaged") {
  const Folder folder;
  filled(folder);
  SQLite::Database(folder / "store.db", SQLite::OPEN_READWRITE).exec("UPDATE event SET record = 'x' WHERE first_day > 9000");
  const Store store = open(folder / "store.db", Access::read);
  Found found;
  store.each({}, [&](const Event& event) {
    found.push_back(event.titles.main);
    return found.size() == 2 ? Store::Walk::stop : Store::Walk::on;
  });
  CHECK(found == Found{"before some day", "a year"});
  CHECK(refusal([&] { titles(store, {}); }) == ErrorCode::damaged_store);
}

TEST_CASE("a question may be asked while the answer to another is being read") {
  const Folder folder;
  const Store store = filled(folder);
  Found found;
  store.each({}, [&](const Event&) {
    for (const std::string& title : titles(store, {})) found.push_back(title);
    return Store::Walk::on;
  });
  CHECK(found.size() == 16);
}
