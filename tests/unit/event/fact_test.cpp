#include <catch2/catch.hpp>

#include "tsumugu/base/error.hpp"
#include "tsumugu/event/event.hpp"

using namespace tsumugu;
using Catch::Matchers::Contains;

namespace {

std::string value_of(const std::optional<Decimal>& number) {
  return number ? number->text() : "none";
}

std::string message_for(std::string_view text) {
  try {
    parse_fact(text);
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::bad_value);
    return error.what();
  }
  return "taken";
}

}  // namespace

TEST_CASE("a fact is a name and a number") {
  const Fact fact = parse_fact("deaths=6434");
  CHECK(fact.name == "deaths");
  CHECK(value_of(fact.value) == "6434");
  CHECK(!fact.least);
  CHECK(!fact.most);
  CHECK(fact.unit == "");
  CHECK(fact.source == "");
  CHECK(fact.as_of == "");
}

TEST_CASE("numbers are read as people write them") {
  CHECK(value_of(parse_fact("deaths=6,434").value) == "6434");
  CHECK(value_of(parse_fact(" deaths = 6434 ").value) == "6434");
  CHECK(value_of(parse_fact("사망=６，４３４").value) == "6434");
  CHECK(value_of(parse_fact("change=-0.50").value) == "-0.50");
}

TEST_CASE("a unit follows the number") {
  const Fact height = parse_fact("height=3.5 m");
  CHECK(value_of(height.value) == "3.5");
  CHECK(height.unit == "m");
  CHECK(parse_fact("deaths=6,434 person").unit == "person");
  CHECK(parse_fact("deaths=6 434 person").unit == "person");
  CHECK(value_of(parse_fact("deaths=6 434 person").value) == "6434");
  CHECK(parse_fact("사망=6,434명").unit == "명");
  CHECK(parse_fact("死者=6434人").unit == "人");
  CHECK(parse_fact("share=43.5%").unit == "%");
  CHECK(parse_fact("area=100 km²").unit == "km²");
  CHECK(parse_fact("speed=28 m per s").unit == "m per s");
}

TEST_CASE("a range has a least and a most number") {
  const Fact fact = parse_fact("deaths=6402..6,434 person@NHK");
  CHECK(!fact.value);
  CHECK(value_of(fact.least) == "6402");
  CHECK(value_of(fact.most) == "6434");
  CHECK(fact.unit == "person");
  CHECK(fact.source == "NHK");
  CHECK(value_of(parse_fact("magnitude=6.9 .. 7.3").most) == "7.3");
  CHECK(value_of(parse_fact("wounded=5..5").most) == "5");
}

TEST_CASE("a fact names its source and the day of its number") {
  CHECK(parse_fact("deaths=6434@NHK").source == "NHK");
  CHECK(parse_fact("deaths=6,434 person @ Fire and Disaster Management Agency").source == "Fire and Disaster Management Agency");
  const Fact dated = parse_fact("deaths=6434@NHK:2006-05-19");
  CHECK(dated.source == "NHK");
  CHECK(dated.as_of == "2006-05-19");
  CHECK(parse_fact("deaths=6434@http://127.0.0.1:8080").source == "http://127.0.0.1:8080");
  CHECK(parse_fact("deaths=6434@http://127.0.0.1:8080").as_of == "");
}

TEST_CASE("what is no fact is refused with the words at fault") {
  CHECK_THAT(message_for("deaths"), Contains("\"deaths\" is no fact") && Contains("deaths=6434"));
  CHECK_THAT(message_for(""), Contains("is no fact"));
  CHECK_THAT(message_for("deaths=many"), Contains("\"many\"") && Contains("not a number"));
  CHECK_THAT(message_for("deaths="), Contains("not a number"));
  CHECK_THAT(message_for("deaths=64o4"), Contains("\"64o4\""));
  CHECK_THAT(message_for("deaths=6434x"), Contains("\"6434x\""));
  CHECK_THAT(message_for("deaths=6,43"), Contains("\"6,43\""));
  CHECK_THAT(message_for("deaths=6434 12 x"), Contains("not a number"));
  CHECK_THAT(message_for("deaths=1e3"), Contains("\"1e3\""));
  CHECK_THAT(message_for("deaths=1.2.3"), Contains("\"1.2.3\""));
  CHECK_THAT(message_for("deaths=..6434"), Contains("\"\"") && Contains("not a number"));
  CHECK_THAT(message_for("deaths=6402.."), Contains("not a number"));
  CHECK_THAT(message_for("deaths=6402..many"), Contains("\"many\""));
  CHECK_THAT(message_for("deaths=6434..6402"), Contains("6434..6402") && Contains("backwards"));
  CHECK_THAT(message_for("deaths=6434@"), Contains("\"@\""));
  CHECK_THAT(message_for("=6434"), Contains("\"\" is no name"));
  CHECK_THAT(message_for("the deaths=6434"), Contains("\"the deaths\" is no name"));
  CHECK_THAT(message_for("6434=deaths"), Contains("is not a number"));
  CHECK_THAT(message_for("1st=2"), Contains("\"1st\" is no name"));
  CHECK_THAT(message_for("a\x1B=2"), Contains("\\u{1b}"));
  CHECK_THAT(message_for("a\xFF=2"), Contains("\\x{ff}"));
  CHECK_THAT(message_for("deaths=" + std::string(41, '9')), Contains("not a number"));
}

TEST_CASE("parts that make no fact are refused") {
  Fact fact = parse_fact("deaths=6434");
  fact.least = Decimal::parse("1");
  CHECK_THROWS_AS(check_fact(fact), Error);
  fact.value.reset();
  CHECK_THROWS_AS(check_fact(fact), Error);
  fact.most = Decimal::parse("2");
  CHECK_NOTHROW(check_fact(fact));
  fact.unit = "two\nlines";
  CHECK_THROWS_AS(check_fact(fact), Error);
}
