#include <catch2/catch.hpp>

#include "csv.hpp"
#include "tsumugu/calendar/calendar.hpp"
#include "tsumugu/calendar/iso.hpp"

// Every month that the golden files have, of the calendars that are arithmetic.

using namespace tsumugu;
using tsumugu::test::csv_rows;
using tsumugu::test::CsvRow;

namespace {

/// The first day of a month of a golden file; both directions and the day before it.
void check_first_day(CalendarId calendar, int year, int month, date::sys_days first) {
  REQUIRE(to_days({calendar, year, month, false, 1}) == first);
  REQUIRE(from_days(calendar, first) == CalendarDate{calendar, year, month, false, 1});
  const auto before = from_days(calendar, first - date::days{1});
  REQUIRE(before.day == month_length(calendar, before.year, before.month, false));
}

std::size_t check_months(CalendarId calendar, const std::string& file, const std::string& day, const std::string& year,
                         const std::string& jdn = "jdn") {
  std::size_t rows = 0;
  for (const CsvRow& row : csv_rows(file)) {
    INFO(file << ":" << row.line());
    const date::sys_days first = parse_iso_day(row.text(day));
    if (!jdn.empty()) REQUIRE(julian_day_number(first) == row.number(jdn));
    check_first_day(calendar, row.number(year), row.number("month"), first);
    ++rows;
  }
  return rows;
}

}  // namespace

TEST_CASE("Hebrew months from 1900 to 2100 are those of hebcal") {
  std::size_t rows = 0;
  for (const CsvRow& row : csv_rows("calendars/hebrew.csv")) {
    INFO("hebrew.csv:" << row.line());
    const int year = row.number("hebrew_year"), month = row.number("month_nisan1");
    const date::sys_days first = parse_iso_day(row.text("gregorian"));
    check_first_day(CalendarId::hebrew, year, month, first);
    REQUIRE(julian_day_number(first) == row.number("jdn"));
    REQUIRE(month_length(CalendarId::hebrew, year, month, false) == row.number("length"));
    REQUIRE(has_month(CalendarId::hebrew, year, 13, false) == (row.number("leap_year") == 1));
    ++rows;
  }
  REQUIRE(rows == 2486);
}

TEST_CASE("The 5,014 yahrzeits and birthdays of hebcal fall on the Hebrew days that it names") {
  std::size_t rows = 0;
  for (const CsvRow& row : csv_rows("calendars/hebrew_yahrzeit.csv")) {
    INFO("hebrew_yahrzeit.csv:" << row.line());
    const int year = row.number("target_hy");
    REQUIRE(to_days({CalendarId::hebrew, year, row.number("yahrzeit_month"), false, row.number("yahrzeit_day")}) ==
            parse_iso_day(row.text("yahrzeit_gregorian")));
    REQUIRE(to_days({CalendarId::hebrew, year, row.number("birthday_month"), false, row.number("birthday_day")}) ==
            parse_iso_day(row.text("birthday_gregorian")));
    ++rows;
  }
  REQUIRE(rows == 5014);
}

TEST_CASE("Hebrew years have one of six lengths and never begin on a Sunday, Wednesday or Friday") {
  const CalendarRange covered = range(CalendarId::hebrew);
  for (int year = covered.first_year; year < covered.last_year; ++year) {
    const date::sys_days first = to_days({CalendarId::hebrew, year, 7, false, 1});
    const int length = (to_days({CalendarId::hebrew, year + 1, 7, false, 1}) - first).count();
    const int weekday = iso_weekday(first);
    INFO(year);
    const bool is_leap = has_month(CalendarId::hebrew, year, 13, false);
    REQUIRE((is_leap ? 383 <= length && length <= 385 : 353 <= length && length <= 355));
    REQUIRE((weekday != 7 && weekday != 3 && weekday != 5));
  }
}

TEST_CASE("Civil and tabular Islamic months are those of ICU, a day apart") {
  REQUIRE(check_months(CalendarId::islamic_civil, "calendars/islamic_tabular.csv", "civil_gregorian", "hijri_year", "civil_jdn") == 2556);
  REQUIRE(check_months(CalendarId::islamic_tabular, "calendars/islamic_tabular.csv", "tbla_gregorian", "hijri_year", "") == 2556);
}

TEST_CASE("Persian months from 1178 to 1501 are those of the equinox at Tehran, and 1502 is not covered") {
  std::size_t rows = 0;
  for (const CsvRow& row : csv_rows("calendars/persian.csv")) {
    INFO("persian.csv:" << row.line());
    ++rows;
    const int year = row.number("persian_year"), month = row.number("month");
    const date::sys_days first = parse_iso_day(row.text("gregorian"));
    REQUIRE(julian_day_number(first) == row.number("jdn"));
    if (year == 1502) {
      REQUIRE_FALSE(has_month(CalendarId::persian, year, month, false));
      REQUIRE_FALSE(try_from_days(CalendarId::persian, first));
      continue;
    }
    REQUIRE(month_length(CalendarId::persian, year, month, false) == row.number("length"));
    REQUIRE(to_days({CalendarId::persian, year, month, false, 1}) == first);
    REQUIRE(from_days(CalendarId::persian, first) == CalendarDate{CalendarId::persian, year, month, false, 1});
  }
  REQUIRE(rows == 3900);
}

TEST_CASE("1 Farvardin 1404 is 21 March 2025, since 1403 is a leap year") {
  REQUIRE(to_days({CalendarId::persian, 1404, 1, false, 1}) == parse_iso_day("2025-03-21"));
  REQUIRE(from_days(CalendarId::persian, parse_iso_day("2026-01-17")) == CalendarDate{CalendarId::persian, 1404, 10, false, 27});
}

TEST_CASE("Coptic, Ethiopian and Indian months are those of ICU") {
  REQUIRE(check_months(CalendarId::coptic, "calendars/coptic.csv", "gregorian", "year") == 2613);
  REQUIRE(check_months(CalendarId::ethiopic, "calendars/ethiopic.csv", "gregorian", "year") == 2613);
  REQUIRE(check_months(CalendarId::indian, "calendars/indian.csv", "gregorian", "year") == 2412);
}

TEST_CASE("Julian days are the golden ones, before the common era too") {
  const std::vector<std::string> weekdays{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  std::size_t rows = 0;
  for (const CsvRow& row : csv_rows("calendars/julian.csv")) {
    INFO("julian.csv:" << row.line());
    const std::string& text = row.text("julian");
    const std::size_t tail = text.size() - 6;
    const CalendarDate julian{CalendarId::julian, std::stoi(text.substr(0, tail)), std::stoi(text.substr(tail + 1, 2)), false,
                              std::stoi(text.substr(tail + 4, 2))};
    const date::sys_days day = parse_iso_day(row.text("proleptic_gregorian"));
    REQUIRE(to_days(julian) == day);
    REQUIRE(from_days(CalendarId::julian, day) == julian);
    REQUIRE(julian_day_number(day) == row.number("jdn"));
    REQUIRE(weekdays.at(static_cast<std::size_t>(iso_weekday(day) - 1)) == row.text("weekday"));
    ++rows;
  }
  REQUIRE(rows == 45);
}

TEST_CASE("The Julian day before 1391-02-13 Gregorian and those after it are the Korean table's Julian days") {
  for (const CsvRow& row : csv_rows("calendars/korean_lunar.csv")) {
    const std::string& text = row.text("julian_if_before_1582_10_15");
    if (text.empty()) continue;
    INFO("korean_lunar.csv:" << row.line());
    const CalendarDate julian = from_days(CalendarId::julian, parse_iso_day(row.text("gregorian")));
    REQUIRE(to_text(julian) == "julian:" + text);
  }
}

TEST_CASE("Years counted from elsewhere have Gregorian months and days") {
  const date::sys_days day = parse_iso_day("1960-04-19");
  REQUIRE(from_days(CalendarId::dangun, day) == CalendarDate{CalendarId::dangun, 4293, 4, false, 19});
  REQUIRE(from_days(CalendarId::buddhist, day) == CalendarDate{CalendarId::buddhist, 2503, 4, false, 19});
  REQUIRE(from_days(CalendarId::roc, day) == CalendarDate{CalendarId::roc, 49, 4, false, 19});
  REQUIRE(from_days(CalendarId::japanese, day) == CalendarDate{CalendarId::japanese, 1960, 4, false, 19});
  REQUIRE(to_days({CalendarId::roc, 1, 1, false, 1}) == parse_iso_day("1912-01-01"));
  REQUIRE(to_days({CalendarId::dangun, 1, 1, false, 1}) == parse_iso_day("-2332-01-01"));
  REQUIRE_FALSE(exists({CalendarId::roc, 0, 12, false, 31}));
}

TEST_CASE("Japanese eras begin on the days that their decrees name") {
  std::size_t found = 0;
  for (const CsvRow& row : csv_rows("calendars/japanese_eras.csv")) {
    const std::string& verified = row.text("gregorian_start_verified");
    if (verified.empty()) continue;
    const JapaneseEra& era = japanese_eras().at(found++);
    INFO(row.text("code"));
    REQUIRE(era.kanji == row.text("ja"));
    REQUIRE(era.first_year == std::stoi(verified.substr(0, 4)));
    if (row.text("code") != "meiji") REQUIRE(to_iso(era.first) == verified);
  }
  REQUIRE(found == 5);
  REQUIRE(japanese_eras().size() == 5);
}

TEST_CASE("A day has the era that is in force on it, and none before 1873") {
  const auto era_of = [](const char* day) { return japanese_era_of(parse_iso_day(day)); };
  REQUIRE(era_of("1872-12-31") == nullptr);
  REQUIRE(era_of("1873-01-01")->english == "Meiji");
  REQUIRE(era_of("1912-07-29")->kanji == "明治");
  REQUIRE(era_of("1912-07-30")->kanji == "大正");
  REQUIRE(era_of("1926-12-25")->kanji == "昭和");
  REQUIRE(era_of("1989-01-07")->letter == "S");
  REQUIRE(era_of("1989-01-08")->letter == "H");
  REQUIRE(to_iso(era_of("1995-01-17")->last) == "2019-04-30");
  REQUIRE(era_of("2019-05-01")->first_year == 2019);
  REQUIRE(era_of("Y32767-12-31")->kanji == "令和");
}
