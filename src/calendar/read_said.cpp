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
  const int count = found.first.day.value_or(0);
  if (count > most_spans) return false;
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

/// A bare number: of a weekday (2026-W03-6), a quarter, or of what the next word counts.
bool put_count(int value, Found& found) noexcept {
  if (found.week) {
    found.weekday = value;
  } else if (is_quarter_form(*found.form)) {
    found.quarter = value;
  } else {
    found.first.day = value;
  }
  return true;
}

}  // namespace

bool say_word(const Element& element, const Phrase& phrase, Found& found) noexcept {
  Parts& parts = element.is_second ? found.last : found.first;
  switch (element.sense) {
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
      parts.leap = true;
      return true;
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
    case Sense::season:
      found.season = phrase.value;
      return true;
    case Sense::half_year:
      found.half_year = phrase.value;
      return true;
    case Sense::quarter_unit:
    case Sense::quarter_letter:
      found.quarter = found.quarter.value_or(0);
      return true;
    case Sense::weekday:
      found.weekday = phrase.value;
      return true;
    case Sense::relative_day:
      found.relative_day = phrase.value;
      return true;
    case Sense::relative_week:
      found.relative_week = phrase.value;
      return true;
    case Sense::relative_month:
      found.relative_month = phrase.value;
      return true;
    case Sense::relative_year:
      found.relative_year = phrase.value;
      return true;
    case Sense::relative:
      found.relative = phrase.value;
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
    case Sense::half:
      found.half = phrase.value;
      return true;
    case Sense::half_hour:
      found.minute = 30;
      return true;
    case Sense::noon:
      found.hour = phrase.value;
      found.minute = 0;
      return true;
    default:
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
      return digits == 3;
    case Slot::count:
      return digits <= 6;
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
      parts.month = token.value;
      return true;
    case Slot::day:
    case Slot::two_digit_day:
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
