#include "observance/start.hpp"

namespace tsumugu {

namespace {

Start start_at(const CalendarDate& date) {
  return Start{date.year, date.month, date.leap, date.day, false};
}

/// A plain day, of which the fields need not be asked for: all but a few records.
bool is_one_day(const When& when) noexcept {
  return when.precision <= Precision::day && when.days.first && when.days.first == when.days.last;
}

std::optional<Start> converted(const When& when, CalendarId calendar) {
  if (!is_one_day(when)) {
    const StartFields fields = start_fields(when);
    if (!fields.year || !fields.month || !fields.day) return std::nullopt;
  }
  const auto date = try_from_days(calendar, *when.days.first);
  if (!date) return std::nullopt;
  Start start = start_at(*date);
  start.is_converted = true;
  return start;
}

}  // namespace

bool is_year_open(const When& when) noexcept {
  return when.edtf.starts_with("XXXX");
}

std::optional<Start> start_of(const When& when, CalendarId calendar) {
  if (when.calendar != calendar) return converted(when, calendar);
  if (when.calendar_date && !is_year_open(when)) return start_at(*when.calendar_date);
  if (calendar == CalendarId::gregorian && is_one_day(when)) {
    const date::year_month_day day{*when.days.first};
    return Start{int{day.year()}, static_cast<int>(unsigned{day.month()}), false, static_cast<int>(unsigned{day.day()}), false};
  }
  const StartFields fields = start_fields(when);
  if (!fields.year && !fields.month) return std::nullopt;
  if (!fields.month && fields.day) return std::nullopt;
  return Start{fields.year, fields.month.value_or(0), fields.leap, fields.day.value_or(0), false};
}

StartFields start_in(const When& when, CalendarId calendar) {
  const std::optional<Start> start = start_of(when, calendar);
  if (!start) return {};
  const auto known = [](int part) { return part == 0 ? std::nullopt : std::optional(part); };
  return StartFields{start->year, known(start->month), known(start->day), start->leap};
}

}  // namespace tsumugu
