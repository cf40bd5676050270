#include <catch2/catch.hpp>

#include "tsumugu/calendar/read_date.hpp"

using namespace tsumugu;

TEST_CASE("a set of dates may have blanks inside its brackets") {
  const ReadOptions options{make_day(2026, 1, 17)};
  const When when = read_date(" [1667, 1668, 1670..1672] ", options);
  CHECK(when.days == DayRange{make_day(1667, 1, 1), make_day(1672, 12, 31)});
  CHECK(read_date("{1960, 1961-12}", options).days.last == make_day(1961, 12, 31));
}
