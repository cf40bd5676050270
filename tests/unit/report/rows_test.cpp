#include <catch2/catch.hpp>

#include "tsumugu/base/text.hpp"
#include "tsumugu/report/report.hpp"
#include "unit/wording/examples.hpp"

using namespace tsumugu;
using namespace tsumugu::examples;

namespace {

constexpr Language en = Language::english, ko = Language::korean, ja = Language::japanese;
constexpr TextLayout piped{0, false};
const date::sys_days today = day("2026-01-17");

EventSummary gulf_war() {
  EventSummary war = event("1991-01-17T02:38", "Gulf War begins");
  war.titles.ko = "걸프전 개전";
  war.titles.ja = "湾岸戦争の開戦";
  war.when.zone = "Asia/Baghdad";
  return war;
}

EventSummary grandfather() {
  EventSummary death = event("korean:1994-12-17", "Grandfather's memorial", Kind::death);
  death.titles.ko = "외할아버지 기일";
  death.titles.ja = "祖父の命日";
  Yearly lunar;
  lunar.calendar = CalendarId::korean;
  death.observances = {lunar};
  return death;
}

std::string today_rows(const std::vector<Returning>& items, Language language, TextLayout layout) {
  TodayRows rows(language, layout, items.size(), Why::unsaid);
  for (const Returning& item : items) rows.add(item);
  std::string text;
  rows.write([&](std::string_view row) { text += row; });
  return text;
}

std::vector<Returning> kobe_day() {
  EventSummary crash = event("1966-01-17", "Palomares B-52 crash", Kind::disaster);
  crash.titles.ko = "팔로마레스 추락 사고";
  crash.titles.ja = "パロマレス米軍機事故";
  return {returning(kobe(), today, 31), returning(crash, today, 60), returning(gulf_war(), today, 35)};
}

std::vector<Returning> days_to_come() {
  EventSummary acquittal = event("2025-02-03", "Samsung chairman acquitted on appeal", Kind::ruling);
  acquittal.titles.ko = "이재용 회장 2심 무죄 선고";
  acquittal.titles.ja = "サムスン会長、二審も無罪";
  EventSummary quake = event("2011-03-11T14:46", "Great East Japan earthquake", Kind::disaster);
  quake.titles.ko = "동일본 대지진";
  quake.titles.ja = "東日本大震災";
  return {returning(acquittal, day("2026-02-03"), 1), returning(grandfather(), day("2026-02-04"), 31),
          returning(quake, day("2026-03-11"), 15)};
}

/// The display columns at which `piece` begins in each line that has it.
std::vector<std::size_t> columns_of(std::string_view text, std::string_view piece) {
  std::vector<std::size_t> columns;
  for (const std::string_view line : split(text, '\n'))
    if (const std::size_t at = line.find(piece); at != std::string_view::npos) columns.push_back(display_width(line.substr(0, at)));
  return columns;
}

}  // namespace

TEST_CASE("a day's list is as the transcripts show it") {
  CHECK(today_rows(kobe_day(), en, piped) ==
        "  60*   1966-01-17 Mon  Palomares B-52 crash\n"
        "  35*   1991-01-17 Thu  Gulf War begins                  02:38 Baghdad\n"
        "  31    1995-01-17 Tue  Great Hanshin–Awaji earthquake   6,434 dead, 05:46 JST\n");
  CHECK(today_rows(kobe_day(), ko, piped) ==
        "  60년*  1966-01-17 월  팔로마레스 추락 사고\n"
        "  35년*  1991-01-17 목  걸프전 개전                02:38 바그다드\n"
        "  31년   1995-01-17 화  고베(한신·아와지) 대지진   사망 6,434명, 05:46 JST\n");
  CHECK(today_rows(kobe_day(), ja, piped) ==
        "  60年*  1966-01-17 月  パロマレス米軍機事故\n"
        "  35年*  1991-01-17 木  湾岸戦争の開戦         02:38 バグダッド\n"
        "  31年   1995-01-17 火  阪神・淡路大震災       死者6,434人　05:46 JST\n");
}

TEST_CASE("the days to come are as the transcripts show them") {
  CHECK(upcoming_rows(days_to_come(), today, en, piped) ==
        "  D-17  2026-02-03 Tue  Samsung chairman acquitted on appeal          1 year\n"
        "  D-18  2026-02-04 Wed  Grandfather's memorial (Korean lunar 12-17)   31 years\n"
        "  D-53  2026-03-11 Wed  Great East Japan earthquake                   15 years*\n");
  CHECK(upcoming_rows(days_to_come(), today, ko, piped) ==
        "  D-17  02-03 화  이재용 회장 2심 무죄 선고      1년\n"
        "  D-18  02-04 수  외할아버지 기일 (음력 12-17)   31주기\n"
        "  D-53  03-11 수  동일본 대지진                  15년*\n");
  CHECK(upcoming_rows(days_to_come(), today, ja, piped) ==
        "  D-17  02-03 火  サムスン会長、二審も無罪      1年\n"
        "  D-18  02-04 水  祖父の命日（韓国旧暦12-17）   31年\n"
        "  D-53  03-11 水  東日本大震災                  15年*\n");
}

TEST_CASE("days in another year keep their year in every language") {
  CHECK(upcoming_rows({returning(kobe(), day("2027-01-17"), 32)}, today, ko, piped) ==
        "  D-365  2027-01-17 일  고베(한신·아와지) 대지진   32년\n");
}

TEST_CASE("columns begin at the same display column whatever the script") {
  std::vector<Returning> items = kobe_day();
  items.push_back(returning(event("1990-01-17", "고베", Kind::founding), today, 36));  // decomposed Hangul
  items.push_back(returning(event("1926-01-17", "ｶﾞｷﾞ half-width"), today, 100));
  items.push_back(returning(event("1990-01-17", "e\xCC\x81t\xC3\xA9"), today, 36));
  for (Returning& item : items) item.event.facts = {parse_fact("deaths=6434")};
  for (const Language language : {en, ko, ja}) {
    const std::string text = today_rows(items, language, piped);
    for (const std::string_view piece : {"-01-17 ", "6,434"}) {
      const std::vector<std::size_t> columns = columns_of(text, piece);
      CAPTURE(text, piece);
      REQUIRE(columns.size() == items.size());
      CHECK(std::all_of(columns.begin(), columns.end(), [&](std::size_t column) { return column == columns[0]; }));
    }
  }
}

TEST_CASE("an event on its own day, before it and without a year has no ordinal") {
  Returning before = returning(event("2030-01-17", "To come"), today, std::nullopt);
  before.occurrence.years_until = 4;
  const std::vector<Returning> items = {returning(event("2026-01-17", "Memorial", Kind::memorial), today, std::nullopt), before,
                                        returning(event("XXXX-01-17", "Old feast"), today, std::nullopt)};
  CHECK(today_rows(items, en, piped) ==
        "  today        2026-01-17 Sat  Memorial\n"
        "  in 4 years   2030-01-17 Thu  To come\n"
        "               01-17           Old feast\n");
  CHECK(today_rows(items, ja, piped) ==
        "  きょう    2026-01-17 土  Memorial\n"
        "  あと4年   2030-01-17 木  To come\n"
        "            01-17          Old feast\n");
}

TEST_CASE("a day that is not the original one says why") {
  Returning item = returning(event("2024-02-29", "Leap day wedding", Kind::wedding), day("2026-02-28"), 2);
  item.occurrence.moved = Moved::feb29;
  CHECK(today_rows({item}, en, piped) == "  2     2024-02-29 Thu  Leap day wedding   no 29 February this year\n");
  CHECK(today_rows({item}, ko, piped) == "  2주년   2024-02-29 목  Leap day wedding   올해는 2월 29일 없음\n");
  item.occurrence.grade = Grade::provisional;
  CHECK(today_rows({item}, en, piped) == "  2     2024-02-29 Thu  Leap day wedding   no 29 February this year, provisional\n");
}

TEST_CASE("control, escape and bidi characters of a title never reach the terminal") {
  EventSummary nasty = event("1995-01-17",
                             "a\x1b[31mb\xE2\x80\xAE"
                             "c\x07\xC2\x9B\xE2\x80\xA8");
  nasty.facts.push_back(parse_fact("deaths=1"));
  nasty.facts[0].name = "\x1b]0;x";
  for (const TextLayout layout : {piped, TextLayout{80, false}, TextLayout{30, false}}) {
    const std::string text = today_rows({returning(nasty, today, 31)}, en, layout);
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find('\x07') == std::string::npos);
    CHECK(text.find("\xC2\x9B") == std::string::npos);
    CHECK(text.find("\xE2\x80\xAE") == std::string::npos);
    CHECK(text.find("\xE2\x80\xA8") == std::string::npos);
  }
  CHECK(today_rows({returning(nasty, today, 31)}, en, piped).find("a\\u{1b}[31mb\\u{202e}c\\u{7}\\u{9b}\\u{2028}") != std::string::npos);
}

TEST_CASE("a narrow terminal shortens titles, a narrower one puts details below") {
  CHECK(today_rows(kobe_day(), en, {70, false}) ==
        "  60*   1966-01-17 Mon  Palomares B-52 crash\n"
        "  35*   1991-01-17 Thu  Gulf War begins          02:38 Baghdad\n"
        "  31    1995-01-17 Tue  Great Hanshin–Awaji ..   6,434 dead, 05:46 JST\n");
  CHECK(today_rows(kobe_day(), en, {60, false}) ==
        "  60*   1966-01-17 Mon  Palomares B-52 crash\n"
        "  35*   1991-01-17 Thu  Gulf War begins\n"
        "                        02:38 Baghdad\n"
        "  31    1995-01-17 Tue  Great Hanshin–Awaji earthquake\n"
        "                        6,434 dead, 05:46 JST\n");
  for (const std::size_t columns : {40, 50, 60, 70, 80})
    for (const Language language : {en, ko, ja}) {
      const std::string text = today_rows(kobe_day(), language, {columns, false});
      for (const std::string_view line : split(text, '\n')) CHECK(display_width(line) <= columns);
    }
}

TEST_CASE("colour is added to words and replaces none") {
  const std::vector<Returning> items = {returning(event("1966-01-17", "Crash", Kind::disaster), today, 60)};
  CHECK(today_rows(items, en, {80, true}) == "  \x1b[35m60*\x1b[0m   1966-01-17 Mon  Crash\n");
  const std::vector<Returning> neutral = {returning(gulf_war(), today, 35)};
  CHECK(today_rows(neutral, en, {80, true}) == "  35*   1991-01-17 Thu  Gulf War begins   \x1b[2m02:38 Baghdad\x1b[0m\n");
}

TEST_CASE("a day has a heading with its other names") {
  CHECK(day_heading(today, en) == "Saturday 17 January 2026    令和8年, 을사년 11월 29일, day 17, W03");
  CHECK(day_heading(today, ko) == "2026년 1월 17일 토요일    을사년 음력 11월 29일");
  CHECK(day_heading(today, ja) == "2026年1月17日（土）    令和8年　旧暦（韓国暦）11月29日");
  CHECK(day_heading(day("2025-08-08"), ko) == "2025년 8월 8일 금요일    을사년 음력 윤6월 15일");
  CHECK(day_heading(day("2027-01-01"), en) == "Friday 1 January 2027    令和9年, 병오년 11월 24일, day 1, 2026-W53");
  CHECK(day_heading(day("1200-01-01"), ko) == "1200년 1월 1일 토요일");
}

TEST_CASE("a table aligns by display width and pads no last column") {
  Table table({Table::Align::right, Table::Align::left, Table::Align::left});
  table.add({"1", "고베", "x"});
  table.add({"100", "Kobe", ""});
  table.add({"20", "神戸市", "y"});
  CHECK(table.text("  ") ==
        "    1  고베    x\n"
        "  100  Kobe\n"
        "   20  神戸市  y\n");
  CHECK(Table({Table::Align::left}).text().empty());
}

TEST_CASE("a list of nothing is nothing") {
  CHECK(today_rows({}, en, piped).empty());
  CHECK(upcoming_rows({}, today, ko, {80, true}).empty());
}
