#include <catch2/catch.hpp>

#include "unit/app/stores.hpp"

using namespace tsumugu;
using namespace tsumugu::test;

namespace {

/// What a report of the year lists: its days, then what has no day.
Lines report_of(const Store& store, int year) {
  Lines lines;
  const auto take = [&](const std::vector<Returning>& items) {
    for (const std::string& line : lines_of(items)) lines.push_back(line);
  };
  walk_year(store, YearWalk{year, day("2026-01-17"), {}, take, take});
  return lines;
}

}  // namespace

TEST_CASE("two rules that bring an event back on one day with one count are one row") {
  ScratchStore store({event_of(1, "1995-01-17", {Yearly{}, yearly(CalendarId::dangun)})});
  CHECK(lines_of(returning_on(*store, day("2026-01-17"))) == Lines{"1995-01-17: 2026-01-17: 31"});
  CHECK(report_of(*store, 2026) == Lines{"1995-01-17: 2026-01-17: 31"});
}

TEST_CASE("two rules that bring an event back on two days are two rows") {
  ScratchStore store({event_of(1, "1995-01-17", {Yearly{}, yearly(CalendarId::korean)})});
  CHECK(report_of(*store, 2026) == Lines{"1995-01-17: 2026-01-17: 31", "1995-01-17: 2026-02-04: 31"});
  CHECK(lines_of(upcoming(*store, day("2026-01-17"), Upcoming{10, 30, {}})) == Lines{"1995-01-17: 2026-02-04: 31"});
}

TEST_CASE("a date that is known to a month or a year is on no day, whether it comes back or not") {
  ScratchStore store({event_of(1, "2026"), event_of(2, "2026-01"), event_of(3, "2026", {}), event_of(4, "2026-01", {})});
  CHECK(returning_on(*store, day("2026-01-01")).empty());
  Lines lines = report_of(*store, 2026);
  std::sort(lines.begin(), lines.end());
  CHECK(lines == Lines{"2026-01: 2026-01", "2026-01: 2026-01", "2026: 2026", "2026: 2026"});
  CHECK(report_of(*store, 2025) == Lines{"2026: 2025: in 1", "2026-01: 2025-01: in 1"});
}

TEST_CASE("what has no day is ordered by date, a year before its months, then the round ones first, then the oldest") {
  ScratchStore store({event_of(1, "1990-03"), event_of(2, "1991-03"), event_of(3, "1990"), event_of(4, "1991"), event_of(5, "1992-01")});
  CHECK(report_of(*store, 2026) ==
        Lines{"1991: 2026: 35", "1990: 2026: 36", "1992-01: 2026-01: 34", "1991-03: 2026-03: 35", "1990-03: 2026-03: 36"});
}

TEST_CASE("the first few of a day are the round ones and then those that began first, by the hour") {
  std::vector<Event> events;
  for (int hour = 23; hour >= 0; --hour) events.push_back(event_of(100 - hour, fmt::format("1996-01-17T{:02}:00", hour)));
  ScratchStore store(events);
  CHECK(lines_of(upcoming(*store, day("2026-01-16"), Upcoming{2, 30, {}})) ==
        Lines{"1996-01-17T00:00: 2026-01-17: 30", "1996-01-17T01:00: 2026-01-17: 30"});
}

TEST_CASE("an event that does not come back is listed on its own day only") {
  ScratchStore store({event_of(1, "2026-01-17", {})});
  CHECK(lines_of(returning_on(*store, day("2026-01-17"))) == Lines{"2026-01-17: 2026-01-17"});
  CHECK(returning_on(*store, day("2027-01-17")).empty());
}

TEST_CASE("the next return of an event is a day, its own while that is to come") {
  const Event past = event_of(1, "1995-01-17"), future = event_of(2, "2030-05-05"), year = event_of(3, "2030");
  CHECK(text(next_return(past, day("2026-01-18"))->occurrence) == "2027-01-17: 32");
  CHECK(text(next_return(future, day("2026-01-17"))->occurrence) == "2030-05-05");
  CHECK_FALSE(next_return(year, day("2026-01-17")));
}

TEST_CASE("what has no day comes next as the month or the year that is not over") {
  CHECK(text(next_return_without_day(event_of(1, "1995"), day("2026-12-31"))->occurrence) == "2026: 31");
  CHECK(text(next_return_without_day(event_of(1, "1995-03"), day("2026-03-31"))->occurrence) == "2026-03: 31");
  CHECK(text(next_return_without_day(event_of(1, "1995-03"), day("2026-04-01"))->occurrence) == "2027-03: 32");
  CHECK(text(next_return_without_day(event_of(1, "2030"), day("2026-01-17"))->occurrence) == "2030");
  CHECK_FALSE(next_return_without_day(event_of(1, "1995-01-17"), day("2026-01-17")));
}

TEST_CASE("a lunar day falls twice in a Gregorian year or not at all") {
  // The 15th of the 11th Korean month fell on 3 January and on 24 December 2007.
  const Event event = event_of(1, "korean:1990-11-15", {yearly(CalendarId::korean)});
  CHECK(lines_of(returns_in_year(event, 2007)) == Lines{"korean:1990-11-15: 2007-01-03: 16", "korean:1990-11-15: 2007-12-24: 17"});
  CHECK(returns_in_year(event, 2006).empty());
}
