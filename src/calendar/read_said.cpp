#include "calendar/read_found.hpp"

// What a word or a number of a form says of the date.

namespace tsumugu::reading {
namespace {

constexpr int days_in_a_week = 7;
constexpr int months_in_a_year = 12;
constexpr int most_spans = 999'999;  // far beyond any day that exists, and no sum of three overflows

/// The unit of the number before it: 1 a day, 2 a week, 3 a month, 4 a year.
bool apply_span(int unit, Found& found) noexcept {
  Span span = found.span.value_or(Span{});
  if (span.is_too_far) return true;
  const int count = found.first.day.value_or(0);
  if (count > most_spans) {
    found.span = Span{0, 0, false, false, true};
    found.first.day.reset();
    return true;
  }
  (unit <= 2 ? span.days : span.months) += unit == 1   ? count
                                           : unit == 2 ? count * days_in_a_week
                                           : unit == 3 ? count
                                                       : count * months_in_a_year;
  span.is_month_only = unit == 3;
  span.is_year_only = unit == 4;
  found.span = span;
  found.first.day.reset();
  return true;
}

bool apply_direction(int direction, Found& found) noexcept {
  if (!found.span) return false;
  found.span->days *= direction;
  found.span->months *= direction;
  return true;
}

/// A year that follows the name of an era, or precedes the one in brackets, is of the era; any other is the year.
bool put_year(const Token& token, Parts& parts, Found& found) noexcept {
  if (found.era != nullptr && found.era_year == 0) {
    found.era_year = token.value;
    return token.value > 0;
  }
  // 천년, 백년 are spans, 천구백구십오년 is a year.
  if (token.is_hangul && (token.digits != 4 || token.value % 100 == 0)) return false;
  parts.year = token.value;
  found.year_digits = token.digits;
  return true;
}

bool is_quarter_form(const Form& form) noexcept {
  for (const Element& element : form.elements)
    if (element.kind == Element::Kind::sense && (element.sense == Sense::quarter_letter || element.sense == Sense::quarter_unit))
      return true;
  return false;
}

/// A bare number: of a weekday (2026-W03-6, 下周五), a quarter, or of what the next word counts.
bool put_count(int value, Found& found) noexcept {
  if (found.week || found.relative_week) {
    constexpr int numbered_days = 6;  // 星期日 has no number
    if (found.relative_week && (value < 1 || value > numbered_days)) return false;
    found.weekday = value;
  } else if (is_quarter_form(*found.form)) {
    found.quarter = value;
  } else {
    found.first.day = value;
  }
  return true;
}

/// Words whose value is all that they say.
constexpr struct {
  Sense sense;
  std::optional<int> Found::*part;
} plain_values[] = {
    {Sense::season, &Found::season},
    {Sense::half_year, &Found::half_year},
    {Sense::weekday, &Found::weekday},
    {Sense::weekday_letter, &Found::weekday},
    {Sense::relative_day, &Found::relative_day},
    {Sense::relative_week, &Found::relative_week},
    {Sense::relative_month, &Found::relative_month},
    {Sense::relative_year, &Found::relative_year},
    {Sense::relative, &Found::relative},
    {Sense::half, &Found::half},
};

}  // namespace

bool say_word(const Element& element, const Phrase& phrase, Found& found) noexcept {
  for (const auto& plain : plain_values) {
    if (plain.sense != phrase.sense) continue;
    found.*plain.part = phrase.value;
    return true;
  }
  Parts& parts = element.is_second ? found.last : found.first;
  switch (phrase.sense) {
    case Sense::month:
      if (element.is_second) found.has_last = true;
      // The months of a range are of one calendar.
      if (found.month_name != nullptr && found.month_name->calendar != phrase.calendar) return false;
      found.month_name = &phrase;
      parts.month = phrase.value;
      return true;
    case Sense::leap:
      found.leap_mark = &phrase;
      parts.leap = true;
      return true;
    case Sense::leap_letter:
    case Sense::leap_after:
      parts.leap = true;
      return true;
    case Sense::calendar:
    case Sense::lunar:
      found.calendar = &phrase;
      return true;
    case Sense::before_calendar:
      found.calendar = &phrase;
      found.ad = -1;
      return true;
    case Sense::count_word:
      return put_count(phrase.value, found);
    case Sense::ad:
      found.ad = phrase.value;
      return true;
    case Sense::era:
    case Sense::era_letter:
      found.era = &phrase;
      return true;
    case Sense::decade:
      found.is_decade = true;
      return true;
    case Sense::quarter_unit:
    case Sense::quarter_letter:
      found.quarter = found.quarter.value_or(0);
      return true;
    case Sense::days_word:
      found.span = Span{phrase.value, 0, false, false};
      return true;
    case Sense::months_word:
      found.span = Span{0, phrase.value, false, true};
      return true;
    case Sense::span:
      return apply_span(phrase.value, found);
    case Sense::ago:
      return apply_direction(phrase.value, found);
    case Sense::half_hour:
      found.minute = 30;
      return true;
    case Sense::noon:
      found.hour = phrase.value;
      found.minute = 0;
      found.is_midnight = phrase.value == 0;
      return true;
    default:  // the others only mark a place in the form
      return true;
  }
}

bool has_length_for(Slot slot, const Token& token) noexcept {
  const std::size_t digits = token.digits;
  switch (slot) {
    case Slot::long_year:
      return digits >= 4 && digits != 8;
    case Slot::plain_year:
      return digits == 4;
    case Slot::year:
      return digits <= 9;
    case Slot::short_year:
    case Slot::two_digit_month:
    case Slot::two_digit_day:
    case Slot::two_digit_minute:
    case Slot::two_digit_second:
    case Slot::week:
      return digits == 2;
    case Slot::month:
    case Slot::day:
    case Slot::century_number:
    case Slot::hour:
    case Slot::minute:
    case Slot::second:
      return digits <= 2;
    case Slot::year_month_day:
      return digits == 8;
    case Slot::month_day:
      return digits == 4;
    case Slot::day_of_year:
    case Slot::week_day:
      return digits == 3;
    case Slot::year_day:
      return digits == 7;
    case Slot::count:
    case Slot::fraction:
      return true;
    case Slot::lunar_month:
    case Slot::lunar_day:
    case Slot::to:
      return false;
  }
  return false;
}

bool say_number(const Element& element, const Token& token, Found& found) noexcept {
  Parts& parts = element.is_second ? found.last : found.first;
  if (element.is_second) found.has_last = true;
  switch (element.slot) {
    case Slot::short_year:
      found.has_short_year = true;
      [[fallthrough]];
    case Slot::long_year:
    case Slot::plain_year:
    case Slot::year:
      return put_year(token, parts, found);
    case Slot::month:
    case Slot::two_digit_month:
      found.has_hangul_month = token.is_hangul;
      parts.month = token.value;
      return true;
    case Slot::day:
    case Slot::two_digit_day:
      // 1973년 10월 오일 쇼크: a day is written in syllables only behind a month that is.
      if (token.is_hangul && !found.has_hangul_month) return false;
      parts.day = token.value;
      return true;
    case Slot::year_month_day:
      parts = {token.value / 10'000, token.value / 100 % 100, token.value % 100, false};
      return true;
    case Slot::month_day:
      parts.month = token.value / 100;
      parts.day = token.value % 100;
      return true;
    case Slot::week:
      found.week = token.value;
      return true;
    case Slot::week_day:
      found.week = token.value / 10;
      found.weekday = token.value % 10;
      return true;
    case Slot::year_day:
      parts.year = token.value / 1000;
      found.day_of_year = token.value % 1000;
      return true;
    case Slot::fraction:
      return true;
    case Slot::day_of_year:
      found.day_of_year = token.value;
      return true;
    case Slot::century_number:
      found.century = token.value;
      return true;
    case Slot::hour:
      found.hour = token.value;
      return true;
    case Slot::minute:
    case Slot::two_digit_minute:
      found.minute = token.value;
      return true;
    case Slot::second:
    case Slot::two_digit_second:
      found.second = token.value;
      return true;
    case Slot::count:
      return put_count(token.value, found);
    case Slot::lunar_month:
    case Slot::lunar_day:
    case Slot::to:
      return false;
  }
  return false;
}

}  // namespace tsumugu::reading
