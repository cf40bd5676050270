#include <array>

#include "tsumugu/calendar/calendar.hpp"
#include "tsumugu/calendar/names.hpp"

namespace tsumugu {
namespace {

constexpr std::array<std::string_view, calendar_count> calendar_words{
    "gregorian",        "julian",        "korean",          "chinese", "vietnamese", "hebrew",
    "islamic-umalqura", "islamic-civil", "islamic-tabular", "persian", "japanese",   "coptic",
    "ethiopic",         "indian",        "buddhist",        "roc",     "dangun"};

constexpr std::array<std::string_view, 3> grade_words{"published", "computed", "provisional"};

}  // namespace

std::string_view name(CalendarId calendar) noexcept {
  return calendar_words[static_cast<std::size_t>(calendar)];
}

std::optional<CalendarId> calendar_named(std::string_view name) noexcept {
  for (std::size_t i = 0; i < calendar_words.size(); ++i)
    if (calendar_words[i] == name) return static_cast<CalendarId>(i);
  return std::nullopt;
}

const std::vector<CalendarId>& all_calendars() noexcept {
  static const std::vector<CalendarId> calendars = [] {
    std::vector<CalendarId> all;
    all.reserve(calendar_count);
    for (int i = 0; i < calendar_count; ++i) all.push_back(static_cast<CalendarId>(i));
    return all;
  }();
  return calendars;
}

std::vector<std::string_view> calendar_names() {
  return {calendar_words.begin(), calendar_words.end()};
}

std::string_view name(Grade grade) noexcept {
  return grade_words[static_cast<std::size_t>(grade)];
}

}  // namespace tsumugu
