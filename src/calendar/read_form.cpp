#include "calendar/read_found.hpp"

// How a form is laid over the tokens. A form is a handful of elements and each takes one token or two, so the work is bounded by the table.

namespace tsumugu::reading {
namespace {

constexpr int days_in_a_week = 7;
constexpr int months_in_a_year = 12;
constexpr int most_spans = 999'999;  // far beyond any day that exists, and no sum of three overflows

class Matcher {
 public:
  Matcher(const Form& form, const std::vector<Token>& tokens, std::vector<Found>& found) : form_(form), tokens_(tokens), found_(found) {}

  void from(std::size_t begin) {
    if (!can_begin_at(begin)) return;
    Found start;
    start.form = &form_;
    go_on(0, begin, start);
  }

 private:
  /// Most forms fail at their first token: that is seen before anything is set up.
  bool can_begin_at(std::size_t begin) const noexcept {
    if (begin == tokens_.size()) return false;
    const Element& element = form_.elements[0];
    const Token& token = tokens_[begin];
    switch (element.kind) {
      case Element::Kind::mark:
        return token.mark == element.mark;
      case Element::Kind::sense:
        return sense_of(token, element.sense) != nullptr;
      case Element::Kind::slot:
        return element.slot == Slot::lunar_month || token.kind == Token::Kind::number;
    }
    return false;
  }

  void go_on(std::size_t index, std::size_t at, const Found& so_far) {
    if (index == form_.elements.size()) {
      found_.push_back(so_far);
      found_.back().end = at;
      return;
    }
    const Element& element = form_.elements[index];
    if (element.optional != 0) go_on(index + element.optional, at, so_far);
    if (at == tokens_.size() || (element.is_tight && tokens_[at].is_after_blank)) return;
    switch (element.kind) {
      case Element::Kind::mark:
        if (tokens_[at].mark == element.mark) go_on(index + 1, at + 1, so_far);
        return;
      case Element::Kind::sense:
        take_sense(element, index, at, so_far);
        return;
      case Element::Kind::slot:
        take_slot(element, index, at, so_far);
        return;
    }
  }

  void take_sense(const Element& element, std::size_t index, std::size_t at, const Found& so_far) {
    for (const Phrase& phrase : tokens_[at].senses) {
      if (phrase.sense != element.sense) continue;
      Found found = so_far;
      const bool fits = apply(element, phrase, found);
      const bool has_point = element.sense == Sense::month && is_tight_mark(at + 1, U'.') && !is_mark_wanted(index + 1, U'.');
      if (fits) go_on(index + 1, at + (has_point ? 2 : 1), found);
    }
  }

  /// "Jan." may be cut short, unless the form itself goes on with a point.
  bool is_tight_mark(std::size_t at, char32_t mark) const noexcept {
    return at < tokens_.size() && tokens_[at].mark == mark && !tokens_[at].is_after_blank;
  }
  bool is_mark_wanted(std::size_t index, char32_t mark) const noexcept {
    return index < form_.elements.size() && form_.elements[index].kind == Element::Kind::mark && form_.elements[index].mark == mark;
  }

  bool apply(const Element& element, const Phrase& phrase, Found& found) const noexcept {
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

  /// The unit of the number before it: 1 a day, 2 a week, 3 a month, 4 a year.
  static bool apply_span(int unit, Found& found) noexcept {
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

  static bool apply_direction(int direction, Found& found) noexcept {
    if (!found.span) return false;
    found.span->days *= direction;
    found.span->months *= direction;
    return true;
  }

  void take_slot(const Element& element, std::size_t index, std::size_t at, const Found& so_far) {
    if (element.slot == Slot::to) return take_to(index, at, so_far);
    if (element.slot == Slot::lunar_month || element.slot == Slot::lunar_day) return take_lunar(element, index, at, so_far);
    const Token& token = tokens_[at];
    if (token.kind != Token::Kind::number || !has_length(element.slot, token)) return;
    Found found = so_far;
    if (!put(element, token, found)) return;
    const bool has_ordinal = element.may_be_ordinal && at + 1 < tokens_.size() && !tokens_[at + 1].is_after_blank &&
                             sense_of(tokens_[at + 1], Sense::ordinal) != nullptr;
    if (element.may_be_ordinal && element.slot != Slot::day && !has_ordinal) return;
    go_on(index + 1, at + (has_ordinal ? 2 : 1), found);
  }

  static bool has_length(Slot slot, const Token& token) noexcept {
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

  bool put(const Element& element, const Token& token, Found& found) const noexcept {
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

  /// A year that follows the name of an era, or precedes the one in brackets, is of the era; any other is the year.
  bool put_year(const Token& token, Parts& parts, Found& found) const noexcept {
    if (found.era != nullptr && found.era_year == 0) {
      found.era_year = token.value;
      return token.value > 0;
    }
    parts.year = token.value;
    found.year_digits = token.digits;
    return true;
  }

  /// A bare number: of a weekday (2026-W03-6), a quarter, or of what the next word counts.
  bool put_count(int value, Found& found) const noexcept {
    if (found.week) {
      found.weekday = value;
    } else if (is_quarter_form()) {
      found.quarter = value;
    } else {
      found.first.day = value;
    }
    return true;
  }

  bool is_quarter_form() const noexcept {
    for (const Element& element : form_.elements)
      if (element.kind == Element::Kind::sense && (element.sense == Sense::quarter_letter || element.sense == Sense::quarter_unit))
        return true;
    return false;
  }

  /// What stands between two ends: "-", "~", "to", から.
  void take_to(std::size_t index, std::size_t at, const Found& so_far) {
    const Token& token = tokens_[at];
    const bool is_mark = token.mark == U'-' || token.mark == U'~';
    if (is_mark || sense_of(token, Sense::to) != nullptr || sense_of(token, Sense::since_after) != nullptr)
      go_on(index + 1, at + 1, so_far);
  }

  void take_lunar(const Element& element, std::size_t index, std::size_t at, const Found& so_far) {
    const bool is_month = element.slot == Slot::lunar_month;
    const Token& token = tokens_[at];
    Found found = so_far;
    std::optional<int>& part = is_month ? found.first.month : found.first.day;
    if (const Phrase* named = sense_of(token, is_month ? Sense::lunar_month : Sense::lunar_day)) {
      part = named->value;
      return go_on(index + 1, at + 1, found);
    }
    const bool is_early = !is_month && sense_of(token, Sense::early_day) != nullptr;  // 初一
    const std::size_t number_at = at + (is_early ? 1 : 0);
    if (number_at == tokens_.size() || tokens_[number_at].kind != Token::Kind::number || tokens_[number_at].digits > 2) return;
    part = tokens_[number_at].value;
    const Sense unit = is_month ? Sense::month_unit : Sense::day_unit;
    const bool has_unit = number_at + 1 < tokens_.size() && sense_of(tokens_[number_at + 1], unit) != nullptr;
    if (has_unit) return go_on(index + 1, number_at + 2, found);
    if (!is_month && tokens_[number_at].is_kanji) go_on(index + 1, number_at + 1, found);
  }

  const Form& form_;
  const std::vector<Token>& tokens_;
  std::vector<Found>& found_;
};

}  // namespace

void match(const Form& form, const std::vector<Token>& tokens, std::size_t begin, std::vector<Found>& found) {
  Matcher(form, tokens, found).from(begin);
}

}  // namespace tsumugu::reading
