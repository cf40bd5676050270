#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <random>

#include "tsumugu/interchange/json.hpp"
#include "unit/interchange/sample_event.hpp"

using namespace tsumugu;
using Catch::Matchers::Contains;

namespace {

struct Refusal {
  std::string message;
  ErrorCode code = ErrorCode::failure;
  std::size_t column = 0;
};

Refusal refusal_of(std::string_view line) {
  try {
    parse_event_line(line);
  } catch (const Error& error) {
    return {error.what(), error.code(), error.place() ? error.place()->column : 0};
  }
  return {"taken"};
}

/// The refusal of a good line to which `more` fields are added.
std::string refused_with(std::string_view more) {
  return refusal_of(fmt::format(R"({{"title":"x","when":"1995-01-17",{}}})", more)).message;
}

Event event_with(std::string_view more) {
  return parse_event_line(fmt::format(R"({{"title":"x","when":"1995-01-17",{}}})", more)).event;
}

Event event_on(std::string_view when) {
  return parse_event_line(fmt::format(R"({{"title":"x","when":{}}})", when)).event;
}

}  // namespace

TEST_CASE("a line needs only a title and a date") {
  const ImportedEvent imported = parse_event_line(R"({"title":"Kobe earthquake","when":"1995-01-17"})");
  CHECK_FALSE(imported.has_id);
  CHECK_FALSE(imported.has_observances);
  CHECK_FALSE(imported.has_tone);
  const Event& event = imported.event;
  CHECK(event.titles.main == "Kobe earthquake");
  CHECK(event.when == parse_edtf("1995-01-17"));
  CHECK(event.uid == event.id.text() + "@tsumugu");
  CHECK(event.kind == Kind::event);
  CHECK(event.tone == Tone::neutral);
  CHECK(event.rev == 1);
  CHECK(event.observances.empty());
}

TEST_CASE("two lines without an id are two events") {
  const std::string line = R"({"title":"x","when":"1995"})";
  CHECK_FALSE(parse_event_line(line).event.id == parse_event_line(line).event.id);
}

TEST_CASE("a whole event reads back as it was") {
  const Event event = kobe();
  const ImportedEvent imported = parse_event_line(to_json(event));
  CHECK(imported.event == event);
  CHECK(imported.has_id);
  CHECK(imported.has_observances);
  CHECK(imported.has_tone);
}

TEST_CASE("every event reads back as it was and is written the same again") {
  const char* whens[] = {"1995-01-17",
                         "1995-01",
                         "1995",
                         "1995?",
                         "1995-01-17~",
                         "199X",
                         "1995-01-17T05:46",
                         "1995-01-17T05:46:52Z",
                         "-0043-03-15",
                         "0000",
                         "1950-06-25/1953-07-27",
                         "1995/..",
                         "../1995",
                         "1995/",
                         "XXXX-01-17",
                         "1592-24",
                         "[1667,1668]",
                         "Y12345",
                         "1995-01-17T05:46+09:00",
                         "korean:1994-12-17",
                         "korean:2025-06L-15",
                         "korean:1994-12",
                         "korean:XXXX-12-17",
                         "korean:1994-12-17?",
                         "korean:1994-12-17T05:46",
                         "korean:1994-12-17/1995-02-20",
                         "korean:1994-12/1995-02-20",
                         "korean:1994-12-17/..",
                         "julian:-0043-03-15",
                         "hebrew:5755-11-16",
                         "hebrew:5755",
                         "islamic-umalqura:1415-08-16",
                         "persian:1373-10-27",
                         "japanese:1995-01-17",
                         "roc:0084-01-17",
                         "dangun:4328-01-17",
                         "coptic:1711-05-09",
                         "chinese:1994-12-17",
                         "vietnamese:1994-12-17",
                         "buddhist:2538-01-17",
                         "indian:1916-10-27",
                         "ethiopic:1987-05-09"};
  const char* titles[] = {"Kobe earthquake", "고베 대지진", "阪神・淡路大震災", "\"quoted\" \\ and / 'more'",
                          "\u202Ereversed",  "é e\u0301"};
  const char* facts[] = {"deaths=6434", "deaths=6402..6434 person@NHK:2006-05-19", "height=3.50 m", "사망=6,434명", "share=-0.5%"};
  std::mt19937 random(1995'01'17);
  const auto one_of = [&](const auto& choices) { return choices[random() % std::size(choices)]; };
  const auto is_chosen = [&] { return random() % 2 == 0; };

  for (int round = 0; round < 20; ++round) {
    for (const char* when : whens) {
      Event event{Key::random()};
      event.titles.main = one_of(titles);
      if (is_chosen()) event.titles.ko = one_of(titles);
      if (is_chosen()) event.titles.ja = one_of(titles);
      if (is_chosen()) event.titles.en = one_of(titles);
      event.when = parse_recorded_when(when);
      if (is_chosen()) event.when.entered = "as it was typed";
      if (is_chosen()) event.when.zone = "Asia/Seoul";
      if (is_chosen()) event.slug = "a-slug";
      event.kind = *kind_named(one_of(kind_names()));
      event.tone = *tone_named(one_of(tone_names()));
      if (is_chosen()) event.place = "Kobe, Hyogo";
      if (is_chosen()) event.tags = {"지진", "japan"};
      for (int i = round % 3; i > 0; --i) event.facts.push_back(parse_fact(one_of(facts)));
      if (is_chosen())
        event.sources = {{"NHK", "", "", "2026-01-17", "a \"quoted\"\nline"}, {"", "Title", "https://example.org/?a=1&b=2", "", ""}};
      if (is_chosen()) event.links = {{Relation::part_of, Key::random()}, {Relation::same_as, Key::random()}};
      if (is_chosen()) {
        Yearly yearly = default_yearly(event.when.calendar, event.kind);
        yearly.leap_day = is_chosen() ? LeapDay::mar1 : yearly.leap_day;
        event.observances = {yearly, default_yearly(CalendarId::korean, event.kind), default_yearly(CalendarId::hebrew, event.kind)};
        if (event.when.calendar == CalendarId::hebrew || has_leap_months(event.when.calendar))
          event.observances.erase(event.observances.begin());
        if (name(event.when.calendar).starts_with("islamic")) event.observances.erase(event.observances.begin());
      }
      if (is_chosen()) event.note = "two\nlines\tand \x1B";
      event.uid = is_chosen() ? event.id.text() + "@tsumugu" : "uid \"of\" another program";
      event.rev = 1 + round;

      const std::string json = to_json(event);
      INFO(json);
      const Event again = parse_event_line(json).event;
      REQUIRE(again.when == event.when);
      REQUIRE(again == event);
      REQUIRE(to_json(again) == json);
    }
  }
}

TEST_CASE("a date is an EDTF text, a date of a calendar or what to_json writes") {
  CHECK(event_on(R"("1995-01")").when == parse_edtf("1995-01"));
  CHECK(event_on(R"("korean:1994-12-17")").when == parse_recorded_when("korean:1994-12-17"));
  CHECK(event_on(R"({"edtf":"1995-01-17"})").when == parse_edtf("1995-01-17"));
  CHECK(event_on(R"({"edtf":"korean:1994-12-17"})").when == parse_recorded_when("korean:1994-12-17"));
  const When lunar = event_on(R"({"calendar_date":{"calendar":"korean","year":2025,"month":6,"leap":true,"day":15}})").when;
  CHECK(lunar == parse_recorded_when("korean:2025-06L-15"));
  CHECK(event_on(R"({"calendar_date":{"calendar":"korean","month":12,"day":17}})").when == parse_recorded_when("korean:XXXX-12-17"));
}

TEST_CASE("what follows from a date is reckoned again, not believed") {
  const When when = event_on(R"({"edtf":"1995-01","first":"2026-01-01","last":"2026-12-31","precision":"day"})").when;
  CHECK(when == parse_edtf("1995-01"));
}

TEST_CASE("a zone is taken by any of its names and an unknown one is refused") {
  CHECK(event_on(R"({"edtf":"1995-01-17T05:46","zone":"JST"})").when.zone == "Asia/Tokyo");
  CHECK(refusal_of(R"({"title":"x","when":{"edtf":"1995-01-17","zone":"Mars/Olympus"}})").code == ErrorCode::unknown_zone);
}

TEST_CASE("two dates in one record must agree") {
  const std::string line =
      R"({"title":"x","when":{"edtf":"1995-01-18","calendar_date":{"calendar":"korean","year":1994,"month":12,"leap":false,"day":17}}})";
  CHECK_THAT(refusal_of(line).message, Contains("does not agree with itself") && Contains("1995-01-17") && Contains("1995-01-18"));
}

TEST_CASE("a date that does not exist is refused as everywhere") {
  CHECK(refusal_of(R"({"title":"x","when":"2023-02-29"})").code == ErrorCode::no_such_date);
  CHECK(refusal_of(R"({"title":"x","when":"1995-01-17junk"})").code == ErrorCode::not_a_date);
  CHECK(refusal_of(R"({"title":"x","when":"korean:2025-05L-15"})").code == ErrorCode::no_such_date);
  CHECK(refusal_of(R"({"title":"x","when":{"calendar_date":{"calendar":"korean","year":1,"month":1,"day":1}}})").code ==
        ErrorCode::out_of_range);
  for (const char* date : {R"("year":-2147483648)", R"("year":1994,"month":999999999)", R"("year":1994,"month":12,"day":-17)",
                           R"("year":1994,"day":17)", R"("year":1994,"month":12,"leap":true,"day":17)", R"("month":null)"}) {
    INFO(date);
    CHECK(refusal_of(fmt::format(R"({{"title":"x","when":{{"calendar_date":{{"calendar":"korean",{}}}}}}})", date)).message != "taken");
  }
  CHECK_THAT(refusal_of(R"({"title":"x","when":{}})").message, Contains("\"when\" has no date"));
  CHECK_THAT(refusal_of(R"({"title":"x","when":19950117})").message, Contains("\"when\" is not a text"));
  CHECK_THAT(refusal_of(R"({"title":"x","when":""})").message, Contains("the when is empty"));
}

TEST_CASE("a number may be a JSON number, kept to the digit") {
  const Event event = event_with(
      R"("facts":[{"name":"deaths","value":6434},{"name":"height","value":3.50},{"name":"big","value":9007199254740993.25},"wounded=43,792 person@NHK"])");
  REQUIRE(event.facts.size() == 4);
  CHECK(event.facts[0].value->text() == "6434");
  CHECK(event.facts[1].value->text() == "3.50");
  CHECK(event.facts[2].value->text() == "9007199254740993.25");
  CHECK(event.facts[3] == parse_fact("wounded=43,792 person@NHK"));
  CHECK(event_with(R"("facts":["deaths=6434"])").facts[0].unit == "person");
}

TEST_CASE("a source is an address, a publisher or an object") {
  const Event event = event_with(R"("sources":["NHK","https://www3.nhk.or.jp/",{"title":"A page","read":"2026-01-17"},"NHK: A page"])");
  REQUIRE(event.sources.size() == 4);
  CHECK(event.sources[0].publisher == "NHK");
  CHECK(event.sources[1].url == "https://www3.nhk.or.jp/");
  CHECK(event.sources[2].title == "A page");
  CHECK(event.sources[3] == parse_source("NHK: A page"));
}

TEST_CASE("an observance that says little has the rest from the kind and the date") {
  const Event event =
      parse_event_line(
          R"({"title":"x","when":"korean:1994-12-17","kind":"birth","observances":[{"rule":"yearly"},{"rule":"yearly","calendar":"gregorian","leap_day":"mar1"}]})")
          .event;
  REQUIRE(event.observances.size() == 2);
  const Yearly lunar = std::get<Yearly>(event.observances[0]), solar = std::get<Yearly>(event.observances[1]);
  CHECK(lunar == default_yearly(CalendarId::korean, Kind::birth));
  CHECK(solar.calendar == CalendarId::gregorian);
  CHECK(solar.leap_day == LeapDay::mar1);
}

TEST_CASE("an empty list of observances means that it never comes back") {
  const ImportedEvent imported = parse_event_line(R"({"title":"x","when":"1995","observances":[]})");
  CHECK(imported.has_observances);
  CHECK(imported.event.observances.empty());
}

TEST_CASE("null is the same as not there and unknown fields are passed over") {
  const ImportedEvent imported = parse_event_line(
      R"( {"title":"x","when":"1995","id":null,"slug":null,"tags":null,"note":null,"uid":null,"rev":null,"tone":null,"mood":[1,{"a":[null,true]}]} )");
  CHECK_FALSE(imported.has_id);
  CHECK_FALSE(imported.has_tone);
  CHECK(imported.event.rev == 1);
}

TEST_CASE("a field of the wrong kind is named") {
  CHECK_THAT(refusal_of(R"({"title":7,"when":"1995"})").message, Contains("\"title\" is not a text"));
  CHECK_THAT(refused_with(R"("kind":"quake")"), Contains("\"kind\" is \"quake\"") && Contains("disaster"));
  CHECK_THAT(refused_with(R"("tone":["loss"])"), Contains("\"tone\" is not a text"));
  CHECK_THAT(refused_with(R"("tags":"a,b")"), Contains("\"tags\" is not a list"));
  CHECK_THAT(refused_with(R"("tags":["a",1])"), Contains("\"tags[1]\" is not a text"));
  CHECK_THAT(refused_with(R"("tags":[""])"), Contains("the tag is empty"));
  CHECK_THAT(refused_with(R"("titles":"x")"), Contains("\"titles\" is not an object"));
  CHECK_THAT(refused_with(R"("titles":{"ko":1})"), Contains("\"titles.ko\" is not a text"));
  CHECK_THAT(refused_with(R"("facts":[{"name":"deaths","value":"many"}])"), Contains("\"facts[0].value\" is not a number"));
  CHECK_THAT(refused_with(R"("facts":[{"name":"deaths","value":1e3}])"), Contains("\"facts[0].value\" is not a number"));
  CHECK_THAT(refused_with(R"("facts":[{"name":"deaths"}])"), Contains("either one number or a range"));
  CHECK_THAT(refused_with(R"("facts":[{"value":1}])"), Contains("no name for a fact"));
  CHECK_THAT(refused_with(R"("facts":[{"name":"deaths","least":6434,"most":6402}])"), Contains("backwards"));
  CHECK_THAT(refused_with(R"("facts":[7])"), Contains("\"facts[0]\" is not an object"));
  CHECK_THAT(refused_with(R"("sources":[{}])"), Contains("\"sources[0]\" names nothing"));
  CHECK_THAT(refused_with(R"("sources":[{"url":"x","read":"yesterday"}])"), Contains("\"yesterday\" in \"sources[0].read\""));
  CHECK_THAT(refused_with(R"("links":[{"relation":"commemorates"}])"), Contains("\"links[0]\" needs"));
  CHECK_THAT(refused_with(R"("links":[{"relation":"precedes","to":"k7f3m2q9wd4r8e1x"}])"),
             Contains("\"links[0].relation\" is \"precedes\""));
  CHECK_THAT(refused_with(R"("observances":[{"rule":"weekly"}])"), Contains("\"observances[0].rule\" is \"weekly\""));
  CHECK_THAT(refused_with(R"("observances":[{"rule":"yearly","leap_day":"feb29"}])"), Contains("\"observances[0].leap_day\""));
  CHECK_THAT(refused_with(R"("id":"k7f3")"), Contains("\"id\" is no id"));
  CHECK_THAT(refused_with(R"("slug":"Kobe 1995")"), Contains("no slug"));
  CHECK_THAT(refused_with(R"("rev":0)"), Contains("\"rev\" is less than 1"));
  CHECK_THAT(refused_with(R"("rev":1.5)"), Contains("\"rev\" is not a whole number"));
  CHECK_THAT(refused_with(R"("rev":99999999999)"), Contains("\"rev\" is not a whole number"));
  CHECK_THAT(refused_with(R"("note":"a\u0000b")"), Contains("\"note\" has the control character U+0000"));
  CHECK_THAT(refused_with(R"("place":"two\nlines")"), Contains("the place") && Contains("line break"));
}

TEST_CASE("a slip in a word gets a hint") {
  try {
    parse_event_line(R"({"title":"x","when":"1995","kind":"disater"})");
    FAIL("taken");
  } catch (const Error& error) {
    REQUIRE(error.hints().size() == 1);
    CHECK(error.hints()[0].text() == "did you mean \"disaster\"?");
  }
}

TEST_CASE("what is missing or blank is said") {
  CHECK_THAT(refusal_of("{}").message, Contains("no \"title\""));
  CHECK_THAT(refusal_of(R"({"title":"x"})").message, Contains("no \"when\""));
  CHECK_THAT(refusal_of(R"({"title":"","when":"1995"})").message, Contains("the title is empty"));
  CHECK_THAT(refusal_of(R"({"title":"a\nb","when":"1995"})").message, Contains("line break"));
  CHECK_THAT(refusal_of("[]").message, Contains("not a JSON object"));
  CHECK_THAT(refusal_of("7").message, Contains("not a JSON object"));
}

TEST_CASE("what is not JSON is refused at its column") {
  CHECK(refusal_of(R"({"title":"고베",when:"1995"})").column == 15);
  CHECK_THAT(refusal_of(R"({"title":"고베",when:"1995"})").message, Contains("not JSON from \"when"));
  CHECK_THAT(refusal_of(R"({"title":"x")").message, Contains("ends in the middle"));
  CHECK_THAT(refusal_of("").message, Contains("ends in the middle"));
  CHECK_THAT(refusal_of(R"({"title":"x","when":"1995"} {})").message, Contains("not JSON from"));
  CHECK_THAT(refusal_of(R"({"title":"x","when":"1995",})").message, Contains("not JSON from"));
  CHECK_THAT(refusal_of(R"({"title":"\ud800","when":"1995"})").message, Contains("not JSON from"));
  CHECK_THAT(refusal_of("{\"title\":\"a\tb\"}").message, Contains("not JSON from"));
  CHECK_THAT(refusal_of("title,when").message, Contains("not JSON from"));
  CHECK_THAT(refused_with(R"("rev":1e999)"), Contains("not JSON from"));
}

TEST_CASE("a hostile line is refused, not believed") {
  CHECK_THAT(refused_with(R"("title":"y")"), Contains("\"title\" stands twice"));
  CHECK_THAT(refused_with(R"("x":{"a":1,"b":2,"a":3})"), Contains("\"a\" stands twice"));
  const auto nested = [](std::size_t depth) { return R"("x":)" + std::string(depth, '[') + std::string(depth, ']'); };
  CHECK(refused_with(nested(15)) == "taken");
  CHECK_THAT(refused_with(nested(16)), Contains("more than 16 deep"));
  CHECK_THAT(refused_with(nested(30'000)), Contains("more than 16 deep"));
  CHECK(refused_with(R"("x":")" + std::string(65'000, 'a') + "\"") == "taken");
  CHECK_THAT(refused_with(R"("x":")" + std::string(65'536, 'a') + "\""), Contains("at most 65536"));
  const Refusal bytes = refusal_of("{\"title\":\"\xFF\"}");
  CHECK(bytes.code == ErrorCode::bad_text);
  CHECK(bytes.column == 11);
}

TEST_CASE("fields that no event has are named, with the one that was probably meant") {
  const ImportedEvent imported =
      parse_event_line(R"({"titel":"y","title":"x","when":"1995-01-17","colour":"red","titles":{"kr":"z","ja":"z"}})");
  REQUIRE(imported.unknown_fields.size() == 3);
  CHECK(imported.unknown_fields[0].name == "titel");
  CHECK(imported.unknown_fields[0].meant == "title");
  CHECK(imported.unknown_fields[1].name == "colour");
  CHECK_FALSE(imported.unknown_fields[1].meant);
  CHECK(imported.unknown_fields[2].name == "titles.kr");
}

TEST_CASE("no field that an export writes is unknown") {
  CHECK(parse_event_line(to_json(kobe())).unknown_fields.empty());
}
