#include "calendar/read_found.hpp"

#include <algorithm>

// How a form is laid over the tokens. A form is a handful of elements and each takes one token or two, so the work is bounded by the table.

namespace tsumugu::reading {
namespace {

/// "calendar" in a form takes the words for several calendars as well.
bool is_sense(const Phrase& phrase, Sense sense) noexcept {
  return phrase.sense == sense || (sense == Sense::calendar && phrase.sense == Sense::lunar);
}

bool has_sense(const Token& token, Sense sense) noexcept {
  return std::any_of(token.senses.begin(), token.senses.end(), [&](const Phrase& phrase) { return is_sense(phrase, sense); });
}

class Matcher {
 public:
  Matcher(const Form& form, const Tokens& tokens, std::vector<Found>& found) : form_(form), tokens_(tokens), found_(found) {}

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
        return has_sense(token, element.sense);
      case Element::Kind::slot:
        return token.kind == Token::Kind::number || element.slot == Slot::lunar_month || element.slot == Slot::lunar_day ||
               (element.slot == Slot::count && sense_of(token, Sense::count_word) != nullptr);
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
      if (!is_sense(phrase, element.sense)) continue;
      Found found = so_far;
      const bool fits = say_word(element, phrase, found);
      if (element.sense == Sense::month && !element.is_second) found.month_token = at;
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

  void take_slot(const Element& element, std::size_t index, std::size_t at, const Found& so_far) {
    if (element.slot == Slot::to) return take_to(index, at, so_far);
    if (element.slot == Slot::lunar_month || element.slot == Slot::lunar_day) return take_lunar(element, index, at, so_far);
    const Token& token = tokens_[at];
    if (element.slot == Slot::count && token.kind == Token::Kind::word) return take_count_word(index, at, so_far);
    if (token.kind != Token::Kind::number || !has_length_for(element.slot, token)) return;
    // 十五夜 is a feast and no 3 o'clock: in characters an hour has its 時.
    const bool is_before_half = index + 1 < form_.elements.size() && form_.elements[index + 1].sense == Sense::half;
    if (element.slot == Slot::hour && token.is_kanji && is_before_half) return;
    Found found = so_far;
    if (!say_number(element, token, found)) return;
    const bool has_ordinal = element.may_be_ordinal && tokens_.has(at + 1, Sense::ordinal) && !tokens_[at + 1].is_after_blank;
    if (element.may_be_ordinal && element.slot != Slot::day && !has_ordinal) return;
    go_on(index + 1, at + (has_ordinal ? 2 : 1), found);
  }

  /// "two weeks ago"
  void take_count_word(std::size_t index, std::size_t at, const Found& so_far) {
    const Phrase* word = tokens_.phrase(at, Sense::count_word);
    Found found = so_far;
    if (word != nullptr && say_word(form_.elements[index], *word, found)) go_on(index + 1, at + 1, found);
  }

  /// What stands between two ends: "-", "~", "to", から.
  void take_to(std::size_t index, std::size_t at, const Found& so_far) {
    const bool is_mark = tokens_.has_mark(at, U'-') || tokens_.has_mark(at, U'~');
    if (is_mark || tokens_.has(at, Sense::to) || tokens_.has(at, Sense::since_after)) go_on(index + 1, at + 1, so_far);
  }

  void take_lunar(const Element& element, std::size_t index, std::size_t at, const Found& so_far) {
    const bool is_month = element.slot == Slot::lunar_month;
    Found found = so_far;
    std::optional<int>& part = is_month ? found.first.month : found.first.day;
    if (const Phrase* named = tokens_.phrase(at, is_month ? Sense::lunar_month : Sense::lunar_day)) {
      part = named->value;
      return go_on(index + 1, at + 1, found);
    }
    const bool is_early = !is_month && tokens_.has(at, Sense::early_day);  // 初一
    const std::size_t number_at = at + (is_early ? 1 : 0);
    if (!tokens_.is_number(number_at) || tokens_[number_at].digits > 2) return;
    if (!is_month && tokens_[number_at].is_hangul && !found.has_hangul_month) return;
    if (is_month) found.has_hangul_month = tokens_[number_at].is_hangul;
    part = tokens_[number_at].value;
    const Sense unit = is_month ? Sense::month_unit : Sense::day_unit;
    if (tokens_.has(number_at + 1, unit)) return go_on(index + 1, number_at + 2, found);
    if (!is_month && tokens_[number_at].is_kanji) go_on(index + 1, number_at + 1, found);
  }

  const Form& form_;
  const Tokens& tokens_;
  std::vector<Found>& found_;
};

}  // namespace

void match(const Form& form, const Tokens& tokens, std::size_t begin, std::vector<Found>& found) {
  Matcher(form, tokens, found).from(begin);
}

}  // namespace tsumugu::reading
