#include <catch2/catch.hpp>

#include "read_shorthand.hpp"

using namespace tsumugu;

namespace {

/// The date at the start of `text` and the title behind it.
std::string date_and_title(const std::string& text, const ReadOptions& options = on_saturday()) {
  const std::vector<std::string> words = words_of(text);
  const DateReading found = read_leading_date(words, options);
  std::string result = summary(found.when) + " |";
  for (std::size_t i = found.words; i < words.size(); ++i) result += " " + words[i];
  return result;
}

std::string refused(const std::string& text) {
  return outcome([&] { return read_leading_date(words_of(text), on_saturday()).when; });
}

}  // namespace

TEST_CASE("the longest leading run of words that reads as a date is the date") {
  CHECK(date_and_title("1995-01-17 05:46 JST Great Hanshin earthquake") == "1995-01-17T05:46@Asia/Tokyo | Great Hanshin earthquake");
  CHECK(date_and_title("음력 1994-12-17 외할아버지 기일") == "korean:1994-12-17 | 외할아버지 기일");
  CHECK(date_and_title("平成7年1月17日 午前5時46分 阪神・淡路大震災") == "1995-01-17T05:46 | 阪神・淡路大震災");
  CHECK(date_and_title("1995 March of the Penguins") == "1995-03 | of the Penguins");
  CHECK(date_and_title("tomorrow at noon Lunch with Kim") == "2026-01-18T12:00 | Lunch with Kim");
  CHECK(date_and_title("2025. 7. 17. 선고 2025도1234 판결") == "2025-07-17 | 선고 2025도1234 판결");
  CHECK(date_and_title("1950-06-25 ~ 1953-07-27 Korean War") == "1950-06-25/1953-07-27 | Korean War");
  CHECK(date_and_title("c. 1500 Painting") == "1500~ | Painting");
}

TEST_CASE("a title that begins like more of a date stays a title") {
  CHECK(date_and_title("1995-01-17 2 planes collide") == "1995-01-17 | 2 planes collide");
  CHECK(date_and_title("1995-01-17 - Kobe") == "1995-01-17 | - Kobe");
  CHECK(date_and_title("1995-01-17 to the moon") == "1995-01-17 | to the moon");
  CHECK(date_and_title("17 January 1995 to Berlin") == "1995-01-17 | to Berlin");
  CHECK(date_and_title("1995-01-17 at Kobe") == "1995-01-17 | at Kobe");
  CHECK(date_and_title("1995-01-17 05:46 Turkey earthquake") == "1995-01-17T05:46 | Turkey earthquake");
  CHECK(date_and_title("2026-01-17 Sat-in protest") == "2026-01-17 | Sat-in protest");
  CHECK(date_and_title("1995-01-17 월드컵") == "1995-01-17 | 월드컵");
  CHECK(date_and_title("1995-01-17 전 국민") == "1995-01-17 | 전 국민");
  CHECK(date_and_title("1995-01-17 日本") == "1995-01-17 | 日本");
  CHECK(date_and_title("01-17 05:46 Memorial") == "XXXX-01-17 | 05:46 Memorial");
  CHECK(date_and_title("1984 George Orwell") == "1984 | George Orwell");
}

TEST_CASE("a comma, a colon or a particle between date and title belongs to neither") {
  CHECK(date_and_title("1995-01-17, Kobe") == "1995-01-17 | Kobe");
  CHECK(date_and_title("17 Jan. 1995: Kobe") == "1995-01-17 | Kobe");
  CHECK(date_and_title("1995년 1월 17일에 지진") == "1995-01-17 | 지진");
  CHECK(read_leading_date({"1995-01-17,", "Kobe"}, on_saturday()).when.entered == "1995-01-17");
}

TEST_CASE("a year of two digits or a time behind a day without a year is refused, not made a title") {
  CHECK(refused("24 August 79 Vesuvius erupts") == "!not-a-date");
  CHECK(refused("1월 17일 오후 3시 회의") == "!not-a-date");
  CHECK(refused("1월 17일 15시 회의") == "!not-a-date");
  CHECK(date_and_title("1995 01 17 Kobe") == "1995-01-17 | Kobe");
}

TEST_CASE("a date is not cut in the middle of a word") {
  CHECK(refused("1995년 1월 17일은 고베의 날") == "!not-a-date");  // not "1995년 1월" and "17일은"
  CHECK(refused("1995-01-17junk Kobe") == "!not-a-date");
  CHECK(refused("1995年1月17日の地震") == "!not-a-date");
}

TEST_CASE("a run that would be a date but for one part is refused, not shortened") {
  CHECK(refused("1995-02-30 Party") == "!no-such-date");
  CHECK(refused("1995년 1월 17일 월요일 고베") == "!bad-value");
  CHECK(refused("01/02/1995 Signing") == "!ambiguous-date");
  CHECK(refused("1995-01-17 25:00 Late show") == "!bad-value");
  CHECK(refused("1995-01-17 05:46 CST Quake") == "!unknown-zone");
  CHECK(refused("2 planes collide") == "!not-a-date");
  CHECK(refused("the Beatles") == "!not-a-date");
}

TEST_CASE("what is surely a part of the date is read or refused, never left to the title") {
  for (const char* text : {"1950년 6월 25일부터 27일 전투",
                           "내일부터 3일 연휴",
                           "1995년부터 3월까지 공사",
                           "1994년 음력 설날 사고",
                           "음력 1994년 12월 윤 제사",
                           "1995년 1월 17 고베",
                           "1995년 1월 중순 지진",
                           "1995년 말 지진",
                           "1990年代 末 不況",
                           "1995-01-17 5시경 사건",
                           "1995년 1월 17일 오전 5시 46분쯤 지진",
                           "1995년 1월 17일 5시 46분의 기적",
                           "1995-01-17 3-5 pm Meeting",
                           "Tue Jan 17 05:46:52 1995",
                           "Jan 17 05:46 1995 Kobe",
                           "1995-01-17 12:00 midnight train",
                           "1995년 1월 17일 오후 2~4시 회의",
                           "다음 주 월~수 여행",
                           "2026년 3월 셋째 주 토요일",
                           "1995년 1월 17, 18일 축제",
                           "1995-01-17 to 20 Festival",
                           "1995-01-17, 1995-01-20 Festival",
                           "1995-01-17 & 1995-01-20 Festival",
                           "1995 or 1996 Quake",
                           "1995-01-17 0546 Quake",
                           "2026 week 3 report",
                           "D-Day 1944",
                           "January 1995 to March"}) {
    INFO(text);
    CHECK(refused(text) == "!not-a-date");
  }
  CHECK(refused("1월 17일 ~ 20일 축제") == "!bad-value");
  CHECK(refused("1995-01-17 midnight Quake") == "!ambiguous-date");
  CHECK(refused("1995-01-17 05:46 Asia/Nowhere K") == "!unknown-zone");
  CHECK(date_and_title("2026년 음력 8월 15일 추석") == "korean:2026-08-15 | 추석");
  CHECK(date_and_title("1995-01-17 ~ 20 축제") == "1995-01-17/1995-01-20 | 축제");
  CHECK(date_and_title("오늘부터 20일까지 X") == "2026-01-17/2026-01-20 | X");
  CHECK(date_and_title("1995년 1월 17일 오후 3시부터 5시까지 회의") == "1995-01-17T15/1995-01-17T17 | 회의");
  CHECK(date_and_title("1995-01-17 10:00-12:00 Meeting") == "1995-01-17T10:00/1995-01-17T12:00 | Meeting");
  CHECK(date_and_title("Heisei 7 January 17 Kobe") == "1995-01-17 | Kobe");
  CHECK(date_and_title("음력 1994년 12월 그믐 제사") == "korean:1994-12-30 | 제사");
}

TEST_CASE("a title may begin with a number or with a word of dates") {
  CHECK(date_and_title("1995-01-17 3 dead in fire") == "1995-01-17 | 3 dead in fire");
  CHECK(date_and_title("1995-01-17 20일간의 축제") == "1995-01-17 | 20일간의 축제");
  CHECK(date_and_title("1995-01-17 3시간의 사투") == "1995-01-17 | 3시간의 사투");
  CHECK(date_and_title("1995-01-17 ~3000 dead") == "1995-01-17 | ~3000 dead");
  CHECK(date_and_title("1995-01-17 20:00 Midnight Express") == "1995-01-17T20:00 | Midnight Express");
  CHECK(date_and_title("1995년부터 3국 동맹") == "1995/.. | 3국 동맹");
  CHECK(date_and_title("2026년 3월 둘째 출생") == "2026-03 | 둘째 출생");
  CHECK(date_and_title("1995-01-17 & Friends") == "1995-01-17 | & Friends");
  CHECK(date_and_title("1960년 4월 혁명") == "1960-04 | 혁명");
  CHECK(date_and_title("1973년 10월 오일 쇼크") == "1973-10 | 오일 쇼크");
  CHECK(date_and_title("2026年9月25日 十五夜") == "2026-09-25 | 十五夜");
  CHECK(date_and_title("1919-03-01 삼일절") == "1919-03-01 | 삼일절");
  CHECK(date_and_title("1994년 음력설 연휴") == "1994 | 음력설 연휴");
  CHECK(date_and_title("1995년 경기도 지진") == "1995 | 경기도 지진");
  CHECK(date_and_title("1995-01-17 Be careful") == "1995-01-17 | Be careful");
  CHECK(date_and_title("1995-01-17 BE MY BABY") == "1995-01-17 | BE MY BABY");
  CHECK(date_and_title("1995 AM radio") == "1995 | AM radio");
}

TEST_CASE("the name of a calendar that may begin the title is asked, where both are possible") {
  CHECK(date_and_title("1979-02-11 Islamic revolution") == "1979-02-11 | Islamic revolution");
  CHECK(date_and_title("1948-05-14: Jewish state") == "1948-05-14 | Jewish state");
  CHECK(date_and_title("1917-10-25 (Julian) October revolution") == "julian:1917-10-25 | October revolution");
  CHECK(refused("1948-05-14 Jewish state") == "!ambiguous-date");
  CHECK(date_and_title("1995년 단기 사용") == "1995 | 단기 사용");
  CHECK(refused("1995年 前 大統領") == "!ambiguous-date");
  CHECK(refused("1994.12.17 음 생일") == "!ambiguous-date");
  CHECK(refused("1917-10-25 Julian October revolution") == "!ambiguous-date");
  CHECK(date_and_title("1917-10-25 Julian") == "julian:1917-10-25 |");
}

TEST_CASE("words behind the sixteenth are not looked at") {
  std::vector<std::string> words{"1995-01-17"};
  words.resize(5000, "title");
  CHECK(read_leading_date(words, on_saturday()).words == 1);
  CHECK_THROWS_AS(read_leading_date({}, on_saturday()), Error);
}
