#include "unit/observance/days.hpp"

using namespace tsumugu;
using namespace tsumugu::test;

namespace {

const Yearly every_year = yearly(CalendarId::gregorian);

Yearly leap_day(LeapDay policy) {
  Yearly rule = every_year;
  rule.leap_day = policy;
  return rule;
}

}  // namespace

TEST_CASE("the Kobe earthquake is 31 years ago on 17 January 2026") {
  const auto found = occurrences_on(when("1995-01-17"), every_year, day("2026-01-17"));
  REQUIRE(found.size() == 1);
  CHECK(text(found[0]) == "2026-01-17: 31");
  CHECK(found[0].grade == Grade::computed);
  CHECK_FALSE(found[0].moved);
  CHECK_FALSE(found[0].is_round);
  CHECK(reasons(when("1995-01-17"), found[0]) == Lines{"same-month-and-day: 17 January in the Gregorian calendar"});
}

TEST_CASE("no day but its own month and day is an anniversary") {
  const When kobe = when("1995-01-17");
  CHECK(occurrences_on(kobe, every_year, day("2026-01-16")).empty());
  CHECK(occurrences_on(kobe, every_year, day("2026-01-18")).empty());
  CHECK(occurrences_on(kobe, every_year, day("2026-02-17")).empty());
}

TEST_CASE("there is no ordinal on the day itself and before it") {
  const When event = when("2026-01-17");
  CHECK(in_years(event, every_year, 2024, 2027) == Lines{"2024-01-17: in 2", "2025-01-17: in 1", "2026-01-17", "2027-01-17: 1"});
}

TEST_CASE("a count that ends in 0 or 5 is round") {
  const auto found = occurrences_between(when("1966-01-17"), every_year, day("2021-01-01"), day("2026-12-31"));
  std::vector<bool> round;
  for (const Occurrence& occurrence : found) round.push_back(occurrence.is_round);
  CHECK(round == std::vector<bool>{true, false, false, false, false, true});  // 55 56 57 58 59 60
}

TEST_CASE("29 February goes to 28 February, to 1 March or nowhere in a common year") {
  const When leapling = when("2000-02-29");
  CHECK(in_years(leapling, leap_day(LeapDay::feb28), 2023, 2025) == Lines{"2023-02-28: 23", "2024-02-29: 24", "2025-02-28: 25"});
  CHECK(in_years(leapling, leap_day(LeapDay::mar1), 2023, 2025) == Lines{"2023-03-01: 23", "2024-02-29: 24", "2025-03-01: 25"});
  CHECK(in_years(leapling, leap_day(LeapDay::skip), 2023, 2025) == Lines{"2024-02-29: 24"});
}

TEST_CASE("1900 and 2100 have no 29 February, 2000 has one") {
  const When leapling = when("1896-02-29");
  CHECK(in_years(leapling, every_year, 1900, 1900) == Lines{"1900-02-28: 4"});
  CHECK(in_years(leapling, every_year, 2000, 2000) == Lines{"2000-02-29: 104"});
  CHECK(in_years(leapling, every_year, 2100, 2100) == Lines{"2100-02-28: 204"});
  CHECK(in_years(when("1900-02-28"), every_year, 2000, 2000) == Lines{"2000-02-28: 100"});
}

TEST_CASE("years are counted from the original date, so a leapling returns to the 29th") {
  const auto found = in_years(when("2000-02-29"), every_year, 2001, 2004);
  CHECK(found == Lines{"2001-02-28: 1", "2002-02-28: 2", "2003-02-28: 3", "2004-02-29: 4"});
}

TEST_CASE("a moved day names the rule that moved it") {
  const auto feb28 = occurrences_on(when("2000-02-29"), leap_day(LeapDay::feb28), day("2026-02-28"));
  REQUIRE(feb28.size() == 1);
  CHECK(feb28[0].moved == Moved::feb29);
  CHECK(reasons(when("2000-02-29"), feb28[0]) == Lines{"feb29: 2026 has no 29 February; the rule feb28 moves it to 28 February"});
  const auto mar1 = occurrences_on(when("2000-02-29"), leap_day(LeapDay::mar1), day("2026-03-01"));
  REQUIRE(mar1.size() == 1);
  CHECK(reasons(when("2000-02-29"), mar1[0]) == Lines{"feb29: 2026 has no 29 February; the rule mar1 moves it to 1 March"});
}

TEST_CASE("the year is counted through year 0") {
  CHECK(in_years(when("-0043-03-15"), every_year, -1, 1) == Lines{"-0001-03-15: 42", "0000-03-15: 43", "0001-03-15: 44"});
  CHECK(in_years(when("-0043-03-15"), every_year, 2026, 2026) == Lines{"2026-03-15: 2069"});
}

TEST_CASE("anniversaries of the years that trip programs fall on their day") {
  for (const std::string_view start : {"-9999-12-31", "0001-01-01", "1582-10-10", "1900-03-01", "2037-12-31", "2038-01-19", "9999-12-31"}) {
    CAPTURE(start);
    const auto found = occurrences_between(when(start), every_year, day("2025-01-01"), day("2025-12-31"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].date_text().substr(5) == start.substr(start.size() - 5));
  }
}

TEST_CASE("the ends of the range of years are reached and not passed") {
  const When first = when("Y-32767-01-01"), last = when("Y32767-12-31");
  CHECK(texts(occurrences_on(first, every_year, make_day(32767, 1, 1))) == Lines{"Y32767-01-01: 65534"});
  CHECK(texts(occurrences_on(last, every_year, make_day(-32767, 12, 31))) == Lines{"Y-32767-12-31: in 65534"});
  CHECK_FALSE(next_occurrence(last, every_year, make_day(32767, 12, 31)));
  CHECK_FALSE(previous_occurrence(first, every_year, make_day(-32767, 1, 1)));
  CHECK(occurrences_between(first, every_year, make_day(32767, 1, 1), make_day(32767, 12, 31)).size() == 1);
  CHECK(keys_for(make_day(32767, 12, 31), all_calendars()).size() < 40);
  CHECK(keys_for(make_day(-32767, 1, 1), all_calendars()).size() < 40);
}

TEST_CASE("the time of day and the zone do not change the day") {
  When kobe = when("1995-01-17T05:46");
  kobe.zone = "Asia/Tokyo";
  CHECK(texts(occurrences_on(kobe, every_year, day("2026-01-17"))) == Lines{"2026-01-17: 31"});
  CHECK(occurrences_on(kobe, every_year, day("2026-01-16")).empty());
}

TEST_CASE("the next occurrence lies after the day, the previous one before it") {
  const When kobe = when("1995-01-17");
  CHECK(text(*next_occurrence(kobe, every_year, day("2026-01-16"))) == "2026-01-17: 31");
  CHECK(text(*next_occurrence(kobe, every_year, day("2026-01-17"))) == "2027-01-17: 32");
  CHECK(text(*previous_occurrence(kobe, every_year, day("2026-01-17"))) == "2025-01-17: 30");
  CHECK(text(*previous_occurrence(kobe, every_year, day("2026-01-18"))) == "2026-01-17: 31");
}

TEST_CASE("29 February that is kept in leap years only waits eight years around 2100") {
  const When leapling = when("2000-02-29");
  CHECK(text(*next_occurrence(leapling, leap_day(LeapDay::skip), day("2096-02-29"))) == "2104-02-29: 104");
  CHECK_FALSE(next_occurrence(leapling, leap_day(LeapDay::skip), day("2096-02-29"), 7));
}

TEST_CASE("the own day of an event has no count") {
  const auto own = own_day(when("1995-01-17"));
  REQUIRE(own);
  CHECK(text(*own) == "1995-01-17");
  CHECK(reasons(when("1995-01-17"), *own) == Lines{"own-date: the date of the event itself"});
}

TEST_CASE("an event goes to the calendar in which it was given, with the policies of its kind") {
  const Yearly death = default_yearly(CalendarId::korean, Kind::death);
  CHECK(death.calendar == CalendarId::korean);
  CHECK(death.leap_day == LeapDay::feb28);
  CHECK(death.month_end == MonthEnd::clamp);
  CHECK(death.leap_month == LeapMonth::regular);
  CHECK(death.hebrew == HebrewRule::yahrzeit);
  CHECK(death.adar == Adar::first);
  CHECK(default_yearly(CalendarId::hebrew, Kind::memorial).hebrew == HebrewRule::yahrzeit);
  const Yearly birth = default_yearly(CalendarId::chinese, Kind::birth);
  CHECK(birth.leap_month == LeapMonth::leap_if_present);
  CHECK(birth.hebrew == HebrewRule::birthday);
}
