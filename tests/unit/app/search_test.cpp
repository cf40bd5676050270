#include <catch2/catch.hpp>

#include "unit/app/stores.hpp"

using namespace tsumugu;
using namespace tsumugu::test;

namespace {

const ReadOptions options{day("2026-01-17")};

std::optional<ErrorCode> refusal_of(const std::string& word) {
  return refusal([&] { parse_search({word}, options); });
}

}  // namespace

TEST_CASE("a range needs dates on both sides of its dots; other words are looked for") {
  CHECK(parse_search({"1990..2000"}, options).query.days == DayRange{day("1990-01-01"), day("2000-12-31")});
  CHECK(parse_search({"..2000"}, options).query.days == DayRange{std::nullopt, day("2000-12-31")});
  CHECK(parse_search({"wait..."}, options).query.words == Lines{"wait..."});
  CHECK(parse_search({"http://example.org"}, options).query.words == Lines{"http://example.org"});
  CHECK(refusal_of("2000..1990") == ErrorCode::bad_value);
  CHECK(refusal_of("2023-02-29..2024") == ErrorCode::no_such_date);
}

TEST_CASE("a tag is the same tag however it was typed") {
  const std::string decomposed = "\u110C\u1175\u110C\u1175\u11AB";  // as macOS writes 지진
  CHECK(parse_search({"tag:" + decomposed}, options).query.tags == Lines{"지진"});
  CHECK(parse_tags("지진," + decomposed) == Lines{"지진"});
}

TEST_CASE("a part of a query that is nearly one is refused, not looked for as a word") {
  CHECK(refusal_of("kinds:ruling") == ErrorCode::bad_value);
  CHECK(refusal_of("kind:quake") == ErrorCode::bad_value);
  CHECK(refusal_of("missing:note") == ErrorCode::bad_value);
  CHECK(refusal_of("precision:weekly") == ErrorCode::bad_value);
  CHECK(refusal_of("on:1995") == ErrorCode::bad_value);
}
