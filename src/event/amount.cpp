#include "event/amount.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "tsumugu/base/text.hpp"

namespace tsumugu {
namespace {

/// A word behind a number that adds zeros to it.
struct NumberWord {
  std::string_view word;
  std::size_t zeros;
  bool is_great;  ///< takes all that stands before it, as 万 in 3千5百万; the others take the number at their side
};
constexpr NumberWord number_words[] = {
    {"십", 1, false},      {"백", 2, false},      {"천", 3, false},     {"만", 4, true},      {"억", 8, true},
    {"조", 12, true},      {"十", 1, false},      {"百", 2, false},     {"千", 3, false},     {"万", 4, true},
    {"萬", 4, true},       {"億", 8, true},       {"亿", 8, true},      {"兆", 12, true},     {"京", 16, true},
    {"hundred", 2, false}, {"thousand", 3, true}, {"million", 6, true}, {"billion", 9, true}, {"trillion", 12, true},
};

/// What is counted, although it begins like a number in words: three pieces are 3 조각, three rescuers 3 구조대원.
constexpr std::string_view counted_words[] = {"조각", "조항", "조문", "조합", "백신", "백화점", "천막", "만화", "구조", "수조"};

/// Digits in words are not read as numbers (四, 사), only seen where a number word follows.
constexpr std::string_view digit_words[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "일",
                                            "이", "삼", "사", "오", "육", "칠", "팔", "구", "수", "数"};

bool is_ascii_letter(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_english(const NumberWord& word) noexcept {
  return is_ascii_letter(word.word[0]);
}

/// The bytes that `word` takes at the beginning of `text`, 0 when it is not there. English words end at a blank and may be plural.
std::size_t length_of(const NumberWord& word, std::string_view text) {
  const std::string_view head = text.substr(0, word.word.size());
  if (!is_english(word)) return head == word.word ? head.size() : 0;
  if (to_lower_ascii(head) != word.word) return 0;
  const std::size_t size = head.size() + (text.substr(head.size()).starts_with('s') ? 1 : 0);
  return size == text.size() || !is_ascii_letter(text[size]) ? size : 0;
}

bool is_counted_word(std::string_view text) noexcept {
  return std::any_of(std::begin(counted_words), std::end(counted_words), [&](std::string_view word) { return text.starts_with(word); });
}

struct Found {
  const NumberWord* word = nullptr;
  std::string_view behind;
};

/// The number word that `text` begins with, blanks left aside.
Found find_word(std::string_view text) {
  const std::string_view at = trimmed(text);
  if (is_counted_word(at)) return {};
  for (const NumberWord& word : number_words)
    if (const std::size_t length = length_of(word, at)) return {&word, at.substr(length)};
  return {};
}

bool begins_with_digit_word(std::string_view text) {
  const std::string_view at = trimmed(text);
  if (is_counted_word(at)) return false;
  return std::any_of(std::begin(digit_words), std::end(digit_words), [&](std::string_view digit) {
    return at.starts_with(digit) && !at.substr(digit.size()).starts_with(' ') && find_word(at.substr(digit.size())).word;
  });
}

struct LeadingNumber {
  Decimal number;
  std::string_view behind;
};

/// The longest beginning that is a number in digits.
std::optional<LeadingNumber> leading_number(std::string_view text) {
  constexpr std::size_t most_bytes = 256;  // of 40 digits with their separators, full-width ones too
  for (std::size_t end = std::min(text.size(), most_bytes); end > 0; --end) {
    const bool is_inside_character = end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80;
    if (is_inside_character) continue;
    if (const auto number = Decimal::parse(text.substr(0, end))) return LeadingNumber{*number, text.substr(end)};
  }
  return std::nullopt;
}

/// "1.5" and 4 zeros are "15000".
std::string shifted(std::string digits, std::size_t zeros) {
  const std::size_t point = std::min(digits.find('.'), digits.size());
  std::string fraction = point < digits.size() ? digits.substr(point + 1) : std::string();
  digits.erase(point);
  if (fraction.size() < zeros) fraction.append(zeros - fraction.size(), '0');
  digits += fraction.substr(0, zeros);
  if (fraction.size() > zeros) digits += "." + fraction.substr(zeros);
  return digits;
}

/// A sum whose terms take each other's zeros: 60000 and 4000.
class Sum {
 public:
  bool is_empty() const noexcept { return digits_.empty(); }
  const std::string& digits() const noexcept { return digits_; }

  /// Adds `term`, behind which `zeros` stand free. Whether it was less than what the term before it left free, and whole.
  bool add(const std::string& term, std::size_t zeros) {
    if (is_empty()) {
      digits_ = term;
    } else {
      if (term.size() > free_ || term.find_first_of(".-") != std::string::npos) return false;
      const std::size_t at = digits_.size() - term.size();
      if (digits_.find_first_not_of('0', at) != std::string::npos) return false;
      digits_.replace(at, term.size(), term);
    }
    free_ = zeros;
    return true;
  }

 private:
  std::string digits_;
  std::size_t free_ = 0;
};

}  // namespace

std::optional<Amount> parse_amount(std::string_view text) {
  const auto first = leading_number(text);
  if (!first) return std::nullopt;
  Sum whole, part;  // of 6억 3천5백만, 600000000 and then 3500
  bool has_words = false;
  for (auto number = first; number; number = leading_number(trimmed(text))) {
    text = number->behind;
    std::string term = number->number.text();
    Found found = find_word(text);
    const bool is_last = !found.word;
    std::size_t zeros = 0;
    if (found.word && !found.word->is_great) {
      zeros = found.word->zeros;
      term = shifted(std::move(term), zeros);
      text = found.behind;
      found = find_word(text);
      if (found.word && !found.word->is_great) return std::nullopt;
    }
    if (!part.add(term, zeros)) return std::nullopt;
    if (found.word) {
      if (!whole.add(shifted(part.digits(), found.word->zeros), found.word->zeros)) return std::nullopt;
      text = found.behind;
      part = Sum();
    }
    if (is_last) break;
    has_words = true;
  }
  if (!part.is_empty() && !whole.add(part.digits(), 0)) return std::nullopt;
  if (find_word(text).word || begins_with_digit_word(text)) return std::nullopt;
  const auto sum = Decimal::parse(whole.digits());
  if (!sum) return std::nullopt;
  return Amount{*sum, text, first->number, has_words};
}

}  // namespace tsumugu
