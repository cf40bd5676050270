#include <catch2/catch.hpp>

#include "unit/store/fixture.hpp"

using namespace tsumugu;
using namespace tsumugu::test;

TEST_CASE("what is added is there, whole, after the store is opened again") {
  const Folder folder;
  {
    Store store = open(folder / "store.db");
    add(store, {kobe()});
  }
  const Store store = open(folder / "store.db", Access::read);
  CHECK(store.count() == 1);
  CHECK(store.find(kobe().id) == kobe());
  CHECK(store.find_uid("k7f3m2q9wd4r8e1x@tsumugu") == kobe());
  CHECK_FALSE(has_fault(store.check()));
}

TEST_CASE("an event is found by its month and day, oldest first, with what a list shows of it") {
  const Folder folder;
  Store store = open(folder / "store.db");
  add(store, {event(key(1), "Gulf War begins", date::sys_days{date::year{1991} / 1 / 17}), kobe(),
              event(key(2), "Palomares crash", date::sys_days{date::year{1966} / 1 / 17}),
              event(key(3), "another day", date::sys_days{date::year{1966} / 1 / 18})});
  CHECK(returning(store, 1, 17) == std::vector<std::string>{"Palomares crash", "Gulf War begins", "Kobe earthquake"});
  store.each_returning({{CalendarId::gregorian, 1, false, 17}}, [&](EventSummary&& found, std::size_t) {
    if (found.id == kobe().id) CHECK(found == static_cast<const EventSummary&>(kobe()));
    return Store::KeyWalk::on;
  });
  CHECK(store.calendars_in_use() == std::vector<CalendarId>{CalendarId::gregorian});
}

TEST_CASE("undo takes back the last command and redo does it again") {
  const Folder folder;
  Store store = open(folder / "store.db");
  add(store, {kobe()});
  const std::string before = listing(store);
  store.change("edit", 0, [](Store::Writer& writer) {
    Event edited = *writer.store().find(kobe().id);
    edited.titles.main = "Great Hanshin earthquake";
    CHECK(writer.replace(edited).rev == 2);
  });
  const std::string after = listing(store);
  CHECK(store.undo().first.command == "edit");
  CHECK(listing(store) == before);
  CHECK(store.redo().first.command == "edit");
  CHECK(listing(store) == after);
  CHECK(refusal([&] { store.redo(); }) == ErrorCode::not_found);
  CHECK_FALSE(has_fault(store.check()));
}
