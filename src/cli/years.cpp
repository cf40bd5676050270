#include "cli/years.hpp"

#include <algorithm>
#include <optional>

#include "tsumugu/base/text.hpp"

namespace tsumugu::cli {

namespace {

/// The Gregorian year that those days are.
std::optional<int> whole_year(const DayRange& days) {
  if (!days.first || !days.last) return std::nullopt;
  const int year{date::year_month_day{*days.first}.year()};
  return *days.first == make_day(year, 1, 1) && *days.last == make_day(year, 12, 31) ? std::optional(year) : std::nullopt;
}

}  // namespace

int year_asked(const Session& session, const std::string& text) {
  try {
    if (const auto year = whole_year(read_date(text, session.settings.reading()).days)) return *year;
  } catch (const Error& error) {
    if (error.code() != ErrorCode::not_a_date) throw;
  }
  throw Error(ErrorCode::bad_value, say("\"{0}\" is not a year; write one as in {1}", shown(text), "2026"));
}

void note_calendar_ends(const Session& session, const Store& store, date::sys_days first, date::sys_days last) {
  const auto& all = all_calendars();
  if (std::all_of(all.begin(), all.end(), [&](CalendarId calendar) { return covers(calendar, first, last); })) return;
  for (const CalendarId calendar : store.calendars_in_use()) {
    if (covers(calendar, first, last)) continue;
    const CalendarRange known = range(calendar);
    session.note(session.worded("note: {0} is known from {1} to {2}; what comes back by it outside of those days is not shown",
                                calendar_name(calendar, session.settings.language), to_iso(known.first), to_iso(known.last)));
  }
}

}  // namespace tsumugu::cli
