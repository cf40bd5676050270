#include "calendar/read_point.hpp"

#include "calendar/read_meaning.hpp"
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
  if (is_wide(date) && !is_western(point.calendar)) return false;  // centuries, seasons and weeks are of the Gregorian year
  if (point.year_calendar != nullptr && !has_gregorian_months(point.year_calendar->calendar)) return false;
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
    case Rule::tail:
      return true;
    case Rule::time:
      return false;
  }
  return false;
}

bool is_year_slot(const Element& element) noexcept {
  return element.kind == Element::Kind::slot && (element.slot == Slot::long_year || element.slot == Slot::plain_year ||
                                                 element.slot == Slot::year || element.slot == Slot::short_year);
}

/// Whether the year comes first, so that the month comes before the day.
bool begins_with_year(const Found& date) noexcept {
  return date.era != nullptr || is_year_slot(date.form->elements[0]) || date.form->elements[0].slot == Slot::year_month_day;
}

/// A calendar that the first end has named and that the words of the second do not go with.
bool is_at_odds(const Phrase& calendar, const Found& date) noexcept {
  if (date.era != nullptr || date.form->rule == Rule::plain || is_wide(date)) return true;
  return date.month_name != nullptr && calendar.sense != Sense::lunar && !is_month_of(date.month_name->calendar, calendar.calendar);
}

/// 昭和16年～20年: the second year is of the era of the first.
bool take_era(const Found& first, Found& date) noexcept {
  if (first.era == nullptr || date.era != nullptr || !date.first.year || date.year_digits > 2) return true;
  if (date.form->rule == Rule::short_year) return false;
  date.era = first.era;
  date.era_year = *date.first.year;
  date.first.year.reset();
  return date.era_year > 0;
}

}  // namespace

bool has_gregorian_months(CalendarId calendar) noexcept {
  return shares_gregorian_days(calendar) || calendar == CalendarId::julian;
}

bool is_month_of(CalendarId of_name, CalendarId calendar) noexcept {
  if (of_name == CalendarId::gregorian) return has_gregorian_months(calendar);
  return of_name == calendar || (is_islamic(of_name) && is_islamic(calendar));
}

bool PointReader::take_prefix(Point& point) const {
  const std::size_t at = point.end;
  if (at == tokens_.size()) return false;
  if (const Phrase* about = tokens_.phrase(at, Sense::about); about != nullptr && !point.is_about) {
    point.is_about = about->value == 0;
  } else if (tokens_.has(at, Sense::maybe) && !point.is_maybe) {
    point.is_maybe = true;
  } else if (tokens_.has(at, Sense::zone_word) && point.zone.empty()) {
    point.zone = zone_in_text(letters_.written(tokens_[at].begin, tokens_[at].end)).value_or("");
  } else if (!tokens_.has(at, Sense::the) && !tokens_.has(at, Sense::on)) {
    for (const BoundWord& word : words_before) {
      const Phrase* found = tokens_.phrase(at, word.sense);
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
  const bool is_bracketed = tokens_.has_mark(point.end, U'(');
  const std::size_t at = point.end + (is_bracketed ? 1 : 0);
  const Phrase* weekday = tokens_.phrase(at, Sense::weekday);
  if (weekday == nullptr && is_bracketed) weekday = tokens_.phrase(at, Sense::weekday_letter);
  if (weekday == nullptr || (is_bracketed && !tokens_.has_mark(at + 1, U')'))) return points;
  Point named = point;
  named.weekday = StatedWeekday{weekday->value, at};
  named.end = at + (is_bracketed ? 2 : 1);
  if (tokens_.has_mark(named.end, U'.') && !tokens_[named.end].is_after_blank) ++named.end;
  if (tokens_.has_mark(named.end, U',')) ++named.end;
  if (tokens_.has(named.end, Sense::the)) ++named.end;
  points.push_back(named);
  return points;
}

std::vector<Point> PointReader::with_leading_clock(const Point& point) const {
  std::vector<Point> points{point};
  for (Point& timed : with_clock(point)) {
    if (tokens_.has_mark(timed.end, U',')) ++timed.end;
    if (tokens_.has(timed.end, Sense::on)) ++timed.end;
    if (tokens_.has(timed.end, Sense::the)) ++timed.end;
    points.push_back(timed);
  }
  return points;
}

std::vector<Point> PointReader::with_calendar(const Point& point) const {
  std::vector<Point> points{point};
  const bool is_bracketed = tokens_.has_mark(point.end, U'(');
  const std::size_t at = point.end + (is_bracketed ? 1 : 0);
  for (const Sense sense : {Sense::calendar, Sense::calendar_name, Sense::calendar_letter, Sense::lunar}) {
    const Phrase* calendar = tokens_.phrase(at, sense);
    if (calendar == nullptr || (is_bracketed && !tokens_.has_mark(at + 1, U')'))) continue;
    Point named = point;
    named.calendar = calendar;
    named.is_calendar_before = true;
    named.is_calendar_inherited = false;
    named.end = at + (is_bracketed ? 2 : 1);
    const bool has_colon = tokens_.has_mark(named.end, U':');
    if (sense == Sense::calendar_name && !has_colon) continue;
    if (has_colon) ++named.end;
    points.push_back(named);
  }
  return points;
}

void PointReader::append_dates(const Point& point, const Point* first, std::vector<Point>& points) const {
  for (const Point& weekday : with_leading_weekday(point)) {
    for (const Point& clock : with_leading_clock(weekday)) {
      for (const Point& start : with_calendar(clock)) {
        std::vector<Found> found;
        for (const Form& form : forms)
          if (form.rule != Rule::time && (form.rule != Rule::tail || first != nullptr)) match(form, tokens_, start.end, found);
        for (const Found& date : found) {
          Point dated = start;
          dated.date = date;
          dated.date_begin = clock.end;
          dated.date_end = dated.end = date.end;
          if (date.calendar != nullptr) {
            dated.year_calendar = start.is_calendar_inherited ? nullptr : start.calendar;
            dated.calendar = date.calendar;
            dated.is_calendar_before = true;
          } else if (start.is_calendar_inherited && is_at_odds(*start.calendar, date)) {
            dated.calendar = nullptr;
          }
          if (date.has_last && point.bound == Bound::since) dated.bound = Bound::none;  // from 17 to 20 January 1995
          if (first != nullptr && !take_era(first->date, dated.date)) continue;
          const bool is_clock_idle = dated.clock && !names_one_day(date) && date.form->rule != Rule::tail;
          const bool is_weekday_idle = dated.weekday && (date.weekday || !names_day(date));
          if (!is_clock_idle && !is_weekday_idle) points.push_back(dated);
        }
      }
    }
  }
}

/// "05:46 ~ 06:00": the second end is a time of the day of the first.
void PointReader::append_times(std::size_t begin, const Point& first, std::vector<Point>& points) const {
  if (!first.clock) return;
  Point start = first;
  start.clock.reset();
  start.bound = Bound::none;
  start.zone.clear();
  start.end = begin;
  for (Point& timed : with_clock(start)) {
    if (timed.zone.empty()) timed.zone = first.zone;
    timed.is_time_tail = true;
    points.push_back(std::move(timed));
  }
}

/// Whether what `last` leaves out is what `first` has.
bool PointReader::can_end(const Point& last, const Point& first, const Separator& separator) const {
  const Found& date = last.date;
  const Found& begin = first.date;
  const bool is_of_order = date.form->rule == Rule::dmy || date.form->rule == Rule::mdy;
  const bool has_fields = date.first.year || date.era != nullptr || is_of_order;
  if (is_of_order) return date.first.year || date.has_short_year || !begins_with_year(begin);
  if (date.form->rule != Rule::tail || has_fields) return true;
  if (begin.has_last) return false;
  const Token& behind = tokens_[first.date_end - 1];
  const Token& closing = tokens_[last.date.end - 1];
  const bool is_bare = closing.kind == Token::Kind::number || closing.mark == U'.';
  const bool is_first_bare = behind.kind == Token::Kind::number || behind.mark == U'.';
  if (is_bare && (!separator.may_be_before_number || !is_first_bare)) return false;
  if (date.first.month && date.first.day) return begins_with_year(begin) && begin.first.day;
  if (date.first.month) return begin.first.month && (!is_bare || !begin.first.day);
  return begin.first.day || names_one_day(begin);
}

std::vector<Point> PointReader::points(std::size_t begin, const Point* first, const Separator& separator) const {
  std::vector<Point> points;
  Point start;
  start.end = begin;
  if (first != nullptr && first->is_calendar_before) {
    start.calendar = first->calendar;
    start.is_calendar_inherited = start.is_calendar_before = true;
  }
  do append_dates(start, first, points);
  while (take_prefix(start));
  add_calendar_behind(points);
  std::erase_if(points, [](const Point& point) { return !is_allowed(point); });
  if (first != nullptr) {
    std::erase_if(points, [&](const Point& point) { return !can_end(point, *first, separator); });
    for (Point& point : points) point.takes_year = names_one_day(first->date) && point.date.first.day && !point.date.has_last;
    append_times(begin, *first, points);
  }
  add_doubt_behind(points);
  add_weekday_behind(points);
  add_clock_behind(points);
  add_weekday_behind(points);
  add_bound_behind(points);
  add_particle_behind(points);
  std::erase_if(points, [](const Point& point) { return (!point.zone.empty() || !point.offset.empty()) && !point.clock; });
  return points;
}

}  // namespace tsumugu::reading
