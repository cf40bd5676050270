#include <catch2/catch.hpp>

#include "csv.hpp"
#include "tsumugu/calendar/calendar.hpp"
#include "tsumugu/calendar/iso.hpp"

using namespace tsumugu;
using tsumugu::test::csv_rows;
using tsumugu::test::CsvRow;

namespace {

Grade grade_on(CalendarId calendar, const char* day) {
  return grade(calendar, parse_iso_day(day));
}

}  // namespace

TEST_CASE("Korean days are published to the end of what KASI prints and computed after it") {
  REQUIRE(grade_on(CalendarId::korean, "1391-02-13") == Grade::published);
  REQUIRE(grade_on(CalendarId::korean, "2026-01-17") == Grade::published);
  REQUIRE(grade_on(CalendarId::korean, "2051-01-12") == Grade::published);
  REQUIRE(grade_on(CalendarId::korean, "2051-01-13") == Grade::computed);
  REQUIRE(grade_on(CalendarId::korean, "2099-01-20") == Grade::computed);
}

TEST_CASE("Korean months that the new moon leaves in doubt are provisional from end to end") {
  for (const CsvRow& row : csv_rows("calendars/korean_lunar_computed_2050_2099.csv")) {
    if (row.number("lunar_year") > 2098) continue;
    INFO("line " << row.line());
    const date::sys_days first = parse_iso_day(row.text("gregorian"));
    const date::sys_days last = first + date::days{row.number("length") - 1};
    const Grade expected = row.number("uncertain") == 1 ? Grade::provisional : Grade::computed;
    REQUIRE(grade(CalendarId::korean, first) == expected);
    REQUIRE(grade(CalendarId::korean, last - date::days{1}) == expected);
  }
}

TEST_CASE("The day before a doubtful month is in doubt only when the month may begin on it") {
  // New moon 0.38 minutes after midnight: 2074-08-22 may be the first of the month.
  REQUIRE(grade_on(CalendarId::korean, "2074-08-21") == Grade::computed);
  REQUIRE(grade_on(CalendarId::korean, "2074-08-22") == Grade::provisional);
  REQUIRE(grade_on(CalendarId::korean, "2074-08-23") == Grade::provisional);
  REQUIRE(grade_on(CalendarId::korean, "2074-09-20") == Grade::provisional);
  REQUIRE(grade_on(CalendarId::korean, "2074-09-21") == Grade::computed);
  // New moon 0.58 minutes before midnight: the month may begin a day later, never earlier.
  REQUIRE(grade_on(CalendarId::korean, "2051-11-02") == Grade::computed);
  REQUIRE(grade_on(CalendarId::korean, "2051-11-03") == Grade::provisional);
  REQUIRE(grade_on(CalendarId::korean, "2051-12-02") == Grade::provisional);
  REQUIRE(grade_on(CalendarId::korean, "2051-12-03") == Grade::computed);
}

TEST_CASE("Chinese days are published from 1901, and provisional in 2057-09, 2089-08 and 2097-07") {
  REQUIRE(grade(CalendarId::chinese, to_days({CalendarId::chinese, 1900, 12, false, 30})) == Grade::computed);
  REQUIRE(grade(CalendarId::chinese, to_days({CalendarId::chinese, 1901, 1, false, 1})) == Grade::published);
  REQUIRE(grade(CalendarId::chinese, to_days({CalendarId::chinese, 2100, 12, false, 29})) == Grade::published);
  for (const auto& [year, month] : {std::pair{2057, 9}, {2089, 8}, {2097, 7}}) {
    const date::sys_days first = to_days({CalendarId::chinese, year, month, false, 1});
    const int length = *month_length(CalendarId::chinese, year, month, false);
    REQUIRE(grade(CalendarId::chinese, first) == Grade::provisional);
    REQUIRE(grade(CalendarId::chinese, first + date::days{length - 1}) == Grade::provisional);
    REQUIRE(grade(CalendarId::chinese, first + date::days{length}) == Grade::published);
  }
  REQUIRE(grade_on(CalendarId::chinese, "2057-09-28") == Grade::provisional);
  REQUIRE(grade_on(CalendarId::chinese, "2097-08-06") == Grade::published);
}

TEST_CASE("Vietnamese days are computed, and provisional where the new moon is within two minutes of midnight") {
  for (const CsvRow& row : csv_rows("calendars/vietnamese_lunar.csv")) {
    if (row.number("lunar_year") > 2098) continue;
    INFO("line " << row.line());
    const double minutes = std::stod(row.text("newmoon_minutes_from_midnight_utc7"));
    const Grade expected = minutes >= -2 && minutes <= 2 ? Grade::provisional : Grade::computed;
    REQUIRE(grade(CalendarId::vietnamese, parse_iso_day(row.text("gregorian"))) == expected);
  }
}

TEST_CASE("Umm al-Qura days are published and arithmetic is computed") {
  for (const CalendarId calendar : all_calendars()) {
    INFO(name(calendar));
    if (calendar == CalendarId::korean || calendar == CalendarId::chinese || calendar == CalendarId::vietnamese) continue;
    const Grade expected = calendar == CalendarId::islamic_umalqura ? Grade::published : Grade::computed;
    REQUIRE(grade(calendar, range(calendar).first) == expected);
    REQUIRE(grade(calendar, range(calendar).last) == expected);
  }
}

TEST_CASE("Grades have the names of the contract") {
  REQUIRE(name(Grade::published) == "published");
  REQUIRE(name(Grade::computed) == "computed");
  REQUIRE(name(Grade::provisional) == "provisional");
}
