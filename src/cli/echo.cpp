#include "cli/echo.hpp"

#include <fmt/format.h>

namespace tsumugu::cli {

namespace {

constexpr std::string_view gap = "   ";

std::string korean_text(const Session& session, date::sys_days day) {
  const auto lunar = try_from_days(CalendarId::korean, day);
  return lunar ? calendar_text(*lunar, session.settings.language) : std::string();
}

}  // namespace

std::string echoed_date(const Session& session, const When& when) {
  std::string text = when_long(when, session.settings.language);
  const auto day = only_day(when);
  if (!day) return text;
  if (const std::string era = japanese_year(*day, Language::japanese); !era.empty()) text += fmt::format("{}{}", gap, era);
  if (when.calendar == CalendarId::gregorian) {
    if (const std::string lunar = korean_text(session, *day); !lunar.empty()) text += fmt::format("{}{}", gap, lunar);
  }
  return text;
}

std::string day_and_weekday(const Session& session, date::sys_days day) {
  return fmt::format("{} {}", to_iso(day), short_weekday(day, session.settings.language));
}

std::string echoed_return(const Session& session, const EventSummary& event) {
  const date::sys_days today = session.settings.today;
  // A decade or a season has no month or day to come back on, whatever its rule.
  if (yearly_indexer()(event).empty()) {
    const auto itself = own_day(event.when);
    if (!itself || itself->precision != Precision::day) return session.worded("does not come back");
    return session.worded("does not come back; {0}", d_day((itself->day() - today).count()));
  }
  std::string rule = observance_text(event.when, event.observances.front(), session.settings.language);
  const auto next = next_return(event, today + date::days{1});
  const auto here = next_return(event, today);
  if (here && here->occurrence.day() == today) {
    const std::string then = next ? day_and_weekday(session, next->occurrence.day()) : std::string();
    if (!here->occurrence.count) return next ? session.worded("{0}; today, next {1}", rule, then) : session.worded("{0}; today", rule);
    const std::string now_label = label(*here, session.settings.language);
    return next ? session.worded("{0}; today: {1}, next {2}", rule, now_label, then) : session.worded("{0}; today: {1}", rule, now_label);
  }
  if (const auto wide = next_return_without_day(event, today); wide && !next)
    return session.worded("{0}; {1}: {2}", rule, wide->occurrence.date_text(), label(*wide, today, session.settings.language));
  if (!next) return rule;
  const std::string day = day_and_weekday(session, next->occurrence.day()), to_go = d_day(days_from(today, *next));
  std::string text =
      !next->occurrence.count && !next->occurrence.years_until
          ? session.worded("{0}; next {1} ({2})", rule, day, to_go)
          : session.worded("{0}; next {1} ({2}), {3}", rule, day, to_go, label(*next, session.settings.today, session.settings.language));
  if (next->occurrence.moved)
    text.append(comma(session.settings.language)).append(moved_text(*next->occurrence.moved, session.settings.language));
  return text;
}

}  // namespace tsumugu::cli
