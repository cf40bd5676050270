#include "calendar/read_point.hpp"

#include "tsumugu/calendar/zone.hpp"

namespace tsumugu::reading {
namespace {

struct BoundWord {
  Sense sense;
  Bound bound;
};
constexpr BoundWord words_before[] = {{Sense::before, Bound::before},
                                      {Sense::after, Bound::after},
                                      {Sense::since, Bound::since},
                                      {Sense::from, Bound::since},
                                      {Sense::until, Bound::until}};

/// Calendars whose years are counted from elsewhere, so that a year of one or two digits is nothing odd.
bool counts_small_years(CalendarId calendar) noexcept {
  switch (calendar) {
    case CalendarId::gregorian:
    case CalendarId::julian:
    case CalendarId::japanese:
    case CalendarId::korean:
    case CalendarId::chinese:
    case CalendarId::vietnamese:
      return false;
    case CalendarId::hebrew:
    case CalendarId::islamic_umalqura:
    case CalendarId::islamic_civil:
    case CalendarId::islamic_tabular:
    case CalendarId::persian:
    case CalendarId::coptic:
    case CalendarId::ethiopic:
    case CalendarId::indian:
    case CalendarId::buddhist:
    case CalendarId::roc:
    case CalendarId::dangun:
      return true;
  }
  return false;
}

bool is_western(const Phrase* calendar) noexcept {
  return calendar == nullptr ||
         (calendar->sense != Sense::lunar && (calendar->calendar == CalendarId::gregorian || calendar->calendar == CalendarId::julian));
}

/// Whether the form may be used with the words around it.
bool is_allowed(const Point& point) noexcept {
  const Found& date = point.date;
  const bool has_small_years =
      point.calendar != nullptr && point.calendar->sense != Sense::lunar && counts_small_years(point.calendar->calendar);
  const bool is_odd_year = date.year_digits == 1 || date.year_digits == 2;
  switch (date.form->rule) {
    case Rule::any:
      return !is_odd_year || date.ad != 0 || date.era != nullptr || has_small_years;
    case Rule::counted:
      return point.calendar != nullptr && !is_western(point.calendar) && (!is_odd_year || has_small_years);
    case Rule::plain:
      return point.calendar == nullptr;
    case Rule::dmy:
    case Rule::mdy:
      return is_western(point.calendar);
    case Rule::short_year:
      return !has_small_years;
    case Rule::time:
      return false;
  }
  return false;
}

}  // namespace

bool PointReader::take_prefix(Point& point) const {
  const std::size_t at = point.end;
  if (at == tokens_.size()) return false;
  if (const Phrase* about = phrase(at, Sense::about); about != nullptr && !point.is_about) {
    point.is_about = about->value == 0;
  } else if (has(at, Sense::maybe) && !point.is_maybe) {
    point.is_maybe = true;
  } else if (has(at, Sense::zone_word) && point.zone.empty()) {
    point.zone = zone_in_text(letters_.written(tokens_[at].begin, tokens_[at].end)).value_or("");
  } else if (!has(at, Sense::the) && !has(at, Sense::on)) {
    for (const BoundWord& word : words_before) {
      const Phrase* found = phrase(at, word.sense);
      if (found == nullptr || point.bound != Bound::none) continue;
      point.bound = word.bound;
      point.is_included = found->value == 1;
      ++point.end;
      return true;
    }
    return false;
  }
  ++point.end;
  return true;
}

std::vector<Point> PointReader::with_leading_weekday(const Point& point) const {
  std::vector<Point> points{point};
  const Phrase* weekday = phrase(point.end, Sense::weekday);
  if (weekday == nullptr) return points;
  Point named = point;
  named.weekday = StatedWeekday{weekday->value, point.end};
  ++named.end;
  if (has_mark(named.end, U'.') && !tokens_[named.end].is_after_blank) ++named.end;
  if (has_mark(named.end, U',')) ++named.end;
  if (has(named.end, Sense::the)) ++named.end;
  points.push_back(named);
  return points;
}

std::vector<Point> PointReader::with_leading_clock(const Point& point) const {
  std::vector<Point> points{point};
  for (Point& timed : with_clock(point)) {
    if (has_mark(timed.end, U',')) ++timed.end;
    if (has(timed.end, Sense::on)) ++timed.end;
    if (has(timed.end, Sense::the)) ++timed.end;
    points.push_back(timed);
  }
  return points;
}

std::vector<Point> PointReader::with_calendar(const Point& point) const {
  std::vector<Point> points{point};
  for (const Sense sense : {Sense::calendar, Sense::calendar_name, Sense::lunar}) {
    const Phrase* calendar = phrase(point.end, sense);
    if (calendar == nullptr) continue;
    Point named = point;
    named.calendar = calendar;
    ++named.end;
    const bool has_colon = has_mark(named.end, U':');
    if (sense == Sense::calendar_name && !has_colon) continue;
    if (has_colon) ++named.end;
    points.push_back(named);
  }
  return points;
}

void PointReader::append_dates(const Point& point, std::vector<Point>& points) const {
  for (const Point& weekday : with_leading_weekday(point)) {
    for (const Point& clock : with_leading_clock(weekday)) {
      for (const Point& start : with_calendar(clock)) {
        std::vector<Found> found;
        for (const Form& form : forms)
          if (form.rule != Rule::time) match(form, tokens_, start.end, found);
        for (const Found& date : found) {
          Point dated = start;
          dated.date = date;
          dated.date_begin = clock.end;
          dated.date_end = dated.end = date.end;
          const bool is_clock_idle = dated.clock && !names_one_day(date);
          const bool is_weekday_idle = dated.weekday && (date.weekday || !names_day(date));
          if (!is_clock_idle && !is_weekday_idle) points.push_back(dated);
        }
      }
    }
  }
}

std::vector<Point> PointReader::points_from(std::size_t begin) const {
  std::vector<Point> points;
  Point start;
  start.end = begin;
  do append_dates(start, points);
  while (take_prefix(start));
  add_calendar_behind(points);
  std::erase_if(points, [](const Point& point) { return !is_allowed(point); });
  add_doubt_behind(points);
  add_weekday_behind(points);
  add_clock_behind(points);
  add_weekday_behind(points);
  add_bound_behind(points);
  add_particle_behind(points);
  std::erase_if(points, [](const Point& point) { return !point.zone.empty() && !point.clock; });
  return points;
}

}  // namespace tsumugu::reading
