#include <catch2/catch.hpp>

#include "unit/wording/examples.hpp"

using namespace tsumugu;
using namespace tsumugu::examples;

namespace {

constexpr Language en = Language::english, ko = Language::korean, ja = Language::japanese;

Fact fact(std::string name, std::string_view value, std::string unit = "") {
  Fact made;
  made.name = std::move(name);
  made.value = Decimal::parse(value);
  made.unit = std::move(unit);
  return made;
}

}  // namespace

TEST_CASE("a fact is a phrase") {
  CHECK(fact_text(fact("deaths", "6434"), en) == "6,434 dead");
  CHECK(fact_text(fact("deaths", "6434", "person"), ko) == "사망 6,434명");
  CHECK(fact_text(fact("dead", "6434"), ja) == "死者6,434人");
  CHECK(fact_text(fact("missing", "3"), ko) == "실종 3명");
  CHECK(fact_text(fact("victims", "1"), en) == "1 victim");
  CHECK(fact_text(fact("victims", "2"), en) == "2 victims");
  CHECK(fact_text(fact("magnitude", "7.3"), en) == "magnitude 7.3");
  CHECK(fact_text(fact("magnitude", "7.3", "Mw"), ja) == "マグニチュード7.3 Mw");
  CHECK(fact_text(fact("height", "3.50", "m"), ko) == "높이 3.50m");
  CHECK(fact_text(fact("duration", "72", "hours"), ja) == "期間72時間");
  CHECK(fact_text(fact("duration", "1", "hour"), en) == "duration 1 hour");
}

TEST_CASE("a range of a fact shows both ends") {
  Fact range;
  range.name = "deaths";
  range.least = Decimal::parse("6402");
  range.most = Decimal::parse("6434");
  CHECK(fact_text(range, en) == "6,402 to 6,434 dead");
  CHECK(fact_text(range, ko) == "사망 6,402~6,434명");
  CHECK(fact_text(range, ja) == "死者6,402〜6,434人");
}

TEST_CASE("names and units that are not in the table are written as they were given") {
  CHECK(fact_text(fact("wingspan", "3.5", "m"), en) == "wingspan 3.5 m");
  CHECK(fact_text(fact("lanterns", "7000"), ja) == "lanterns 7,000");
  CHECK(fact_text(fact("deaths", "5", "cattle"), en) == "deaths 5 cattle");
  CHECK(fact_text(fact("lantern-bearers", "5", "person"), en) == "lantern-bearers 5 people");
}

TEST_CASE("the details of a list are the first facts, the time and its zone") {
  EventSummary event = kobe();
  CHECK(details(event, en) == "6,434 dead, 05:46 JST");
  CHECK(details(event, ko) == "사망 6,434명, 05:46 JST");
  CHECK(details(event, ja) == "死者6,434人　05:46 JST");
  event.facts.push_back(fact("injured", "43792"));
  event.facts.push_back(fact("magnitude", "7.3"));
  CHECK(details(event, en) == "6,434 dead, 43,792 injured, 05:46 JST");
}

TEST_CASE("a zone without an abbreviation of its own shows its city") {
  EventSummary war = event("1991-01-17T02:38", "Gulf War begins");
  war.when.zone = "Asia/Baghdad";
  CHECK(details(war, en) == "02:38 Baghdad");
  CHECK(details(war, ko) == "02:38 바그다드");
  war.when.zone = "America/North_Dakota/New_Salem";
  CHECK(details(war, ja) == "02:38 New Salem");
  war.when.zone = "UTC";
  CHECK(details(war, en) == "02:38 UTC");
  war.when.zone = "";
  CHECK(details(war, en) == "02:38");
}

TEST_CASE("every member of a closed set has a word in three languages") {
  for (const Language language : {en, ko, ja}) {
    for (const std::string_view kind : kind_names()) CHECK(kind_text(*kind_named(kind), language).find('.') == std::string::npos);
    for (const std::string_view tone : tone_names()) CHECK(tone_text(*tone_named(tone), language).find('.') == std::string::npos);
    for (const std::string_view relation : relation_names())
      CHECK(relation_text(*relation_named(relation), language).find('.') == std::string::npos);
    for (const Grade grade : {Grade::published, Grade::computed, Grade::provisional})
      CHECK(grade_text(grade, language).find('.') == std::string::npos);
    for (const Moved moved : {Moved::feb29, Moved::short_month, Moved::leap_month, Moved::hebrew_adar})
      CHECK(moved_text(moved, language).find('.') == std::string::npos);
  }
  CHECK(kind_text(Kind::disaster, ko) == "재해");
  CHECK(kind_text(Kind::disaster, ja) == "災害");
}
