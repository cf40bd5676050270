#include "unit/observance/days.hpp"

using namespace tsumugu;
using namespace tsumugu::test;

namespace {

Yearly korean(LeapMonth leap_month = LeapMonth::regular, MonthEnd month_end = MonthEnd::clamp) {
  Yearly rule = yearly(CalendarId::korean);
  rule.leap_month = leap_month;
  rule.month_end = month_end;
  return rule;
}

}  // namespace

TEST_CASE("a lunar memorial falls on its lunar day, as many years on as lunar years have passed") {
  const When memorial = when("korean:1994-12-17");
  CHECK(in_years(memorial, korean(), 2026, 2027) == Lines{"2026-02-04: 31", "2027-01-24: 32"});
  const auto found = occurrences_on(memorial, korean(), day("2026-02-04"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].grade == Grade::published);
  CHECK(reasons(memorial, found[0]) == Lines{"same-month-and-day: day 17 of month 12 in the Korean calendar"});
}

TEST_CASE("a Gregorian date may come back by the Korean calendar") {
  const When kobe = when("1995-01-17");
  CHECK(in_years(kobe, korean(), 2026, 2026) == Lines{"2026-02-04: 31"});
  CHECK(keys_of(kobe, korean()) == std::vector<YearlyKey>{{CalendarId::korean, 12, false, 17}});
  const auto found = occurrences_on(kobe, korean(), day("2026-02-04"));
  REQUIRE(found.size() == 1);
  CHECK(reasons(kobe, found[0]) == Lines{"converted: the day of the event, 1995-01-17, is korean:1994-12-17",
                                         "same-month-and-day: day 17 of month 12 in the Korean calendar"});
}

TEST_CASE("a lunar day comes back by the Gregorian calendar when that is asked for") {
  CHECK(in_years(when("korean:1994-12-17"), yearly(CalendarId::gregorian), 2026, 2026) == Lines{"2026-01-17: 31"});
}

TEST_CASE("Korean and Chinese new year are two days in 2027") {
  CHECK(in_years(when("korean:2026-01-01"), korean(), 2027, 2027) == Lines{"2027-02-07: 1"});
  CHECK(in_years(when("chinese:2026-01-01"), yearly(CalendarId::chinese), 2027, 2027) == Lines{"2027-02-06: 1"});
}

TEST_CASE("a lunar date may fall twice in a Gregorian year, or never") {
  const When event = when("korean:2000-11-15");
  CHECK(in_years(event, korean(), 2007, 2007) == Lines{"2007-01-03: 6", "2007-12-24: 7"});
  const When late = when("korean:2000-11-30");
  int never = 0, twice = 0;
  for (int year = 2001; year <= 2040; ++year) {
    const auto found = in_years(late, korean(), year, year);
    if (found.empty()) ++never;
    if (found.size() == 2) ++twice;
  }
  CHECK(never > 0);
  CHECK(twice > 0);
}

TEST_CASE("a death in a leap month is kept in the regular month, also in a year with that leap month") {
  const When death = when("korean:1987-06L-15");  // 2025 and 2036 have a leap month 6
  CHECK(in_years(death, korean(), 2024, 2026) == Lines{"2024-07-20: 37", "2025-07-09: 38", "2026-07-28: 39"});
  const auto found = occurrences_on(death, korean(), day("2025-07-09"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].moved == Moved::leap_month);
  CHECK(reasons(death, found[0]) == Lines{"leap-month: the rule regular keeps a day of leap month 6 in the regular month 6"});
}

TEST_CASE("a birthday in a leap month is kept there when the year has it") {
  const When birth = when("korean:1987-06L-15");
  const Yearly rule = korean(LeapMonth::leap_if_present);
  CHECK(in_years(birth, rule, 2024, 2026) == Lines{"2024-07-20: 37", "2025-08-08: 38", "2026-07-28: 39"});
  CHECK_FALSE(occurrences_on(birth, rule, day("2025-08-08")).at(0).moved);
  CHECK(reasons(birth, occurrences_on(birth, rule, day("2026-07-28")).at(0)) ==
        Lines{"leap-month: 2026 has no leap month 6; the rule leap-if-present keeps it in the regular month"});
}

TEST_CASE("a leap month may be kept in both months, or only when it comes") {
  const When event = when("korean:1987-06L-15");
  CHECK(in_years(event, korean(LeapMonth::both), 2025, 2026) == Lines{"2025-07-09: 38", "2025-08-08: 38", "2026-07-28: 39"});
  CHECK(in_years(event, korean(LeapMonth::skip), 2024, 2036) == Lines{"2025-08-08: 38", "2036-08-06: 49"});
  CHECK(text(*next_occurrence(event, korean(LeapMonth::skip), day("2025-08-08"))) == "2036-08-06: 49");
  CHECK(text(*previous_occurrence(event, korean(LeapMonth::both), day("2026-01-01"))) == "2025-08-08: 38");
}

TEST_CASE("in its own year an event of a leap month has its own day only, whatever the rule") {
  const When event = when("korean:2025-06L-15");
  for (const LeapMonth rule : {LeapMonth::regular, LeapMonth::leap_if_present, LeapMonth::both, LeapMonth::skip}) {
    CHECK(in_years(event, korean(rule), 2025, 2025) == Lines{"2025-08-08"});
  }
}

TEST_CASE("a day of a regular month is kept in the first of two months of that number") {
  const When event = when("korean:2020-06-15");
  CHECK(in_years(event, korean(LeapMonth::both), 2025, 2025) == Lines{"2025-07-09: 5"});
  const auto found = occurrences_on(event, korean(), day("2025-07-09"));
  REQUIRE(found.size() == 1);
  CHECK_FALSE(found[0].moved);
  CHECK(reasons(event, found[0]) == Lines{"same-month-and-day: day 15 of month 6 in the Korean calendar",
                                          "regular-month: 2025 has month 6 twice; the first, regular one is meant"});
}

TEST_CASE("the 30th goes to the 29th of a short month and back to the 30th of a long one") {
  const When event = when("korean:2024-12-29");  // the last day of a short month
  CHECK(in_years(event, korean(), 2026, 2028) == Lines{"2026-02-16: 1", "2027-02-05: 2", "2028-01-25: 3"});
  const When thirtieth = when("korean:2023-12-30");  // long; the twelfth month of 2025 has 29 days, that of 2026 has 30
  const auto found = occurrences_between(thirtieth, korean(), day("2026-01-01"), day("2027-12-31"));
  CHECK(texts(found) == Lines{"2026-02-16: 2", "2027-02-06: 3"});
  CHECK(found[0].moved == Moved::short_month);
  CHECK(reasons(thirtieth, found[0]) == Lines{"short-month: month 12 of 2025 has no day 30; the rule clamp moves it to the last day"});
  CHECK_FALSE(found[1].moved);
}

TEST_CASE("the 29th of a short month is its last day for month-end and the 29th for clamp") {
  const When last = when("korean:2024-12-29");
  CHECK(in_years(last, korean(LeapMonth::regular, MonthEnd::month_end), 2026, 2027) == Lines{"2026-02-16: 1", "2027-02-06: 2"});
  CHECK(in_years(last, korean(), 2026, 2027) == Lines{"2026-02-16: 1", "2027-02-05: 2"});
  CHECK(keys_of(last, korean(LeapMonth::regular, MonthEnd::month_end)) == std::vector<YearlyKey>{{CalendarId::korean, 12, false, 30}});
  const When not_last = when("korean:2023-12-29");
  CHECK(in_years(not_last, korean(LeapMonth::regular, MonthEnd::month_end), 2027, 2027) == Lines{"2027-02-05: 3"});
}

TEST_CASE("a 30th may be kept in long months only") {
  CHECK(in_years(when("korean:2023-12-30"), korean(LeapMonth::regular, MonthEnd::skip), 2026, 2027) == Lines{"2027-02-06: 3"});
}

TEST_CASE("a lunar date without a year comes back every year without a count") {
  CHECK(in_years(when("korean:XXXX-12-17"), korean(), 2026, 2027) == Lines{"2026-02-04", "2027-01-24"});
}

TEST_CASE("a lunar month comes back as its days") {
  const When event = when("korean:2020-01");
  const auto found = occurrences_between(event, korean(), day("2026-01-01"), day("2026-12-31"));
  CHECK(texts(found) == Lines{"2026-02-17/2026-03-18: 6"});
  CHECK(found.at(0).precision == Precision::month);
  CHECK(texts(occurrences_between(when("korean:2025-06L"), korean(), day("2026-07-01"), day("2026-08-12"))) ==
        Lines{"2026-07-14/2026-08-12: 1"});
}

TEST_CASE("past the end of a table nothing comes back, and it can be told why") {
  const When event = when("korean:1994-12-17");
  const CalendarRange known = known_days(korean());
  CHECK(known.last < day("2101-01-01"));
  CHECK(occurrences_between(event, korean(), known.last + date::days{1}, day("2300-12-31")).empty());
  CHECK_FALSE(next_occurrence(event, korean(), known.last));
  CHECK_FALSE(next_occurrence(event, korean(), day("2300-01-01")));
  CHECK(comes_back(event, korean()) == ComesBack::yes);
  CHECK(comes_back(when("1200-05-05"), korean()) == ComesBack::outside_calendar);
  CHECK(keys_of(when("1200-05-05"), korean()).empty());
  CHECK(keys_for(day("2300-01-01"), {CalendarId::korean}).empty());
}

TEST_CASE("before its table nothing came back, and the first return is found") {
  const When event = when("korean:1994-12-17");
  CHECK(text(*next_occurrence(event, korean(), day("1000-01-01"))) == "1392-01-19: in 603");
  CHECK_FALSE(previous_occurrence(event, korean(), day("1391-01-01")));
}

TEST_CASE("the 30th of an Islamic month goes by the rule for short months") {
  const When event = when("islamic-civil:1442-12-30");  // a leap year; the twelfth month has 30 days then only
  Yearly rule = yearly(CalendarId::islamic_civil);
  CHECK(in_years(event, rule, 2022, 2022) == Lines{"2022-07-29: 1"});
  CHECK(occurrences_on(event, rule, day("2022-07-29")).at(0).moved == Moved::short_month);
  rule.month_end = MonthEnd::skip;
  CHECK(in_years(event, rule, 2022, 2022).empty());
}

TEST_CASE("a day past a month of 28 days goes to the 28th") {
  const When event = when("islamic-umalqura:1347-09-29");  // Ramadan had 28 days in 1343
  const Yearly rule = yearly(CalendarId::islamic_umalqura);
  CHECK(in_years(event, rule, 1925, 1925) == Lines{"1925-04-23: in 4"});
  CHECK(keys_for(day("1925-04-23"), {CalendarId::islamic_umalqura}).size() == 4);
}

TEST_CASE("an Islamic date falls twice in some Gregorian years") {
  CHECK(in_years(when("islamic-umalqura:1440-07-20"), yearly(CalendarId::islamic_umalqura), 2024, 2024).size() == 1);
  CHECK(in_years(when("islamic-umalqura:1420-09-05"), yearly(CalendarId::islamic_umalqura), 2030, 2030).size() == 2);
}
