#include <fstream>
#include <set>
#include <sstream>

#include "tsumugu/base/text.hpp"
#include "unit/observance/days.hpp"

using namespace tsumugu;
using namespace tsumugu::test;

namespace {

std::set<std::string> known_patterns() {
  std::ifstream in(std::string(TSUMUGU_DB) + "/wording/messages.d/observance.tsv");
  std::set<std::string> patterns;
  for (std::string line; std::getline(in, line);) patterns.emplace(split(line, '\t').at(0));
  return patterns;
}

}  // namespace

TEST_CASE("every month and rule is said in a sentence that has its translations") {
  const auto patterns = known_patterns();
  REQUIRE_FALSE(patterns.empty());
  for (const CalendarId calendar : all_calendars()) {
    const CalendarRange known = range(calendar);
    const auto first = std::max(known.first, day("1980-01-01"));
    for (auto on = first; on < first + date::days{366 * 6}; on += date::days{7}) {
      When event;
      event.calendar = calendar;
      if (calendar != CalendarId::gregorian) event.calendar_date = from_days(calendar, on);
      event.days = {on, on};
      event.edtf = to_iso(on);
      for (const LeapMonth rule : {LeapMonth::regular, LeapMonth::leap_if_present, LeapMonth::both}) {
        Yearly yearly = test::yearly(calendar);
        yearly.leap_month = rule;
        for (const Occurrence& occurrence : occurrences_between(event, yearly, on, on + date::days{366 * 9})) {
          for (const Reason& reason : reasons_of(event, occurrence)) {
            CAPTURE(reason.text.pattern);
            REQUIRE(patterns.count(reason.text.pattern) == 1);
          }
        }
      }
    }
  }
}
