#include <catch2/catch.hpp>

#include "tsumugu/interchange/json.hpp"
#include "unit/interchange/sample_event.hpp"

using namespace tsumugu;
using namespace date::literals;
using Catch::Matchers::Contains;

namespace {

const date::sys_days today = date::sys_days(2026_y / 1 / 17);

Returning returning_on(Event event, date::sys_days day) {
  const auto found = occurrences_on(event.when, event.observances.at(0), day);
  REQUIRE(found.size() == 1);
  return {event, found[0]};
}

}  // namespace

TEST_CASE("an occurrence is written as the contract shows it") {
  const std::string json = to_json(returning_on(kobe(), today), today, Language::english);
  CHECK_THAT(json,
             Catch::StartsWith(R"({"date":"2026-01-17","event":{"id":"k7f3m2q9wd4r8e1x","slug":"kobe-1995","title":"Kobe earthquake",)"
                               R"("when":{"edtf":"1995-01-17T05:46",)"));
  CHECK_THAT(
      json,
      Contains(R"("precision":"minute"},"kind":"disaster","tone":"loss"},)"
               R"("observance":"yearly","count":31,"counting":"elapsed-years","label":"31 years","round":false,)"
               R"("days_since":11323,"days_until":0,"grade":"computed","moved":null,"reasons":[{"code":"same-month-and-day","text":)"));
}

TEST_CASE("an occurrence to come counts down to its day") {
  const std::string json = to_json(returning_on(kobe(), date::sys_days(2027_y / 1 / 17)), today, Language::english);
  CHECK_THAT(json, Contains(R"("count":32,)") && Contains(R"("days_since":11323,"days_until":365,)"));
}

TEST_CASE("a moved occurrence says why") {
  Event event = kobe();
  event.when = parse_edtf("2024-02-29");
  const std::string json = to_json(returning_on(event, date::sys_days(2026_y / 2 / 28)), today, Language::english);
  CHECK_THAT(json, Contains(R"("moved":"feb29")") && Contains(R"("days_until":42)"));
}

TEST_CASE("days are not counted from a date that is not known to the day") {
  Event event = kobe();
  event.when = parse_edtf("1995");
  const auto found = occurrences_between(event.when, event.observances[0], today, today);
  REQUIRE(found.size() == 1);
  const std::string json = to_json(Returning{event, found[0]}, today, Language::english);
  CHECK_THAT(json, Catch::StartsWith(R"({"date":"2026",)") && Contains(R"("days_since":null,"days_until":null)"));
}

TEST_CASE("an event that does not come back has no observance in its occurrence") {
  Event event = kobe();
  event.observances.clear();
  const auto own = own_day(event.when);
  REQUIRE(own);
  const std::string json = to_json(Returning{event, *own}, date::sys_days(1995_y / 1 / 17), Language::english);
  CHECK_THAT(json, Contains(R"("observance":null,"count":null,)") && Contains(R"("days_since":0,"days_until":0)"));
}

TEST_CASE("an error is one object with its code") {
  const Error error{ErrorCode::no_such_date, say("{0} does not exist", "2023-02-29"), {say("a hint")}};
  CHECK_THAT(to_json(error, Language::english), Catch::StartsWith(R"({"schema":"tsumugu/error@1","code":"no-such-date","message":)"));
  CHECK_THAT(to_json(error, Language::english), Contains("2023-02-29") && Contains(R"("hints":["a hint"])"));
  CHECK_THAT(to_json(error, Language::english), !Contains("place"));
  CHECK_THAT(to_json(error.at({"events.jsonl", 12, 0}), Language::english),
             Contains(R"("place":{"source":"events.jsonl","line":12,"column":null})"));
}

TEST_CASE("a conversion has the day in every calendar that covers it") {
  When when = parse_edtf("1995-01-17");
  when.entered = "平成7年1月17日";
  const std::string json = conversion_json(when);
  CHECK_THAT(json, Catch::StartsWith(R"({"schema":"tsumugu/conversion@1","entered":"平成7年1月17日","edtf":"1995-01-17",)"
                                     R"("first":"1995-01-17","last":"1995-01-17","weekday":"Tue","jdn":2449735,"iso_week":"1995-W03-2",)"
                                     R"("calendars":{"gregorian":{"year":1995,"month":1,"day":17,)"));
  CHECK_THAT(json,
             Contains(R"("korean":{"year":1994,"month":12,"leap":false,"day":17,"text":"음력 1994년 12월 17일","grade":"published"})"));
  CHECK_THAT(json, Contains(R"("japanese":{"era":"平成","year":7,"month":1,"day":17,"text":"平成7年1月17日","grade":"computed"})"));
  CHECK_THAT(json, Contains(R"("hebrew":{"year":5755,"month":11,"day":16,)"));
  CHECK_THAT(json, Contains(R"("dangun":{"year":4328,"month":1,"day":17,)"));
}

TEST_CASE("a calendar that does not cover the day is left out") {
  const std::string json = conversion_json(parse_edtf("-0043-03-15"));
  CHECK_THAT(json, Contains(R"("julian":{"year":-43,"month":3,"day":17,)"));
  CHECK_THAT(json, !Contains("korean") && !Contains("japanese") && !Contains("umalqura"));
}

TEST_CASE("a partial date is in no calendar and has no weekday") {
  const std::string json = conversion_json(parse_edtf("1995-01"));
  CHECK(json == R"({"schema":"tsumugu/conversion@1","entered":"1995-01","edtf":"1995-01","first":"1995-01-01","last":"1995-01-31",)"
                R"("weekday":null,"jdn":null,"iso_week":null,"calendars":{}})");
  CHECK_THAT(conversion_json(parse_edtf("1995/..")), Contains(R"("last":null,"weekday":null)"));
}
