#include <catch2/catch.hpp>

#include "read_shorthand.hpp"

using namespace tsumugu;

namespace {

using Hints = std::vector<std::string>;

std::string said(const std::string& text, Language language = Language::english) {
  return refusal(text, on_saturday(language)).message().text();
}

}  // namespace

TEST_CASE("two readings are refused and both are shown") {
  const Error error = refusal("01/02/1995");
  CHECK(error.code() == ErrorCode::ambiguous_date);
  CHECK(error.message().text() == "\"01/02/1995\" can be read two ways");
  CHECK(hints_of(error) == Hints{"1995-01-02 Mon   month/day/year", "1995-02-01 Wed   day/month/year"});
  CHECK(hints_of(refusal("01/02/1995", on_saturday(Language::korean)))[0] == "1995-01-02 월   month/day/year");
}

TEST_CASE("the chosen order decides where two readings exist and nowhere else") {
  const auto in_order = [](const std::string& text, DateOrder order) { return read_as(text, on_saturday(Language::english, order)); };
  CHECK(in_order("01/02/1995", DateOrder::month_day_year) == "1995-01-02");
  CHECK(in_order("01/02/1995", DateOrder::day_month_year) == "1995-02-01");
  CHECK(in_order("17/01/1995", DateOrder::month_day_year) == "1995-01-17");
  CHECK(in_order("1/2", DateOrder::day_month_year) == "XXXX-02-01");
  CHECK(in_order("01/02/1995 - 03/04/1995", DateOrder::day_month_year) == "1995-02-01/1995-04-03");
  CHECK(in_order("01/02/03", DateOrder::day_month_year) == "!ambiguous-date");
}

TEST_CASE("a lunar word that does not name its country is asked, with texts to write instead") {
  CHECK(hints_of(refusal("旧暦12月17日")) == Hints{"korean:XXXX-12-17", "chinese:XXXX-12-17"});
  CHECK(hints_of(refusal("旧暦1994年12月17日")) == Hints{"1995-01-17 Tue   korean:1994-12-17", "1995-01-17 Tue   chinese:1994-12-17"});
  for (const std::string& hint : hints_of(refusal("lunar 12-17"))) CHECK(read_as(hint) == hint);
}

TEST_CASE("a year of two digits is asked with the two nearest") {
  CHECK(said("95년 1월 17일") == "the year of \"95년 1월 17일\" has two digits; write all four");
  CHECK(hints_of(refusal("95년 1월 17일")) == Hints{"1995-01-17 Tue", "2095-01-17 Mon"});
}

TEST_CASE("a weekday that disagrees is refused with both named") {
  CHECK(said("1995년 1월 17일 월요일", Language::korean) ==
        "1995년 1월 17일 is a 화요일, but \"월요일\" was written. Correct the date or the weekday.");
  CHECK(said("Monday 17 January 1995") == "17 January 1995 is a Tuesday, but \"Monday\" was written. Correct the date or the weekday.");
  CHECK(fill("{0|은/는} {1}인데 \"{2}\"{2||이라고/라고} 적혀 있습니다. 날짜와 요일 가운데 하나를 고쳐 주세요.",
             refusal("1995년 1월 17일 월요일", on_saturday(Language::korean)).message().arguments) ==
        "1995년 1월 17일은 화요일인데 \"월요일\"이라고 적혀 있습니다. 날짜와 요일 가운데 하나를 고쳐 주세요.");
}

TEST_CASE("an era that disagrees is refused and the right one is named") {
  CHECK(said("平成31年5月1日") == "\"平成31年5月1日\" does not exist: 平成 ended on 2019-04-30");
  CHECK(hints_of(refusal("平成31年5月1日")) == Hints{"that year is 令和元年"});
  CHECK(said("大正元年7月29日") == "\"大正元年7月29日\" does not exist: 大正 began on 1912-07-30");
  CHECK(said("1995年（平成8年）1月17日") == "平成8年 is the year 1996, but \"1995\" was written. Correct the year or the era.");
  CHECK(refusal("明治5年12月2日").code() == ErrorCode::out_of_range);
}

TEST_CASE("a day that a calendar does not have names the part and the calendar") {
  CHECK(said("음력 2025년 윤5월 15일").find("Korean lunar calendar the leap month of 2025 is 6") != std::string::npos);
  CHECK(said("음력 2025년 2월 30일").find("29 days") != std::string::npos);
  CHECK(said("2월 30일") == "\"2월 30일\" does not exist: month 2 has never more than 29 days");
  CHECK(said("13월 1일") == "\"13월 1일\" does not exist: there is no month 13, months run from 1 to 12");
  CHECK(said("1995-02-30").find("1995-02-30") == 0);
  CHECK(said("음력 1390년 1월 1일").find("1391 to 2098") != std::string::npos);
  CHECK(said("40000-01-01").find("-32767 to 32767") != std::string::npos);
}

TEST_CASE("a refusal names the user's words and what there is") {
  CHECK(said("윤13월 1일") == "\"윤13월 1일\" does not exist: the months of a lunar calendar run from 1 to 12 and their days to 29 or 30");
  CHECK(said("음력 12월 31일").starts_with("\"음력 12월 31일\" does not exist: the months"));
  CHECK(said("2025-W53") == "the year 2025 has no week 53: its weeks run from 1 to 52");
  CHECK(said("2026-W54") == "the year 2026 has no week 54: its weeks run from 1 to 53");
  CHECK(said("30 Cheshvan 5784") == "\"30 Cheshvan 5784\" does not exist: Cheshvan of the year 5784 has 29 days");
  CHECK(said("1 Adar I 5785") == "\"1 Adar I 5785\" does not exist: the Hebrew year 5785 has one Adar, not Adar I and Adar II");
  CHECK(said("1995-13-01") == "\"1995-13-01\" does not exist: there is no month 13, months run from 1 to 12");
  CHECK(said("윤5월").starts_with("\"윤5월\" alone is not a date: a day or a year is missing"));
  CHECK(said("1995-01-17 05:46 EDT") == "EDT is not in force on 1995-01-17, when it is EST. Correct the date or the time zone.");
  CHECK(hints_of(refusal("1995-01-17 midnight")) == Hints{"1995-01-17T00:00 Tue", "1995-01-18T00:00 Wed"});
  CHECK(hints_of(refusal("불기 2538년 1월 17일")) == Hints{"1994-01-17 Mon   buddhist:2537-01-17", "1995-01-17 Tue   buddhist:2538-01-17"});
  CHECK(hints_of(refusal("1995-01-17 05:46 Asia/Tokio")) == Hints{"Near it: Asia/Tokyo"});
}

TEST_CASE("a Hijri date before the table names its range and the calendar that has the day") {
  const Error error = refusal("29 Dhu al-Hijjah 1342");
  CHECK(error.code() == ErrorCode::out_of_range);
  CHECK(error.message().text().find("1343 to 1500") != std::string::npos);
  CHECK(hints_of(error).back().find("islamic-civil:1342-12-29") != std::string::npos);
  CHECK(read_as("islamic-civil:1342-12-29") == "islamic-civil:1342-12-29");
}

TEST_CASE("what is left over is named") {
  CHECK(said("1995-01-17junk") == "\"1995-01-17junk\" is not a date: \"junk\" is left over after \"1995-01-17\"");
  CHECK(said("1995-01-17 Kobe") == "\"1995-01-17 Kobe\" is not a date: \"Kobe\" is left over after \"1995-01-17\"");
}

TEST_CASE("a word near a known one is asked back") {
  CHECK(hints_of(refusal("1 Janury 1995")) == Hints{"did you mean \"january\"?"});
  CHECK(hints_of(refusal("toady")) == Hints{"did you mean \"today\"?"});
  CHECK(hints_of(refusal("Kobe")).empty());
}

TEST_CASE("half a date says which half is missing") {
  CHECK(said("5월").find("a day or a year is missing") != std::string::npos);
  CHECK(said("05:46").find("a time of day without a date") != std::string::npos);
  CHECK(said("Jan 14 - Jan 16").find("has no year") != std::string::npos);
}

TEST_CASE("bytes that are no text are refused as such") {
  CHECK(refusal("1995-01-17\xFF").code() == ErrorCode::bad_text);
  CHECK(refusal(std::string("1995-01-17\0", 11)).code() == ErrorCode::bad_text);
  CHECK(refusal("1995-01-17\x1b[31m").code() == ErrorCode::bad_text);
  CHECK(refusal("").code() == ErrorCode::not_a_date);
  CHECK(refusal("   ").code() == ErrorCode::not_a_date);
}

TEST_CASE("a long line is refused at once and not repeated") {
  for (const char* piece : {"1", "1995-01-17 ", "一", "- ", "음력 ", "("}) {
    std::string text;
    while (text.size() < 1'000'000) text += piece;
    const Error error = refusal(text);
    CHECK(error.code() == ErrorCode::not_a_date);
    CHECK(error.message().text().size() < 200);
  }
  std::string below_the_limit(60'000, '7');
  CHECK(refusal(below_the_limit).code() == ErrorCode::not_a_date);
}
