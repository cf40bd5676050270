#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "tsumugu/base/error.hpp"
#include "tsumugu/calendar/calendar.hpp"
#include "tsumugu/calendar/iso.hpp"

using namespace tsumugu;

namespace {

ErrorCode code_of(std::string_view text) {
  try {
    parse_iso_day(text);
  } catch (const Error& error) {
    return error.code();
  }
  FAIL("read: " << text);
  return ErrorCode::failure;
}

}  // namespace

TEST_CASE("A day is written with four digits of year, a sign before year 0, and Y beyond 9999") {
  REQUIRE(to_iso(make_day(1995, 1, 17)) == "1995-01-17");
  REQUIRE(to_iso(make_day(43, 3, 5)) == "0043-03-05");
  REQUIRE(to_iso(make_day(0, 3, 5)) == "0000-03-05");
  REQUIRE(to_iso(make_day(-1, 3, 5)) == "-0001-03-05");
  REQUIRE(to_iso(make_day(-43, 3, 15)) == "-0043-03-15");
  REQUIRE(to_iso(make_day(-9999, 1, 1)) == "-9999-01-01");
  REQUIRE(to_iso(make_day(17000, 1, 1)) == "Y17000-01-01");
  REQUIRE(to_iso(make_day(-32767, 1, 1)) == "Y-32767-01-01");
}

TEST_CASE("Every day reads back from what is written") {
  REQUIRE(rc::check([] {
    const CalendarRange all = range(CalendarId::gregorian);
    const date::sys_days day{date::days{*rc::gen::inRange(all.first.time_since_epoch().count(), all.last.time_since_epoch().count() + 1)}};
    RC_ASSERT(parse_iso_day(to_iso(day)) == day);
    RC_ASSERT(try_parse_iso_day(to_iso(day)) == day);
  }));
}

TEST_CASE("Any other form of a day is no day") {
  for (const char* text : {"",
                           "1995",
                           "1995-01",
                           "1995-1-17",
                           "1995-01-17junk",
                           " 1995-01-17",
                           "1995-01-17 ",
                           "+1995-01-17",
                           "19950117",
                           "1995/01/17",
                           "95-01-17",
                           "11995-01-17",
                           "-0000-01-01",
                           "Y1995-01-17",
                           "Y01995-01-17",
                           "Y+19950-01-01",
                           "--1995-01-17",
                           "1995-01--7",
                           "1995--1-17",
                           "１９９５-01-17",
                           "1995-01-17T05:46",
                           "Y-01-01"}) {
    INFO(text);
    REQUIRE(code_of(text) == ErrorCode::not_a_date);
    REQUIRE_FALSE(try_parse_iso_day(text));
  }
  REQUIRE(code_of(std::string_view("1995-01-17\0", 11)) == ErrorCode::not_a_date);
  REQUIRE(code_of(std::string(1 << 20, '9')) == ErrorCode::not_a_date);
}

TEST_CASE("A day of the right form that does not exist is refused, and the words say why") {
  for (const char* text :
       {"2023-02-29", "1900-02-29", "1995-13-01", "1995-00-01", "1995-01-00", "1995-04-31", "1995-01-32", "1995-99-99"}) {
    INFO(text);
    REQUIRE(code_of(text) == ErrorCode::no_such_date);
    REQUIRE_FALSE(try_parse_iso_day(text));
  }
  try {
    parse_iso_day("2023-02-29");
  } catch (const Error& error) {
    REQUIRE(error.message().text() == "2023-02-29 does not exist: in the Gregorian calendar month 2 of 2023 has 28 days");
    REQUIRE(error.hints().at(0).text() == "the nearest years that have it are 2020 and 2024");
  }
}

TEST_CASE("Years beyond 32767 are refused and never wrap") {
  for (const char* text : {"Y32768-01-01", "Y40000-01-01", "Y-32768-01-01", "Y99999999999999999999-01-01"}) {
    INFO(text);
    REQUIRE(code_of(text) == ErrorCode::out_of_range);
    REQUIRE_FALSE(try_parse_iso_day(text));
  }
  REQUIRE(to_iso(parse_iso_day("Y32767-12-31")) == "Y32767-12-31");
  REQUIRE_THROWS_AS(make_day(40000, 1, 1), Error);
  REQUIRE_THROWS_AS(make_day(-40000, 1, 1), Error);
  REQUIRE_THROWS_AS(make_day(2026, 257, 1), Error);
  REQUIRE_THROWS_AS(make_day(2026, 1, 257), Error);
}

TEST_CASE("Text beyond what is read is kept short in the words of the error") {
  try {
    parse_iso_day(std::string(1 << 20, 'x'));
  } catch (const Error& error) {
    REQUIRE(error.message().text().size() < 200);
  }
}

TEST_CASE("A time is hours and minutes, with seconds when they are given") {
  REQUIRE(parse_iso_time("05:46") == TimeOfDay{5, 46, std::nullopt});
  REQUIRE(parse_iso_time("05:46:52") == TimeOfDay{5, 46, 52});
  REQUIRE(to_iso(TimeOfDay{5, 46, std::nullopt}) == "05:46");
  REQUIRE(to_iso(TimeOfDay{23, 59, 0}) == "23:59:00");
  REQUIRE(parse_iso_time("24:00") == TimeOfDay{24, 0, std::nullopt});  // the end of a day
  REQUIRE(parse_iso_time("24:00:00") == TimeOfDay{24, 0, 0});
  for (const char* text :
       {"", "5:46", "24:01", "24:00:01", "25:00", "23:60", "23:59:60", "05.46", "05:46:", "05:46:5", "05:46:52Z", "-5:46", "+5:46"}) {
    INFO(text);
    REQUIRE_FALSE(parse_iso_time(text));
  }
}

TEST_CASE("ISO weeks belong to the year of their Thursday") {
  REQUIRE(to_iso_week(make_day(1995, 1, 17)) == "1995-W03-2");
  REQUIRE(to_iso_week(make_day(2026, 1, 1)) == "2026-W01-4");
  REQUIRE(to_iso_week(make_day(2021, 1, 3)) == "2020-W53-7");
  REQUIRE(to_iso_week(make_day(2024, 12, 30)) == "2025-W01-1");
  REQUIRE(to_iso_week(make_day(-43, 3, 13)).substr(0, 7) == "-0043-W");
}

TEST_CASE("The day of the year runs from 1 to 366") {
  REQUIRE(day_of_year(make_day(2026, 1, 1)) == 1);
  REQUIRE(day_of_year(make_day(2026, 12, 31)) == 365);
  REQUIRE(day_of_year(make_day(2024, 12, 31)) == 366);
  REQUIRE(iso_weekday(make_day(1995, 1, 17)) == 2);
}
