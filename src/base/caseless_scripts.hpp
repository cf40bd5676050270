#pragma once

namespace tsumugu {

/// Syllables of Hangul, kana, Chinese characters and their punctuation: without letter case, left as they are by form C, and composing
/// with none of these before them.
constexpr bool is_of_caseless_script(char32_t code) noexcept {
  return (code >= 0x3000 && code <= 0x3029) || (code >= 0x3041 && code <= 0x3096) || (code >= 0x30A1 && code <= 0x30FC) ||
         (code >= 0x4E00 && code <= 0x9FFF) || (code >= 0xAC00 && code <= 0xD7A3);
}

}  // namespace tsumugu
