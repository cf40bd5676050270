#include <SQLiteCpp/SQLiteCpp.h>

#include <catch2/catch.hpp>
#include <random>

#include "unit/store/fixture.hpp"

using namespace tsumugu;
using namespace tsumugu::test;

namespace {

/// A store with a hundred events, tags, links, edits, a removal and an undone step.
void fill(const std::string& path) {
  Store store = open(path);
  std::vector<Event> events{kobe()};
  for (int i = 0; i < 99; ++i) {
    Event made = event(key(i), "event number " + std::to_string(i), date::sys_days{date::days{i * 137}});
    if (i % 3 == 0) made.slug = "event-" + std::to_string(i);
    if (i % 4 == 0) made.tags = {"fourth"};
    if (i % 5 == 0) made.links = {{Relation::follows, kobe().id}};
    if (i % 6 == 0) made.observances.clear();
    events.push_back(made);
  }
  add(store, events);
  store.change("edit", 7, [](Store::Writer& writer) {
    for (int i = 0; i < 20; ++i) writer.replace(*writer.store().find(key(i)));
  });
  store.change("rm", 8, [](Store::Writer& writer) { writer.remove(key(98)); });
  store.change("rm", 9, [](Store::Writer& writer) { writer.remove(key(97)); });
  store.undo();
}

/// Everything that a user can be shown of the store.
std::string shown(const Store& store) {
  std::string text = listing(store);
  for (int month = 1; month <= 12; ++month)
    for (int day = 1; day <= 31; ++day)
      for (const std::string& title : returning(store, month, day)) text += title + "\n";
  for (const Step& step : store.steps(100)) {
    text += step.command + (step.is_undone ? " undone " : " ") + std::to_string(step.at) + "\n";
    for (const Change& change : store.changes_of(step.number, 200))
      text += change.id.text() + (change.before ? store::to_record(*change.before) : "-") +
              (change.after ? store::to_record(*change.after) : "-");
  }
  for (const auto& [from, relation] : store.links_to(kobe().id)) text += from.text();
  return text;
}

/// Whether the store is refused, has a fault, or shows what it showed before.
bool is_found_or_harmless(const std::string& path, const std::string& before) {
  std::string now;
  const auto code = refusal([&] {
    const Store store = open(path, Access::read);
    if (has_fault(store.check())) throw Error(ErrorCode::damaged_store, say("found"));
    now = shown(store);
  });
  return code || now == before;
}

}  // namespace

TEST_CASE("a byte that changed anywhere is found by doctor, or changes nothing that is shown") {
  const Folder folder;
  fill(folder / "store.db");
  const std::string before = shown(open(folder / "store.db", Access::read));
  const std::string whole = bytes_of(folder / "store.db");
  std::mt19937 random(6434);
  for (int i = 0; i < 300; ++i) {
    std::string flipped = whole;
    const std::size_t at = i < 100 ? static_cast<std::size_t>(i) : random() % whole.size();
    flipped[at] = static_cast<char>(flipped[at] ^ (1 << random() % 8));
    write_bytes(folder / "flipped.db", flipped);
    INFO("byte " << at << " of " << whole.size());
    CHECK(is_found_or_harmless(folder / "flipped.db", before));
  }
}

TEST_CASE("an index whose keys are out of order is damage, and no walk over it goes on for ever") {
  const Folder folder;
  {
    Store store = open(folder / "store.db");
    std::vector<Event> events;
    for (int i = 0; i < 300; ++i) events.push_back(event(key(i), "event " + std::to_string(i), date::sys_days{date::days{i}}));
    add(store, events);
  }
  const std::string whole = bytes_of(folder / "store.db");
  bool is_found = false;  // the name in the one key above all others sends the walk back
  for (std::size_t at = whole.find("gregorian"); at != std::string::npos && !is_found; at = whole.find("gregorian", at + 1)) {
    std::string bytes = whole;
    bytes[at] = 'c';  // sorts before
    write_bytes(folder / "flipped.db", bytes);
    is_found = refusal([&] { open(folder / "flipped.db", Access::read).calendars_in_use(); }) == ErrorCode::damaged_store;
  }
  CHECK(is_found);
}

TEST_CASE("doctor names the event whose number of dead changed, and no command shows the wrong number") {
  const Folder folder;
  add(*std::make_unique<Store>(open(folder / "store.db")), {kobe()});
  std::string bytes = bytes_of(folder / "store.db");
  for (std::size_t at = bytes.find("6434"); at != std::string::npos; at = bytes.find("6434", at + 1)) bytes[at + 1] = '5';
  write_bytes(folder / "store.db", bytes);
  const Store store = open(folder / "store.db", Access::read);
  CHECK(refusal([&] { store.find(kobe().id); }) == ErrorCode::damaged_store);
  CHECK(refusal([&] { returning(store, 1, 17); }) == ErrorCode::damaged_store);
  const std::vector<Finding> findings = store.check();
  REQUIRE(has_fault(findings));
  CHECK(findings.front().subject == "event k7f3m2q9wd4r8e1x");
}

TEST_CASE("a step that is missing is named once, and the steps behind it are not") {
  const Folder folder;
  const std::string path = folder / "store.db";
  {
    Store store = open(path);
    for (int i = 1; i <= 9; ++i) add(store, {event(key(i), "event", {})});
  }
  SQLite::Database(path, SQLite::OPEN_READWRITE).exec("PRAGMA foreign_keys = OFF; DELETE FROM step WHERE number IN (2, 5, 6, 7, 9)");
  std::vector<std::string> texts;
  for (const Finding& finding : open(path, Access::read).check()) texts.push_back(finding.text.text());
  CHECK(texts == std::vector<std::string>{"step 2 of the history is missing", "steps 5 to 7 of the history are missing",
                                          "step 9 of the history is missing"});
}

TEST_CASE("numbers in the history that were never written are damage") {
  for (const char* damage : {"UPDATE step SET made_at = -9223372036854775807", "UPDATE step SET changes = -1", "UPDATE step SET undone = 3",
                             "PRAGMA foreign_keys = OFF; UPDATE step SET number = 9223372036854775807"}) {
    const Folder folder;
    add(*std::make_unique<Store>(open(folder / "store.db")), {kobe()});
    SQLite::Database(folder / "store.db", SQLite::OPEN_READWRITE).exec(damage);
    INFO(damage);
    Store store = open(folder / "store.db");
    CHECK(has_fault(store.check()));
    CHECK(refusal([&] { store.steps(1); }) == ErrorCode::damaged_store);
    CHECK(refusal([&] { store.undo(); }) != std::nullopt);
  }
}

TEST_CASE("doctor speaks of an event that is damaged, and not of the index for its sake") {
  const Folder folder;
  fill(folder / "store.db");
  SQLite::Database(folder / "store.db", SQLite::OPEN_READWRITE).exec("UPDATE event SET record = record || 'x' WHERE id LIKE '%04'");
  const std::vector<Finding> findings = open(folder / "store.db", Access::read).check();
  REQUIRE(findings.size() == 1);
  CHECK(findings.front().subject == "event " + key(4).text());
}

TEST_CASE("doctor names an event that is too large to be read and goes on to the others") {
  const Folder folder;
  fill(folder / "store.db");
  SQLite::Database(folder / "store.db", SQLite::OPEN_READWRITE)
      .exec("UPDATE event SET record = hex(zeroblob(9000000)) WHERE id LIKE '%04'; UPDATE event SET rev = 9 WHERE id LIKE '%05'");
  const Store store = open(folder / "store.db", Access::read);
  const std::vector<Finding> findings = store.check();
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].text.text() == "event " + key(4).text() + " is damaged: its record is too large");
  CHECK(findings[1].subject == "event " + key(5).text());
  CHECK(refusal([&] { store.find(key(4)); }) == ErrorCode::damaged_store);
}

TEST_CASE("doctor finds index entries that are missing, wrong or too many") {
  const char* const damages[] = {
      "DELETE FROM yearly WHERE id LIKE '%05'",
      "UPDATE yearly SET card = 'title' || char(9) || 'x' WHERE id LIKE '%05'",
      "INSERT INTO tag (tag, id) VALUES ('extra', '0000000000000000')",
      "DELETE FROM tag WHERE id LIKE '%04'",
      "DELETE FROM link WHERE id LIKE '%05'",
      "UPDATE event SET first_day = first_day + 1 WHERE id LIKE '%05'",
      "UPDATE event SET slug = 'wrong' WHERE id LIKE '%03'",
      "UPDATE event SET returns = 0 WHERE id LIKE '%05'",
      "UPDATE step SET command = 'nothing' WHERE number = 1",
      "DELETE FROM change WHERE step = 2 AND id LIKE '%05'",
      "UPDATE change SET before = before || 'x' WHERE step = 2",
      "DELETE FROM step WHERE number = 2",
      "DROP INDEX event_day",
      "CREATE VIEW extra AS SELECT 1",
  };
  const Folder folder;
  fill(folder / "whole.db");
  for (const char* damage : damages) {
    std::filesystem::copy_file(folder / "whole.db", folder / "store.db", std::filesystem::copy_options::overwrite_existing);
    SQLite::Database(folder / "store.db", SQLite::OPEN_READWRITE).exec(damage);
    INFO(damage);
    CHECK(has_fault(open(folder / "store.db", Access::read).check()));
  }
}

TEST_CASE("a walk that is told of damage goes on past a damaged event, in a list and among those that come back") {
  const Folder folder;
  Event single = event(key(4), "single, damaged", date::sys_days{date::year{1995} / 1 / 17});
  single.observances.clear();
  Event other_single = event(key(5), "single", date::sys_days{date::year{1995} / 1 / 17});
  other_single.observances.clear();
  const auto day = date::sys_days{date::year{1995} / 1 / 17};
  add(*std::make_unique<Store>(open(folder / "store.db")),
      {event(key(1), "first", day), event(key(2), "damaged", day), event(key(3), "last", day), single, other_single});
  SQLite::Database(folder / "store.db", SQLite::OPEN_READWRITE)
      .exec(
          "UPDATE event SET record = record || 'x' WHERE id LIKE '%02' OR id LIKE '%04'; UPDATE yearly SET card = 'x' WHERE id LIKE '%02'");
  Store store = open(folder / "store.db", Access::read);
  CHECK(refusal([&] { listing(store); }) == ErrorCode::damaged_store);

  std::vector<std::string> told;
  store.pass_over_damage([&](std::string_view id, const Error& error) {
    CHECK(error.code() == ErrorCode::damaged_store);
    told.emplace_back(id);
  });
  std::vector<std::string> titles;
  store.each({}, [&](const Event& found) {
    titles.push_back(found.titles.main);
    return Store::Walk::on;
  });
  CHECK(titles == std::vector<std::string>{"first", "last", "single"});
  CHECK(told == std::vector<std::string>{key(2).text(), key(4).text()});
  CHECK(returning(store, 1, 17) == std::vector<std::string>{"first", "last"});
  titles.clear();
  store.each_single(day, day, [&](EventSummary&& found) { titles.push_back(found.titles.main); });
  CHECK(titles == std::vector<std::string>{"single"});
  CHECK(told == std::vector<std::string>{key(2).text(), key(4).text(), key(2).text(), key(4).text()});
}

TEST_CASE("what the taker of a walk throws is not taken for damage of the event it was given") {
  const Folder folder;
  add(*std::make_unique<Store>(open(folder / "store.db")), {kobe()});
  Store store = open(folder / "store.db", Access::read);
  store.pass_over_damage([](std::string_view, const Error&) { FAIL("nothing is damaged"); });
  const auto throws = [](const Event&) -> Store::Walk { throw Error(ErrorCode::damaged_store, say("another store")); };
  CHECK(refusal([&] { store.each({}, throws); }) == ErrorCode::damaged_store);
}
