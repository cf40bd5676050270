#include <catch2/catch.hpp>

#include "when_shorthand.hpp"

using namespace tsumugu;
using tsumugu::test::days;
using tsumugu::test::refusal_of;

TEST_CASE("a time of day is kept to the second, the minute or the hour that was given") {
  CHECK(parse_edtf("1995-01-17T05:46:52").time == TimeOfDay{5, 46, 52});
  CHECK(parse_edtf("1995-01-17T05:46").time == TimeOfDay{5, 46, std::nullopt});
  CHECK(parse_edtf("1995-01-17T05:46:52").precision == Precision::second);
  CHECK(parse_edtf("1995-01-17T05:46").precision == Precision::minute);
  CHECK(parse_edtf("1995-01-17T05").precision == Precision::hour);
}

TEST_CASE("an offset never moves the day on which the clock of the place stood") {
  CHECK(days("1995-01-17T05:46:52+09:00") == "1995-01-17 to 1995-01-17");
  CHECK(days("1995-01-17T23:59-12") == "1995-01-17 to 1995-01-17");
  CHECK(parse_edtf("1995-01-17T05:46+09:00").zone.empty());
  CHECK(parse_edtf("1995-01-17T05:46+09:00").edtf == "1995-01-17T05:46+09:00");
}

TEST_CASE("Z names the zone UTC") {
  CHECK(parse_edtf("1995-01-16T20:46:52Z").zone == "UTC");
  CHECK(parse_edtf("1995-01-16T20:46Z/1995-01-17").zone == "UTC");
}

TEST_CASE("the end of a day may be written as 24:00 and belongs to that day") {
  CHECK(days("2016-05-02T24:00:00") == "2016-05-02 to 2016-05-02");
  CHECK(parse_edtf("2016-05-02T24:00:00").time == TimeOfDay{24, 0, 0});
  CHECK(refusal_of("2016-05-02T24:00:01"));
  CHECK(refusal_of("2016-05-02T24:01"));
}

TEST_CASE("times and offsets that no clock shows are refused as not existing") {
  for (const char* text : {"2016-05-02T25:00", "2016-05-02T12:60", "2016-12-31T23:59:60Z", "2016-05-02T12:00+14:01", "2016-05-02T12:00-15",
                           "2016-05-02T12:00+09:60"}) {
    INFO(text);
    CHECK(refusal_of(text).value().code() == ErrorCode::no_such_date);
  }
}

TEST_CASE("times in another form are refused as no dates") {
  for (const char* text :
       {"2016-05-02T", "2016-05-02T1:00", "2016-05-02T12:0", "2016-05-02T12:00:0", "2016-05-02T12:00:00.5", "2016-05-02t12:00",
        "2016-05-02T12:00z", "2016-05-02T12:00+0900", "2016-05-02T12:00+9", "2016-05-02T12:00+09:", "2016-05-02 12:00", "2016-05T12:00",
        "2016-05-XXT12:00", "XXXX-05-02T12:00", "2016-05-02?T12:00", "2016-05-02Z"}) {
    INFO(text);
    CHECK(refusal_of(text).value().code() == ErrorCode::not_a_date);
  }
}

TEST_CASE("an interval may begin and end at a time of day") {
  const When when = parse_edtf("2026-01-17T10:00/2026-01-17T12:00");
  CHECK(days(when) == "2026-01-17 to 2026-01-17");
  CHECK(when.precision == Precision::interval);
  CHECK(when.time == TimeOfDay{10, 0, std::nullopt});
  CHECK(refusal_of("2026-01-17T12:00/2026-01-17T10:00").value().code() == ErrorCode::bad_value);
  CHECK_FALSE(refusal_of("2026-01-17T12:00+09:00/2026-01-17T10:00Z"));
}
