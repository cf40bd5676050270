#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "unit/store/fixture.hpp"

using namespace tsumugu;
using namespace tsumugu::test;

namespace {

Event named(int number, std::string slug, std::string title) {
  Event made = event(key(number), std::move(title), date::sys_days{date::days{number}});
  made.slug = std::move(slug);
  return made;
}

void edit(Store& store, const Key& id, const std::function<void(Event&)>& work) {
  store.change("edit", 0, [&](Store::Writer& writer) {
    Event edited = *writer.store().find(id);
    work(edited);
    writer.replace(edited);
  });
}

/// One random change: some adds, edits and removals of a few events.
void change_at_random(Store& store, int round) {
  store.change("random", round, [&](Store::Writer& writer) {
    for (int i = *rc::gen::inRange(1, 5); i > 0; --i) {
      const Key id = key(*rc::gen::inRange(1, 6));
      std::optional<Event> found = writer.store().find(id);
      if (!found) {
        writer.add(event(id, "event", date::sys_days{date::days{*rc::gen::inRange(-800000, 800000)}}));
      } else if (*rc::gen::inRange(0, 3) == 0) {
        writer.remove(id);
      } else {
        found->titles.main = *rc::gen::string<std::string>() + "x";
        found->observances.resize(static_cast<std::size_t>(*rc::gen::inRange(0, 2)));
        found->tags = {"round " + std::to_string(round)};
        writer.replace(*found);
      }
    }
  });
}

}  // namespace

TEST_CASE("undo gives back the state before, redo the state after, to the byte, over any changes") {
  CHECK(rc::check("do and undo", [] {
    const Folder folder;
    Store store = open(folder / "store.db");
    std::vector<std::string> states{listing(store)};
    for (int round = 0, rounds = *rc::gen::inRange(1, 6); round < rounds; ++round) {
      const std::size_t steps = store.steps(100).size();
      change_at_random(store, round);
      if (store.steps(100).size() > steps) states.push_back(listing(store));
    }
    for (std::size_t i = states.size() - 1; i > 0; --i) {
      store.undo();
      RC_ASSERT(listing(store) == states[i - 1]);
    }
    RC_ASSERT(refusal([&] { store.undo(); }) == ErrorCode::not_found);
    for (std::size_t i = 1; i < states.size(); ++i) {
      store.redo();
      RC_ASSERT(listing(store) == states[i]);
    }
    RC_ASSERT(refusal([&] { store.redo(); }) == ErrorCode::not_found);
    RC_ASSERT(!has_fault(store.check()));
  }));
}

TEST_CASE("undo and redo go back and forth along the changes that were made, and a new change cuts off what was undone") {
  CHECK(rc::check("any order of changes, undos and redos", [] {
    const Folder folder;
    Store store = open(folder / "store.db");
    std::vector<std::string> states{listing(store)};  // the model: what each change came to, and where in it we are
    std::size_t at = 0;
    for (int round = 0, rounds = *rc::gen::inRange(1, 16); round < rounds; ++round) {
      const int what = *rc::gen::inRange(0, 4);
      if (what < 2) {
        const std::size_t steps = store.steps(100).size();
        change_at_random(store, round);
        if (store.steps(100).size() == steps) continue;  // it came to nothing, and dropped nothing
        states.resize(++at);
        states.push_back(listing(store));
      } else if (what == 2) {
        if (at == 0) RC_ASSERT(refusal([&] { store.undo(); }) == ErrorCode::not_found);
        if (at > 0) store.undo(), --at;
      } else {
        if (at + 1 == states.size()) RC_ASSERT(refusal([&] { store.redo(); }) == ErrorCode::not_found);
        if (at + 1 < states.size()) store.redo(), ++at;
      }
      RC_ASSERT(listing(store) == states[at]);
    }
    RC_ASSERT(!has_fault(store.check()));
  }));
}

TEST_CASE("redo does the change undone last, not one that a later change has dropped") {
  const Folder folder;
  Store store = open(folder / "store.db");
  add(store, {kobe()});
  edit(store, kobe().id, [](Event& edited) { edited.place = "A"; });
  store.undo();
  edit(store, kobe().id, [](Event& edited) { edited.place = "B"; });
  store.undo();
  store.redo();
  CHECK(store.find(kobe().id)->place == "B");
  CHECK(refusal([&] { store.redo(); }) == ErrorCode::not_found);
  const std::vector<Step> steps = store.steps(10);
  REQUIRE(steps.size() == 3);
  CHECK(steps[1].is_undone);
  CHECK(steps[1].is_dropped);
}

TEST_CASE("what came to no change leaves redo its way") {
  const Folder folder;
  Store store = open(folder / "store.db");
  add(store, {kobe()});
  store.undo();
  CHECK_FALSE(store.change("nothing", 0, [](Store::Writer&) {}));
  store.redo();
  CHECK(store.count() == 1);
}

TEST_CASE("a change after an undo ends the way back, and the history still shows what was undone") {
  const Folder folder;
  Store store = open(folder / "store.db");
  add(store, {kobe()});
  edit(store, kobe().id, [](Event& edited) { edited.titles.main = "first thought"; });
  store.undo();
  edit(store, kobe().id, [](Event& edited) { edited.titles.main = "second thought"; });
  CHECK(refusal([&] { store.redo(); }) == ErrorCode::not_found);

  const std::vector<Change> changes = store.history(kobe().id);
  REQUIRE(changes.size() == 3);
  CHECK(changes[0].after->titles.main == "second thought");
  CHECK(changes[0].before == kobe());
  CHECK(changes[1].after->titles.main == "first thought");
  CHECK(changes[1].step.is_undone);
  CHECK(changes[2].after == kobe());
  CHECK_FALSE(changes[2].before);

  CHECK(store.undo().first.number == 3);
  CHECK(store.undo().first.number == 1);
  CHECK(store.count() == 0);
  CHECK_FALSE(has_fault(store.check()));
}

TEST_CASE("a step may give one event's slug to another, and undo takes it back") {
  const Folder folder;
  Store store = open(folder / "store.db");
  add(store, {named(1, "kobe", "one"), named(2, "tokyo", "two")});
  const std::string before = listing(store);
  store.change("edit", 0, [](Store::Writer& writer) {
    Event one = *writer.store().find(key(1)), two = *writer.store().find(key(2));
    one.slug = "osaka";
    one = writer.replace(one);
    two.slug = "kobe";
    writer.replace(two);
    one.slug = "tokyo";
    writer.replace(one);
  });
  const std::string after = listing(store);
  CHECK(store.resolve("kobe") == key(2));
  CHECK(store.undo().first.changes == 2);
  CHECK(listing(store) == before);
  store.redo();
  CHECK(listing(store) == after);
}

TEST_CASE("changes of an event within a step count as one, and those that cancel each other as none") {
  const Folder folder;
  Store store = open(folder / "store.db");
  const auto step = store.change("import", 0, [](Store::Writer& writer) {
    writer.add(kobe());
    writer.replace(kobe());
    writer.add(event(key(1), "gone again", {}));
    writer.remove(key(1));
  });
  CHECK(step->changes == 1);
  CHECK_FALSE(store.change("nothing", 0, [](Store::Writer& writer) {
    writer.add(event(key(1), "gone again", {}));
    writer.remove(key(1));
  }));
  store.change("replace", 0, [](Store::Writer& writer) {
    writer.remove(kobe().id);
    writer.add(kobe());
  });
  CHECK(store.undo().second.front().before->rev == 2);
  CHECK(store.find(kobe().id)->rev == 2);
  CHECK_FALSE(has_fault(store.check()));
}

TEST_CASE("when the work of a change throws, nothing of it is kept") {
  const Folder folder;
  Store store = open(folder / "store.db");
  CHECK_THROWS_AS(store.change("add", 0,
                               [](Store::Writer& writer) {
                                 writer.add(kobe());
                                 throw std::runtime_error("stop");
                               }),
                  std::runtime_error);
  CHECK(store.count() == 0);
  CHECK(store.steps(10).empty());
  CHECK_FALSE(store.change("nothing", 0, [](Store::Writer&) {}));
}

TEST_CASE("an id, slug or uid that is taken is a conflict, and the rest of the change goes on") {
  const Folder folder;
  Store store = open(folder / "store.db");
  add(store, {kobe()});
  Event same_slug = event(key(1), "another", {}), same_uid = event(key(2), "another", {}), fine = event(key(3), "fine", {});
  same_slug.slug = kobe().slug;
  same_uid.uid = kobe().uid;
  fine.uid = "fine@example.org";
  Event same_given_uid = event(key(4), "another", {});
  same_given_uid.uid = fine.uid;
  store.change("import", 0, [&](Store::Writer& writer) {
    CHECK(refusal([&] { writer.add(kobe()); }) == ErrorCode::conflict);
    CHECK(refusal([&] { writer.add(same_slug); }) == ErrorCode::conflict);
    CHECK(refusal([&] { writer.add(same_uid); }) == ErrorCode::conflict);
    writer.add(fine);
    CHECK(refusal([&] { writer.add(same_given_uid); }) == ErrorCode::conflict);
    CHECK(refusal([&] { writer.remove(key(5)); }) == ErrorCode::not_found);
  });
  CHECK(store.count() == 2);
  CHECK_FALSE(has_fault(store.check()));
}

TEST_CASE("an event that could not be read again is not kept") {
  const Folder folder;
  Store store = open(folder / "store.db");
  add(store, {kobe()});
  Event bad = event(key(1), "a clock that does not exist", {});
  bad.when.time = TimeOfDay{25, 0, std::nullopt};
  CHECK(refusal([&] { add(store, {bad}); }) == ErrorCode::failure);
  CHECK(refusal([&] { edit(store, kobe().id, [](Event& edited) { edited.when.days.first = date::sys_days{date::days{20'000'000}}; }); }) ==
        ErrorCode::failure);
  CHECK(store.count() == 1);
  CHECK(store.find(kobe().id) == kobe());
}

TEST_CASE("an event that was changed in the meantime is not overwritten") {
  const Folder folder;
  Store store = open(folder / "store.db");
  add(store, {kobe()});
  const Event seen = *store.find(kobe().id);
  edit(store, kobe().id, [](Event& edited) { edited.place = "Kobe"; });
  CHECK(refusal([&] { store.change("edit", 0, [&](Store::Writer& writer) { writer.replace(seen); }); }) == ErrorCode::conflict);
  CHECK(store.find(kobe().id)->place == "Kobe");
}
