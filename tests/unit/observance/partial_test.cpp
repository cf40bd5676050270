#include "unit/observance/days.hpp"

using namespace tsumugu;
using namespace tsumugu::test;

namespace {
const Yearly every_year = yearly(CalendarId::gregorian);
}

TEST_CASE("a date known to the month comes back in the month") {
  const When event = when("1995-01");
  const auto found = occurrences_between(event, every_year, day("2026-01-01"), day("2026-12-31"));
  REQUIRE(found.size() == 1);
  CHECK(text(found[0]) == "2026-01: 31");
  CHECK(found[0].precision == Precision::month);
  CHECK(found[0].days == DayRange{day("2026-01-01"), day("2026-01-31")});
  CHECK(reasons(event, found[0]) == Lines{"known-to-month: the date is known to the month only"});
}

TEST_CASE("a date known to the year comes back in the year") {
  const auto found = occurrences_between(when("1995"), every_year, day("2026-03-01"), day("2026-03-31"));
  REQUIRE(found.size() == 1);
  CHECK(text(found[0]) == "2026: 31");
  CHECK(found[0].precision == Precision::year);
  CHECK(found[0].days == DayRange{day("2026-01-01"), day("2026-12-31")});
}

TEST_CASE("a month or a year falls on no day") {
  CHECK(occurrences_on(when("1995-01"), every_year, day("2026-01-01")).empty());
  CHECK(occurrences_on(when("1995"), every_year, day("2026-01-01")).empty());
  CHECK_FALSE(next_occurrence(when("1995-01"), every_year, day("2026-01-17")));
  CHECK_FALSE(previous_occurrence(when("1995"), every_year, day("2026-01-17")));
}

TEST_CASE("a month is in a span that it overlaps and in no other") {
  const When event = when("1995-01");
  CHECK(texts(occurrences_between(event, every_year, day("2026-01-31"), day("2026-02-28"))) == Lines{"2026-01: 31"});
  CHECK(occurrences_between(event, every_year, day("2026-02-01"), day("2026-12-31")).empty());
  CHECK(in_years(event, every_year, 1994, 1996) == Lines{"1994-01: in 1", "1995-01", "1996-01: 1"});
}

TEST_CASE("February ends where it ends in that year") {
  const auto found = occurrences_between(when("1995-02"), every_year, day("2027-01-01"), day("2028-12-31"));
  REQUIRE(found.size() == 2);
  CHECK(found[0].days.last == day("2027-02-28"));
  CHECK(found[1].days.last == day("2028-02-29"));
}

TEST_CASE("an uncertain or approximate day keeps coming back on its day") {
  for (const std::string_view text : {"1995-01-17?", "1995-01-17~", "1995-01-17%"}) {
    CAPTURE(text);
    CHECK(texts(occurrences_on(when(text), every_year, day("2026-01-17"))) == Lines{"2026-01-17: 31"});
  }
}

TEST_CASE("an interval comes back on the day on which it began") {
  CHECK(in_years(when("1950-06-25/1953-07-27"), every_year, 2026, 2026) == Lines{"2026-06-25: 76"});
  CHECK(in_years(when("1950-06-25/.."), every_year, 2026, 2026) == Lines{"2026-06-25: 76"});
  CHECK(in_years(when("1950-06-25/"), every_year, 2026, 2026) == Lines{"2026-06-25: 76"});
  CHECK(in_years(when("1950-06/1953-07-27"), every_year, 2026, 2026) == Lines{"2026-06: 76"});
  CHECK(in_years(when("1950/1953"), every_year, 2026, 2026) == Lines{"2026: 76"});
}

TEST_CASE("a date without a year comes back every year without a count") {
  const When event = when("XXXX-01-17");
  CHECK(in_years(event, every_year, 2025, 2026) == Lines{"2025-01-17", "2026-01-17"});
  CHECK(in_years(when("XXXX-02-29"), every_year, 2027, 2028) == Lines{"2027-02-28", "2028-02-29"});
  CHECK(text(*next_occurrence(event, every_year, day("2026-01-17"))) == "2027-01-17");
  CHECK(keys_of(event, every_year) == std::vector<YearlyKey>{{CalendarId::gregorian, 1, false, 17}});
}

TEST_CASE("what begins nowhere in particular does not come back") {
  for (const std::string_view text : {"199X", "19XX", "1995-21", "[1667,1668]", "[1995-01-17]", "{1995-01-17}", "{1667-12-01,1668}",
                                      "../1995", "/1995", "XXXX", "XXXX-XX-17"}) {
    CAPTURE(text);
    const When event = when(text);
    CHECK(in_years(event, every_year, 1990, 2030).empty());
    CHECK(keys_of(event, every_year).empty());
    CHECK_FALSE(next_occurrence(event, every_year, day("2026-01-17")));
    CHECK(comes_back(event, every_year) == ComesBack::no_usable_start);
  }
}

TEST_CASE("a month and a year are found under keys of their own") {
  CHECK(keys_of(when("1995-01"), every_year) == std::vector<YearlyKey>{{CalendarId::gregorian, 1, false, 0}});
  CHECK(keys_of(when("1995"), every_year) == std::vector<YearlyKey>{{CalendarId::gregorian, 0, false, 0}});
}

TEST_CASE("only a date known to the day comes back in another calendar") {
  const Yearly korean = yearly(CalendarId::korean);
  CHECK(keys_of(when("1995-01"), korean).empty());
  CHECK(keys_of(when("XXXX-01-17"), korean).empty());
  CHECK(comes_back(when("1995-01"), korean) == ComesBack::no_usable_start);
  CHECK(in_years(when("1950-06-25/1953-07-27"), korean, 2026, 2026) == in_years(when("1950-06-25"), korean, 2026, 2026));
}

TEST_CASE("the own date of an event is as fine as it is known") {
  CHECK(own_day(when("1995-01-17"))->date_text() == "1995-01-17");
  CHECK(own_day(when("1995-01"))->date_text() == "1995-01");
  CHECK(own_day(when("1995"))->date_text() == "1995");
  CHECK(own_day(when("1995-01/1996"))->date_text() == "1995-01");
  CHECK(own_day(when("1950-06-25/1953-07-27"))->date_text() == "1950-06-25");
  CHECK(own_day(when("-0043"))->date_text() == "-0043");
  CHECK_FALSE(own_day(when("XXXX-01-17")));
  CHECK_FALSE(own_day(when("199X")));
  CHECK_FALSE(own_day(when("../1995")));
}
