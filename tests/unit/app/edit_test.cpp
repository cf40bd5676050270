#include <catch2/catch.hpp>

#include "tsumugu/interchange/json.hpp"
#include "unit/app/stores.hpp"

using namespace tsumugu;
using namespace tsumugu::test;

namespace {

const ReadOptions options{day("2026-01-17")};

/// The event with those fields set.
Event set(const Event& event, const std::vector<std::string>& fields) {
  ScratchStore store({event_of(9, "1995-01-17")});
  return edited(event, parse_field_edits(fields), options, *store);
}

std::optional<ErrorCode> refusal_of(const Event& event, const std::string& field) {
  return refusal([&] { set(event, {field}); });
}

const Yearly& rule_of(const Event& event) {
  return std::get<Yearly>(event.observances.front());
}

}  // namespace

TEST_CASE("the end of an interval is set, moved and taken away") {
  const Event war = event_of(1, "1950-06-25");
  const Event lasting = set(war, {"until=1953-07-27"});
  CHECK(lasting.when.edtf == "1950-06-25/1953-07-27");
  CHECK(set(lasting, {"until=1953-07-28"}).when.edtf == "1950-06-25/1953-07-28");
  CHECK(set(lasting, {"until="}).when.edtf == "1950-06-25");
  CHECK(refusal_of(war, "until=7월 27일") == ErrorCode::bad_value);
}

TEST_CASE("the end of a lunar interval leaves the lunar start as it was") {
  const Event lasting = set(event_of(1, "korean:1994-12-17", {yearly(CalendarId::korean)}), {"until=1995-02-20"});
  const Event event = set(lasting, {"until="});
  CHECK(to_record(event.when) == "korean:1994-12-17");
}

TEST_CASE("another kind brings its own tone and rules, but for those that were chosen") {
  Event event = event_of(1, "hebrew:5755-11-16", {default_yearly(CalendarId::hebrew, Kind::birth)});
  event.kind = Kind::birth;
  event.tone = default_tone(Kind::birth);
  const Event death = set(event, {"kind=death"});
  CHECK(death.tone == Tone::loss);
  CHECK(rule_of(death).hebrew == HebrewRule::yahrzeit);

  Event leap = event_of(2, "korean:2025-06L-15", {default_yearly(CalendarId::korean, Kind::birth)});
  leap.kind = Kind::birth;
  CHECK(rule_of(set(leap, {"kind=death"})).leap_month == LeapMonth::regular);
  CHECK(rule_of(set(leap, {"leap-month=both", "kind=death"})).leap_month == LeapMonth::both);
}

TEST_CASE("a policy is set in every rule, and refused where it would decide nothing") {
  const Event two = event_of(1, "1995-01-17", {Yearly{}, yearly(CalendarId::dangun)});
  const Event changed = set(two, {"leap-day=mar1"});
  REQUIRE(changed.observances.size() == 2);
  for (const Observance& rule : changed.observances) CHECK(std::get<Yearly>(rule).leap_day == LeapDay::mar1);
  CHECK(refusal_of(event_of(1, "1995-01-17", {}), "leap-day=mar1") == ErrorCode::bad_value);
  CHECK(refusal_of(event_of(1, "1995-01-17"), "leap-month=both") == ErrorCode::bad_value);
}

TEST_CASE("a fact's source is among the event's sources") {
  const Event event = set(event_of(1, "1995-01-17"), {"fact=deaths=6434@NHK"});
  REQUIRE(event.sources.size() == 1);
  CHECK(event.sources[0].publisher == "NHK");
  CHECK(event.sources[0].read == "2026-01-17");
  CHECK(event.facts[0].unit == "person");
  CHECK(set(event, {"fact=deaths=6435@NHK"}).sources.size() == 1);
  CHECK(set(event, {"fact=deaths="}).facts.empty());
  CHECK(set(event, {"fact.deaths="}).facts.empty());
  CHECK(set(event, {"fact="}).facts.empty());
  CHECK(refusal_of(event, "fact=injured=") == ErrorCode::bad_value);
}

TEST_CASE("a new number is not credited to the source of the old one") {
  const Event event = set(event_of(1, "1995-01-17"), {"fact=deaths=6434@NHK:2006-05-19"});
  const auto citation = [&](const std::vector<std::string>& fields) {
    const Fact fact = set(event, fields).facts.at(0);
    return fact.source + "|" + fact.as_of;
  };
  CHECK(citation({"fact=deaths=6402"}) == "|");
  CHECK(citation({"fact.deaths=6402"}) == "|");
  CHECK(citation({"fact=deaths=6402..6434"}) == "|");
  CHECK(citation({"fact=deaths=6434 families"}) == "|");
  CHECK(citation({"fact=deaths=6402@Asahi"}) == "Asahi|");
  CHECK(citation({"source=Asahi", "fact=deaths=6402"}) == "Asahi|");
  CHECK(citation({"fact=deaths=6402", "source=Asahi"}) == "|");
  CHECK(citation({"source=Asahi", "source=", "fact=deaths=6402"}) == "|");
  CHECK(citation({"fact=deaths=6,434"}) == "NHK|2006-05-19");
  CHECK(set(event, {"fact=deaths=6,434"}) == event);
}

TEST_CASE("of several facts of a name the one of the source is set, and none where that is not clear") {
  Event event = event_of(1, "1995-01-17");
  event.facts = {parse_fact("deaths=6402 person@Asahi"), parse_fact("deaths=6434 person@NHK")};
  const Event changed = set(event, {"fact=deaths=6435@NHK"});
  CHECK(changed.facts == std::vector{event.facts[0], parse_fact("deaths=6435 person@NHK")});
  CHECK(refusal_of(event, "fact=deaths=6435") == ErrorCode::bad_value);
  CHECK(refusal_of(event, "fact=deaths=6435@Mainichi") == ErrorCode::bad_value);
  CHECK(set(event, {"fact=deaths=", "fact=deaths=6435"}).facts.size() == 1);
}

TEST_CASE("people are counted in whole numbers, though the unit goes without saying") {
  const Event event = set(event_of(1, "1995-01-17"), {"fact=deaths=6천"});
  CHECK(event.facts[0] == parse_fact("deaths=6000 person"));
  CHECK(refusal_of(event_of(1, "1995-01-17"), "fact=deaths=-5") == ErrorCode::bad_value);
  CHECK(refusal_of(event, "fact=deaths=1.5") == ErrorCode::bad_value);
}

TEST_CASE("a field of one value is given one") {
  const Event event = event_of(1, "1995-01-17");
  CHECK(refusal([&] { set(event, {"title=A", "title=B"}); }) == ErrorCode::usage);
  CHECK(refusal([&] { set(event, {"tag=a", "tags=b"}); }) == ErrorCode::usage);
  CHECK(refusal([&] { set(event, {"fact=deaths=1", "fact.deaths=2"}); }) == ErrorCode::usage);
  CHECK(set(event, {"fact=deaths=1", "fact=injured=2", "source=A", "source=B"}).facts.size() == 2);
}

TEST_CASE("a source is added once, however often it is given or cited") {
  const auto names = [](const Event& event) {
    Lines lines;
    for (const Source& source : event.sources) lines.push_back(source.publisher + "|" + source.title + "|" + source.url);
    return lines;
  };
  const Event event = event_of(1, "1995-01-17");
  CHECK(names(set(event, {"source=NHK", "source=NHK"})) == Lines{"NHK||"});
  CHECK(names(set(event, {"source=NHK", "source=NHK: a page"})) == Lines{"NHK||", "NHK|a page|"});
  CHECK(names(set(event, {"source=NHK: a page", "fact=deaths=6434@NHK"})) == Lines{"NHK|a page|"});
  CHECK(names(set(event, {"source=NHK: a page", "fact=deaths=6434@NHK: a page"})) == Lines{"NHK|a page|"});
  CHECK(names(set(event, {"fact=deaths=6434@https://nhk.jp", "fact=injured=43792@https://nhk.jp"})) == Lines{"||https://nhk.jp"});
  CHECK(set(event, {"fact=deaths=6434@NHK: a page"}).facts[0].source == "NHK");
}

TEST_CASE("a calendar that can never bring the event back is refused") {
  CHECK(refusal_of(event_of(1, "1600-03-01"), "yearly=islamic-umalqura") == ErrorCode::out_of_range);
  CHECK(refusal_of(event_of(1, "1995-01"), "yearly=korean") == ErrorCode::bad_value);
  CHECK(set(event_of(1, "1995-01"), {"yearly=none"}).observances.empty());
}

TEST_CASE("lunar is the date's own lunar calendar, else that of the user's language, else it is asked") {
  const When gregorian = when("1995-01-17"), chinese = when("chinese:1994-12-17");
  const auto calendar_of = [](const When& date, Language language) {
    return std::get<Yearly>(make_observances(date, Kind::event, YearlyWords{"lunar", "", "", "", "", language}).front()).calendar;
  };
  CHECK(calendar_of(chinese, Language::english) == CalendarId::chinese);
  CHECK(calendar_of(gregorian, Language::korean) == CalendarId::korean);
  CHECK(refusal([&] { calendar_of(gregorian, Language::japanese); }) == ErrorCode::bad_value);
}

TEST_CASE("an event that would not fit into a line of an export is refused") {
  Event event = event_of(1, "1995-01-17");
  event.note = std::string(longest_json_line, 'x');
  CHECK(refusal([&] { check_size(event); }) == ErrorCode::bad_value);
  event.note.resize(longest_json_line / 2);
  CHECK_NOTHROW(check_size(event));
}
