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

TEST_CASE("number words are multiplied out, exactly") {
  const auto read = [](const std::string& number) {
    const Fact fact = parse_fact("deaths=" + number);
    return value_of(fact.value) + "|" + fact.unit;
  };
  CHECK(read("6천명") == "6000|명");
  CHECK(read("6천 명") == "6000|명");
  CHECK(read("6 천명") == "6000|명");
  CHECK(read("6천") == "6000|");
  CHECK(read("6천4백34명") == "6434|명");
  CHECK(read("1.5만명") == "15000|명");
  CHECK(read("1.50000만명") == "15000.0|명");
  CHECK(read("-0.5만") == "-5000|");
  CHECK(read("10조 원") == "10000000000000|원");
  CHECK(read("10조5000억원") == "10500000000000|원");
  CHECK(read("3천5백만 달러") == "35000000|달러");
  CHECK(read("4천6만") == "40060000|");
  CHECK(read("3만km") == "30000|km");
  CHECK(read("6万4千人") == "64000|人");
  CHECK(read("６万4,000人") == "64000|人");
  CHECK(read("1億2345万6789円") == "123456789|円");
  CHECK(read("2 million") == "2000000|");
  CHECK(read("2million people") == "2000000|people");
  CHECK(read("2.5 Million people") == "2500000|people");
  CHECK(read("3 hundred thousand") == "300000|");
  CHECK(read("6thousand") == "6000|");
  CHECK(read("12 billion won") == "12000000000|won");
  CHECK(read("6.434") == "6.434|");
}

TEST_CASE("words that only begin like numbers are units") {
  CHECK(parse_fact("debris=3 조각").unit == "조각");
  CHECK(parse_fact("doses=3만 백신").unit == "백신");
  CHECK(value_of(parse_fact("doses=3만 백신").value) == "30000");
  CHECK(parse_fact("teams=12 구조대").unit == "구조대");
  CHECK(parse_fact("people=2 millionaires").unit == "millionaires");
}

TEST_CASE("a number in words that is not understood is refused, never read in part") {
  for (const char* number :
       {"6만천명", "6만4만", "60만4만", "1.5만4천", "6万四千人", "6만 사천명", "6천 수백명", "6만-4천", "6k", "6 k", "2 bn", "6천~7천명",
        "6402〜6434", "2millionpeople", "6 thousand and 34", "1천만억", "99999999999999999999999999999999999999조"}) {
    CAPTURE(number);
    CHECK_THAT(message_for("deaths=" + std::string(number)), Contains("is not a number"));
  }
}

TEST_CASE("people are counted in whole numbers from 0 on") {
  for (const char* number : {"-5명", "1.5 person", "-5..3 people", "1.5..2人", "1..2.5名"}) {
    CAPTURE(number);
    CHECK_THAT(message_for("deaths=" + std::string(number)), Contains("counts people"));
  }
  CHECK(parse_fact("deaths=0명").unit == "명");
  CHECK(parse_fact("change=-5 %").unit == "%");
}

TEST_CASE("the numbers of a range may have words, but not share one") {
  const Fact fact = parse_fact("deaths=6천..7천명");
  CHECK(value_of(fact.least) == "6000");
  CHECK(value_of(fact.most) == "7000");
  CHECK(fact.unit == "명");
  CHECK(value_of(parse_fact("deaths=900..1만명").most) == "10000");
  CHECK_THAT(message_for("deaths=6..7천명"), Contains("\"6..7천명\" can be read in two ways"));
  CHECK_THAT(message_for("loss=1..2 million"), Contains("in two ways"));
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
