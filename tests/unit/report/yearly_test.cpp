#include <catch2/catch.hpp>

#include "tsumugu/base/text.hpp"
#include "tsumugu/report/report.hpp"
#include "unit/wording/examples.hpp"

using namespace tsumugu;
using namespace tsumugu::examples;

namespace {

const date::sys_days today = day("2026-01-17");

std::vector<std::vector<Returning>> days_of_a_year() {
  EventSummary quake = event("2011-03-11T14:46", "Great East Japan earthquake", Kind::disaster);
  quake.when.zone = "Asia/Tokyo";
  Returning leap = returning(event("2024-02-29", "A | wedding <b>", Kind::wedding), day("2026-02-28"), 2);
  leap.occurrence.moved = Moved::feb29;
  return {{returning(kobe(), today, 31), returning(event("2026-01-17", "Memorial", Kind::memorial), today, std::nullopt)},
          {leap},
          {returning(quake, day("2026-03-11"), 15)}};
}

Returning known_to_the_month() {
  Returning item = returning(event("1995-03", "Subway attack", Kind::disaster), day("2026-03-01"), 31);
  item.occurrence.days.last = day("2026-03-31");
  item.occurrence.precision = Precision::month;
  return item;
}

template <class Make>
std::string rendered(Make make) {
  std::string text;
  const std::unique_ptr<ReportRenderer> renderer = make([&](std::string_view piece) { text += piece; });
  ReportSummary summary;
  summary.year = 2026;
  summary.today = today;
  renderer->begin(2026, today);
  for (const auto& items : days_of_a_year()) {
    for (const Returning& item : items) summary.take(item);
    renderer->day(items);
  }
  summary.take(known_to_the_month());
  renderer->without_day({known_to_the_month()});
  renderer->end(summary);
  return text;
}

std::string text_report(Language language, TextLayout layout = {}) {
  return rendered([&](Sink sink) { return make_text_report(language, layout, std::move(sink)); });
}
std::string markdown_report(Language language) {
  return rendered([&](Sink sink) { return make_markdown_report(language, std::move(sink)); });
}

}  // namespace

TEST_CASE("the yearly report in English") {
  CHECK(text_report(Language::english) == R"(Yearly reminder report 2026    令和8年, 병오년
as of Saturday 17 January 2026

January
  01-17 Sat  31     Great Hanshin–Awaji earthquake    6,434 dead, 05:46 JST
  01-17 Sat         Memorial

February
  02-28 Sat  2      A | wedding <b>                   no 29 February this year

March
  03-11 Wed  15*    Great East Japan earthquake       14:46 JST

Known to the month or the year only
  2026-03    31     Subway attack

Round numbers
  15 years since  Great East Japan earthquake
                  was Friday 2011-03-11 14:46 / is Wednesday 2026-03-11   D-53

Summary
  reminders                4
  round numbers            1
  on a Saturday or Sunday  3
  moved from their day     1
  without a day            1

By month
  January    2  ##
  February   1  #
  March      1  #
  April      0
  May        0
  June       0
  July       0
  August     0
  September  0
  October    0
  November   0
  December   0

Next
  D-Day  2026-01-17 Sat  Great Hanshin–Awaji earthquake   31 years
  D-Day  2026-01-17 Sat  Memorial
  D-42   2026-02-28 Sat  A | wedding <b>                  2nd anniversary
         no 29 February this year
)");
}

TEST_CASE("the yearly report in Korean and Japanese begins and sums up in its language") {
  const std::string korean = text_report(Language::korean);
  CHECK(
      korean.starts_with("2026년 연간 기념일 보고서    병오년, 단기 4359년\n"
                         "2026년 1월 17일 토요일 기준\n"
                         "\n"
                         "1월\n"
                         "  01-17 토   31년      고베(한신·아와지) 대지진\n"
                         "                       사망 6,434명, 05:46 JST\n"
                         "  01-17 토             Memorial\n"));
  CHECK(korean.find("  15년  Great East Japan earthquake\n        그때 금요일 2011-03-11 14:46 / 이번 수요일 2026-03-11   D-53\n") !=
        std::string::npos);

  const std::string japanese = text_report(Language::japanese);
  CHECK(
      japanese.starts_with("2026年 年間記念日レポート    令和8年　丙午年\n"
                           "2026年1月17日（土）現在\n"
                           "\n"
                           "1月\n"
                           "  01-17 土   31年      阪神・淡路大震災                   死者6,434人　05:46 JST\n"));
  CHECK(japanese.find("  02-28 土   2周年     A | wedding <b>") != std::string::npos);
}

TEST_CASE("no line of the report is wider than the page") {
  for (const Language language : {Language::english, Language::korean, Language::japanese}) {
    const std::string report = text_report(language);
    for (const std::string_view line : split(report, '\n')) {
      CAPTURE(line);
      CHECK(display_width(line) <= 80);
      CHECK((line.empty() || line.back() != ' '));
    }
  }
}

TEST_CASE("the Markdown report has front matter and tables whose cells hold no mark of a title") {
  const std::string text = markdown_report(Language::english);
  CHECK(
      text.starts_with("---\n"
                       "title: \"Yearly reminder report 2026\"\n"
                       "year: 2026\n"
                       "date: \"2026-01-17\"\n"
                       "lang: en\n"
                       "generator: tsumugu\n"
                       "---\n"
                       "\n"
                       "# Yearly reminder report 2026\n"
                       "\n"
                       "令和8年, 병오년  \n"
                       "as of Saturday 17 January 2026\n"
                       "\n"
                       "## January\n"
                       "\n"
                       "| Day | Count | Event | Happened | Note |\n"
                       "|---|---:|---|---|---|\n"
                       "| 2026-01-17 Sat | 31 years | Great Hanshin–Awaji earthquake | 1995-01-17 Tue | 6,434 dead, 05:46 JST |\n"
                       "| 2026-01-17 Sat | | Memorial | 2026-01-17 Sat | |\n"));
  CHECK(text.find("| 2026-02-28 Sat | 2nd anniversary | A \\| wedding &lt;b&gt; | 2024-02-29 Thu | no 29 February this year |\n") !=
        std::string::npos);
  CHECK(text.find("| 2026-03-11 Wed | 15 years\\* | Great East Japan earthquake | 2011-03-11 Fri | 14:46 JST |\n") != std::string::npos);
  CHECK(text.find('<') == std::string::npos);
  CHECK(text.find("\n\n\n") == std::string::npos);
}

TEST_CASE("the Markdown report in Korean and Japanese has its heads in that language") {
  CHECK(markdown_report(Language::korean).find("## 1월\n\n| 날짜 | 햇수 | 사건 | 일어난 날 | 비고 |\n") != std::string::npos);
  CHECK(markdown_report(Language::japanese).find("## 1月\n\n| 日付 | 年数 | 出来事 | 起きた日 | 備考 |\n") != std::string::npos);
}

TEST_CASE("an empty year says so") {
  std::string text;
  const auto renderer = make_text_report(Language::korean, {}, [&](std::string_view piece) { text += piece; });
  ReportSummary summary;
  summary.year = 2026;
  renderer->begin(2026, today);
  renderer->end(summary);
  CHECK(text.find("\n2026년에 돌아오는 날이 없습니다.\n") != std::string::npos);
}

TEST_CASE("a year in which an era ends has both names") {
  std::string text;
  make_text_report(Language::japanese, {}, [&](std::string_view piece) { text += piece; })->begin(2019, today);
  CHECK(text.starts_with("2019年 年間記念日レポート    平成31年/令和元年　己亥年\n"));
}

TEST_CASE("what has no day may come in pieces under one heading") {
  std::string text;
  const auto renderer = make_markdown_report(Language::english, [&](std::string_view piece) { text += piece; });
  renderer->without_day({known_to_the_month()});
  renderer->without_day({known_to_the_month()});
  CHECK(text ==
        "\n## Known to the month or the year only\n\n"
        "| Day | Count | Event | Happened | Note |\n|---|---:|---|---|---|\n"
        "| 2026-03 | 31 years | Subway attack | 1995-03 | |\n"
        "| 2026-03 | 31 years | Subway attack | 1995-03 | |\n");
}

TEST_CASE("the summary keeps the roundest and the next, however many there are") {
  ReportSummary summary;
  summary.year = 2026;
  summary.today = day("2026-06-01");
  const int counts[] = {5, 30, 25, 100, 50, 10, 31, 1000, 20, 75, 500, 15, 35, 45, 60, 40, 70};
  for (int i = 0; i < 17; ++i) summary.take(returning(event("1995-01-17", "x"), day("2026-05-25") + date::days{i}, counts[i]));
  REQUIRE(summary.shelf.size() == 12);
  std::vector<int> shelf;
  for (const Returning& item : summary.shelf) shelf.push_back(*item.occurrence.count);
  CHECK(shelf == std::vector<int>{1000, 500, 100, 50, 75, 25, 70, 60, 40, 30, 20, 10});
  REQUIRE(summary.next.size() == 3);
  CHECK(summary.next[0].occurrence.day() == day("2026-06-01"));
  CHECK(summary.next[2].occurrence.day() == day("2026-06-03"));
  CHECK(summary.total == 17);
  CHECK(summary.rounds == 16);
  CHECK(summary.on_weekend == 4);
  CHECK(summary.by_month[4] == 7);
  CHECK(summary.by_month[5] == 10);
}
