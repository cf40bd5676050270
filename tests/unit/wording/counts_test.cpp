#include <catch2/catch.hpp>

#include "unit/wording/examples.hpp"

using namespace tsumugu;
using namespace tsumugu::examples;

namespace {

Returning of_kind(Kind kind, std::optional<int> count) {
  return returning(event("1995-01-17", "x", kind), day("2026-01-17"), count);
}

struct Labels {
  Kind kind;
  const char *english, *korean, *japanese;
};

}  // namespace

TEST_CASE("a count takes the word that its subject has in each language") {
  const Labels labels[] = {
      {Kind::disaster, "31 years", "31년", "31年"},
      {Kind::death, "31 years", "31주기", "31年"},
      {Kind::founding, "31st anniversary", "31주년", "31周年"},
      {Kind::wedding, "31st anniversary", "31주년", "31周年"},
      {Kind::holiday, "31st anniversary", "31주년", "31周年"},
      {Kind::birth, "turns 31", "만 31세", "31歳"},
      {Kind::ruling, "31 years", "31년", "31年"},
      {Kind::event, "31 years", "31년", "31年"},
      {Kind::memorial, "31 years", "31년", "31年"},
  };
  for (const Labels& expected : labels) {
    const Returning item = of_kind(expected.kind, 31);
    CAPTURE(name(expected.kind));
    CHECK(label(item, Language::english) == expected.english);
    CHECK(label(item, Language::korean) == expected.korean);
    CHECK(label(item, Language::japanese) == expected.japanese);
  }
}

TEST_CASE("English ordinals end in st, nd, rd or th") {
  const std::pair<int, const char*> ordinals[] = {{1, "1st"},   {2, "2nd"},   {3, "3rd"},   {4, "4th"},     {11, "11th"},   {12, "12th"},
                                                  {13, "13th"}, {21, "21st"}, {22, "22nd"}, {101, "101st"}, {111, "111th"}, {113, "113th"}};
  for (const auto& [count, word] : ordinals)
    CHECK(label(of_kind(Kind::founding, count), Language::english) == std::string(word) + " anniversary");
}

TEST_CASE("the tone decides where the kind leaves the word open") {
  Returning item = of_kind(Kind::event, 25);
  item.event.tone = Tone::celebration;
  CHECK(label(item, Language::korean) == "25주년");
  item.event.tone = Tone::birthday;
  CHECK(label(item, Language::japanese) == "25歳");
  item = of_kind(Kind::disaster, 25);
  item.event.tone = Tone::celebration;
  CHECK(label(item, Language::korean) == "25년");
}

TEST_CASE("a birth that is not a birthday is kept as an anniversary") {
  Returning item = of_kind(Kind::birth, 100);
  item.event.tone = Tone::celebration;
  CHECK(label(item, Language::korean) == "100주년");
  CHECK(label(item, Language::english) == "100th anniversary");
}

TEST_CASE("one year is singular in English and thousands are grouped") {
  CHECK(label(of_kind(Kind::ruling, 1), Language::english) == "1 year");
  CHECK(label(of_kind(Kind::event, 2069), Language::english) == "2,069 years");
  CHECK(label(of_kind(Kind::event, 2069), Language::korean) == "2,069년");
}

TEST_CASE("before the event a label says how long there is to go") {
  Returning item = of_kind(Kind::event, std::nullopt);
  item.occurrence.years_until = 4;
  item.event.when = parse_edtf("2030-01-17");
  CHECK(label(item, Language::english) == "in 4 years");
  CHECK(label(item, Language::korean) == "4년 뒤");
  CHECK(label(item, Language::japanese) == "あと4年");
  item.occurrence.years_until = 1;
  CHECK(label(item, Language::english) == "in 1 year");
}

TEST_CASE("on its own day an event has no ordinal") {
  const Returning item = returning(event("2026-01-17", "x"), day("2026-01-17"), std::nullopt);
  CHECK(is_own_day(item));
  CHECK(label(item, Language::english) == "today");
  CHECK(label(item, Language::korean) == "오늘");
  CHECK(label(item, Language::japanese) == "きょう");
}

TEST_CASE("an event whose year is not known comes back every year without a count") {
  const Returning item = returning(event("XXXX-01-17", "x"), day("2026-01-17"), std::nullopt);
  CHECK(label(item, Language::english) == "every year");
  CHECK(label(item, Language::korean) == "해마다");
  CHECK(label(item, Language::japanese) == "毎年");
}

TEST_CASE("seen from another day an event's own day is to come or past") {
  const Returning item = returning(event("2026-01-17", "x"), day("2026-01-17"), std::nullopt);
  CHECK(label(item, day("2026-01-17"), Language::english) == "today");
  CHECK(label(item, day("2026-01-05"), Language::english) == "in 12 days");
  CHECK(label(item, day("2026-01-16"), Language::korean) == "1일 뒤");
  CHECK(label(item, day("2022-01-17"), Language::english) == "in 4 years");
  CHECK(label(item, day("2026-01-18"), Language::english) == "the day itself");
  CHECK(label(item, day("2026-01-18"), Language::korean) == "당일");
  CHECK(label(of_kind(Kind::ruling, 31), day("2026-01-05"), Language::english) == "31 years");
}

TEST_CASE("as a heading a count is a phrase") {
  CHECK(phrase(of_kind(Kind::disaster, 31), Language::english) == "31 years since");
  CHECK(phrase(of_kind(Kind::ruling, 1), Language::english) == "1 year since");
  CHECK(phrase(of_kind(Kind::founding, 25), Language::english) == "25th anniversary");
  CHECK(phrase(of_kind(Kind::founding, 25), Language::japanese) == "25周年");
  CHECK(phrase(of_kind(Kind::death, 31), Language::japanese) == "没後31年");
  CHECK(phrase(of_kind(Kind::birth, 69), Language::english) == "turns 69");
  CHECK(phrase(of_kind(Kind::birth, 69), Language::korean) == "만 69세");
}

TEST_CASE("other countings have words of their own") {
  Returning item = of_kind(Kind::event, 100);
  item.occurrence.counting = Counting::inclusive_days;
  CHECK(label(item, Language::english) == "day 100");
  CHECK(label(item, Language::korean) == "100일째");
  CHECK(label(item, Language::japanese) == "100日目");
  item.occurrence.counting = Counting::elapsed_days;
  item.occurrence.count = 11323;
  CHECK(label(item, Language::english) == "11,323 days");
  CHECK(label(item, Language::korean) == "11,323일");
}

TEST_CASE("ordinals follow English spelling up to the hundreds") {
  const std::pair<int, const char*> expected[] = {
      {1, "1st"},   {2, "2nd"},   {3, "3rd"},     {4, "4th"},     {11, "11th"},   {12, "12th"},   {13, "13th"},   {21, "21st"},
      {22, "22nd"}, {33, "33rd"}, {101, "101st"}, {111, "111th"}, {112, "112th"}, {113, "113th"}, {121, "121st"}, {1011, "1,011th"}};
  for (const auto& [number, text] : expected) CHECK(ordinal(number, Language::english) == text);
  CHECK(ordinal(31, Language::korean) == "31번째");
  CHECK(ordinal(31, Language::japanese) == "31回目");
}

TEST_CASE("numbers are grouped in threes") {
  CHECK(grouped(0) == "0");
  CHECK(grouped(999) == "999");
  CHECK(grouped(1000) == "1,000");
  CHECK(grouped(11323) == "11,323");
  CHECK(grouped(-1234567) == "-1,234,567");
  CHECK(grouped(-100) == "-100");
}

TEST_CASE("a D-day counts down, is the day, and counts up") {
  CHECK(d_day(17) == "D-17");
  CHECK(d_day(0) == "D-Day");
  CHECK(d_day(-3) == "D+3");
}

TEST_CASE("a span names what is not zero") {
  Between span;
  span.years = 31;
  span.months = 2;
  span.days = 3;
  CHECK(span_text(span, Language::english) == "31 years, 2 months and 3 days");
  CHECK(span_text(span, Language::korean) == "31년 2개월 3일");
  CHECK(span_text(span, Language::japanese) == "31年2か月3日");
  span.months = 0;
  span.days = 1;
  CHECK(span_text(span, Language::english) == "31 years and 1 day");
  CHECK(span_text(Between{}, Language::english) == "0 days");
  CHECK(span_text(Between{}, Language::korean) == "0일");
}
