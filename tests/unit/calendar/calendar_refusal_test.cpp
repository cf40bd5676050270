#include <catch2/catch.hpp>

#include "tsumugu/base/error.hpp"
#include "tsumugu/calendar/calendar.hpp"
#include "tsumugu/calendar/iso.hpp"

using namespace tsumugu;

namespace {

struct Refusal {
  ErrorCode code;
  std::string text;
  std::vector<std::string> hints;
};

template <class Work>
Refusal refusal(Work&& work) {
  try {
    work();
  } catch (const Error& error) {
    Refusal found{error.code(), error.message().text(), {}};
    for (const Message& hint : error.hints()) found.hints.push_back(hint.text());
    return found;
  }
  FAIL("nothing was refused");
  return {};
}

Refusal refusal_of(const CalendarDate& date) {
  return refusal([&] { to_days(date); });
}

const std::string korean_range = "that calendar covers the years 1391 to 2098, in Gregorian days 1391-02-13 to 2099-01-20";

}  // namespace

TEST_CASE("A leap month that the year does not have is refused with the one it has") {
  const Refusal found = refusal_of({CalendarId::korean, 2025, 5, true, 1});
  REQUIRE(found.code == ErrorCode::no_such_date);
  REQUIRE(found.text == "korean:2025-05L-01 does not exist: in the Korean lunar calendar the leap month of 2025 is 6");
  REQUIRE(found.hints == std::vector<std::string>{"the nearest years that have it are 2017 and 2028", korean_range});
}

TEST_CASE("A leap month in a year without one is refused with the nearest years that have it") {
  const Refusal found = refusal_of({CalendarId::chinese, 2024, 5, true, 1});
  REQUIRE(found.code == ErrorCode::no_such_date);
  REQUIRE(found.text == "chinese:2024-05L-01 does not exist: in the Chinese lunar calendar 2024 has no leap month");
  REQUIRE(found.hints.front() == "the nearest years that have it are 2009 and 2028");
}

TEST_CASE("A leap month that no year has is refused so") {
  const Refusal found = refusal_of({CalendarId::vietnamese, 2024, 12, true, 1});
  REQUIRE(found.code == ErrorCode::no_such_date);
  REQUIRE(found.hints.front() == "no year that the calendar covers has it");
}

TEST_CASE("The 30th of a month of 29 days is refused with the length") {
  const Refusal found = refusal_of({CalendarId::korean, 2026, 2, false, 30});
  REQUIRE(found.code == ErrorCode::no_such_date);
  REQUIRE(found.text == "korean:2026-02-30 does not exist: in the Korean lunar calendar month 2 of 2026 has 29 days");
  REQUIRE(found.hints.front() == "the nearest years that have it are 2024 and 2027");
  REQUIRE(refusal_of({CalendarId::korean, 2025, 6, true, 30}).text ==
          "korean:2025-06L-30 does not exist: in the Korean lunar calendar leap month 6 of 2025 has 29 days");
}

TEST_CASE("A month that the year does not have is refused with their number") {
  REQUIRE(refusal_of({CalendarId::hebrew, 5786, 13, false, 1}).text ==
          "hebrew:5786-13-01 does not exist: in the Hebrew calendar the year 5786 has 12 months");
  REQUIRE(refusal_of({CalendarId::hebrew, 5786, 13, false, 1}).hints.front() == "the nearest years that have it are 5784 and 5787");
  REQUIRE(refusal_of({CalendarId::coptic, 1742, 14, false, 1}).text ==
          "coptic:1742-14-01 does not exist: in the Coptic calendar the year 1742 has 13 months");
  REQUIRE(refusal_of({CalendarId::korean, 2025, 13, false, 1}).text ==
          "korean:2025-13-01 does not exist: in the Korean lunar calendar the year 2025 has 12 months");
}

TEST_CASE("A leap month is refused where a calendar has none") {
  REQUIRE(refusal_of({CalendarId::persian, 1404, 6, true, 1}).text ==
          "persian:1404-06L-01 does not exist: only the Korean, Chinese and Vietnamese calendars have leap months");
}

TEST_CASE("A year outside the range is refused with the range") {
  const Refusal found = refusal_of({CalendarId::korean, 2099, 1, false, 1});
  REQUIRE(found.code == ErrorCode::out_of_range);
  REQUIRE(found.text == "korean:2099-01-01 is outside the Korean lunar calendar, which covers the years 1391 to 2098");
  REQUIRE(found.hints == std::vector<std::string>{korean_range});

  const Refusal hijri = refusal_of({CalendarId::islamic_umalqura, 1342, 12, false, 29});
  REQUIRE(hijri.code == ErrorCode::out_of_range);
  REQUIRE(hijri.text == "islamic-umalqura:1342-12-29 is outside the Umm al-Qura calendar, which covers the years 1343 to 1500");
}

TEST_CASE("A day outside the range is refused with the range") {
  const Refusal found = refusal([] { from_days(CalendarId::vietnamese, parse_iso_day("1968-01-28")); });
  REQUIRE(found.code == ErrorCode::out_of_range);
  REQUIRE(found.text == "1968-01-28 is outside the Vietnamese lunar calendar, which covers the years 1968 to 2098");
  REQUIRE(refusal([] { from_days(CalendarId::japanese, parse_iso_day("1872-12-31")); }).text ==
          "1872-12-31 is outside the Japanese calendar, which runs from 1873, when Japan took the Gregorian calendar, to 32767");
}

TEST_CASE("A day of a year that is covered only in part is refused as outside") {
  // The Julian year -32767 begins before the first day that can be named.
  const CalendarDate first = from_days(CalendarId::julian, range(CalendarId::julian).first);
  const Refusal found = refusal_of({CalendarId::julian, first.year, first.month, false, first.day - 1});
  REQUIRE(found.code == ErrorCode::out_of_range);
}

TEST_CASE("Dates of other calendars are written with the calendar's name, leap months with an L") {
  REQUIRE(to_text({CalendarId::korean, 1994, 12, false, 17}) == "korean:1994-12-17");
  REQUIRE(to_text({CalendarId::korean, 2025, 6, true, 15}) == "korean:2025-06L-15");
  REQUIRE(to_text({CalendarId::julian, -43, 3, false, 15}) == "julian:-0043-03-15");
  REQUIRE(to_text({CalendarId::gregorian, 1995, 1, false, 17}) == "1995-01-17");
  REQUIRE(to_text({CalendarId::dangun, 12345, 1, false, 2}) == "dangun:12345-01-02");
}

TEST_CASE("Every calendar is found by the name that it has") {
  REQUIRE(all_calendars().size() == calendar_count);
  for (const CalendarId calendar : all_calendars()) REQUIRE(calendar_named(name(calendar)) == calendar);
  REQUIRE(name(CalendarId::islamic_umalqura) == "islamic-umalqura");
  REQUIRE(name(CalendarId::dangun) == "dangun");
  REQUIRE_FALSE(calendar_named("lunar"));
}
