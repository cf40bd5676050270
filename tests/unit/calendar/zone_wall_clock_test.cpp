#include <catch2/catch.hpp>

#include "tsumugu/calendar/zone.hpp"

using namespace tsumugu;
using namespace date::literals;
using date::sys_days;

namespace {

/// "2026-03-08T07:30Z"
std::string utc(Instant instant) {
  const auto [day, time] = wall_clock(Zone::load("Etc/UTC"), instant);
  return to_iso(day) + "T" + to_iso(time) + "Z";
}

std::string shown(const Zone& zone, Instant instant) {
  const auto [day, time] = wall_clock(zone, instant);
  const Offset offset = zone.offset_at(instant);
  return to_iso(day) + " " + to_iso(time) + " " + offset.abbreviation + " " + offset_text(offset);
}

}  // namespace

TEST_CASE("a reading in the gap of spring is taken by the offset before the gap") {
  const Zone new_york = Zone::load("America/New_York");
  const Moment moment = new_york.at(sys_days{2026_y / 3 / 8}, {2, 30, {}});
  CHECK(moment.kind == WallClock::never);
  CHECK(utc(moment.instant) == "2026-03-08T07:30Z");
  CHECK(shown(new_york, moment.instant) == "2026-03-08 03:30 EDT -04:00");
  CHECK(offset_text(moment.offset) == "-04:00");
}

TEST_CASE("a reading that autumn repeats is the first of the two") {
  const Zone new_york = Zone::load("America/New_York");
  const Moment moment = new_york.at(sys_days{2026_y / 11 / 1}, {1, 30, {}});
  CHECK(moment.kind == WallClock::twice);
  CHECK(utc(moment.instant) == "2026-11-01T05:30Z");
  CHECK(moment.offset.abbreviation == "EDT");
}

TEST_CASE("Seoul's clocks of 1987 have a gap in May and a repetition in October") {
  const Zone seoul = Zone::load("Asia/Seoul");
  CHECK(seoul.at(sys_days{1987_y / 5 / 10}, {2, 30, {}}).kind == WallClock::never);
  CHECK(utc(seoul.at(sys_days{1987_y / 5 / 10}, {2, 30, {}}).instant) == "1987-05-09T17:30Z");
  CHECK(seoul.at(sys_days{1987_y / 10 / 11}, {2, 30, {}}).kind == WallClock::twice);
  CHECK(utc(seoul.at(sys_days{1987_y / 10 / 11}, {2, 30, {}}).instant) == "1987-10-10T16:30Z");
}

TEST_CASE("Lord Howe moves its clocks by half an hour") {
  const Zone lord_howe = Zone::load("Australia/Lord_Howe");
  CHECK(lord_howe.at(sys_days{2026_y / 10 / 4}, {2, 15, {}}).kind == WallClock::never);
  CHECK(shown(lord_howe, lord_howe.at(sys_days{2026_y / 10 / 4}, {2, 15, {}}).instant) == "2026-10-04 02:45 +11 +11:00");
  CHECK(lord_howe.at(sys_days{2026_y / 4 / 5}, {1, 45, {}}).kind == WallClock::twice);
  CHECK(lord_howe.at(sys_days{2026_y / 4 / 5}, {2, 0, {}}).kind == WallClock::once);
}

TEST_CASE("a day that Samoa left out is read by the offset before it: the same clock a day later") {
  const Zone apia = Zone::load("Pacific/Apia");
  const Moment moment = apia.at(sys_days{2011_y / 12 / 30}, {9, 0, {}});
  CHECK(moment.kind == WallClock::never);
  CHECK(utc(moment.instant) == "2011-12-30T19:00Z");
  CHECK(shown(apia, moment.instant) == "2011-12-31 09:00 +14 +14:00");
  CHECK(apia.at(sys_days{2011_y / 12 / 29}, {23, 59, 59}).kind == WallClock::once);
  CHECK(apia.at(sys_days{2011_y / 12 / 31}, {0, 0, {}}).kind == WallClock::once);
}

TEST_CASE("a midnight that Sao Paulo skipped is one o'clock") {
  const Zone sao_paulo = Zone::load("America/Sao_Paulo");
  const Moment moment = sao_paulo.at(sys_days{2018_y / 11 / 4}, {0, 0, {}});
  CHECK(moment.kind == WallClock::never);
  CHECK(shown(sao_paulo, moment.instant) == "2018-11-04 01:00 -02 -02:00");
}

TEST_CASE("before its first transition a zone keeps the mean time of its place") {
  const Zone seoul = Zone::load("Asia/Seoul");
  CHECK(offset_text(seoul.at(sys_days{1592_y / 5 / 23}, {6, 0, {}}).offset) == "+08:27:52");
  CHECK(offset_text(Zone::load("America/New_York").at(sys_days{1500_y / 1 / 1}, {0, 0, {}}).offset) == "-04:56:02");
  CHECK(shown(seoul, seoul.at(sys_days{1909_y / 10 / 26}, {9, 30, {}}).instant) == "1909-10-26 09:30 KST +08:30");
}

TEST_CASE("the rule of the footer goes on for ever") {
  const Zone new_york = Zone::load("America/New_York");
  CHECK(new_york.at(sys_days{2038_y / 7 / 1}, {12, 0, {}}).offset.abbreviation == "EDT");
  CHECK(new_york.at(sys_days{32767_y / 7 / 1}, {12, 0, {}}).offset.abbreviation == "EDT");
  CHECK(new_york.at(sys_days{32767_y / 1 / 1}, {12, 0, {}}).offset.abbreviation == "EST");
  CHECK(offset_text(Zone::load("Europe/London").at(sys_days{2100_y / 7 / 1}, {12, 0, {}}).offset) == "+01:00");
}

TEST_CASE("the ends of time have an offset") {
  const Zone new_york = Zone::load("America/New_York");
  CHECK(new_york.offset_at(Instant::min()).abbreviation == "LMT");
  CHECK(new_york.offset_at(Instant::max()).abbreviation.size() == 3);
  CHECK_THROWS_AS(wall_clock(new_york, Instant::max()), Error);
  CHECK_THROWS_AS(wall_clock(new_york, Instant::min()), Error);
}

TEST_CASE("a wall clock reading and its instant are each other's inverse wherever the reading happened once") {
  for (const char* name :
       {"Asia/Seoul", "America/New_York", "Australia/Lord_Howe", "Asia/Gaza", "America/Nuuk", "Africa/Casablanca", "Europe/Dublin"}) {
    const Zone zone = Zone::load(name);
    for (sys_days day = sys_days{1890_y / 1 / 1}; day < sys_days{2110_y / 1 / 1}; day += date::days{9})
      for (const int hour : {0, 2, 3, 12}) {
        const TimeOfDay time{hour, 17, 5};
        const Moment moment = zone.at(day, time);
        if (moment.kind != WallClock::never) CHECK(wall_clock(zone, moment.instant) == std::pair{day, time});
      }
  }
}
