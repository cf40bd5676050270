#include "calendar/read_tokens.hpp"

// Numbers in Chinese characters, and in the syllables by which Korean reads them. Two ways of writing are known, and they are not mixed:
// one character a digit (一九九五, 二〇二六), and with the powers of ten spelled out (千九百九十五, 十七).

namespace tsumugu::reading {
namespace {

/// The digit that a character stands for, or -1.
int digit_of(char32_t code) noexcept {
  constexpr std::u32string_view digits = U"〇一二三四五六七八九";
  if (code == U'零' || code == U'○') return 0;
  const std::size_t place = digits.find(code);
  return place == std::u32string_view::npos ? -1 : static_cast<int>(place);
}

/// The character for which a Korean syllable of a number stands, or the syllable itself.
char32_t kanji_of(char32_t syllable) noexcept {
  constexpr std::u32string_view syllables = U"일이삼사오육칠팔구십백천", kanji = U"一二三四五六七八九十百千";
  const std::size_t place = syllables.find(syllable);
  return place == std::u32string_view::npos ? syllable : kanji[place];
}

bool is_hangul(char32_t code) noexcept {
  return U'가' <= code && code <= U'힣';
}

/// Whether the unit at `at` ends a word or is followed by one of the particles of a date.
bool is_unit_of_date(const std::vector<Letter>& letters, std::size_t at) noexcept {
  constexpr std::u32string_view units = U"년월일", particles = U"에부까경쯤이";
  if (at >= letters.size() || units.find(letters[at].code) == std::u32string_view::npos) return false;
  const char32_t behind = at + 1 < letters.size() ? letters[at + 1].code : U' ';
  return !is_hangul(behind) || particles.find(behind) != std::u32string_view::npos;
}

/// 10, 100, 1000, and 20 and 30 in one character; 0 for any other.
int power_of(char32_t code) noexcept {
  switch (code) {
    case U'十':
      return 10;
    case U'百':
      return 100;
    case U'千':
      return 1000;
    default:
      return 0;
  }
}

int tens_of(char32_t code) noexcept {
  return code == U'廿' ? 20 : code == U'卅' ? 30 : 0;
}

std::size_t length_in_digits(int value) noexcept {
  std::size_t length = 1;
  for (; value >= 10; value /= 10) ++length;
  return length;
}

KanjiNumber digit_by_digit(const std::vector<Letter>& letters, std::size_t begin) noexcept {
  KanjiNumber number{0, 0, begin};
  while (number.end < letters.size() && number.digits < 9 && digit_of(letters[number.end].code) >= 0) {
    number.value = number.value * 10 + digit_of(letters[number.end].code);
    ++number.digits;
    ++number.end;
  }
  return number;
}

char32_t as_written(char32_t code) noexcept {
  return code;
}

/// 千九百九十五: each power smaller than the one before it, so that the sum stays below ten thousand. `kanji` makes kanji of the letters.
KanjiNumber power_by_power(const std::vector<Letter>& letters, std::size_t begin, std::size_t end,
                           char32_t (*kanji)(char32_t) noexcept) noexcept {
  KanjiNumber number{0, 0, begin};
  int last_power = 10'000;
  for (std::size_t at = begin; at < end;) {
    const int digit = digit_of(kanji(letters[at].code));
    const std::size_t behind = at + (digit > 0 ? 1 : 0);
    const int power = behind < end ? power_of(kanji(letters[behind].code)) : 0;
    const int tens = tens_of(letters[at].code);
    if (power != 0 && power < last_power) {
      number.value += (digit > 0 ? digit : 1) * power;
      last_power = power;
      at = behind + 1;
    } else if (tens != 0 && last_power > 10) {
      number.value += tens;
      last_power = 10;
      ++at;
    } else if (digit > 0 && last_power > 1) {
      number.value += digit;
      last_power = 1;
      ++at;
    } else {
      break;
    }
    number.end = at;
  }
  number.digits = length_in_digits(number.value);
  return number;
}

}  // namespace

KanjiNumber kanji_number(const std::vector<Letter>& letters, std::size_t begin) noexcept {
  const auto code_at = [&](std::size_t at) { return at < letters.size() ? letters[at].code : U'\0'; };
  if (code_at(begin) == U'元' && code_at(begin + 1) == U'年') return {1, 1, begin + 1};
  if (code_at(begin) == U'원' && code_at(begin + 1) == U'년') return {1, 1, begin + 1};
  const KanjiNumber digits = digit_by_digit(letters, begin);
  const KanjiNumber powers = power_by_power(letters, begin, letters.size(), as_written);
  return powers.end > digits.end || digits.digits == 1 ? powers.end > begin ? powers : digits : digits;
}

KanjiNumber hangul_number(const std::vector<Letter>& letters, std::size_t begin) noexcept {
  constexpr std::size_t longest = 8;  // 구천구백구십구 and its unit
  const KanjiNumber none{0, 0, begin};
  if (!is_hangul(letters[begin].code) || (begin > 0 && U'0' <= letters[begin - 1].code && letters[begin - 1].code <= U'9')) return none;
  const bool is_month = begin + 1 < letters.size() && letters[begin + 1].code == U'월';
  if (is_month && is_unit_of_date(letters, begin + 1)) {  // the two months whose numbers lose a sound
    if (letters[begin].code == U'유') return {6, 1, begin + 1};
    if (letters[begin].code == U'시') return {10, 2, begin + 1};
  }
  std::size_t end = begin;
  while (end < letters.size() && end - begin < longest && kanji_of(letters[end].code) != letters[end].code) ++end;
  while (end > begin && !is_unit_of_date(letters, end)) --end;  // the last 일 of 십칠일 is the unit
  if (end == begin) return none;
  const KanjiNumber number = power_by_power(letters, begin, end, kanji_of);
  if (number.end == end) return number;
  return none;
}

}  // namespace tsumugu::reading
