#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <sstream>

#include "tsumugu/base/text.hpp"
#include "tsumugu/calendar/zone.hpp"
#include "zone_bytes.hpp"

namespace {

using namespace tsumugu;

/// "2013-01-16T20:46:00-05:00"
std::string written(const Zone& zone, Instant instant) {
  const auto [day, time] = wall_clock(zone, instant);
  return fmt::format("{}T{}:{:02}{}", to_iso(day), to_iso(TimeOfDay{time.hour, time.minute, {}}), time.second.value_or(0),
                     offset_text(zone.offset_at(instant)));
}

std::string weekday_in(const Zone& zone, Instant instant) {
  static constexpr const char* names[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  return names[iso_weekday(wall_clock(zone, instant).first) - 1];
}

std::string shift(date::sys_days there, date::sys_days here) {
  const int days = (here - there).count();
  return days == 0 ? "same date" : fmt::format("{:+} day", days);
}

}  // namespace

TEST_CASE("a moment's anniversary is the wall clock of its place under the rules of that year, in every viewer's zone") {
  std::istringstream rows(bytes_of(TSUMUGU_TEST_DATA "/moment_memorials.csv"));
  std::string line;
  std::getline(rows, line);
  REQUIRE(line ==
          "event,event_zone,event_wallclock,year,anniversary_local,anniversary_utc,viewer_zone,viewer_local,viewer_weekday,date_shift");
  int count = 0;
  while (std::getline(rows, line)) {
    const auto cells = split(line, ',');
    REQUIRE(cells.size() == 10);
    CAPTURE(line);
    const Zone place = Zone::load(cells[1]);
    const Zone viewer = Zone::load(cells[6]);
    const auto day = parse_iso_day(std::string(cells[3]) + std::string(cells[2].substr(4, 6)));
    const Moment moment = place.at(day, parse_iso_time(cells[2].substr(11)).value());

    CHECK(moment.kind == WallClock::once);
    CHECK(written(place, moment.instant) == cells[4]);
    CHECK(written(Zone::load("UTC"), moment.instant) == std::string(cells[5].substr(0, 16)) + ":00+00:00");
    CHECK(written(viewer, moment.instant) == cells[7]);
    CHECK(weekday_in(viewer, moment.instant) == cells[8]);
    CHECK(shift(day, wall_clock(viewer, moment.instant).first) == cells[9]);
    ++count;
  }
  CHECK(count == 168);
}
