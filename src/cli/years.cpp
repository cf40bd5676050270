#include "cli/years.hpp"

#include <algorithm>

#include "tsumugu/base/text.hpp"

namespace tsumugu::cli {

int year_asked(const Session& session, const std::string& text) {
  const When when = read_date(text, session.settings.reading());
  if (when.days.first && when.days.last) {
    const date::year_month_day first{*when.days.first}, last{*when.days.last};
    const bool is_whole_year =
        first.year() == last.year() && first.month() / first.day() == date::January / 1 && last.month() / last.day() == date::December / 31;
    if (is_whole_year) return static_cast<int>(first.year());
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
