#include <fmt/format.h>

#include "app/words.hpp"
#include "tsumugu/app/app.hpp"

namespace tsumugu {

namespace {

template <class Value>
void choose(Value& value, std::string_view option, const std::string& word, std::optional<Value> (*named)(std::string_view) noexcept,
            std::initializer_list<std::string_view> words) {
  if (word.empty()) return;
  const auto chosen = named(word);
  if (!chosen) throw Error(ErrorCode::bad_value, say("{0} \"{1}\" is not known; write one of: {2}", option, word, joined({words})));
  value = *chosen;
}

}  // namespace

std::vector<Observance> make_observances(const When& when, Kind kind, const YearlyWords& words) {
  if (words.calendar == "none") return {};
  CalendarId calendar = when.calendar;
  if (!words.calendar.empty()) {
    const auto named = calendar_named(words.calendar);
    if (!named) {
      std::vector<std::string_view> known;
      for (const CalendarId id : all_calendars()) known.push_back(name(id));
      known.push_back("none");
      throw Error(ErrorCode::bad_value, say("{0} \"{1}\" is not known; write one of: {2}", "--yearly", words.calendar, joined(known)));
    }
    calendar = *named;
  }
  Yearly yearly = default_yearly(calendar, kind);
  choose(yearly.leap_day, "--leap-day", words.leap_day, leap_day_named, {"feb28", "mar1", "skip"});
  choose(yearly.leap_month, "--leap-month", words.leap_month, leap_month_named, {"regular", "leap-if-present", "both", "skip"});
  choose(yearly.month_end, "--month-end", words.month_end, month_end_named, {"clamp", "month-end", "skip"});
  choose(yearly.adar, "--adar", words.adar, adar_named, {"first", "second", "both"});
  return {yearly};
}

}  // namespace tsumugu
