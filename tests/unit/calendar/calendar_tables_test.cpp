#include <catch2/catch.hpp>

#include "csv.hpp"
#include "tsumugu/calendar/calendar.hpp"
#include "tsumugu/calendar/iso.hpp"

// Every month that the golden files have, of the four calendars that are tables. tests/data/calendars/README.md says whence they are.

using namespace tsumugu;
using tsumugu::test::csv_rows;
using tsumugu::test::CsvRow;

namespace {

/// How a file names what it has.
struct Columns {
  std::string year, month, leap;  ///< no leap column: ""
};
const Columns lunar{"lunar_year", "lunar_month", "leap"};

void check_months(CalendarId calendar, const std::string& file, const Columns& columns, std::size_t expected_rows) {
  std::size_t rows = 0;
  for (const CsvRow& row : csv_rows(file)) {
    ++rows;
    const int year = row.number(columns.year), month = row.number(columns.month);
    const bool leap = !columns.leap.empty() && row.number(columns.leap) == 1;
    const date::sys_days first = parse_iso_day(row.text("gregorian"));
    INFO(file << ":" << row.line());
    REQUIRE(julian_day_number(first) == row.number("jdn"));
    if (year < range(calendar).first_year || year > range(calendar).last_year) {
      REQUIRE_FALSE(has_month(calendar, year, month, leap));
      continue;
    }
    const int length = row.number("length");
    REQUIRE(month_length(calendar, year, month, leap) == length);
    REQUIRE(to_days({calendar, year, month, leap, 1}) == first);
    REQUIRE(from_days(calendar, first) == CalendarDate{calendar, year, month, leap, 1});
    REQUIRE(from_days(calendar, first + date::days{length - 1}) == CalendarDate{calendar, year, month, leap, length});
    REQUIRE_FALSE(exists({calendar, year, month, leap, length + 1}));
    if (leap) REQUIRE(leap_month(calendar, year) == month);
  }
  REQUIRE(rows == expected_rows);
}

/// The leap months of the calendar are those of the files and no others.
void check_leap_months(CalendarId calendar, const std::vector<std::string>& files) {
  std::map<int, int> golden;
  for (const std::string& file : files)
    for (const CsvRow& row : csv_rows(file))
      if (row.number("leap") == 1) golden[row.number("lunar_year")] = row.number("lunar_month");
  const CalendarRange covered = range(calendar);
  for (int year = covered.first_year; year <= covered.last_year; ++year) {
    const auto found = golden.find(year);
    INFO(name(calendar) << " " << year);
    REQUIRE(leap_month(calendar, year) == (found == golden.end() ? std::nullopt : std::optional(found->second)));
  }
}

}  // namespace

TEST_CASE("Korean months from 1391 to 2050 are those that KASI publishes") {
  check_months(CalendarId::korean, "calendars/korean_lunar.csv", lunar, 8162);
}

TEST_CASE("Korean months from 2050 to 2098 are those computed from DE440, and 2099 is not covered") {
  check_months(CalendarId::korean, "calendars/korean_lunar_computed_2050_2099.csv", lunar, 607);
}

TEST_CASE("Korean leap months are the golden ones and no others") {
  check_leap_months(CalendarId::korean, {"calendars/korean_lunar.csv", "calendars/korean_lunar_computed_2050_2099.csv"});
}

TEST_CASE("Chinese months from 1391 to 1899 are those of an independent package") {
  check_months(CalendarId::chinese, "calendars/chinese_lunar_1391_1899.csv", lunar, 6295);
}

TEST_CASE("Chinese months from 1900 to 2100 are the golden ones") {
  check_months(CalendarId::chinese, "calendars/chinese_lunar.csv", lunar, 2486);
}

TEST_CASE("Chinese leap months are the golden ones and no others") {
  check_leap_months(CalendarId::chinese, {"calendars/chinese_lunar_1391_1899.csv", "calendars/chinese_lunar.csv"});
}

TEST_CASE("Vietnamese months from 1968 to 2098 are the golden ones, and 2099 is not covered") {
  check_months(CalendarId::vietnamese, "calendars/vietnamese_lunar.csv", lunar, 1633);
  check_leap_months(CalendarId::vietnamese, {"calendars/vietnamese_lunar.csv"});
}

TEST_CASE("Umm al-Qura months from 1343 to 1500 are the printed ones, with the eight of 28 or 31 days") {
  check_months(CalendarId::islamic_umalqura, "calendars/umalqura.csv", {"hijri_year", "month", ""}, 1896);
  REQUIRE(month_length(CalendarId::islamic_umalqura, 1345, 5, false) == 31);
  REQUIRE(month_length(CalendarId::islamic_umalqura, 1364, 8, false) == 28);
}

TEST_CASE("The Korean and the Chinese calendar begin 2027 a day apart") {
  REQUIRE(to_days({CalendarId::korean, 2027, 1, false, 1}) == parse_iso_day("2027-02-07"));
  REQUIRE(to_days({CalendarId::chinese, 2027, 1, false, 1}) == parse_iso_day("2027-02-06"));
}

TEST_CASE("The tables cover whole lunar years") {
  const auto covers = [](CalendarId calendar, const char* first, const char* last) {
    INFO(name(calendar));
    REQUIRE(to_iso(range(calendar).first) == first);
    REQUIRE(to_iso(range(calendar).last) == last);
    REQUIRE_FALSE(try_from_days(calendar, range(calendar).first - date::days{1}));
    REQUIRE_FALSE(try_from_days(calendar, range(calendar).last + date::days{1}));
  };
  covers(CalendarId::korean, "1391-02-13", "2099-01-20");
  covers(CalendarId::chinese, "1391-02-13", "2101-01-28");
  covers(CalendarId::vietnamese, "1968-01-29", "2099-01-20");
  covers(CalendarId::islamic_umalqura, "1924-08-01", "2077-11-16");
}
