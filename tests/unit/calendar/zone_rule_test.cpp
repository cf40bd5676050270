#include <catch2/catch.hpp>

#include "tsumugu/calendar/zone.hpp"
#include "zone_bytes.hpp"

using namespace tsumugu;
using namespace date::literals;
using date::sys_days;

namespace {

Zone zone_with(const std::string& footer) {
  return Zone::from_tzif(tzif_with(footer), "Test/Zone");
}

/// The abbreviation and offset at an instant: "EDT -04:00".
std::string at(const std::string& footer, sys_days day, int hour = 0, int minute = 0, int second = 0) {
  const Offset offset =
      zone_with(footer).offset_at(day + std::chrono::hours{hour} + std::chrono::minutes{minute} + std::chrono::seconds{second});
  return offset.abbreviation + " " + offset_text(offset) + (offset.is_dst ? " dst" : "");
}

}  // namespace

TEST_CASE("a rule of one offset holds always") {
  CHECK(at("KST-9", 2200_y / 7 / 1) == "KST +09:00");
  CHECK(at("<+0545>-5:45", 1700_y / 7 / 1) == "+0545 +05:45");
  CHECK(at("<-00>0", 2000_y / 1 / 1) == "-00 +00:00");
  CHECK(at("LMT-8:27:52", 2000_y / 1 / 1) == "LMT +08:27:52");
}

TEST_CASE("Mm.w.d counts weekdays of a month, 5 being the last") {
  const std::string rule = "EST5EDT,M3.2.0,M11.1.0";
  CHECK(at(rule, 2040_y / 3 / 11, 6, 59, 59) == "EST -05:00");
  CHECK(at(rule, 2040_y / 3 / 11, 7) == "EDT -04:00 dst");
  CHECK(at(rule, 2040_y / 11 / 4, 5, 59, 59) == "EDT -04:00 dst");
  CHECK(at(rule, 2040_y / 11 / 4, 6) == "EST -05:00");
  CHECK(at("CET-1CEST,M3.5.0,M10.5.0/3", 2043_y / 3 / 29, 1) == "CEST +02:00 dst");
}

TEST_CASE("Jn never counts 29 February and n does") {
  CHECK(at("AAA0BBB,J60/0,J300/0", 2024_y / 2 / 29, 23, 59, 59) == "AAA +00:00");
  CHECK(at("AAA0BBB,J60/0,J300/0", 2024_y / 3 / 1) == "BBB +01:00 dst");
  CHECK(at("AAA0BBB,J60/0,J300/0", 2023_y / 3 / 1) == "BBB +01:00 dst");
  CHECK(at("AAA0BBB,59/0,300/0", 2024_y / 2 / 29) == "BBB +01:00 dst");
  CHECK(at("AAA0BBB,59/0,300/0", 2023_y / 3 / 1) == "BBB +01:00 dst");
  CHECK(at("AAA0BBB,59/0,300/0", 2023_y / 2 / 28, 23, 59, 59) == "AAA +00:00");
}

TEST_CASE("hours outside the day are hours of other days") {
  const std::string nuuk = "<-02>2<-01>,M3.5.0/-1,M10.5.0/0";
  CHECK(at(nuuk, 2040_y / 3 / 25, 0, 59, 59) == "-02 -02:00");
  CHECK(at(nuuk, 2040_y / 3 / 25, 1) == "-01 -01:00 dst");
  const std::string gaza = "EET-2EEST,M3.4.4/50,M10.4.4/50";
  CHECK(at(gaza, 2040_y / 3 / 23, 23, 59, 59) == "EET +02:00");
  CHECK(at(gaza, 2040_y / 3 / 24) == "EEST +03:00 dst");
  CHECK(at("AAA0BBB,J1/167,J365/-167", 2041_y / 1 / 7, 22, 59, 59) == "AAA +00:00");
  CHECK(at("AAA0BBB,J1/167,J365/-167", 2041_y / 1 / 7, 23) == "BBB +01:00 dst");
  CHECK(at("AAA0BBB,J364/167,J100", 2041_y / 1 / 5, 22) == "AAA +00:00");
  CHECK(at("AAA0BBB,J364/167,J100", 2041_y / 1 / 5, 23) == "BBB +01:00 dst");
}

TEST_CASE("summer time may run over the new year, the whole year, or backwards") {
  CHECK(at("AEST-10AEDT,M10.1.0,M4.1.0/3", 2050_y / 1 / 1) == "AEDT +11:00 dst");
  CHECK(at("AEST-10AEDT,M10.1.0,M4.1.0/3", 2050_y / 7 / 1) == "AEST +10:00");
  CHECK(at("IST-1GMT0,M10.5.0,M3.5.0/1", 2050_y / 1 / 1) == "GMT +00:00 dst");
  CHECK(at("IST-1GMT0,M10.5.0,M3.5.0/1", 2050_y / 7 / 1) == "IST +01:00");
  for (const sys_days day : {sys_days{2050_y / 1 / 1}, sys_days{2050_y / 7 / 1}, sys_days{2050_y / 12 / 31}}) {
    CHECK(at("XXX3EDT4,0/0,J365/23", day, 4) == "EDT -04:00 dst");
    CHECK(at("XXX3EDT4,0/0,J365/23", day, 3, 59, 59) == "EDT -04:00 dst");
  }
}

TEST_CASE("what is no rule is refused") {
  for (const char* footer : {"K",
                             "KS-9",
                             "KST",
                             "KST-",
                             "KST-25",
                             "KST-9:60",
                             "KST-9junk",
                             "KST-9KDT",
                             "KST-9KDT,M3.2.0",
                             "KST-9KDT,M3.2.0,",
                             "KST-9KDT,M13.2.0,M11.1.0",
                             "KST-9KDT,M0.2.0,M11.1.0",
                             "KST-9KDT,M3.6.0,M11.1.0",
                             "KST-9KDT,M3.0.0,M11.1.0",
                             "KST-9KDT,M3.2.7,M11.1.0",
                             "KST-9KDT,J0,J300",
                             "KST-9KDT,J366,J300",
                             "KST-9KDT,366,300",
                             "KST-9KDT,J1/168,J300",
                             "KST-9KDT,J1/-168,J300",
                             "KST-9KDT,J1,J300x",
                             "<KST-9",
                             "<K>-9",
                             "<K\x1bST>-9",
                             "KST--9",
                             "KST 9",
                             "ABCDEFGHIJKLMNOPQ-9"}) {
    CAPTURE(footer);
    CHECK_THROWS_AS(zone_with(footer), Error);
  }
}

TEST_CASE("without a footer the last type goes on") {
  CHECK(at("", 2050_y / 1 / 1) == "UTC +00:00");
}

TEST_CASE("a file that counts leap seconds gives the instants of one that does not") {
  for (const char* name : {"Asia/Tokyo", "America/New_York", "Africa/Casablanca"}) {
    const std::string right = bytes_of(zone_folder + "/right/" + name);
    if (right.empty()) continue;
    const Zone with_leaps = Zone::from_tzif(right, name);
    const Zone without = Zone::load(name);
    // Only up to 2023, the year of Debian 12: a file that counts leap seconds has no footer and ends where its list of leap seconds
    // expires, which is some months after the release of the machine's tzdata.
    for (Instant instant{sys_days{1880_y / 1 / 1}}; instant < Instant{sys_days{2023_y / 1 / 1}}; instant += std::chrono::hours{1}) {
      const Offset a = with_leaps.offset_at(instant), b = without.offset_at(instant);
      if (a.from_utc == b.from_utc && a.abbreviation == b.abbreviation) continue;
      CAPTURE(name, instant.time_since_epoch().count());
      FAIL_CHECK(a.abbreviation + " instead of " + b.abbreviation);
    }
  }
}

TEST_CASE("a file of the first version, with 32-bit times and no footer, is read") {
  const std::string header = tzif_header('\0', {0, 0, 0, 1, 2, 8});
  const std::string types = big_endian(30472, 4) + '\0' + '\0' + big_endian(32400, 4) + '\0' + '\4';
  const std::string bytes = header + big_endian(-1830414472, 4) + '\1' + types + std::string("LMT\0KST\0", 8);
  const Zone zone = Zone::from_tzif(bytes, "Test/First");
  CHECK(zone.offset_at(Instant{std::chrono::seconds{-1830414473}}).abbreviation == "LMT");
  CHECK(zone.offset_at(Instant{std::chrono::seconds{-1830414472}}).abbreviation == "KST");
  CHECK(zone.offset_at(Instant{sys_days{2100_y / 1 / 1}}).abbreviation == "KST");
}
