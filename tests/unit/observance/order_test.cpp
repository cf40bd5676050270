#include <algorithm>

#include "unit/observance/days.hpp"

using namespace tsumugu;
using namespace tsumugu::test;

namespace {

Returning returning(std::string_view id, std::string_view record, std::string_view on) {
  EventSummary event(*Key::parse(std::string(15, '0') + std::string(id)));
  event.when = when(record);
  const auto found = occurrences_on(event.when, yearly(CalendarId::gregorian), day(on));
  return Returning{event, found.at(0)};
}

/// The last letters of the ids in the order of lists.
std::string ordered(std::vector<Returning> items) {
  std::sort(items.begin(), items.end(), comes_first);
  std::string ids;
  for (const Returning& item : items) ids += item.event.id.text().back();
  return ids;
}

}  // namespace

TEST_CASE("a list is ordered by day") {
  CHECK(ordered({returning("a", "1995-01-18", "2026-01-18"), returning("b", "1995-01-17", "2026-01-17")}) == "ba");
}

TEST_CASE("on a day the round counts come first, then the oldest event") {
  CHECK(ordered({returning("a", "1995-01-17", "2026-01-17"), returning("b", "1991-01-17", "2026-01-17"),
                 returning("c", "1966-01-17", "2026-01-17"), returning("d", "1893-01-17", "2026-01-17")}) == "cbda");
}

TEST_CASE("events of one day are ordered by the time of day, those without one first, and then by id") {
  CHECK(ordered({returning("a", "1995-01-17T20:00", "2026-01-17"), returning("b", "1995-01-17T05:46:52", "2026-01-17"),
                 returning("c", "1995-01-17T05:46", "2026-01-17"), returning("d", "1995-01-17", "2026-01-17")}) == "dcba");
  CHECK(ordered({returning("b", "1995-01-17", "2026-01-17"), returning("a", "1995-01-17", "2026-01-17")}) == "ab");
}

TEST_CASE("an event without a year comes after those with one") {
  CHECK(ordered({returning("a", "XXXX-01-17", "2026-01-17"), returning("b", "1995-01-17", "2026-01-17")}) == "ba");
}

TEST_CASE("counting and moved have the names of the contract") {
  CHECK(name(Counting::elapsed_years) == "elapsed-years");
  CHECK(name(Counting::inclusive_days) == "inclusive-days");
  CHECK(name(Moved::feb29) == "feb29");
  CHECK(name(Moved::short_month) == "short-month");
  CHECK(name(Moved::leap_month) == "leap-month");
}
