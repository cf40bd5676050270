#include "tsumugu/base/key.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <set>

using namespace tsumugu;

TEST_CASE("a new key is sixteen letters and never the same twice") {
  std::set<std::string> seen;
  for (int i = 0; i < 1000; ++i) {
    const Key key = Key::random();
    CHECK(key.text().size() == Key::length);
    REQUIRE(Key::parse(key.text()) == key);
    CHECK(seen.insert(key.text()).second);
  }
}

TEST_CASE("every letter of the alphabet occurs about equally often in new keys") {
  std::map<char, int> counts;
  for (int i = 0; i < 2000; ++i) {
    const Key key = Key::random();
    for (const char letter : key.text()) ++counts[letter];
  }
  CHECK(counts.size() == 32);
  for (const auto& [letter, count] : counts) CHECK((count > 700 && count < 1300));
}

TEST_CASE("only a whole key reads as one") {
  CHECK(Key::parse("k7f3m2q9wd4r8e1x"));
  CHECK(!Key::parse(""));
  CHECK(!Key::parse("k7f3m2q9wd4r8e1"));
  CHECK(!Key::parse("k7f3m2q9wd4r8e1xx"));
  CHECK(!Key::parse("K7F3M2Q9WD4R8E1X"));
  CHECK(!Key::parse("k7f3m2q9wd4r8e1o"));
  CHECK(!Key::parse("k7f3m2q9wd4r8e1 "));
}

TEST_CASE("letters that look like digits begin no key") {
  CHECK(is_key_prefix("k7f3"));
  CHECK(is_key_prefix("k"));
  CHECK(!is_key_prefix(""));
  for (const char* text : {"i", "l", "o", "u", "A", "kobe-1995", "é", "k7f3m2q9wd4r8e1xx"}) CHECK(!is_key_prefix(text));
}
