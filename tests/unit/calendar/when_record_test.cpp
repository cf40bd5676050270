#include <catch2/catch.hpp>

#include "when_shorthand.hpp"

using namespace tsumugu;
using tsumugu::test::days;
using tsumugu::test::refusal_of;

TEST_CASE("a lunar day is recorded as the Gregorian day it means, with its own fields beside it") {
  const When when = parse_recorded_when("korean:1994-12-17");
  CHECK(when.edtf == "1995-01-17");
  CHECK(when.entered == "korean:1994-12-17");
  CHECK(when.calendar == CalendarId::korean);
  CHECK(when.calendar_date == CalendarDate{CalendarId::korean, 1994, 12, false, 17});
  CHECK(when.precision == Precision::day);
}

TEST_CASE("an L marks the leap month") {
  CHECK(parse_recorded_when("korean:2025-06L-15").edtf == "2025-08-08");
  CHECK(parse_recorded_when("korean:2025-06-15").edtf == "2025-07-09");
  CHECK(refusal_of("korean:2024-06L-15").value().code() == ErrorCode::no_such_date);
  CHECK(refusal_of("hebrew:5755-06L-15").value().code() == ErrorCode::no_such_date);
}

TEST_CASE("a lunar month is recorded as its days and stays a month") {
  const When when = parse_recorded_when("korean:1994-12");
  CHECK(when.edtf == "1995-01-01/1995-01-30");
  CHECK(when.precision == Precision::month);
  CHECK(when.calendar_date == CalendarDate{CalendarId::korean, 1994, 12, false, 0});
  CHECK(days("korean:2025-06L") == "2025-07-25 to 2025-08-22");
}

TEST_CASE("a year of another calendar is recorded as its days, a Hebrew one from Tishri") {
  const When when = parse_recorded_when("hebrew:5755");
  CHECK(when.edtf == "1994-09-06/1995-09-24");
  CHECK(when.precision == Precision::year);
  CHECK(days("korean:1994") == "1994-02-10 to 1995-01-30");
  CHECK(days("roc:84") == "1995-01-01 to 1995-12-31");
  CHECK(days("korean:2098").substr(0, 10) == "2098-02-01");
}

TEST_CASE("a day without its year is recorded without one, in its calendar") {
  const When when = parse_recorded_when("korean:XXXX-12-30");
  CHECK(when.edtf == "XXXX-XX-XX");
  CHECK(when.precision == Precision::day);
  CHECK(when.calendar_date == CalendarDate{CalendarId::korean, 0, 12, false, 30});
  CHECK(parse_recorded_when("korean:XXXX-06L").precision == Precision::month);
  CHECK(refusal_of("korean:XXXX-12-31").value().code() == ErrorCode::no_such_date);
  CHECK(refusal_of("hebrew:XXXX-02-30").value().message().text() == "hebrew:XXXX-02-30 does not exist in any year");
  CHECK_FALSE(refusal_of("hebrew:XXXX-13-29"));
}

TEST_CASE("Julian days before the common era are read by astronomical years") {
  CHECK(parse_recorded_when("julian:-0043-03-15").edtf == "-0043-03-13");
}

TEST_CASE("doubt and time stand behind a date of another calendar as behind one of EDTF") {
  CHECK(parse_recorded_when("korean:1994-12-17?").edtf == "1995-01-17?");
  CHECK(parse_recorded_when("korean:1994-12~").is_approximate);
  CHECK(parse_recorded_when("korean:1994-12-17T05:46").time == TimeOfDay{5, 46, std::nullopt});
  CHECK(parse_recorded_when("korean:1994-12-17T05:46").precision == Precision::minute);
  CHECK(refusal_of("korean:1994-12T05:46").value().code() == ErrorCode::not_a_date);
}

TEST_CASE("Gregorian and Japanese dates are Gregorian ones") {
  CHECK(parse_recorded_when("gregorian:1995-01").edtf == "1995-01");
  const When when = parse_recorded_when("japanese:1995-01-17");
  CHECK(when.edtf == "1995-01-17");
  CHECK(when.calendar == CalendarId::gregorian);
  CHECK(refusal_of("japanese:1850-01-01").value().code() == ErrorCode::out_of_range);
}

TEST_CASE("each end of a recorded interval has its own calendar") {
  const When when = parse_recorded_when("korean:1994-12-17/1995-02-20");
  CHECK(when.edtf == "1995-01-17/1995-02-20");
  CHECK(when.calendar_date == CalendarDate{CalendarId::korean, 1994, 12, false, 17});
  CHECK(days("1995-01-01/korean:1994-12-17") == "1995-01-01 to 1995-01-17");
  CHECK(days("korean:1994-12/korean:1995-01") == "1995-01-01 to 1995-02-28");
  CHECK(days("korean:1994-12-17/..") == "1995-01-17 to open");
  CHECK(days("/korean:1994-12-17") == "unknown to 1995-01-17");
}

TEST_CASE("what is recorded reads back as it was") {
  for (const char* text : {"1995", "--01-17", "korean:1994-12-17", "korean:2025-06L-15", "korean:1994-12", "hebrew:5755",
                           "korean:XXXX-12-17", "korean:XXXX-06L", "korean:1994-12-17?", "korean:1994-12%", "julian:-0043-03-15",
                           "korean:1994-12-17T05:46:52+09:00", "korean:1994-12-17/1995-02-20", "korean:1994-12/..", "korean:1994-12-17/",
                           "hebrew:5755/1996", "../korean:1994-12-17", "persian:1373-10-27", "roc:84-01-17"}) {
    INFO(text);
    When when = parse_recorded_when(text);
    When again = parse_recorded_when(to_record(when));
    again.entered = when.entered;
    CHECK(again == when);
  }
}

TEST_CASE("a calendar that we do not know is refused by name") {
  CHECK(refusal_of("lunar:1994-12-17").value().message().text() == "lunar is not a calendar, for example korean or hebrew");
  CHECK(refusal_of("mayan:1").value().code() == ErrorCode::bad_value);
}

TEST_CASE("other forms of a date of a calendar are refused with an example") {
  for (const char* text : {"korean:", "korean:1994-1-17", "korean:1994-12-17junk", "korean:1994-00-01", "korean:1994-12-00", "korean:XXXX",
                           "korean:-", "korean:199X", "korean:1994-12L17", "korean:1994L", "korean:--12-17"}) {
    INFO(text);
    CHECK(refusal_of(text).value().code() == ErrorCode::not_a_date);
  }
  CHECK(refusal_of("korean:1300-01-01").value().code() == ErrorCode::out_of_range);
  CHECK(refusal_of("korean:999999999-01-01").value().code() == ErrorCode::out_of_range);
  CHECK(refusal_of("persian:40000").value().code() == ErrorCode::out_of_range);
}

TEST_CASE("a year or a month of a calendar with Gregorian months is that year or month, not a run of days") {
  CHECK(parse_recorded_when("dangun:4328").edtf == "1995");
  CHECK(parse_recorded_when("dangun:4328-01").edtf == "1995-01");
  CHECK(parse_recorded_when("roc:0084~").edtf == "1995~");
  CHECK(parse_recorded_when("buddhist:2538-01").edtf == "1995-01");
  CHECK(parse_recorded_when("dangun:4328").precision == Precision::year);
  CHECK(parse_recorded_when("dangun:4328-01").precision == Precision::month);
  CHECK(to_record(parse_recorded_when("dangun:4328-01")) == "dangun:4328-01");
  CHECK(parse_recorded_when("dangun:1").edtf == "-2332");
}
