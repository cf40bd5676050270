#include <catch2/catch.hpp>

#include "tsumugu/interchange/json.hpp"
#include "unit/interchange/sample_event.hpp"

using namespace tsumugu;
using Catch::Matchers::Contains;

namespace {

std::string json_of_when(std::string_view recorded) {
  Event event = kobe();
  event.when = parse_recorded_when(recorded);
  const std::string json = to_json(event);
  const std::size_t begin = json.find("\"when\":") + 7;
  return json.substr(begin, json.find(",\"kind\"") - begin);
}

std::string json_of_yearly(const Yearly& yearly) {
  Event event = kobe();
  event.observances = {yearly};
  const std::string json = to_json(event);
  const std::size_t begin = json.find("\"observances\":") + 14;
  return json.substr(begin, json.find(",\"note\"") - begin);
}

}  // namespace

TEST_CASE("an event is written as the contract shows it, to the byte") {
  Event event = kobe();
  event.links = {{Relation::commemorates, *Key::parse("0000000000000000")}};
  CHECK(to_json(event) ==
        R"({"id":"k7f3m2q9wd4r8e1x","slug":"kobe-1995","title":"Kobe earthquake","titles":{"ko":"고베 대지진","ja":"阪神・淡路大震災"},)"
        R"("when":{"edtf":"1995-01-17T05:46","entered":"1995-01-17 05:46","calendar":"gregorian","calendar_date":null,"zone":"Asia/Tokyo",)"
        R"("first":"1995-01-17","last":"1995-01-17","precision":"minute"},)"
        R"("kind":"disaster","tone":"loss","place":"Kobe, Hyogo","tags":["earthquake","japan"],)"
        R"("facts":[{"name":"deaths","value":"6434","least":null,"most":null,"unit":"person","as_of":null,"source":"NHK"}],)"
        R"("sources":[{"publisher":"NHK","title":null,"url":null,"read":"2026-01-17","quote":null}],)"
        R"("links":[{"relation":"commemorates","to":"0000000000000000"}],)"
        R"("observances":[{"rule":"yearly","calendar":"gregorian","leap_day":"feb28"}],)"
        R"("note":null,"uid":"k7f3m2q9wd4r8e1x@tsumugu","rev":1})");
  CHECK(event_document(event) == R"({"schema":"tsumugu/event@1","event":)" + to_json(event) + "}");
}

TEST_CASE("what an event does not have is null or empty") {
  Event event{*Key::parse("0000000000000000")};
  event.titles.main = "Something";
  event.when = parse_edtf("1995");
  event.uid = "x";
  CHECK(to_json(event) == R"({"id":"0000000000000000","slug":null,"title":"Something","titles":{},)"
                          R"("when":{"edtf":"1995","entered":"1995","calendar":"gregorian","calendar_date":null,"zone":null,)"
                          R"("first":"1995-01-01","last":"1995-12-31","precision":"year"},)"
                          R"("kind":"event","tone":"neutral","place":null,"tags":[],"facts":[],"sources":[],"links":[],"observances":[],)"
                          R"("note":null,"uid":"x","rev":1})");
}

TEST_CASE("a date of another calendar keeps its fields beside its days") {
  CHECK(json_of_when("korean:1994-12-17") == R"({"edtf":"1995-01-17","entered":"korean:1994-12-17","calendar":"korean",)"
                                             R"("calendar_date":{"calendar":"korean","year":1994,"month":12,"leap":false,"day":17},)"
                                             R"("zone":null,"first":"1995-01-17","last":"1995-01-17","precision":"day"})");
  CHECK_THAT(json_of_when("korean:2025-06L-15"), Contains(R"("year":2025,"month":6,"leap":true,"day":15)"));
  CHECK_THAT(json_of_when("korean:1994-12"), Contains(R"("year":1994,"month":12,"leap":false,"day":null)"));
  CHECK_THAT(json_of_when("hebrew:5755"), Contains(R"("year":5755,"month":null,"leap":false,"day":null)"));
  CHECK_THAT(json_of_when("korean:XXXX-12-17"), Contains(R"("year":null,"month":12,"leap":false,"day":17)"));
}

TEST_CASE("an end without a day is null") {
  CHECK_THAT(json_of_when("1995-01-17/.."), Contains(R"("first":"1995-01-17","last":null)"));
  CHECK_THAT(json_of_when("../1995"), Contains(R"("first":null,"last":"1995-12-31")"));
  CHECK_THAT(json_of_when("1995/"), Contains(R"("first":"1995-01-01","last":null)"));
  CHECK_THAT(json_of_when("XXXX-01-17"), Contains(R"("edtf":"XXXX-01-17")") && Contains(R"("precision":"day")"));
  CHECK_THAT(json_of_when("-0043-03-15"), Contains(R"("first":"-0043-03-15")"));
}

TEST_CASE("of the policies those that matter to the calendar are written") {
  CHECK(json_of_yearly({.calendar = CalendarId::persian, .leap_day = LeapDay::mar1}) ==
        R"([{"rule":"yearly","calendar":"persian","leap_day":"mar1"}])");
  CHECK(json_of_yearly({.calendar = CalendarId::korean, .leap_month = LeapMonth::both}) ==
        R"([{"rule":"yearly","calendar":"korean","leap_month":"both","month_end":"clamp"}])");
  CHECK(json_of_yearly({.calendar = CalendarId::islamic_umalqura, .month_end = MonthEnd::skip}) ==
        R"([{"rule":"yearly","calendar":"islamic-umalqura","month_end":"skip"}])");
  CHECK(json_of_yearly({.calendar = CalendarId::hebrew, .hebrew = HebrewRule::yahrzeit, .adar = Adar::both}) ==
        R"([{"rule":"yearly","calendar":"hebrew","variant":"yahrzeit","adar":"both"}])");
}

TEST_CASE("any text is a JSON string, and none of it drives a terminal") {
  CHECK(json_string("고베 é") == "\"고베 é\"");
  CHECK(json_string("a\"b\\c/d") == R"("a\"b\\c/d")");
  CHECK(json_string("a\nb\tc\rd\be\f") == R"("a\nb\tc\rd\be\f")");
  CHECK(json_string(std::string_view("\0\x1B\x7F", 3)) == R"("\u0000\u001b\u007f")");
  CHECK(json_string("\u009B\u2028\u202E") == R"("\u009b\u2028\u202e")");
  CHECK(json_string("a\xFFz") == "\"a\uFFFDz\"");
  CHECK(json_string("") == "\"\"");
}

TEST_CASE("a document is written item by item and nothing before the first") {
  std::string text;
  DocumentWriter document("tsumugu/events@1", "\"today\":\"2026-01-17\",", [&](std::string_view piece) { text += piece; });
  CHECK(text.empty());
  document.item("{}");
  document.item("1");
  document.end(",\"summary\":{}");
  CHECK(text == "{\"schema\":\"tsumugu/events@1\",\"today\":\"2026-01-17\",\"items\":[{},1],\"summary\":{}}\n");

  text.clear();
  DocumentWriter("tsumugu/events@1", "", [&](std::string_view piece) { text += piece; }).end();
  CHECK(text == "{\"schema\":\"tsumugu/events@1\",\"items\":[]}\n");
}
