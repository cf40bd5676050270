#include <catch2/catch.hpp>

#include "unit/wording/examples.hpp"

using namespace tsumugu;
using namespace tsumugu::examples;

namespace {

constexpr Language en = Language::english, ko = Language::korean, ja = Language::japanese;

std::string short_of(std::string_view when, Language language = en) {
  return when_short(parse_recorded_when(when), language);
}
std::string long_of(std::string_view when, Language language) {
  return when_long(parse_recorded_when(when), language);
}

struct Words {
  const char *when, *english, *korean, *japanese;
};

}  // namespace

TEST_CASE("a long date has the weekday where each language puts it") {
  const date::sys_days saturday = day("2026-01-17");
  CHECK(long_date(saturday, en) == "Saturday 17 January 2026");
  CHECK(long_date(saturday, ko) == "2026년 1월 17일 토요일");
  CHECK(long_date(saturday, ja) == "2026年1月17日（土）");
  CHECK(short_weekday(saturday, en) == "Sat");
  CHECK(short_weekday(saturday, ko) == "토");
  CHECK(short_weekday(saturday, ja) == "土");
  CHECK(long_weekday(saturday, ja) == "土曜日");
}

TEST_CASE("years before 1 count back from the era") {
  const date::sys_days ides = day("-0043-03-15");
  CHECK(long_date(ides, en) == "Friday 15 March 44 BC");
  CHECK(long_date(ides, ko) == "기원전 44년 3월 15일 금요일");
  CHECK(long_date(ides, ja) == "紀元前44年3月15日（金）");
  CHECK(year_text(0, en) == "1 BC");
  CHECK(year_text(1995, ko) == "1995년");
}

TEST_CASE("a list shows a date as it is known") {
  CHECK(short_of("1995-01-17T05:46") == "1995-01-17 Tue");
  CHECK(short_of("1995-01-17", ko) == "1995-01-17 화");
  CHECK(short_of("1995-01-17", ja) == "1995-01-17 火");
  CHECK(short_of("-0043-03-15") == "-0043-03-15 Fri");
  CHECK(short_of("1995-01") == "1995-01");
  CHECK(short_of("1995") == "1995");
  CHECK(short_of("1995?") == "1995?");
  CHECK(short_of("1995-01-17~") == "1995-01-17~");
  CHECK(short_of("199X") == "199X");
  CHECK(short_of("1950-06-25T04:00/1953-07-27") == "1950-06-25/1953-07-27");
  CHECK(short_of("1995/..") == "from 1995");
  CHECK(short_of("[..1899]") == "until 1899");
  CHECK(short_of("-0043-03-15~") == "about Friday 15 March 44 BC");
  CHECK(short_of("korean:XXXX-12-17") == "Korean lunar 12-17");
  CHECK(short_of("XXXX-01-17") == "01-17");
  CHECK(short_of("korean:1994-12-17") == "1995-01-17 Tue");
}

TEST_CASE("a partial or uncertain date is put into words without being made finer") {
  const Words words[] = {
      {"1995-01-17", "Tuesday 17 January 1995", "1995년 1월 17일 화요일", "1995年1月17日（火）"},
      {"1995-01", "January 1995", "1995년 1월", "1995年1月"},
      {"1995", "1995", "1995년", "1995年"},
      {"1995?", "possibly 1995", "1995년(추정)", "1995年（推定）"},
      {"1995~", "about 1995", "1995년경", "1995年ごろ"},
      {"1995%", "possibly about 1995", "1995년경(추정)", "1995年ごろ（推定）"},
      {"199X", "the 1990s", "1990년대", "1990年代"},
      {"19XX", "the 20th century", "20세기", "20世紀"},
      {"-0043", "44 BC", "기원전 44년", "紀元前44年"},
      {"1995-21", "spring 1995", "1995년 봄", "1995年春"},
      {"1995-34", "second quarter of 1995", "1995년 2분기", "1995年第2四半期"},
      {"1995-40", "first half of 1995", "1995년 상반기", "1995年上半期"},
      {"XXXX-01-17", "17 January (year not known)", "1월 17일(연도 모름)", "1月17日（年不明）"},
      {"1950-06/1953-07", "June 1950 to July 1953", "1950년 6월부터 1953년 7월까지", "1950年6月から1953年7月まで"},
      {"1995/..", "from 1995", "1995년부터", "1995年から"},
      {"1995/", "from 1995 (end not known)", "1995년부터(끝 모름)", "1995年から（終わりは不明）"},
      {"../1995", "until 1995", "1995년까지", "1995年まで"},
      {"/1995", "until 1995 (start not known)", "1995년까지(시작 모름)", "1995年まで（始まりは不明）"},
      {"[1667,1668]", "1667 or 1668", "1667년 또는 1668년", "1667年または1668年"},
      {"{1667,1668}", "1667 and 1668", "1667년과 1668년", "1667年と1668年"},
      {"[1667,1668,1670]", "one of 1667, 1668, 1670", "1667년, 1668년, 1670년 가운데 하나", "1667年、1668年、1670年のいずれか"},
      {"[1667,1668..1670]", "1667 or 1668 to 1670", "1667년 또는 1668년~1670년", "1667年または1668年〜1670年"},
  };
  for (const Words& expected : words) {
    CAPTURE(expected.when);
    CHECK(long_of(expected.when, en) == expected.english);
    CHECK(long_of(expected.when, ko) == expected.korean);
    CHECK(long_of(expected.when, ja) == expected.japanese);
  }
}

TEST_CASE("a moment names its zone by an abbreviation only where that is certain") {
  When when = kobe().when;
  CHECK(when_long(when, en) == "Tuesday 17 January 1995, 05:46 JST");
  CHECK(when_long(when, ko) == "1995년 1월 17일 화요일 05:46 JST");
  CHECK(when_long(when, ja) == "1995年1月17日（火）05:46 JST");
  when.zone = "";
  CHECK(when_long(when, ja) == "1995年1月17日（火）05:46");

  When war = parse_edtf("1950-06-25T04:00/1953-07-27");
  war.zone = "Asia/Seoul";  // summer time: neither KST nor an abbreviation that readers know
  CHECK(when_long(war, en) == "Sunday 25 June 1950, 04:00 Seoul to Monday 27 July 1953");
  CHECK(when_long(war, ko) == "1950년 6월 25일 일요일 04:00 서울부터 1953년 7월 27일 월요일까지");
}

TEST_CASE("a date of another calendar shows both") {
  CHECK(long_of("korean:1994-12-17", en) == "Korean lunar 1994-12-17 = Tuesday 17 January 1995");
  CHECK(long_of("korean:1994-12-17", ko) == "음력 1994년 12월 17일 = 1995년 1월 17일 화요일");
  CHECK(long_of("korean:1994-12-17", ja) == "旧暦（韓国暦）1994年12月17日 = 1995年1月17日（火）");
}

TEST_CASE("every calendar writes its days in its own words") {
  using Id = CalendarId;
  CHECK(calendar_text({Id::korean, 2025, 6, true, 15}, ko) == "음력 2025년 윤6월 15일");
  CHECK(calendar_text({Id::korean, 2025, 6, true, 15}, en) == "Korean lunar 2025-06-15 (leap month)");
  CHECK(calendar_text({Id::korean, 2025, 6, true, 15}, ja) == "旧暦（韓国暦）2025年閏6月15日");
  CHECK(calendar_text({Id::chinese, 1994, 12, false, 17}, ko) == "중국 음력 1994년 12월 17일");
  CHECK(calendar_text({Id::korean, 1994, 12, false, 0}, ko) == "음력 1994년 12월");
  CHECK(calendar_text({Id::korean, 1994, 0, false, 0}, en) == "Korean lunar 1994");
  CHECK(calendar_text({Id::hebrew, 5755, 11, false, 16}, en) == "16 Shevat 5755");
  CHECK(calendar_text({Id::hebrew, 5755, 12, false, 1}, en) == "1 Adar I 5755");
  CHECK(calendar_text({Id::hebrew, 5756, 12, false, 1}, en) == "1 Adar 5756");
  CHECK(calendar_text({Id::hebrew, 5755, 13, false, 1}, ko) == "유대력 5755년 제2아다르월 1일");
  CHECK(calendar_text({Id::islamic_umalqura, 1415, 8, false, 15}, en) == "15 Sha'ban 1415 AH (Umm al-Qura)");
  CHECK(calendar_text({Id::persian, 1373, 10, false, 27}, ko) == "이란력 1373년 데이월 27일");
  CHECK(calendar_text({Id::japanese, 1995, 1, false, 17}, ja) == "平成7年1月17日");
  CHECK(calendar_text({Id::japanese, 1995, 1, false, 17}, en) == "17 January Heisei 7");
  CHECK(calendar_text({Id::japanese, 1995, 1, false, 17}, ko) == "헤이세이 7년 1월 17일");
  CHECK(calendar_text({Id::japanese, 2019, 5, false, 1}, ja) == "令和元年5月1日");
  CHECK(calendar_text({Id::japanese, 2019, 4, false, 30}, ja) == "平成31年4月30日");
  CHECK(calendar_text({Id::japanese, 2019, 5, false, 1}, ko) == "레이와 원년 5월 1일");
  CHECK(calendar_text({Id::roc, 84, 1, false, 17}, en) == "17 January Minguo 84");
  CHECK(calendar_text({Id::roc, 84, 1, false, 17}, ja) == "民国84年1月17日");
  CHECK(calendar_text({Id::roc, 0, 1, false, 17}, ja) == "民国前1年1月17日");
  CHECK(calendar_text({Id::dangun, 4328, 1, false, 17}, ko) == "단기 4328년 1월 17일");
  CHECK(calendar_text({Id::buddhist, 2538, 1, false, 17}, ja) == "仏暦2538年1月17日");
  CHECK(calendar_text({Id::julian, -43, 3, false, 15}, en) == "15 March 44 BC (Julian)");
  CHECK(calendar_text({Id::julian, -43, 3, false, 15}, ja) == "ユリウス暦紀元前44年3月15日");
}

TEST_CASE("every month of every calendar has a name in three languages, and every calendar too") {
  for (const CalendarId calendar : all_calendars())
    for (const Language language : {en, ko, ja}) {
      CHECK(calendar_name(calendar, language).find('.') == std::string::npos);
      for (const int month : {1, 6, 12}) {
        const std::string text = calendar_text({calendar, 1500, month, false, 2}, language);
        CAPTURE(text);
        CHECK(text.find('.') == std::string::npos);
        CHECK(text.find('{') == std::string::npos);
        CHECK(text.find(name(calendar)) == std::string::npos);
      }
    }
}

TEST_CASE("a day has a text in its calendar's own language") {
  CHECK(own_text({CalendarId::korean, 1994, 12, false, 17}) == "음력 1994년 12월 17일");
  CHECK(own_text({CalendarId::japanese, 1995, 1, false, 17}) == "平成7年1月17日");
  CHECK(own_text({CalendarId::chinese, 2025, 6, true, 15}) == "农历2025年闰6月15日");
  CHECK(own_text({CalendarId::roc, 84, 1, false, 17}) == "民國84年1月17日");
  CHECK(own_text({CalendarId::hebrew, 5755, 11, false, 16}) == "16 Shevat 5755");
}

TEST_CASE("a day that comes back in a calendar is written without its year") {
  const CalendarDate grandfather{CalendarId::korean, 1994, 12, false, 17};
  CHECK(yearly_text(grandfather, ko) == "음력 12월 17일");
  CHECK(yearly_text(grandfather, en) == "Korean lunar 12-17");
  CHECK(yearly_text(grandfather, ja) == "旧暦（韓国暦）12月17日");
  CHECK(calendar_note(grandfather, ko) == "음력 12-17");
  CHECK(calendar_note(grandfather, ja) == "韓国旧暦12-17");
  CHECK(calendar_note({CalendarId::korean, 2025, 6, true, 15}, ko) == "음력 윤06-15");
  CHECK(yearly_text({CalendarId::hebrew, 5755, 12, false, 1}, en) == "1 Adar");
}

TEST_CASE("an observance says when it comes back") {
  const auto text = [](std::string_view when, Yearly yearly, Language language) {
    return observance_text(parse_recorded_when(when), yearly, language);
  };
  CHECK(text("1995-01-17", {}, en) == "every year on 17 January");
  CHECK(text("1995-01-17", {}, ko) == "해마다 1월 17일");
  CHECK(text("1995-01-17", {}, ja) == "毎年1月17日");
  Yearly lunar;
  lunar.calendar = CalendarId::korean;
  CHECK(text("korean:1994-12-17", lunar, ko) == "해마다 음력 12월 17일");
  CHECK(text("1995-01-17", lunar, en) == "every year on Korean lunar 12-17");
  CHECK(text("1995-01", {}, en) == "every year in January");
  CHECK(text("1995", {}, en) == "every year");
  CHECK(text("2024-02-29", {}, en) == "every year on 29 February; 28 February in common years");
  Yearly later;
  later.leap_day = LeapDay::mar1;
  CHECK(text("2024-02-29", later, ko) == "해마다 2월 29일, 평년에는 3월 1일");
}

TEST_CASE("the cycle of sixty and the eras name a year") {
  CHECK(sexagenary(1994, ko) == "갑술년");
  CHECK(sexagenary(2025, ko) == "을사년");
  CHECK(sexagenary(2026, ja) == "丙午年");
  CHECK(sexagenary(-43, ko) == "정축년");
  CHECK(japanese_year(day("2026-01-17"), ja) == "令和8年");
  CHECK(japanese_year(day("2019-05-01"), ja) == "令和元年");
  CHECK(japanese_year(day("1872-12-31"), ja).empty());
}

TEST_CASE("the hours of a day are told with their end") {
  CHECK(long_of("1995-01-17T15/1995-01-17T17:30", en) == "Tuesday 17 January 1995, 15:00 to 17:30");
  CHECK(long_of("1995-01-17T15/1995-01-17T17:30", ko) == "1995년 1월 17일 화요일 15:00~17:30");
  CHECK(long_of("1995-01-17T15/1995-01-17T17:30", ja) == "1995年1月17日（火）15:00〜17:30");
  CHECK(long_of("1995-01-17T15/1995-01-18T11", en) == "Tuesday 17 January 1995, 15:00 to Wednesday 18 January 1995, 11:00");
  CHECK(short_of("1995-01-17T15/1995-01-17T17:30") == "1995-01-17 Tue");
}
