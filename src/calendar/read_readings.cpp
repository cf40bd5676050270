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

bool is_without_year(const Found& date) noexcept {
  return date.first.month && !date.first.year && date.era == nullptr && !is_relative(date);
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
    if (tokens_.empty()) return std::move(readings_);
    append_open_start();
    append_worded_range(Sense::between, Sense::conjunction, Reading::Kind::between);
    append_worded_range(Sense::from, Sense::to, Reading::Kind::lasting);
    for (const Point& point : points_.points_from(0)) append_from(point);
    return std::move(readings_);
  }

 private:
  bool has(std::size_t at, Sense sense) const noexcept { return at < tokens_.size() && sense_of(tokens_[at], sense) != nullptr; }
  bool has_mark(std::size_t at, char32_t mark) const noexcept { return at < tokens_.size() && tokens_[at].mark == mark; }
  bool has_two_points(std::size_t at) const noexcept {
    return has_mark(at, U'.') && has_mark(at + 1, U'.') && !tokens_[at + 1].is_after_blank;
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
    if (!has(0, opening)) return;
    for (const Point& first : points_.points_from(1)) {
      const bool is_mark = kind == Reading::Kind::lasting && (has_mark(first.end, U'-') || has_mark(first.end, U'~'));
      if (first.bound != Bound::none || (!has(first.end, middle) && !is_mark)) continue;
      for (const Point& last : points_.points_from(first.end + 1))
        if (last.bound == Bound::none) append(kind, first, last, last.end);
    }
  }

  /// The tokens that part the two ends of a range: none when nothing of the kind stands at `at`.
  std::size_t separator_length(const Point& first, std::size_t at) const noexcept {
    if (at == tokens_.size()) return 0;
    if (has_two_points(at)) return 2;
    if (has_mark(at, U'~') || has(at, Sense::to)) return 1;
    if (!has_mark(at, U'-') || at + 1 == tokens_.size()) return 0;
    const bool is_loose = tokens_[at].is_after_blank && tokens_[at + 1].is_after_blank;
    const bool is_tight = !tokens_[at].is_after_blank && !tokens_[at + 1].is_after_blank;
    return is_loose || (is_tight && has_word(first.date)) ? 1 : 0;
  }

  void append_from(const Point& first) {
    append(Reading::Kind::single, first, {}, first.end);
    const bool is_since = first.bound == Bound::since && !has(0, Sense::since) && !has(0, Sense::from);  // 부터, から
    if (is_since) append_until(first, first.end);
    if (first.bound != Bound::none) return;
    const std::size_t length = separator_length(first, first.end);
    if (length == 0) return;
    for (const Point& last : points_.points_from(first.end + length))
      if (last.bound == Bound::none || last.bound == Bound::until) append_range(first, last);
    // "1995~" is EDTF for "about 1995".
    const bool is_tilde =
        has_mark(first.end, U'~') && (tokens_[first.end].is_after_blank || tokens_[first.end - 1].kind != Token::Kind::number);
    if (has_two_points(first.end) || is_tilde) append_open_end(first, first.end + length);
  }

  void append_range(Point first, Point last) {
    if (!can_be_range(first.date, last.date)) return;
    first.bound = last.bound = Bound::none;
    append(Reading::Kind::lasting, first, last, last.end);
  }

  /// 1950년 6월 25일부터 1953년 7월 27일까지
  void append_until(const Point& first, std::size_t begin) {
    for (const Point& last : points_.points_from(begin))
      if (last.bound == Bound::none || last.bound == Bound::until) append_range(first, last);
  }

  /// "1995.."
  void append_open_end(Point first, std::size_t end) {
    first.bound = Bound::since;
    append(Reading::Kind::single, first, {}, end);
  }

  const Context& context_;
  const std::vector<Token>& tokens_;
  PointReader points_;
  std::vector<Reading> readings_;
};

/// "Jan 17 95": a year of two digits behind a blank may as well begin a title, so it counts only where nothing follows.
bool is_hasty(const Point& point, const std::vector<Token>& tokens, std::size_t end) noexcept {
  if (point.date.form == nullptr || point.date.form->rule != Rule::short_year) return false;
  const Token& last = tokens[point.date.end - 1];
  return end < tokens.size() && last.kind == Token::Kind::number && last.is_after_blank;
}

std::size_t end_of_date(const Point& point) noexcept {
  return point.date.form == nullptr ? 0 : point.date_end;
}

/// A comma, a colon or a point that ends a word is not of the date: "1995-01-17, Kobe".
bool is_closing_mark(const Token& token) noexcept {
  constexpr std::u32string_view marks = U",:;.";
  return marks.find(token.mark) != std::u32string_view::npos && !token.is_after_blank && token.ends_word;
}

/// Whether the token before `end` is the last of a word.
bool ends_words(const std::vector<Token>& tokens, std::size_t end) noexcept {
  return tokens[end - 1].ends_word || (end < tokens.size() && is_closing_mark(tokens[end]));
}

bool is_at_end(const std::vector<Token>& tokens, std::size_t end) noexcept {
  return end == tokens.size() || (end + 1 == tokens.size() && is_closing_mark(tokens[end]));
}

}  // namespace

std::vector<Reading> readings_of(const Context& context) {
  return ReadingFinder(context).all();
}

void keep_longest(std::vector<Reading>& readings, const Context& context, bool is_whole, bool is_cut) {
  const std::vector<Token>& tokens = context.tokens;
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
