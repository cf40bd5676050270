#include <catch2/catch.hpp>

#include "tsumugu/base/text.hpp"

using namespace tsumugu;

TEST_CASE("a line that fits, or has no bound, stays as it is") {
  CHECK(wrapped("", 10, 2) == "");
  CHECK(wrapped("Kobe  earthquake", 16, 2) == "Kobe  earthquake");
  CHECK(wrapped("Kobe earthquake", 0, 2) == "Kobe earthquake");
}

TEST_CASE("a longer line goes on under its indent, and no blanks end a line") {
  CHECK(wrapped("Kobe earthquake", 14, 2) == "Kobe\n  earthquake");
  CHECK(wrapped("  rule  the same month and day", 18, 8) == "  rule  the same\n        month and\n        day");
  CHECK(wrapped("Saturday    day 17", 10, 2) == "Saturday\n  day 17");
}

TEST_CASE("Korean and Japanese lines end by display width, and never before a closing mark") {
  CHECK(wrapped("고베 대지진 31년", 13, 2) == "고베 대지진\n  31년");
  CHECK(wrapped("고베 대지진 31년", 8, 0) == "고베\n대지진\n31년");
  CHECK(wrapped("阪神・淡路大震災、から。", 17, 0) == "阪神・淡路大震\n災、から。");
}

TEST_CASE("what may be copied is not broken") {
  CHECK(wrapped("in Asia/Tokyo, 1995-01-17", 9, 0) == "in\nAsia/Tokyo,\n1995-01-17");
}

TEST_CASE("a word wider than the line stays whole") {
  CHECK(wrapped("see 12345678901234567890 there", 10, 2) == "see\n  12345678901234567890\n  there");
  CHECK(wrapped("    12345678901234567890", 10, 2) == "    12345678901234567890");
}
