#include <array>

#include "tsumugu/calendar/calendar.hpp"

namespace tsumugu {
namespace {

constexpr std::array<std::string_view, calendar_count> calendar_names{
    "gregorian",        "julian",        "korean",          "chinese", "vietnamese", "hebrew",
    "islamic-umalqura", "islamic-civil", "islamic-tabular", "persian", "japanese",   "coptic",
    "ethiopic",         "indian",        "buddhist",        "roc",     "dangun"};

constexpr std::array<std::string_view, 3> grade_names{"published", "computed", "provisional"};

}  // namespace

std::string_view name(CalendarId calendar) noexcept {
  return calendar_names[static_cast<std::size_t>(calendar)];
}

std::optional<CalendarId> calendar_named(std::string_view name) noexcept {
  for (std::size_t i = 0; i < calendar_names.size(); ++i)
    if (calendar_names[i] == name) return static_cast<CalendarId>(i);
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

std::string_view name(Grade grade) noexcept {
  return grade_names[static_cast<std::size_t>(grade)];
}

}  // namespace tsumugu
