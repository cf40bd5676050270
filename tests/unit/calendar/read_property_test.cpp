#include <fmt/format.h>
#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "calendar/read_tokens.hpp"
#include "read_shorthand.hpp"

using namespace tsumugu;

namespace {

date::sys_days any_day(int first_year, int last_year) {
  return date::sys_days{date::year{*rc::gen::inRange(first_year, last_year + 1)} / 1 / 1} + date::days{*rc::gen::inRange(0, 365)};
}

std::string spelled(std::string_view pattern, date::sys_days day) {
  constexpr const char* months[] = {"January", "February", "March",     "April",   "May",      "June",
                                    "July",    "August",   "September", "October", "November", "December"};
  const date::year_month_day fields{day};
  return fmt::format(fmt::runtime(pattern), fmt::arg("y", int{fields.year()}), fmt::arg("m", unsigned{fields.month()}),
                     fmt::arg("d", unsigned{fields.day()}), fmt::arg("b", months[unsigned{fields.month()} - 1]));
}

/// 1995 as 千九百九十五 or 一九九五.
std::string in_kanji(int number, bool has_powers) {
  constexpr const char* digits[] = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  if (!has_powers) return (number >= 10 ? in_kanji(number / 10, false) : "") + digits[number % 10];
  std::string text;
  for (const auto& [power, name] : {std::pair{1000, "千"}, {100, "百"}, {10, "十"}}) {
    const int digit = number / power % 10;
    if (digit > 0) text += (digit > 1 ? digits[digit] : "") + std::string(name);
  }
  return text + (number % 10 > 0 ? digits[number % 10] : "");
}

}  // namespace

TEST_CASE("a day in its ISO form reads as that day") {
  REQUIRE(rc::check("every year that a date may have", [] {
    const date::sys_days day = any_day(least_year, greatest_year);
    RC_ASSERT(read_date(to_iso(day), on_saturday()).days.first == day);
  }));
}

TEST_CASE("a day reads the same in every usual spelling") {
  REQUIRE(rc::check("from the year 1000 on", [] {
    const date::sys_days day = any_day(1000, 9999);
    for (const char* pattern : {"{y}-{m}-{d}", "{y}/{m}/{d}", "{y}. {m}. {d}.", "{y}년 {m}월 {d}일", "{y}年{m}月{d}日", "{d} {b} {y}",
                                "{b} {d}, {y}", "{d}.{m}.{y}", "{d:02}-{b:.3}-{y}"})
      RC_ASSERT(read_as(spelled(pattern, day)) == to_iso(day));
  }));
}

TEST_CASE("a weekday is taken on its own day and refused on every other") {
  REQUIRE(rc::check("short and long names", [] {
    const date::sys_days day = any_day(1800, 2200);
    const int weekday = *rc::gen::inRange(1, 8);
    constexpr const char* names[3][7] = {{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"},
                                         {"월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일"},
                                         {"(月)", "(火)", "(水)", "(木)", "(金)", "(土)", "(日)"}};
    for (const auto& language : names)
      RC_ASSERT(read_as(to_iso(day) + " " + language[weekday - 1]) == (iso_weekday(day) == weekday ? to_iso(day) : "!bad-value"));
  }));
}

TEST_CASE("a date of a calendar reads from its record and from its words") {
  REQUIRE(rc::check("Korean", [] {
    const date::sys_days day = any_day(1400, 2090);
    const CalendarDate date = from_days(CalendarId::korean, day);
    RC_ASSERT(read_date(to_text(date), on_saturday()).days.first == day);
    const std::string words = fmt::format("음력 {}년 {}{}월 {}일", date.year, date.leap ? "윤" : "", date.month, date.day);
    RC_ASSERT(read_date(words, on_saturday()).calendar_date == date);
  }));
  REQUIRE(rc::check("Japanese eras", [] {
    const date::sys_days day = any_day(1873, 2100);
    const JapaneseEra& era = *japanese_era_of(day);
    const date::year_month_day fields{day};
    const int year = int{fields.year()} - era.first_year + 1;
    RC_ASSERT(read_as(fmt::format("{}{}年{}月{}日", era.kanji, year == 1 ? "元" : std::to_string(year), unsigned{fields.month()},
                                  unsigned{fields.day()})) == to_iso(day));
    RC_ASSERT(read_as(fmt::format("{}{}.{}.{}", era.letter, year, unsigned{fields.month()}, unsigned{fields.day()})) == to_iso(day));
  }));
}

TEST_CASE("numbers in Chinese characters are read in both ways of writing") {
  for (int number = 1; number <= 9999; ++number) {
    for (const bool has_powers : {false, true}) {
      const reading::Letters letters = reading::letters_of({in_kanji(number, has_powers)});
      const reading::KanjiNumber found = reading::kanji_number(letters.letters, 0);
      INFO(letters.text);
      REQUIRE(found.value == number);
      REQUIRE(found.end == letters.letters.size());
    }
  }
}

TEST_CASE("days to go and days gone by count from today") {
  REQUIRE(rc::check("D-n and +nd, D+n and -nd, n days ago", [] {
    const int count = *rc::gen::inRange(0, 20'000);
    const date::sys_days today = on_saturday().today;
    RC_ASSERT(read_as(fmt::format("D-{}", count)) == to_iso(today + date::days{count}));
    RC_ASSERT(read_as(fmt::format("D+{}", count)) == to_iso(today - date::days{count}));
    RC_ASSERT(read_as(fmt::format("+{}d", count)) == to_iso(today + date::days{count}));
    RC_ASSERT(read_as(fmt::format("-{}d", count)) == to_iso(today - date::days{count}));
    RC_ASSERT(read_as(fmt::format("{}日前", count)) == to_iso(today - date::days{count}));
  }));
}

TEST_CASE("next week's day and the next day of that name are both shown where they differ") {
  const ReadOptions on_wednesday{parse_iso_day("2026-01-14"), Language::english, DateOrder::ask};
  CHECK(read_as("next friday", on_wednesday) == "!ambiguous-date");
  CHECK(hints_of(refusal("next friday", on_wednesday)) == std::vector<std::string>{"2026-01-16 Fri", "2026-01-23 Fri"});
  CHECK(read_as("next monday", on_wednesday) == "2026-01-19");
  CHECK(read_as("this friday", on_wednesday) == "2026-01-16");
  CHECK(read_as("friday next week", on_wednesday) == "2026-01-23");
}

TEST_CASE("a month that is too short ends a count of months") {
  const ReadOptions on_last_of_january{parse_iso_day("2026-01-31"), Language::english, DateOrder::ask};
  CHECK(read_as("+1m", on_last_of_january) == "2026-02-28");
  CHECK(read_as("+1y1m", on_last_of_january) == "2027-02-28");
}
