#include "unit/observance/days.hpp"

using namespace tsumugu;
using namespace tsumugu::test;

namespace {

Yearly leap_day(CalendarId calendar, LeapDay policy) {
  Yearly rule = yearly(calendar);
  rule.leap_day = policy;
  return rule;
}

}  // namespace

TEST_CASE("30 Esfand goes to 29 Esfand, to 1 Farvardin of the next year or nowhere") {
  const When event = when("persian:1403-12-30");  // 2025-03-20; 1404 is a common year
  CHECK(in_years(event, leap_day(CalendarId::persian, LeapDay::feb28), 2025, 2026) == Lines{"2025-03-20", "2026-03-20: 1"});
  CHECK(in_years(event, leap_day(CalendarId::persian, LeapDay::mar1), 2025, 2026) == Lines{"2025-03-20", "2026-03-21: 1"});
  CHECK(in_years(event, leap_day(CalendarId::persian, LeapDay::skip), 2025, 2030) == Lines{"2025-03-20", "2030-03-20: 5"});
  const auto moved = occurrences_on(event, leap_day(CalendarId::persian, LeapDay::mar1), day("2026-03-21"));
  REQUIRE(moved.size() == 1);
  CHECK(moved[0].moved == Moved::short_month);
  CHECK(reasons(event, moved[0]) == Lines{"short-month: 1404 has no 30 Esfand; the rule mar1 moves it to the next day, 1 Farvardin"});
}

TEST_CASE("the sixth epagomenal day goes to the fifth or to the new year") {
  const When event = when("coptic:1739-13-06");
  const auto last = to_days({CalendarId::coptic, 1740, 13, false, 5});
  CHECK(occurrences_on(event, leap_day(CalendarId::coptic, LeapDay::feb28), last).size() == 1);
  CHECK(occurrences_on(event, leap_day(CalendarId::coptic, LeapDay::mar1), last + date::days{1}).size() == 1);
  CHECK(occurrences_on(event, leap_day(CalendarId::coptic, LeapDay::mar1), last).empty());
}

TEST_CASE("31 Chaitra goes to 30 Chaitra or to 1 Vaisakha") {
  const When event = when("indian:1946-01-31");
  const auto last = to_days({CalendarId::indian, 1947, 1, false, 30});
  CHECK(texts(occurrences_on(event, leap_day(CalendarId::indian, LeapDay::feb28), last)).size() == 1);
  CHECK(texts(occurrences_on(event, leap_day(CalendarId::indian, LeapDay::mar1), last + date::days{1})).size() == 1);
}

TEST_CASE("29 February of the calendars with Gregorian months goes by the same rules") {
  for (const CalendarId calendar : {CalendarId::buddhist, CalendarId::roc, CalendarId::dangun, CalendarId::japanese}) {
    CAPTURE(name(calendar));
    const When event = when("2000-02-29");
    const auto found = occurrences_on(event, leap_day(calendar, LeapDay::feb28), day("2026-02-28"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].count == 26);
    CHECK(found[0].moved == Moved::feb29);
    CHECK(reasons(event, found[0]).back() == "feb29: 2026 has no 29 February; the rule feb28 moves it to 28 February");
  }
}

TEST_CASE("the Julian calendar has a 29 February in 1900") {
  const When event = when("julian:1896-02-29");
  CHECK(in_years(event, yearly(CalendarId::julian), 1900, 1901) == Lines{"1900-03-13: 4", "1901-03-13: 5"});
  CHECK(reasons(event, occurrences_on(event, yearly(CalendarId::julian), day("1900-03-13")).at(0)) ==
        Lines{"same-month-and-day: 29 February in the Julian calendar"});
}

TEST_CASE("every calendar says its day in words") {
  const std::pair<const char*, const char*> cases[] = {
      {"julian:1996-02-03", "3 February in the Julian calendar"},
      {"chinese:2000-08-15", "day 15 of month 8 in the Chinese calendar"},
      {"chinese:2020-04L-02", "day 2 of leap month 4 in the Chinese calendar"},
      {"vietnamese:2000-01-01", "day 1 of month 1 in the Vietnamese calendar"},
      {"islamic-umalqura:1440-09-01", "1 Ramadan in the Islamic calendar (islamic-umalqura)"},
      {"islamic-civil:1440-12-08", "8 Dhu al-Hijja in the Islamic calendar (islamic-civil)"},
      {"persian:1400-01-01", "1 Farvardin in the Persian calendar"},
      {"hebrew:5784-01-15", "15 Nisan in the Hebrew calendar"},
      {"hebrew:5783-12-14", "14 Adar in the Hebrew calendar"},
      {"hebrew:5784-12-14", "14 Adar I in the Hebrew calendar"},
      {"hebrew:5784-13-14", "14 Adar II in the Hebrew calendar"},
      {"coptic:1740-04-29", "day 29 of month 4 in the Coptic calendar"},
      {"ethiopic:2016-01-01", "day 1 of month 1 in the Ethiopian calendar"},
      {"indian:1946-01-01", "day 1 of month 1 in the Indian national calendar"},
      {"roc:113-10-10", "10 October in the Gregorian calendar"},
      {"buddhist:2567-04-13", "13 April in the Gregorian calendar"},
      {"dangun:4357-10-03", "3 October in the Gregorian calendar"},
  };
  for (const auto& [record, words] : cases) {
    CAPTURE(record);
    const When event = when(record);
    const auto found = occurrences_on(event, yearly(event.calendar), *event.days.first);
    REQUIRE(found.size() == 1);
    CHECK(reasons_of(event, found[0]).at(0).text.text() == words);
  }
}
