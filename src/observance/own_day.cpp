#include "observance/start.hpp"
#include "tsumugu/observance/occurrence.hpp"

namespace tsumugu {

std::optional<Occurrence> own_day(const When& when) {
  if (!when.days.first) return std::nullopt;
  const auto start = start_of(when, when.calendar);
  if (!start || !start->year) return std::nullopt;

  Yearly yearly;
  yearly.calendar = when.calendar;
  for (Occurrence& occurrence : occurrences_between(when, yearly, *when.days.first, *when.days.first)) {
    if (occurrence.count || occurrence.years_until) continue;
    occurrence.by.reset();
    return std::move(occurrence);
  }
  return std::nullopt;
}

ComesBack comes_back(const When& when, const Observance& observance) {
  const CalendarId calendar = std::visit([](const Yearly& yearly) { return yearly.calendar; }, observance);
  if (start_of(when, calendar)) return ComesBack::yes;
  const StartFields fields = start_fields(when);
  const bool is_a_day = fields.year && fields.month && fields.day;
  return is_a_day ? ComesBack::outside_calendar : ComesBack::no_usable_start;
}

CalendarRange known_days(const Observance& observance) {
  return std::visit([](const Yearly& yearly) { return range(yearly.calendar); }, observance);
}

}  // namespace tsumugu
