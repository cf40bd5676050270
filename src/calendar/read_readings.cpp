#include <algorithm>

#include "calendar/read_choice.hpp"

// One date or two: what stands between the ends of a range.

namespace tsumugu::reading {
namespace {

/// Whether a form has words: "1995-01-17" has none, and a hyphen behind it parts no range.
bool has_word(const Found& date) noexcept {
  const auto is_word = [](const Element& element) { return element.kind == Element::Kind::sense; };
  return std::any_of(date.form->elements.begin(), date.form->elements.end(), is_word);
}

/// A dash that is no hyphen, "–", parts the ends of a range and never the parts of a date.
bool is_long_dash(const Letters& letters, const Token& token) noexcept {
  return token.mark == U'-' && letters.text[letters.letters[token.begin].at] != '-';
}

bool has_hyphen(const Form& form) noexcept {
  return std::any_of(form.elements.begin(), form.elements.end(), [](const Element& element) { return element.mark == U'-'; });
}

bool is_without_year(const Found& date) noexcept {
  return date.first.month && !date.first.year && date.era == nullptr && !is_relative(date);
}

/// "1995", which behind a day is hardly the end of a range.
bool is_bare_year(const Found& date) noexcept {
  return date.form->elements.size() == 1 && date.form->elements[0].slot == Slot::plain_year &&
         date.form->elements[0].kind == Element::Kind::slot;
}

/// Whether the second end is told in words that stand for nothing alone: 20일, 06:00.
bool is_tail(const Point& last) noexcept {
  return last.is_time_tail || last.date.form->rule == Rule::tail;
}

/// Whether two dates can be the ends of a range: one without its year takes it from the other, which then has a month as well.
bool can_be_range(const Found& first, const Found& last) noexcept {
  const auto has_month = [](const Found& date) { return date.first.month || is_relative(date); };
  return (!is_without_year(first) || has_month(last)) && (!is_without_year(last) || has_month(first));
}

class ReadingFinder {
 public:
  explicit ReadingFinder(const Context& context) : context_(context), tokens_(context.tokens), points_(context.letters, context.tokens) {}

  std::vector<Reading> all() {
    append_recorded();
    if (tokens_.size() == 0) return std::move(readings_);
    append_open_start();
    append_worded_range(Sense::between, Sense::conjunction, Reading::Kind::between);
    append_worded_range(Sense::from, Sense::to, Reading::Kind::lasting);
    for (const Point& point : points_.points_from(0)) append_from(point);
    return std::move(readings_);
  }

 private:
  bool has_two_points(std::size_t at) const noexcept {
    return tokens_.has_mark(at, U'.') && tokens_.has_mark(at + 1, U'.') && !tokens_[at + 1].is_after_blank;
  }

  void append(Reading::Kind kind, const Point& first, const Point& last, std::size_t end) {
    readings_.push_back({kind, first, last, {}, end});
  }

  /// The first word as EDTF or with a calendar's name: "199X", "1950-06-25/1953-07-27", "korean:XXXX-12-17".
  void append_recorded() {
    const std::vector<Letter>& letters = context_.letters.letters;
    const auto last = std::find_if(letters.begin(), letters.end(), [](const Letter& letter) { return letter.ends_word; });
    if (last == letters.end()) return;
    const auto length = static_cast<std::size_t>(last - letters.begin()) + 1;
    std::string text;
    for (std::size_t i = 0; i < length; ++i) {
      if (letters[i].code >= 0x80) return;
      const char small = static_cast<char>(letters[i].code);
      const char written = context_.letters.text[letters[i].at];
      text += 'a' <= small && small <= 'z' && 'A' <= written && written <= 'Z' ? written : small;
    }
    std::size_t end = 0;
    while (end < tokens_.size() && tokens_[end].end <= length) ++end;
    if (end == 0) return;
    Meaning meaning;
    try {
      meaning.when = parse_recorded_when(text);
    } catch (const Error& error) {
      if (error.code() == ErrorCode::not_a_date) return;
      meaning.error = error;
    }
    readings_.push_back({Reading::Kind::recorded, {}, {}, std::move(meaning), end});
  }

  /// "..1995"
  void append_open_start() {
    if (!has_two_points(0)) return;
    for (Point point : points_.points_from(2)) {
      if (point.bound != Bound::none) continue;
      point.bound = Bound::until;
      append(Reading::Kind::single, point, {}, point.end);
    }
  }

  /// "between 1904 and 1915", "from 1904 to 1915"
  void append_worded_range(Sense opening, Sense middle, Reading::Kind kind) {
    if (!tokens_.has(0, opening)) return;
    for (const Point& first : points_.points_from(1)) {
      const bool is_mark = kind == Reading::Kind::lasting && (tokens_.has_mark(first.end, U'-') || tokens_.has_mark(first.end, U'~'));
      if (first.bound != Bound::none || (!tokens_.has(first.end, middle) && !is_mark)) continue;
      for (const Point& last : points_.ends_from(first.end + 1, first, {1, false}))
        if (last.bound == Bound::none) append(kind, first, last, last.end);
    }
  }

  /// What parts the two ends of a range at `at`.
  Separator separator(const Point& first, std::size_t at) const noexcept {
    if (at == tokens_.size()) return {};
    if (has_two_points(at)) return {2, true};
    if (tokens_.has_mark(at, U'~')) return {1, true};
    if (tokens_.has(at, Sense::to)) return {1, false};
    if (!tokens_.has_mark(at, U'-') || at + 1 == tokens_.size()) return {};
    const bool is_loose = tokens_[at].is_after_blank && tokens_[at + 1].is_after_blank;
    if (is_loose) return {1, false};
    const bool is_tight = !tokens_[at].is_after_blank && !tokens_[at + 1].is_after_blank;
    const bool is_plain_hyphen = !is_long_dash(context_.letters, tokens_[at]);
    const bool is_year = first.date.form->elements.size() == 1;  // 1939-1945 is a form
    const bool is_of_date = is_plain_hyphen && has_hyphen(*first.date.form) && !has_word(first.date);
    const bool is_after_clock = first.clock && first.end == first.clock->end && !tokens_.has(first.clock_begin - 1, Sense::time_letter);
    if (!is_tight || is_year || (is_of_date && !is_after_clock)) return {};
    return {1, !is_plain_hyphen || !has_hyphen(*first.date.form)};
  }

  void append_from(const Point& first) {
    append(Reading::Kind::single, first, {}, first.end);
    const bool is_since = first.bound == Bound::since && !tokens_.has(0, Sense::since) && !tokens_.has(0, Sense::from);  // 부터, から
    if (is_since) append_until(first, first.end);
    if (first.bound != Bound::none) return;
    const Separator between = separator(first, first.end);
    if (between.length == 0) return;
    for (const Point& last : points_.ends_from(first.end + between.length, first, between))
      if (last.bound == Bound::none || last.bound == Bound::until) append_range(first, last);
    // "1995~" is EDTF for "about 1995".
    const bool is_before_number = first.end + 1 < tokens_.size() && tokens_[first.end].is_after_blank &&
                                  tokens_[first.end + 1].kind == Token::Kind::number &&
                                  !tokens_[first.end + 1].is_after_blank;  // ~3000 dead
    const bool is_tilde = tokens_.has_mark(first.end, U'~') && !is_before_number &&
                          (tokens_[first.end].is_after_blank || tokens_[first.end - 1].kind != Token::Kind::number);
    if (has_two_points(first.end) || is_tilde) append_open_end(first, first.end + between.length);
  }

  void append_range(Point first, Point last) {
    if (!is_tail(last) && !can_be_range(first.date, last.date)) return;
    if (is_bare_year(last.date) && first.date.first.month) return;  // "1995-01-17 ~ 3000 dead"
    first.bound = last.bound = Bound::none;
    append(Reading::Kind::lasting, first, last, last.end);
  }

  /// 1950년 6월 25일부터 1953년 7월 27일까지
  void append_until(const Point& first, std::size_t begin) {
    for (const Point& last : points_.ends_from(begin, first, {1, false})) {
      // "내일부터 3일 연휴" lasts three days: a day alone is an end only with 까지.
      const bool is_end = last.bound == Bound::until || (last.bound == Bound::none && (!is_tail(last) || last.date.has_last));
      if (is_end) append_range(first, last);
    }
  }

  /// "1995.."
  void append_open_end(Point first, std::size_t end) {
    first.bound = Bound::since;
    append(Reading::Kind::single, first, {}, end);
  }

  const Context& context_;
  const Tokens& tokens_;
  PointReader points_;
  std::vector<Reading> readings_;
};

/// "Jan 17 95": a year of two digits behind a blank may as well begin a title, so it counts only where nothing follows.
bool is_hasty(const Point& point, const Tokens& tokens, std::size_t end) noexcept {
  if (point.date.form == nullptr || point.date.form->rule != Rule::short_year) return false;
  const Token& last = tokens[point.date.end - 1];
  return end < tokens.size() && last.kind == Token::Kind::number && last.is_after_blank;
}

std::size_t end_of_date(const Point& point) noexcept {
  // 27일 전투: "ago" in the middle of a word is a part of that word.
  return point.date.form == nullptr || point.date.span ? 0 : point.date_end;
}

/// A comma, a colon or a point that ends a word is not of the date: "1995-01-17, Kobe".
bool is_closing_mark(const Token& token) noexcept {
  constexpr std::u32string_view marks = U",:;.";
  return marks.find(token.mark) != std::u32string_view::npos && !token.is_after_blank && token.ends_word;
}

/// Whether the token before `end` is the last of a word.
bool ends_words(const Tokens& tokens, std::size_t end) noexcept {
  return tokens[end - 1].ends_word || (end < tokens.size() && is_closing_mark(tokens[end]));
}

bool is_at_end(const Tokens& tokens, std::size_t end) noexcept {
  return end == tokens.size() || (end + 1 == tokens.size() && is_closing_mark(tokens[end]));
}

}  // namespace

std::vector<Reading> readings_of(const Context& context) {
  return ReadingFinder(context).all();
}

void keep_longest(std::vector<Reading>& readings, const Context& context, bool is_whole, bool is_cut) {
  const Tokens& tokens = context.tokens;
  std::size_t furthest = 0;  // where a date, short of what follows it, ends inside a word
  for (const Reading& reading : readings) furthest = std::max({furthest, end_of_date(reading.first), end_of_date(reading.last)});
  std::erase_if(readings, [&](const Reading& reading) {
    if (!ends_words(tokens, reading.end)) return true;
    if (is_whole && (is_cut || !is_at_end(tokens, reading.end))) return true;
    return is_hasty(reading.first, tokens, reading.end) || is_hasty(reading.last, tokens, reading.end);
  });
  std::size_t end = 0;
  for (const Reading& reading : readings) end = std::max(end, reading.end);
  // "1995년 1월 17일은": to take 1995년 1월 and leave 17일은 would lose the day.
  const bool loses_a_part = furthest > end && !ends_words(tokens, furthest);
  std::erase_if(readings, [&](const Reading& reading) { return loses_a_part || reading.end != end; });
}

}  // namespace tsumugu::reading
