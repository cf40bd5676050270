#include "calendar/read_point.hpp"

#include <algorithm>

// What may stand behind a date: its calendar, doubt, a weekday, a time of day, "before" and "since".

namespace tsumugu::reading {
namespace {

struct BoundWord {
  Sense sense;
  Bound bound;
};
constexpr BoundWord words_behind[] = {{Sense::before_after, Bound::before},
                                      {Sense::after_after, Bound::after},
                                      {Sense::since_after, Bound::since},
                                      {Sense::until_after, Bound::until}};

}  // namespace

bool names_one_day(const Found& date) noexcept {
  if (date.has_last) return false;
  if (date.span) return date.first.day || (!date.span->is_month_only && !date.span->is_year_only);
  const bool has_day = date.first.day || date.relative_day || date.day_of_year || date.weekday;
  const bool is_yearless_month = date.first.month && !date.first.year && date.era == nullptr && !date.relative_year;
  return has_day && !is_yearless_month;
}

bool names_day(const Found& date) noexcept {
  return names_one_day(date) || (!date.has_last && date.first.day);
}

namespace {

/// Whether a phrase that several calendars share is of the month that the date names.
bool goes_with_month(const Phrase& calendar, const Found& date) noexcept {
  return date.month_name != nullptr && date.month_name->calendar != CalendarId::gregorian &&
         is_month_of(date.month_name->calendar, calendar.calendar);
}

/// Two calendars count by the same letters: "AM" is the year of a Hebrew or a Coptic month, and a bare year is neither.
bool needs_month(const Phrase& calendar) noexcept {
  return calendar.calendar == CalendarId::hebrew || calendar.calendar == CalendarId::coptic;
}

/// "Julian" and "Jewish" may; "O.S.", "AH" and 음력 hardly.
bool may_begin_title(const Phrase& phrase) noexcept {
  if (phrase.sense == Sense::calendar_letter) return true;
  const bool is_ascii = std::all_of(phrase.text().begin(), phrase.text().end(), [](char32_t code) { return code < 0x80; });
  return is_ascii && phrase.sense != Sense::calendar_after && phrase.text().find(U'.') == std::u32string_view::npos;
}

}  // namespace

/// "AH", "BE", "SH", "AM" behind a year: in capitals, or with a month of the calendar, for "be" and "am" are words.
const Phrase* PointReader::calendar_after(const Point& point) const noexcept {
  if (point.end == tokens_.size() || tokens_[point.end - 1].kind != Token::Kind::number) return nullptr;
  if (!point.date.first.year || *point.date.first.year != tokens_[point.end - 1].value) return nullptr;
  const char first_letter = letters_.text[letters_.letters[tokens_[point.end].begin].at];
  const bool is_capital = 'A' <= first_letter && first_letter <= 'Z' && tokens_[point.end].end - tokens_[point.end].begin > 1;
  for (const Phrase& phrase : tokens_[point.end].senses) {
    if (phrase.sense != Sense::calendar_after) continue;
    if (goes_with_month(phrase, point.date) || (is_capital && point.date.month_name == nullptr && !needs_month(phrase))) return &phrase;
    const bool is_gregorian_month = point.date.month_name != nullptr && point.date.month_name->calendar == CalendarId::gregorian;
    if (is_capital && is_gregorian_month && phrase.calendar == CalendarId::buddhist) return &phrase;
  }
  return nullptr;
}

void PointReader::add_calendar_behind(std::vector<Point>& points) const {
  for (std::size_t i = points.size(); i-- > 0;) {
    Point point = points[i];
    if ((point.calendar != nullptr && !point.is_calendar_inherited) || point.date.form->rule == Rule::plain) continue;
    const bool is_bracketed = tokens_.has_mark(point.end, U'(');
    const std::size_t at = point.end + (is_bracketed ? 1 : 0);
    const Phrase* calendar = nullptr;
    for (const Sense sense : {Sense::calendar, Sense::lunar})
      if (calendar == nullptr) calendar = tokens_.phrase(at, sense);
    const bool is_letter = calendar == nullptr && (is_bracketed || stands_alone(at));
    if (is_letter) calendar = tokens_.phrase(at, Sense::calendar_letter);
    if (calendar == nullptr && !is_bracketed) calendar = calendar_after(point);
    if (calendar == nullptr || (is_bracketed && !tokens_.has_mark(at + 1, U')'))) continue;
    // 1994년 음력 설날: of a year or a month, the word begins what is behind it.
    const bool leads = calendar->sense == Sense::lunar || has_leap_months(calendar->calendar) || calendar->text()[0] >= 0x80;
    if (leads && !is_bracketed && !point.date.first.day) continue;
    point.calendar = calendar;
    point.is_calendar_before = point.is_calendar_inherited = false;
    point.is_calendar_loose = !is_bracketed && may_begin_title(*calendar) && !goes_with_month(*calendar, point.date);
    point.date_end = point.end = at + (is_bracketed ? 2 : 1);
    points.push_back(point);
  }
}

void PointReader::add_doubt_behind(std::vector<Point>& points) const {
  for (std::size_t i = points.size(); i-- > 0;) {
    Point point = points[i];
    const bool is_asked = tokens_.has_mark(point.end, U'?') && !tokens_[point.end].is_after_blank;
    if (!is_asked && !tokens_.has(point.end, Sense::about_after)) continue;
    (is_asked ? point.is_maybe : point.is_about) = true;
    ++point.end;
    points.push_back(point);
  }
}

void PointReader::add_weekday_behind(std::vector<Point>& points) const {
  for (std::size_t i = points.size(); i-- > 0;) {
    Point point = points[i];
    if (point.weekday || !names_day(point.date)) continue;
    std::size_t at = point.end;
    if (tokens_.has_mark(at, U',')) ++at;
    const bool is_square = tokens_.has_mark(at, U'[');
    const bool is_bracketed = tokens_.has_mark(at, U'(') || is_square;
    if (is_bracketed) ++at;
    const Phrase* weekday = tokens_.phrase(at, Sense::weekday);
    // One character is a weekday in brackets, or as a word of its own.
    if (weekday == nullptr && (is_bracketed || stands_alone(at))) weekday = tokens_.phrase(at, Sense::weekday_letter);
    if (weekday == nullptr || (is_bracketed && !tokens_.has_mark(at + 1, is_square ? U']' : U')'))) continue;
    point.weekday = StatedWeekday{weekday->value, at};
    point.end = at + (is_bracketed ? 2 : 1);
    points.push_back(point);
  }
}

void PointReader::add_clock_behind(std::vector<Point>& points) const {
  for (std::size_t i = points.size(); i-- > 0;) {
    Point point = points[i];
    if (point.clock || !(names_one_day(point.date) || point.takes_year)) continue;
    const bool has_letter = tokens_.has(point.end, Sense::time_letter) && !tokens_[point.end].is_after_blank;
    if (has_letter || tokens_.has_mark(point.end, U',')) ++point.end;
    if (!has_letter && (tokens_.has(point.end, Sense::at) || tokens_.has(point.end, Sense::of) || tokens_.has(point.end, Sense::from)))
      ++point.end;
    for (Point& timed : with_clock(point)) points.push_back(std::move(timed));
  }
}

/// 1월 17일에: the particle says nothing and belongs to the date.
void PointReader::add_particle_behind(std::vector<Point>& points) const {
  for (std::size_t i = points.size(); i-- > 0;) {
    Point point = points[i];
    if (!tokens_.has(point.end, Sense::particle) || tokens_[point.end].is_after_blank) continue;
    ++point.end;
    points.push_back(std::move(point));
  }
}

void PointReader::add_bound_behind(std::vector<Point>& points) const {
  for (std::size_t i = points.size(); i-- > 0;) {
    for (const BoundWord& word : words_behind) {
      Point point = points[i];
      const Phrase* found = tokens_.phrase(point.end, word.sense);
      if (found == nullptr || point.bound != Bound::none) continue;
      if (point.date.has_last) {  // 17~20일까지: the range ends there already
        if (word.bound != Bound::until) continue;
        ++point.end;
        points.push_back(point);
        continue;
      }
      // "1995-01-17 전 국민": behind a day and a blank, a word of one letter begins a title.
      const bool is_short = found->text().size() == 1 && word.bound != Bound::until;
      if (is_short && tokens_[point.end].is_after_blank && names_day(point.date)) continue;
      // "100년 전" is a hundred years ago; "1900년 전" may be either and is asked.
      constexpr std::size_t digits_of_year = 4;
      const bool is_count =
          point.date.first.year && point.date.year_digits < digits_of_year && point.date.era == nullptr && point.calendar == nullptr;
      if (is_short && is_count && !point.date.first.month) continue;
      point.bound = word.bound;
      point.is_included = found->value == 1;
      ++point.end;
      points.push_back(point);
    }
  }
}

}  // namespace tsumugu::reading
