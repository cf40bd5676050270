#include "base/particle.hpp"

#include <algorithm>

#include "tsumugu/base/utf8.hpp"

namespace tsumugu {
namespace {

enum class Final { vowel, rieul, consonant, unknown };

constexpr char32_t to_lower(char32_t c) noexcept {
  return c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c;
}
constexpr bool is_upper(char32_t c) noexcept {
  return c >= U'A' && c <= U'Z';
}
constexpr bool is_latin(char32_t c) noexcept {
  return to_lower(c) >= U'a' && to_lower(c) <= U'z';
}
constexpr bool is_one_of(char32_t c, std::u32string_view set) noexcept {
  return set.find(c) != std::u32string_view::npos;
}

/// 영 일 이 삼 사 오 육 칠 팔 구; tens, hundreds and thousands (십 백 천) end in a consonant as 영 does.
constexpr Final digit_finals[] = {Final::consonant, Final::rieul,     Final::vowel, Final::consonant, Final::vowel,
                                  Final::vowel,     Final::consonant, Final::rieul, Final::rieul,     Final::vowel};

/// An abbreviation is spelt out (엘 엠 엔 알); of a word, the letters that Korean writes under a syllable count: "Berlin" 베를린,
/// "internet" 인터넷, but "test" 테스트.
Final latin_final(std::u32string_view word) noexcept {
  const char32_t last = word.back();
  const char32_t before = word.size() > 1 ? word[word.size() - 2] : U' ';
  if (is_upper(last) && (word.size() == 1 || !is_latin(before) || is_upper(before)))
    return is_one_of(last, U"LR") ? Final::rieul : is_one_of(last, U"MN") ? Final::consonant : Final::vowel;
  const char32_t letter = to_lower(last);
  if (letter == U'l') return Final::rieul;
  if (is_one_of(letter, U"mn")) return Final::consonant;
  if (letter == U'g' && to_lower(before) == U'n') return Final::consonant;
  if (is_one_of(letter, U"ckpt") && is_one_of(to_lower(before), U"aeiou")) return Final::consonant;
  return Final::vowel;
}

Final final_of(std::u32string_view word) noexcept {
  if (word.empty()) return Final::unknown;
  const char32_t last = word.back();
  if (last >= 0xAC00 && last <= 0xD7A3) {
    const char32_t below = (last - 0xAC00) % 28;
    return below == 0 ? Final::vowel : below == 8 ? Final::rieul : Final::consonant;
  }
  if (last >= 0x1161 && last <= 0x1175) return Final::vowel;
  if (last >= 0x11A8 && last <= 0x11C2) return last == 0x11AF ? Final::rieul : Final::consonant;
  if (last >= U'0' && last <= U'9') return digit_finals[last - U'0'];
  if (is_latin(last)) return latin_final(word);
  if (last >= 0x3041 && last <= 0x30FF) return is_one_of(last, U"んン") ? Final::consonant : Final::vowel;
  return Final::unknown;
}

/// What is not read aloud at the end of a word.
constexpr std::u32string_view silent = U"\"')]}>.,!?;: \u2019\u201D\u300B\u300D\u300F\u3011\u3002";

}  // namespace

std::string particle_after(std::string_view word, std::string_view pair) {
  const std::size_t slash = pair.find('/');
  if (slash == std::string_view::npos) return std::string(pair);
  const std::string_view after_consonant = pair.substr(0, slash), after_vowel = pair.substr(slash + 1);

  std::u32string letters;
  for (std::size_t at = 0; at < word.size();) {
    const utf8::Character c = utf8::decode(word, at);
    letters.push_back(c.code);
    at += c.bytes;
  }
  while (!letters.empty() && is_one_of(letters.back(), silent)) letters.pop_back();

  switch (final_of(letters)) {
    case Final::vowel:
      return std::string(after_vowel);
    case Final::rieul:
      return std::string(after_vowel.starts_with("로") ? after_vowel : after_consonant);
    case Final::consonant:
      return std::string(after_consonant);
    case Final::unknown:
      break;
  }
  if (after_consonant.ends_with(after_vowel)) {
    const std::string_view extra = after_consonant.substr(0, after_consonant.size() - after_vowel.size());
    return std::string("(").append(extra).append(")").append(after_vowel);
  }
  return std::string(after_consonant).append("(").append(after_vowel).append(")");
}

}  // namespace tsumugu
