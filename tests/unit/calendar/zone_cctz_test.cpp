#include <cctz/time_zone.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <random>

#include "tsumugu/calendar/zone.hpp"
#include "zone_bytes.hpp"

namespace {

using tsumugu::Instant;
using tsumugu::Zone;

constexpr std::int64_t second_1800 = -5364662400, second_2050 = 2524608000, second_2200 = 7258118400;

std::vector<std::string> zone_names() {
  std::ifstream file(TSUMUGU_DB "/zones/names.tsv");
  std::vector<std::string> names;
  for (std::string line; std::getline(file, line);)
    if (!line.empty() && line[0] != '#') names.push_back(line);
  return names;
}

/// The times of the second block of a TZif file, read here once more, so that a transition which the reader loses is missed.
std::vector<std::int64_t> transition_times(const std::string& bytes) {
  const auto count = [&](std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = at; i < at + 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[i]);
    return std::size_t{value};
  };
  const std::size_t first_body = count(32) * 5 + count(36) * 6 + count(40) + count(28) * 8 + count(24) + count(20);
  const std::size_t second = 44 + first_body;
  std::vector<std::int64_t> times;
  for (std::size_t i = 0; i < count(second + 32); ++i) {
    std::uint64_t value = 0;
    for (std::size_t byte = 0; byte < 8; ++byte) value = value << 8 | static_cast<unsigned char>(bytes[second + 44 + 8 * i + byte]);
    times.push_back(static_cast<std::int64_t>(value));
  }
  return times;
}

/// The times up to `last` at which cctz sees the clocks of `zone` change, by the rule of the footer too.
std::vector<std::int64_t> changes_by_cctz(const cctz::time_zone& zone, std::int64_t last) {
  std::vector<std::int64_t> times;
  auto at = cctz::time_point<cctz::seconds>(cctz::seconds(second_1800));
  for (cctz::time_zone::civil_transition change; zone.next_transition(at, &change);) {
    at = zone.lookup(change.to).trans;
    if (at.time_since_epoch().count() > last) break;
    times.push_back(at.time_since_epoch().count());
  }
  return times;
}

void check_equal(const Zone& ours, const cctz::time_zone& theirs, std::int64_t second) {
  const auto offset = ours.offset_at(Instant{std::chrono::seconds{second}});
  const auto expected = theirs.lookup(cctz::time_point<cctz::seconds>(cctz::seconds(second)));
  const bool is_equal =
      offset.from_utc.count() == expected.offset && offset.is_dst == expected.is_dst && offset.abbreviation == expected.abbr;
  if (is_equal) return;
  CAPTURE(ours.name(), second, expected.offset, expected.is_dst, expected.abbr);
  FAIL_CHECK(offset.from_utc.count() << ' ' << offset.is_dst << ' ' << offset.abbreviation);
}

/// The wall clock reading of a second, asked the other way round: cctz's `pre` is the first of two and, in a gap, the offset before it.
void check_same_instant(const Zone& ours, const cctz::time_zone& theirs, std::int64_t wall) {
  const auto day = date::floor<date::days>(Instant{std::chrono::seconds{wall}});
  const auto rest = static_cast<int>(wall - day.time_since_epoch().count() * 86400LL);
  const auto moment = ours.at(day, {rest / 3600, rest / 60 % 60, rest % 60});
  const date::year_month_day ymd{day};
  const auto expected = theirs.lookup(
      cctz::civil_second(int{ymd.year()}, static_cast<int>(unsigned{ymd.month()}), static_cast<int>(unsigned{ymd.day()}), 0, 0, rest));
  using Kind = cctz::time_zone::civil_lookup;
  const auto kind = expected.kind == Kind::UNIQUE     ? tsumugu::WallClock::once
                    : expected.kind == Kind::REPEATED ? tsumugu::WallClock::twice
                                                      : tsumugu::WallClock::never;
  if (moment.instant.time_since_epoch().count() == expected.pre.time_since_epoch().count() && moment.kind == kind) return;
  CAPTURE(ours.name(), wall, expected.kind, expected.pre.time_since_epoch().count());
  FAIL_CHECK(moment.instant.time_since_epoch().count() << ' ' << static_cast<int>(moment.kind));
}

}  // namespace

TEST_CASE("every zone has the offsets of cctz at every transition and at 200 random instants from 1800 to 2200") {
  ::setenv("TZDIR", zone_folder.c_str(), 1);
  std::mt19937_64 random{20260117};
  std::uniform_int_distribution<std::int64_t> some_second{second_1800, second_2200};
  std::size_t zones = 0, transitions = 0;
  for (const std::string& name : zone_names()) {
    const std::string bytes = bytes_of(zone_folder + "/" + name);
    if (bytes.empty()) continue;  // a system with an older tzdata
    const Zone ours = Zone::load(name);
    cctz::time_zone theirs;
    REQUIRE(cctz::load_time_zone(name, &theirs));
    auto times = transition_times(bytes);
    for (const std::int64_t time : changes_by_cctz(theirs, second_2200)) times.push_back(time);
    for (const std::int64_t time : times)
      for (const std::int64_t second : {time - 1, time, time + 1}) check_equal(ours, theirs, second);
    for (int i = 0; i < 200; ++i) check_equal(ours, theirs, some_second(random));
    ++zones;
    transitions += times.size();
  }
  CHECK(zones > 400);
  CHECK(transitions > 50000);
}

TEST_CASE("every wall clock reading around every transition is the instant of cctz, its gaps and repetitions too") {
  ::setenv("TZDIR", zone_folder.c_str(), 1);
  for (const std::string& name : zone_names()) {
    const std::string bytes = bytes_of(zone_folder + "/" + name);
    if (bytes.empty()) continue;
    const Zone ours = Zone::load(name);
    cctz::time_zone theirs;
    REQUIRE(cctz::load_time_zone(name, &theirs));
    for (const std::int64_t time : changes_by_cctz(theirs, second_2050)) {
      const std::int64_t before = time + ours.offset_at(Instant{std::chrono::seconds{time - 1}}).from_utc.count();
      const std::int64_t after = time + ours.offset_at(Instant{std::chrono::seconds{time}}).from_utc.count();
      for (const std::int64_t wall : {before - 1, before, before + 1, (before + after) / 2, after - 1, after, after + 1})
        check_same_instant(ours, theirs, wall);
    }
  }
}
