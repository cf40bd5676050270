#include <catch2/catch.hpp>

#include "tsumugu/calendar/zone.hpp"

using namespace tsumugu;

namespace {

std::string named(std::string_view word) {
  return zone_named(word).value_or("none");
}

std::string in_text(std::string_view word) {
  return zone_in_text(word).value_or("none");
}

std::string hint(std::string_view word) {
  const Error error = no_such_zone(word);
  return error.hints().empty() ? "none" : error.hints()[0].text();
}

}  // namespace

TEST_CASE("an IANA name is known in any letter case") {
  CHECK(named("Asia/Seoul") == "Asia/Seoul");
  CHECK(named("asia/seoul") == "Asia/Seoul");
  CHECK(named("AMERICA/ARGENTINA/BUENOS_AIRES") == "America/Argentina/Buenos_Aires");
  CHECK(named("etc/gmt-9") == "Etc/GMT-9");
  CHECK(named("Asia/Calcutta") == "Asia/Calcutta");
  CHECK(named("Japan") == "Japan");
}

TEST_CASE("common abbreviations and words mean the zone of their place") {
  CHECK(named("KST") == "Asia/Seoul");
  CHECK(named("kst") == "Asia/Seoul");
  CHECK(named("JST") == "Asia/Tokyo");
  CHECK(named("日本時間") == "Asia/Tokyo");
  CHECK(named("한국시간") == "Asia/Seoul");
  CHECK(named("Z") == "Etc/UTC");
  CHECK(named("PST") == "America/Los_Angeles");
  CHECK(named("EDT") == "America/New_York");
}

TEST_CASE("an IANA name wins over an abbreviation") {
  CHECK(named("EST") == "EST");
  CHECK(named("CET") == "CET");
  CHECK(named("UTC") == "UTC");
  CHECK(named("GMT+0") == "GMT+0");
}

TEST_CASE("whole hours from UTC are the Etc zones, whose signs run the other way") {
  for (const char* word : {"UTC+9", "utc+09", "GMT+9", "UTC+09:00", "UTC+0900", "+09:00", "+0900", "+09"})
    CHECK(named(word) == "Etc/GMT-9");
  CHECK(named("UTC-5") == "Etc/GMT+5");
  CHECK(named("UTC−5") == "Etc/GMT+5");
  CHECK(named("-05:00") == "Etc/GMT+5");
  CHECK(named("UTC+14") == "Etc/GMT-14");
  CHECK(named("UTC-12") == "Etc/GMT+12");
  CHECK(named("UTC+0") == "Etc/UTC");
  CHECK(named("-00:00") == "Etc/UTC");
}

TEST_CASE("an offset that no Etc zone has is refused and places that keep it are named") {
  CHECK(named("UTC+5:30") == "none");
  CHECK(named("+05:45") == "none");
  CHECK(named("UTC+15") == "none");
  CHECK(named("UTC-13") == "none");
  CHECK(hint("UTC+5:30") == "Name the place: Asia/Kolkata, Asia/Colombo");
  CHECK(hint("+0545") == "Name the place: Asia/Kathmandu");
  CHECK(hint("UTC+15") == "none");
}

TEST_CASE("an abbreviation of several places is refused and the places are named") {
  CHECK(named("CST") == "none");
  CHECK(named("ist") == "none");
  CHECK(std::string(no_such_zone("CST").what()) == "CST can mean more than one time zone");
  CHECK(hint("CST") == "Name the place: America/Chicago, Asia/Shanghai, Asia/Taipei, America/Havana");
  CHECK(zones_like("BST") == std::vector<std::string>{"Europe/London", "Asia/Dhaka"});
}

TEST_CASE("a city alone is its zone where only one has it") {
  CHECK(named("Seoul") == "Asia/Seoul");
  CHECK(named("new york") == "America/New_York");
  CHECK(named("Louisville") == "none");
  CHECK(zones_like("Louisville") == std::vector<std::string>{"America/Kentucky/Louisville", "America/Louisville"});
}

TEST_CASE("a mistyped name is refused with the names near it") {
  CHECK(named("Asia/Tokio") == "none");
  CHECK(hint("Asia/Tokio") == "Near it: Asia/Tokyo");
  CHECK(hint("Europe/Seoul") == "Near it: Asia/Seoul");
  CHECK(hint("Nope/Nowhere") == "none");
  CHECK(std::string(no_such_zone("Asia/Tokio").what()) ==
        "\"Asia/Tokio\" is no time zone; expected a name such as Asia/Seoul, KST or UTC+9");
}

TEST_CASE("nothing else is a zone") {
  for (const std::string& word : {std::string(), std::string(" Asia/Seoul"), std::string("Asia/Seoul\n"), std::string("Asia/Seoul\0", 11),
                                  std::string("/Asia/Seoul"), std::string("../etc/passwd"), std::string("+9"), std::string("UTC+"),
                                  std::string("UTC+9:5"), std::string("UTC+9:60"), std::string("UTC+090"), std::string("09:00"),
                                  std::string("Factory"), std::string("localtime"), std::string("\xff\xfe"), std::string(100000, 'A')})
    CHECK(named(word) == "none");
  CHECK(zones_like(std::string(100000, 'A')).empty());
}

TEST_CASE("running text keeps its words: only what can be nothing else is a zone there") {
  CHECK(in_text("JST") == "Asia/Tokyo");
  CHECK(in_text("UTC") == "UTC");
  CHECK(in_text("Asia/Seoul") == "Asia/Seoul");
  CHECK(in_text("+09:00") == "Etc/GMT-9");
  CHECK(in_text("日本時間") == "Asia/Tokyo");
  for (const char* word : {"Turkey", "Japan", "MET", "Met", "Wet", "Cat", "Seoul", "z", "CST", "earthquake"})
    CHECK(in_text(word) == "none");
}
