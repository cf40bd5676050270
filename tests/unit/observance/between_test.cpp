#include <rapidcheck.h>

#include "unit/observance/days.hpp"

using namespace tsumugu;
using namespace tsumugu::test;

namespace {

/// "31 years 0 months 0 days, 11323 days"
std::string span(std::string_view from, std::string_view to) {
  const Between between = tsumugu::between(day(from), day(to));
  return fmt::format("{}{}y {}m {}d = {} days, {} months", between.is_backwards ? "back " : "", between.years, between.months, between.days,
                     between.total_days, between.total_months);
}

}  // namespace

TEST_CASE("from the Kobe earthquake to 17 January 2026 are 31 years or 11,323 days") {
  CHECK(span("1995-01-17", "2026-01-17") == "31y 0m 0d = 11323 days, 372 months");
}

TEST_CASE("a month that is not complete is not counted") {
  CHECK(span("2025-01-31", "2025-02-28") == "0y 0m 28d = 28 days, 0 months");
  CHECK(span("2025-01-31", "2025-03-01") == "0y 1m 1d = 29 days, 1 months");
  CHECK(span("2025-01-31", "2025-03-30") == "0y 1m 30d = 58 days, 1 months");
  CHECK(span("2025-01-31", "2025-03-31") == "0y 2m 0d = 59 days, 2 months");
  CHECK(span("2025-01-17", "2025-02-16") == "0y 0m 30d = 30 days, 0 months");
}

TEST_CASE("a year from 29 February is complete on 1 March of a common year") {
  CHECK(span("2024-02-29", "2025-02-28") == "0y 11m 30d = 365 days, 11 months");
  CHECK(span("2024-02-29", "2025-03-01") == "1y 0m 1d = 366 days, 12 months");
  CHECK(span("2024-02-29", "2028-02-29") == "4y 0m 0d = 1461 days, 48 months");
}

TEST_CASE("the same span the other way has the same numbers") {
  CHECK(span("2026-01-17", "1995-01-17") == "back 31y 0m 0d = 11323 days, 372 months");
  CHECK(span("2025-03-01", "2025-01-31") == "back 0y 1m 1d = 29 days, 1 months");
}

TEST_CASE("a day is no time from itself") {
  CHECK(span("2026-01-17", "2026-01-17") == "0y 0m 0d = 0 days, 0 months");
}

TEST_CASE("years before year 1 and far years count as others do") {
  CHECK(span("-0043-03-15", "0001-03-15") == "44y 0m 0d = 16071 days, 528 months");
  CHECK(span("-9999-01-01", "9999-12-31") == "19998y 11m 30d = 7304483 days, 239987 months");
  CHECK(span("Y-32767-01-01", "Y32767-12-31") == "65534y 11m 30d = 23936165 days, 786419 months");
}

TEST_CASE("the days of 1582 are counted without a gap") {
  CHECK(span("1582-10-04", "1582-10-15") == "0y 0m 11d = 11 days, 0 months");
}

TEST_CASE("years, months and days of a span lead back to its end") {
  const bool holds = rc::check([] {
    const auto limit = make_day(9999, 12, 31).time_since_epoch().count();
    const date::sys_days from{date::days{*rc::gen::inRange(-limit, limit)}}, to{date::days{*rc::gen::inRange(-limit, limit)}};
    const Between span = between(from, to);
    const date::year_month_day begin{std::min(from, to)};
    const auto month = begin.year() / begin.month() + date::months{span.total_months};
    const auto reached = date::sys_days{month / std::min(begin.day(), (month / date::last).day())} + date::days{span.days};
    RC_ASSERT(reached == std::max(from, to));
    RC_ASSERT(span.is_backwards == (to < from));
    RC_ASSERT(span.total_months == span.years * 12 + span.months);
    RC_ASSERT(span.months >= 0 && span.months < 12 && span.days >= 0 && span.days < 31);
    RC_ASSERT(span.total_days == std::abs(static_cast<long>((to - from).count())));
  });
  CHECK(holds);
}

TEST_CASE("D-17 is seventeen days to go, D-Day is 0, D+3 is three days after") {
  const DayRange target{day("2026-01-17"), day("2026-01-17")};
  CHECK(days_until(target, day("2025-12-31")) == 17);
  CHECK(days_until(target, day("2026-01-17")) == 0);
  CHECK(days_until(target, day("2026-01-20")) == -3);
  CHECK(days_until(target, day("2026-01-10")) == 7);
}

TEST_CASE("days are counted to the first day of a range, and not at all without one") {
  CHECK(days_until(when("2026-02").days, day("2026-01-17")) == 15);
  CHECK_FALSE(days_until(when("../2026").days, day("2026-01-17")));
}
