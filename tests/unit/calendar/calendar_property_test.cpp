#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <algorithm>

#include "tsumugu/base/error.hpp"
#include "tsumugu/calendar/calendar.hpp"
#include "tsumugu/calendar/iso.hpp"

using namespace tsumugu;

namespace {

/// The fields of the day after `date` by what the calendar says of its months alone.
bool follows(const CalendarDate& date, const CalendarDate& next) {
  if (next.year == date.year && next.month == date.month && next.leap == date.leap) return next.day == date.day + 1;
  if (next.day != 1 || date.day != month_length(date.calendar, date.year, date.month, date.leap)) return false;
  if (next.leap) return next.year == date.year && next.month == date.month && !date.leap;
  if (next.year == date.year) {
    if (date.calendar == CalendarId::hebrew && next.month == 1)
      return date.month == (has_month(date.calendar, date.year, 13, false) ? 13 : 12);
    return next.month == date.month + 1 && !(leap_month(date.calendar, date.year) == date.month && !date.leap);
  }
  const int first_month = date.calendar == CalendarId::hebrew ? 7 : 1;
  return next.year == date.year + 1 && next.month == first_month && (date.calendar != CalendarId::hebrew || date.month == 6);
}

/// Every day from `first` to `last` goes to fields and back, and each day's fields follow those of the day before.
void check_days(CalendarId calendar, date::sys_days first, date::sys_days last) {
  std::optional<CalendarDate> before;
  for (date::sys_days day = first; day <= last; day += date::days{1}) {
    const auto date = try_from_days(calendar, day);
    if (!date || !exists(*date) || to_days(*date) != day || (before && !follows(*before, *date)))
      FAIL(name(calendar) << " breaks at " << to_iso(day));
    before = date;
  }
}

date::sys_days any_day(CalendarId calendar) {
  const CalendarRange covered = range(calendar);
  const int first = covered.first.time_since_epoch().count(), last = covered.last.time_since_epoch().count();
  return date::sys_days{date::days{*rc::gen::inRange(first, last + 1)}};
}

CalendarId any_calendar() {
  return static_cast<CalendarId>(*rc::gen::inRange(0, calendar_count));
}

bool refuses(const CalendarDate& date) {
  try {
    to_days(date);
    return false;
  } catch (const Error& error) {
    return error.code() == ErrorCode::no_such_date || error.code() == ErrorCode::out_of_range;
  }
}

}  // namespace

TEST_CASE("Every calendar turns every day of its range into fields and back without a gap") {
  // The tables are walked from end to end; arithmetic is walked where people live and at its ends.
  const date::days edge{20'000};
  for (const CalendarId calendar : all_calendars()) {
    const CalendarRange covered = range(calendar);
    if (covered.last - covered.first < date::days{300'000}) {
      check_days(calendar, covered.first, covered.last);
      continue;
    }
    check_days(calendar, covered.first, covered.first + edge);
    check_days(calendar, std::max(covered.first, parse_iso_day("1300-01-01")), parse_iso_day("2300-12-31"));
    check_days(calendar, covered.last - edge, covered.last);
  }
}

TEST_CASE("Any day of any calendar goes to fields and back, and the next day follows it") {
  REQUIRE(rc::check([] {
    const CalendarId calendar = any_calendar();
    const date::sys_days day = any_day(calendar);
    RC_PRE(day < range(calendar).last);
    const CalendarDate date = from_days(calendar, day);
    RC_ASSERT(to_days(date) == day);
    RC_ASSERT(follows(date, from_days(calendar, day + date::days{1})));
  }));
}

TEST_CASE("exists and month_length say what to_days does") {
  REQUIRE(rc::check([] {
    const CalendarId calendar = any_calendar();
    const CalendarRange covered = range(calendar);
    const CalendarDate date{calendar, *rc::gen::inRange(covered.first_year - 2, covered.last_year + 3), *rc::gen::inRange(-1, 16),
                            *rc::gen::arbitrary<bool>(), *rc::gen::inRange(-1, 34)};
    const auto length = month_length(calendar, date.year, date.month, date.leap);
    RC_ASSERT(length.has_value() == has_month(calendar, date.year, date.month, date.leap));
    if (!exists(date)) {
      RC_ASSERT(refuses(date));
      return;
    }
    RC_ASSERT(length && 1 <= date.day && date.day <= *length);
    RC_ASSERT(from_days(calendar, to_days(date)) == date);
  }));
}

TEST_CASE("A calendar refuses the days on both sides of its range") {
  for (const CalendarId calendar : all_calendars()) {
    const CalendarRange covered = range(calendar);
    INFO(name(calendar));
    REQUIRE(from_days(calendar, covered.first).year == covered.first_year);
    REQUIRE(from_days(calendar, covered.last).year == covered.last_year);
    for (const date::sys_days day :
         {covered.first - date::days{1}, covered.last + date::days{1}, date::sys_days::min(), date::sys_days::max()}) {
      REQUIRE_FALSE(try_from_days(calendar, day));
      REQUIRE(grade(calendar, day) == Grade::provisional);
    }
    for (const int year :
         {covered.first_year - 1, covered.last_year + 1, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()}) {
      REQUIRE_FALSE(exists({calendar, year, 1, false, 1}));
      REQUIRE_FALSE(has_month(calendar, year, 1, false));
      REQUIRE(refuses({calendar, year, 1, false, 1}));
    }
  }
}

TEST_CASE("Fields of any numbers at all are taken or refused, never more") {
  REQUIRE(rc::check([] {
    const auto any = [] {
      return *rc::gen::oneOf(rc::gen::arbitrary<int>(),
                             rc::gen::elementOf(std::vector{std::numeric_limits<int>::min(), std::numeric_limits<int>::max()}));
    };
    const CalendarDate date{any_calendar(), any(), any(), *rc::gen::arbitrary<bool>(), any()};
    RC_ASSERT(exists(date) || refuses(date));
    RC_ASSERT(!to_text(date).empty());
  }));
}
