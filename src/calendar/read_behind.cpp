#include "calendar/read_point.hpp"

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
  const bool is_without_year = date.first.month && !date.first.year && date.era == nullptr && !date.relative_year;
  return has_day && !is_without_year;
}

bool names_day(const Found& date) noexcept {
  return names_one_day(date) || (!date.has_last && date.first.day);
}

void PointReader::add_calendar_behind(std::vector<Point>& points) const {
  for (std::size_t i = points.size(); i-- > 0;) {
    Point point = points[i];
    if (point.calendar != nullptr || point.date.form->rule == Rule::plain) continue;
    const bool is_bracketed = has_mark(point.end, U'(');
    const std::size_t at = point.end + (is_bracketed ? 1 : 0);
    const Phrase* calendar = phrase(at, Sense::calendar) != nullptr ? phrase(at, Sense::calendar) : phrase(at, Sense::lunar);
    if (calendar == nullptr || (is_bracketed && !has_mark(at + 1, U')'))) continue;
    point.calendar = calendar;
    point.date_end = point.end = at + (is_bracketed ? 2 : 1);
    points.push_back(point);
  }
}

void PointReader::add_doubt_behind(std::vector<Point>& points) const {
  for (std::size_t i = points.size(); i-- > 0;) {
    Point point = points[i];
    const bool is_asked = has_mark(point.end, U'?') && !tokens_[point.end].is_after_blank;
    if (!is_asked && !has(point.end, Sense::about_after)) continue;
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
    if (has_mark(at, U',')) ++at;
    const bool is_bracketed = has_mark(at, U'(');
    if (is_bracketed) ++at;
    const Phrase* weekday = phrase(at, Sense::weekday);
    // One character is a weekday in brackets, or as a word of its own.
    const bool stands_alone = at < tokens_.size() && tokens_[at].is_after_blank && tokens_[at].ends_word;
    if (weekday == nullptr && (is_bracketed || stands_alone)) weekday = phrase(at, Sense::weekday_letter);
    if (weekday == nullptr || (is_bracketed && !has_mark(at + 1, U')'))) continue;
    point.weekday = StatedWeekday{weekday->value, at};
    point.end = at + (is_bracketed ? 2 : 1);
    points.push_back(point);
  }
}

void PointReader::add_clock_behind(std::vector<Point>& points) const {
  for (std::size_t i = points.size(); i-- > 0;) {
    Point point = points[i];
    if (point.clock || !names_one_day(point.date)) continue;
    const bool has_letter = has(point.end, Sense::time_letter) && !tokens_[point.end].is_after_blank;
    if (has_letter || has_mark(point.end, U',')) ++point.end;
    if (!has_letter && (has(point.end, Sense::at) || has(point.end, Sense::of))) ++point.end;
    for (Point& timed : with_clock(point)) points.push_back(std::move(timed));
  }
}

/// 1월 17일에: the particle says nothing and belongs to the date.
void PointReader::add_particle_behind(std::vector<Point>& points) const {
  for (std::size_t i = points.size(); i-- > 0;) {
    Point point = points[i];
    if (!has(point.end, Sense::particle) || tokens_[point.end].is_after_blank) continue;
    ++point.end;
    points.push_back(std::move(point));
  }
}

void PointReader::add_bound_behind(std::vector<Point>& points) const {
  for (std::size_t i = points.size(); i-- > 0;) {
    for (const BoundWord& word : words_behind) {
      Point point = points[i];
      const Phrase* found = phrase(point.end, word.sense);
      if (found == nullptr || point.bound != Bound::none) continue;
      // "1995-01-17 전 국민": behind a day and a blank, a word of one letter begins a title.
      const bool is_short = found->text.size() == 1 && word.bound != Bound::until;
      if (is_short && tokens_[point.end].is_after_blank && names_day(point.date)) continue;
      point.bound = word.bound;
      point.is_included = found->value == 1;
      ++point.end;
      points.push_back(point);
    }
  }
}

}  // namespace tsumugu::reading
