#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "when_shorthand.hpp"

using namespace tsumugu;

namespace {

DayRange range_of(std::string_view text) {
  return parse_edtf(text).days;
}

/// Any range with at least one day; an end is missing now and then.
DayRange any_range() {
  const auto first = *rc::gen::inRange(-800'000, 800'000);
  const auto last = first + *rc::gen::inRange(0, 2'000);
  DayRange days;
  if (*rc::gen::inRange(0, 5) != 0) days.first = date::sys_days{date::days{first}};
  if (*rc::gen::inRange(0, 5) != 0) days.last = date::sys_days{date::days{last}};
  return days;
}

}  // namespace

TEST_CASE("a range is certainly before another when all its days are") {
  CHECK(certainly_before(range_of("1995-01-17"), range_of("1995-01-18")));
  CHECK(certainly_before(range_of("1994"), range_of("1995")));
  CHECK_FALSE(certainly_before(range_of("1995-01-17"), range_of("1995-01-17")));
  CHECK_FALSE(certainly_before(range_of("1995"), range_of("1995-12-31")));
}

TEST_CASE("a range is possibly before another when one of its days is before one of the other's") {
  CHECK(possibly_before(range_of("1995"), range_of("1995-12-31")));
  CHECK(possibly_before(range_of("1995"), range_of("1995")));
  CHECK_FALSE(possibly_before(range_of("1995-01-17"), range_of("1995-01-17")));
  CHECK_FALSE(possibly_before(range_of("1995"), range_of("1995-01-01")));
}

TEST_CASE("an end without a day may lie anywhere") {
  CHECK(possibly_before(range_of("../1995"), range_of("0001")));
  CHECK(possibly_before(range_of("/1995"), range_of("0001")));
  CHECK_FALSE(certainly_before(range_of("../1995"), range_of("0001")));
  CHECK(certainly_before(range_of("../1995"), range_of("1996/..")));
  CHECK_FALSE(certainly_before(range_of("1995/.."), range_of("9999")));
  CHECK(possibly_before(range_of("9999"), range_of("1995/..")));
}

TEST_CASE("open and unknown ends stay apart") {
  CHECK(last_end(parse_edtf("1995/..")) == NoDay::open);
  CHECK(last_end(parse_edtf("1995/")) == NoDay::unknown);
  CHECK(first_end(parse_edtf("../1995")) == NoDay::open);
  CHECK(first_end(parse_edtf("/1995")) == NoDay::unknown);
  CHECK(first_end(parse_edtf("../..")) == NoDay::open);
  CHECK(first_end(parse_edtf("[..1760]")) == NoDay::open);
  CHECK(last_end(parse_edtf("{1760..}")) == NoDay::open);
  CHECK_FALSE(first_end(parse_edtf("1995")).has_value());
  CHECK_FALSE(last_end(parse_edtf("1995")).has_value());
}

TEST_CASE("certainly before implies possibly before, never holds both ways, and excludes the other possibly before") {
  CHECK(rc::check([] {
    const DayRange a = any_range(), b = any_range();
    if (!certainly_before(a, b)) return;
    RC_ASSERT(possibly_before(a, b));
    RC_ASSERT(!certainly_before(b, a));
    RC_ASSERT(!possibly_before(b, a));
  }));
}

TEST_CASE("nothing is certainly before itself, and certainly before carries over") {
  CHECK(rc::check([] {
    const DayRange a = any_range(), b = any_range(), c = any_range();
    RC_ASSERT(!certainly_before(a, a));
    RC_ASSERT(!(certainly_before(a, b) && certainly_before(b, c)) || certainly_before(a, c));
  }));
}

TEST_CASE("every day is read from what the writer wrote for it") {
  CHECK(rc::check([] {
    const date::sys_days day{date::days{*rc::gen::inRange(-12'000'000, 11'000'000)}};
    const When when = parse_edtf(to_iso(day));
    RC_ASSERT(when.days == (DayRange{day, day}));
    RC_ASSERT(when.precision == Precision::day);
  }));
}

TEST_CASE("the names of the precisions are those of other programs and are read back") {
  for (const char* word : {"second", "minute", "hour", "day", "month", "year", "decade", "century", "season", "interval"}) {
    REQUIRE(precision_named(word).has_value());
    CHECK(name(*precision_named(word)) == word);
  }
  CHECK_FALSE(precision_named("Day").has_value());
}
