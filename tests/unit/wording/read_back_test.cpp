#include <catch2/catch.hpp>

#include "tsumugu/base/error.hpp"
#include "tsumugu/calendar/read_date.hpp"
#include "tsumugu/wording/wording.hpp"

using namespace tsumugu;

namespace {

constexpr Language languages[] = {Language::english, Language::korean, Language::japanese};

/// What reading `text` comes to: its days, or the refusal.
std::string read_back(const std::string& text, Language language) {
  try {
    const When when = read_date(text, {make_day(2026, 1, 17), language, DateOrder::ask});
    return when.days.first == when.days.last ? to_iso(*when.days.first) : to_record(when);
  } catch (const Error& error) {
    return error.message().text();
  }
}

/// Some hundred days of the years that people write of: every day of a lunisolar month comes, and leap months, and thirteenth ones.
std::vector<date::sys_days> some_days() {
  std::vector<date::sys_days> days;
  for (date::sys_days day = make_day(1875, 1, 3); day < make_day(2049, 1, 1); day += date::days{157}) days.push_back(day);
  for (const int year : {-43, 0, 7, 79, 645, 995, 1492, 9999, 12345})
    for (date::sys_days day = make_day(year, 1, 9); day < make_day(year, 12, 31); day += date::days{97}) days.push_back(day);
  for (date::sys_days day = make_day(2025, 7, 20); day < make_day(2025, 8, 28); day += date::days{3}) days.push_back(day);
  return days;
}

}  // namespace

TEST_CASE("a day reads back from what the program writes of it, in every calendar and language") {
  for (const CalendarId calendar : all_calendars()) {
    for (const date::sys_days day : some_days()) {
      const auto date = try_from_days(calendar, day);
      if (!date) continue;
      for (const Language language : languages) {
        const std::string text = calendar_text(*date, language);
        INFO(name(calendar) << "   " << text);
        CHECK(read_back(text, language) == to_iso(day));
      }
      const std::string own = own_text(*date);
      INFO(name(calendar) << "   " << own);
      CHECK(read_back(own, Language::english) == to_iso(day));
    }
  }
}
