#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "edtf_cases.hpp"
#include "when_shorthand.hpp"

using namespace tsumugu;

namespace {

/// "1994-12L-17", with "-" for a field that is not known.
std::string start(std::string_view record) {
  const StartFields fields = start_fields(parse_recorded_when(record));
  const auto text = [](const std::optional<int>& field) { return field ? std::to_string(*field) : "?"; };
  return fmt::format("{} {}{} {}", text(fields.year), text(fields.month), fields.leap ? "L" : "", text(fields.day));
}

}  // namespace

TEST_CASE("the start of a date has the fields that the record says and no others") {
  CHECK(start("1995-01-17") == "1995 1 17");
  CHECK(start("1995-01-17T05:46") == "1995 1 17");
  CHECK(start("1995-01") == "1995 1 ?");
  CHECK(start("1995-01-XX") == "1995 1 ?");
  CHECK(start("1995") == "1995 ? ?");
  CHECK(start("1995-XX-17") == "1995 ? ?");
  CHECK(start("-0043-03-15~") == "-43 3 15");
  CHECK(start("1995S4") == "? ? ?");
}

TEST_CASE("a date whose year is not known starts on its month and day") {
  CHECK(start("XXXX-01-17") == "? 1 17");
  CHECK(start("--01-17") == "? 1 17");
  CHECK(start("199X-01-17") == "? 1 17");
  CHECK(start("XXXX-01") == "? 1 ?");
}

TEST_CASE("dates without a usable start have no field") {
  for (const char* text :
       {"199X", "19XX", "XXXX", "1950S2", "1995-24", "../1995", "/1995", "[1667,1668]", "{1960-01-17}", "XXXX-XX-17", "1995-21/1996"}) {
    INFO(text);
    CHECK(start(text) == "? ? ?");
  }
}

TEST_CASE("an interval starts where its first side does") {
  CHECK(start("1950-06-25/1953-07-27") == "1950 6 25");
  CHECK(start("1995-01/..") == "1995 1 ?");
  CHECK(start("XXXX-12-21/1890") == "? 12 21");
}

TEST_CASE("a date of another calendar starts with its fields there") {
  CHECK(start("korean:1994-12-17") == "1994 12 17");
  CHECK(start("korean:2025-06L-15") == "2025 6L 15");
  CHECK(start("korean:1994-12") == "1994 12 ?");
  CHECK(start("hebrew:5755") == "5755 ? ?");
  CHECK(start("korean:XXXX-12-17") == "? 12 17");
  CHECK(start("korean:1994-12-17/1995-02-20") == "1994 12 17");
  CHECK(start("julian:-0043-03-15") == "-43 3 15");
  CHECK(start("julian:0000-03-15") == "0 3 15");
}

TEST_CASE("what starts on a day has a first day of that month and day, whatever its year") {
  // A list asks "on:01-17" of the first days.
  int with_day = 0;
  for (const test::EdtfCase& row : test::edtf_cases()) {
    INFO(row.id << ' ' << row.text);
    std::optional<When> when;
    try {
      when = parse_edtf(row.text);
    } catch (const Error&) {
      continue;
    }
    const StartFields start = start_fields(*when);
    if (!start.day) continue;
    ++with_day;
    REQUIRE(when->days.first);
    const date::year_month_day first{*when->days.first};
    CHECK(static_cast<int>(unsigned{first.month()}) == start.month);
    CHECK(static_cast<int>(unsigned{first.day()}) == start.day);
  }
  CHECK(with_day > 100);
}

TEST_CASE("a day that is said to be of another calendar without its fields is turned into them") {
  When when = parse_edtf("1995-01-17");
  when.calendar = CalendarId::korean;
  const StartFields fields = start_fields(when);
  CHECK(fields.year == 1994);
  CHECK(fields.month == 12);
  CHECK(fields.day == 17);
}
