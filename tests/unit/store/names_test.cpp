#include <catch2/catch.hpp>

#include "unit/store/fixture.hpp"

using namespace tsumugu;
using namespace tsumugu::test;

namespace {

Key id(const char* text) {
  return *Key::parse(text);
}

std::vector<Message> hints_of(const Store& store, const char* reference) {
  try {
    store.resolve(reference);
  } catch (const Error& error) {
    return error.hints();
  }
  return {};
}

}  // namespace

TEST_CASE("an event answers to its slug, its id and any beginning of it that is its own") {
  const Folder folder;
  Store store = open(folder / "store.db");
  add(store, {kobe(), event(id("k7f3zzzzzzzzzzzz"), "another", {}), event(id("0123456789abcdef"), "digits", {})});
  CHECK(store.resolve("kobe-1995") == kobe().id);
  CHECK(store.resolve("Kobe-1995") == kobe().id);
  CHECK(store.resolve("k7f3m2q9wd4r8e1x") == kobe().id);
  CHECK(store.resolve("k7f3m") == kobe().id);
  CHECK(store.resolve("K7F3M2Q9WD4R8EIX") == kobe().id);
  CHECK(store.resolve("0") == id("0123456789abcdef"));
  CHECK(store.resolve("ol23") == id("0123456789abcdef"));
}

TEST_CASE("the beginning of a slug names its event, or all events that have it") {
  const Folder folder;
  Store store = open(folder / "store.db");
  Event other = event(id("0123456789abcdef"), "another", {}), near = event(id("k0jr456789abcdef"), "Magna Carta", {});
  other.slug = "korea-1950";
  add(store, {kobe(), other, near});
  CHECK(store.resolve("kobe") == kobe().id);
  CHECK(store.resolve("kor") == other.id);
  CHECK(refusal([&] { store.resolve("ko"); }) == ErrorCode::ambiguous_id);
  CHECK(hints_of(store, "ko").size() == 2);  // not k0jr: two letters are not read as other ones
  CHECK(store.resolve("kojr") == near.id);
}

TEST_CASE("a beginning that several events share is refused with the events named") {
  const Folder folder;
  Store store = open(folder / "store.db");
  add(store, {kobe(), event(id("k7f3zzzzzzzzzzzz"), "another", {})});
  CHECK(refusal([&] { store.resolve("k7f3"); }) == ErrorCode::ambiguous_id);
  const std::vector<Message> hints = hints_of(store, "k");
  REQUIRE(hints.size() == 2);
  CHECK(hints[0].text() == "k7f3m  1995-01-17T05:46  Kobe earthquake");
  CHECK(hints[1].text() == "k7f3z  1970-01-01  another");
}

TEST_CASE("of more than ten candidates ten are named") {
  const Folder folder;
  Store store = open(folder / "store.db");
  std::vector<Event> events;
  for (int i = 0; i < 12; ++i) events.push_back(event(key(i), "event", {}));
  add(store, events);
  CHECK(hints_of(store, "k7").size() == 11);
}

TEST_CASE("a name that no event has is not found, with the slug that was meant") {
  const Folder folder;
  Store store = open(folder / "store.db");
  add(store, {kobe()});
  for (const char* reference : {"kobe-1996", "", "k7g", "kobe 1995", "%", "k7f3m2q9wd4r8e1xx", "고베"})
    CHECK(refusal([&] { store.resolve(reference); }) == ErrorCode::not_found);
  CHECK(hints_of(store, "kobe-1996").front().arguments == std::vector<std::string>{"kobe-1995"});
}

TEST_CASE("a short id has at least four letters and as many as set it apart") {
  const Folder folder;
  Store store = open(folder / "store.db");
  add(store, {kobe()});
  CHECK(store.short_id(kobe().id) == "k7f3");
  add(store, {event(id("k7f3m2q9wd4r8e1z"), "a near twin", {}), event(id("zzzzzzzzzzzzzzzz"), "far", {})});
  CHECK(store.short_id(kobe().id) == "k7f3m2q9wd4r8e1x");
  CHECK(store.short_id(id("zzzzzzzzzzzzzzzz")) == "zzzz");
}

TEST_CASE("a short id is no beginning of another event's slug, and may be one of its own") {
  const Folder folder;
  Store store = open(folder / "store.db");
  Event same = event(key(1), "same", {}), longer = event(id("zzzzzzzzzzzzzzzz"), "longer", {}),
        own = event(id("ab12zzzzzzzzzzzz"), "own", {});
  same.slug = "k7f3m2q9wd4r8";
  longer.slug = "k7f3m2q9wd4r8e1x-2";
  own.slug = "ab12";
  add(store, {kobe(), same, longer, own});
  CHECK(store.short_id(kobe().id) == "k7f3m2q9wd4r8e1x");
  CHECK(store.short_id(own.id) == "ab12");
  CHECK(store.resolve("ab12") == own.id);
}

TEST_CASE("a slug that is also the beginning of another event's id names both") {
  const Folder folder;
  Store store = open(folder / "store.db");
  Event newer = event(id("0123456789abcdef"), "newer", {}), shorter = event(id("zzzzzzzzzzzzzzzz"), "three letters", {});
  newer.slug = "k7f3";
  shorter.slug = "k7f";
  add(store, {kobe(), newer, shorter});
  CHECK(store.short_id(kobe().id) == "k7f3m");
  CHECK(refusal([&] { store.resolve("k7f3"); }) == ErrorCode::ambiguous_id);
  const std::vector<Message> hints = hints_of(store, "K7F3");
  REQUIRE(hints.size() == 2);
  CHECK(hints[0].text() == "0123  1970-01-01  newer");
  CHECK(hints[1].text() == "k7f3m  1995-01-17T05:46  Kobe earthquake");
  CHECK(store.resolve("k7f3m") == kobe().id);
  CHECK(store.resolve("k7f") == shorter.id);  // no id is shown by three letters
}

TEST_CASE("a new slug is not the beginning of another event's id") {
  const Folder folder;
  Store store = open(folder / "store.db");
  add(store, {kobe()});
  for (const char* slug : {"k7f3", "k7f3m2q9wd4r8e1x"})
    CHECK(refusal([&] { store.check_slug_is_no_id(slug, key(1)); }) == ErrorCode::conflict);
  for (const char* slug : {"", "k7f", "k7f4", "k7f3-1"}) CHECK_FALSE(refusal([&] { store.check_slug_is_no_id(slug, key(1)); }));
  CHECK_FALSE(refusal([&] { store.check_slug_is_no_id("k7f3", kobe().id); }));
}

TEST_CASE("an event that is gone still answers in the history: to its slug, its uid, its id and any beginning of it that is its own") {
  const Folder folder;
  Store store = open(folder / "store.db");
  Event foreign = event(key(1), "imported", {});
  foreign.uid = "ev1@example.org";
  add(store, {kobe(), foreign, event(id("zzzzzzzzzzzzzzzz"), "here", {})});
  store.change("edit", 0, [](Store::Writer& writer) {
    Event renamed = *writer.store().find(kobe().id);
    renamed.slug = "hanshin";
    writer.replace(renamed);
  });
  store.change("rm", 0, [](Store::Writer& writer) {
    writer.remove(kobe().id);
    writer.remove(key(1));
  });
  for (const char* reference : {"hanshin", "Hanshin", "kobe-1995", "k7f3m2q9wd4r", "K7F3M2Q9WD4R8EIX", "k7f3m2q9wd4r8e1x@tsumugu"}) {
    INFO(reference);
    CHECK(refusal([&] { store.resolve(reference); }) == ErrorCode::not_found);
    CHECK(store.resolve_in_history(reference) == kobe().id);
  }
  CHECK(store.resolve_in_history("ev1@example.org") == key(1));
  CHECK(store.resolve_in_history("zzzzzzzzzzzzzzzz@tsumugu") == id("zzzzzzzzzzzzzzzz"));
  CHECK(refusal([&] { store.resolve_in_history("k7f3"); }) == ErrorCode::ambiguous_id);
  for (const char* reference : {"kobe-1996", "", "%", "' OR 1 --", "\\"})
    CHECK(refusal([&] { store.resolve_in_history(reference); }) == ErrorCode::not_found);
  CHECK(store.history(kobe().id).size() == 3);
}

TEST_CASE("an event that an undo took away answers in the history, and of two that had a slug the last one") {
  const Folder folder;
  Store store = open(folder / "store.db");
  add(store, {kobe()});
  store.undo();
  CHECK(store.resolve_in_history("kobe-1995") == kobe().id);
  Event later = event(key(1), "another", {});
  later.slug = "kobe-1995";
  add(store, {later});
  store.change("rm", 0, [](Store::Writer& writer) { writer.remove(key(1)); });
  CHECK(store.resolve_in_history("kobe-1995") == key(1));
}

TEST_CASE("an event is found by its uid, the usual one and another") {
  const Folder folder;
  Store store = open(folder / "store.db");
  Event foreign = event(key(1), "imported", {});
  foreign.uid = "ev1@example.org";
  add(store, {kobe(), foreign});
  CHECK(store.find_uid("k7f3m2q9wd4r8e1x@tsumugu")->id == kobe().id);
  CHECK(store.find_uid("ev1@example.org")->id == key(1));
  CHECK_FALSE(store.find_uid(key(1).text() + "@tsumugu"));
  CHECK_FALSE(store.find_uid("nobody"));
}
