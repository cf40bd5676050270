#include <algorithm>

#include "observance/reasons.hpp"
#include "tsumugu/observance/occurrence.hpp"

namespace tsumugu {

namespace {

/// The years, and the days of them, in which a search may find something.
struct Span {
  date::sys_days first, last;
  int first_year, last_year;
};

/// [first, last] as far as the calendar covers it, in its years; nothing when it covers none of it.
std::optional<Span> covered(const Start& start, const Yearly& yearly, date::sys_days first, date::sys_days last) {
  const CalendarRange known = range(yearly.calendar);
  first = std::max(first, known.first);
  last = std::min(last, known.last);
  if (last < first) return std::nullopt;
  const auto begin = try_from_days(yearly.calendar, first);
  const auto end = first == last ? begin : try_from_days(yearly.calendar, last);
  if (!begin || !end) return std::nullopt;
  const int earlier = may_land_a_year_later(start, yearly) ? 1 : 0;
  return Span{first, last, std::max(begin->year - earlier, known.first_year), end->year};
}

/// What is common to days, months and years: the count and whether it is round.
Occurrence counted(const Start& start, const Yearly& yearly, int year, const DayRange& days) {
  Occurrence occurrence;
  occurrence.by = yearly;
  occurrence.days = days;
  occurrence.grade = grade(yearly.calendar, *days.first);
  if (!start.year || *start.year == year) return occurrence;
  if (year < *start.year) {
    occurrence.years_until = *start.year - year;
    return occurrence;
  }
  occurrence.count = year - *start.year;
  occurrence.is_round = *occurrence.count % 5 == 0;
  return occurrence;
}

Occurrence on_day(const Start& start, const Yearly& yearly, int year, const Landing& landing) {
  Occurrence occurrence = counted(start, yearly, year, {landing.day, landing.day});
  occurrence.moved = moved_by(landing, yearly.calendar);
  return occurrence;
}

/// The first day of a year of the calendar, which the Hebrew one begins with its seventh month.
std::optional<date::sys_days> first_of_year(CalendarId calendar, int year) {
  constexpr int tishri = 7;
  return day_at({calendar, year, calendar == CalendarId::hebrew ? tishri : 1, false, 1});
}

Occurrence in_year(const Start& start, const Yearly& yearly, int year) {
  const CalendarRange known = range(yearly.calendar);
  const date::sys_days first = first_of_year(yearly.calendar, year).value_or(known.first);
  const auto next = year < known.last_year ? first_of_year(yearly.calendar, year + 1) : std::nullopt;
  Occurrence occurrence = counted(start, yearly, year, {first, next ? *next - date::days{1} : known.last});
  occurrence.precision = Precision::year;
  return occurrence;
}

/// The month that holds `landing`, where the month's first day landed.
Occurrence in_month(const Start& first_day, const Yearly& yearly, int year, const Landing& landing) {
  const CalendarDate date = from_days(yearly.calendar, landing.day);
  const int length = month_length(yearly.calendar, date.year, date.month, date.leap).value_or(1);
  Occurrence occurrence = counted(first_day, yearly, year, {landing.day, landing.day + date::days{length - 1}});
  occurrence.precision = Precision::month;
  occurrence.moved = moved_by(landing, yearly.calendar);
  return occurrence;
}

std::vector<Occurrence> days_between(const Start& start, const Yearly& yearly, const Span& span) {
  std::vector<Occurrence> found;
  for (int year = span.first_year; year <= span.last_year; ++year) {
    for (const Landing& landing : landings(start, yearly, year)) {
      if (span.first <= landing.day && landing.day <= span.last) found.push_back(on_day(start, yearly, year, landing));
    }
  }
  return found;
}

std::vector<Occurrence> months_between(Start start, const Yearly& yearly, const Span& span) {
  std::vector<Occurrence> found;
  start.day = 1;
  for (int year = span.first_year; year <= span.last_year; ++year) {
    for (const Landing& landing : landings(start, yearly, year)) {
      Occurrence occurrence = in_month(start, yearly, year, landing);
      if (*occurrence.days.first <= span.last && span.first <= *occurrence.days.last) found.push_back(std::move(occurrence));
    }
  }
  return found;
}

std::vector<Occurrence> years_between(const Start& start, const Yearly& yearly, const Span& span) {
  std::vector<Occurrence> found;
  for (int year = span.first_year; year <= span.last_year; ++year) found.push_back(in_year(start, yearly, year));
  return found;
}

std::vector<Occurrence> yearly_between(const When& when, const Yearly& yearly, date::sys_days first, date::sys_days last) {
  const auto start = start_of(when, yearly.calendar);
  if (!start) return {};
  const auto span = covered(*start, yearly, first, last);
  if (!span) return {};
  if (start->day != 0) return days_between(*start, yearly, *span);
  if (start->month != 0) return months_between(*start, yearly, *span);
  return years_between(*start, yearly, *span);
}

std::vector<Occurrence> yearly_on(const When& when, const Yearly& yearly, date::sys_days day) {
  const auto start = start_of(when, yearly.calendar);
  if (!start || start->day == 0) return {};
  const auto span = covered(*start, yearly, day, day);
  if (!span) return {};
  return days_between(*start, yearly, *span);
}

std::optional<Occurrence> yearly_after(const When& when, const Yearly& yearly, date::sys_days day, int years) {
  const auto start = start_of(when, yearly.calendar);
  const CalendarRange known = range(yearly.calendar);
  if (!start || start->day == 0 || day >= known.last) return std::nullopt;
  const auto span = covered(*start, yearly, day + date::days{1}, known.last);
  if (!span) return std::nullopt;
  for (int year = span->first_year; year <= span->last_year && year - span->first_year <= years; ++year) {
    for (const Landing& landing : landings(*start, yearly, year)) {
      if (span->first <= landing.day && landing.day <= span->last) return on_day(*start, yearly, year, landing);
    }
  }
  return std::nullopt;
}

std::optional<Occurrence> yearly_before(const When& when, const Yearly& yearly, date::sys_days day, int years) {
  const auto start = start_of(when, yearly.calendar);
  const CalendarRange known = range(yearly.calendar);
  if (!start || start->day == 0 || day <= known.first) return std::nullopt;
  const auto span = covered(*start, yearly, known.first, day - date::days{1});
  if (!span) return std::nullopt;
  for (int year = span->last_year; year >= span->first_year && span->last_year - year <= years; --year) {
    std::optional<Landing> latest;
    for (const Landing& landing : landings(*start, yearly, year)) {
      if (span->first <= landing.day && landing.day <= span->last) latest = landing;
    }
    if (latest) return on_day(*start, yearly, year, *latest);
  }
  return std::nullopt;
}

}  // namespace

std::vector<Occurrence> occurrences_between(const When& when, const Observance& observance, date::sys_days first, date::sys_days last) {
  return std::visit([&](const Yearly& yearly) { return yearly_between(when, yearly, first, last); }, observance);
}

std::vector<Occurrence> occurrences_on(const When& when, const Observance& observance, date::sys_days day) {
  return std::visit([&](const Yearly& yearly) { return yearly_on(when, yearly, day); }, observance);
}

std::optional<Occurrence> next_occurrence(const When& when, const Observance& observance, date::sys_days day, int years) {
  return std::visit([&](const Yearly& yearly) { return yearly_after(when, yearly, day, years); }, observance);
}

std::optional<Occurrence> previous_occurrence(const When& when, const Observance& observance, date::sys_days day, int years) {
  return std::visit([&](const Yearly& yearly) { return yearly_before(when, yearly, day, years); }, observance);
}

}  // namespace tsumugu
