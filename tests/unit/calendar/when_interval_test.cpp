#include <catch2/catch.hpp>

#include "when_shorthand.hpp"

using namespace tsumugu;
using tsumugu::test::days;

namespace {

When made(std::string_view first, std::string_view last) {
  return make_interval(parse_recorded_when(first), parse_recorded_when(last));
}

ErrorCode refusal_of_made(std::string_view first, std::string_view last) {
  try {
    made(first, last);
  } catch (const Error& error) {
    return error.code();
  }
  return ErrorCode::failure;
}

}  // namespace

TEST_CASE("an interval is made of its first and its last date") {
  const When when = made("1995-01-17", "1995-02-20");
  CHECK(when.edtf == "1995-01-17/1995-02-20");
  CHECK(when.precision == Precision::interval);
  CHECK(days(when) == "1995-01-17 to 1995-02-20");
  CHECK(days(made("1950", "1953-07")) == "1950-01-01 to 1953-07-31");
}

TEST_CASE("an interval keeps the doubt of both ends and time and zone of the first") {
  When first = parse_edtf("1995-01-17T05:46");
  first.zone = "Asia/Tokyo";
  const When when = make_interval(first, parse_edtf("1995-02~"));
  CHECK(when.edtf == "1995-01-17T05:46/1995-02~");
  CHECK(when.time == first.time);
  CHECK(when.zone == "Asia/Tokyo");
  CHECK(when.is_approximate);
}

TEST_CASE("an interval may go on or end at a day that nobody knows") {
  CHECK(make_interval(parse_edtf("1995"), NoDay::open).edtf == "1995/..");
  CHECK(make_interval(parse_edtf("1995"), NoDay::unknown).edtf == "1995/");
  CHECK(make_interval(NoDay::open, parse_edtf("1995")).edtf == "../1995");
  CHECK(make_interval(NoDay::unknown, parse_edtf("1995")).edtf == "/1995");
}

TEST_CASE("an interval that starts in another calendar keeps the fields of its start") {
  const When when = made("korean:1994-12", "korean:1995-01-15");
  CHECK(when.edtf == "1995-01-01/1995-02-14");
  CHECK(when.calendar == CalendarId::korean);
  CHECK(when.calendar_date == CalendarDate{CalendarId::korean, 1994, 12, false, 0});
}

TEST_CASE("an interval that certainly ends before it begins is refused") {
  CHECK(refusal_of_made("1995-02-20", "1995-01-17") == ErrorCode::bad_value);
  CHECK(refusal_of_made("1996", "1995") == ErrorCode::bad_value);
  CHECK_NOTHROW(made("1995-02-20", "1995"));
}

TEST_CASE("an interval is not made of intervals or sets") {
  CHECK(refusal_of_made("1995/1996", "1997") == ErrorCode::bad_value);
  CHECK(refusal_of_made("1995", "1996/1997") == ErrorCode::bad_value);
  CHECK(refusal_of_made("[1995,1996]", "1997") == ErrorCode::bad_value);
}
