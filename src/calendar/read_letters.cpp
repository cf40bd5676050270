#include "calendar/read_letters.hpp"

#include <algorithm>

#include "tsumugu/base/error.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/base/utf8.hpp"

namespace tsumugu::reading {
namespace {

struct Fold {
  char32_t first, last;
  char32_t to;  ///< what `first` becomes
  bool is_run;  ///< the others of the range follow it, else all become `to`
};

constexpr Fold folds[] = {
    {U'A', U'Z', U'a', true},       {0xFF01, 0xFF20, U'!', true},  // full-width digits and signs
    {0xFF21, 0xFF3A, U'a', true},                                  // full-width capitals
    {0xFF3B, 0xFF5E, U'[', true},                                  // full-width small letters and signs
    {0x0660, 0x0669, U'0', true},                                  // Arabic digits
    {0x06F0, 0x06F9, U'0', true},                                  // Persian digits
    {0x00A0, 0x00A0, U' ', false},                                 // blanks
    {0x2000, 0x200A, U' ', false},  {0x202F, 0x202F, U' ', false},  {0x205F, 0x205F, U' ', false},
    {0x3000, 0x3000, U' ', false},  {U'\t', U'\t', U' ', false},    {0x2010, 0x2015, U'-', false},  // dashes
    {0x2212, 0x2212, U'-', false},  {0xFE63, 0xFE63, U'-', false},  {0x301C, 0x301C, U'~', false},
    {0x223C, 0x223C, U'~', false},  {0x3001, 0x3001, U',', false},  {0xFF64, 0xFF64, U',', false},
    {0xFF61, 0xFF61, U'.', false},  {0x2018, 0x2019, U'\'', false},  // apostrophes, and the letters that stand for ayin and hamza
    {0x02BB, 0x02BF, U'\'', false}, {0x2032, 0x2032, U'\'', false}, {U'`', U'`', U'\'', false},
};

char32_t folded(char32_t code) noexcept {
  for (const Fold& fold : folds)
    if (fold.first <= code && code <= fold.last) return fold.is_run ? fold.to + (code - fold.first) : fold.to;
  return code;
}

/// Marks of direction and joiners that come along when a date is copied from a page.
bool is_invisible(char32_t code) noexcept {
  return (0x200B <= code && code <= 0x200F) || (0x202A <= code && code <= 0x202E) || (0x2060 <= code && code <= 0x2069) || code == 0xFEFF ||
         code == 0xFE0F;
}

/// Words behind the first may be as long as they like: those are the title, which answers for itself.
void check(const std::vector<std::string>& words) {
  if (!words.empty() && words.front().size() > longest_input)
    throw Error(ErrorCode::not_a_date,
                say("a text of {0} bytes is not a date, for example 1995-01-17", std::to_string(words.front().size())));
  for (const std::string& word : words)
    if (const auto at = invalid_utf8_at(word))
      throw Error(ErrorCode::bad_text, say("\"{0}\" is not valid UTF-8 text from byte {1} on", shown(word), std::to_string(*at + 1)));
}

void append(Letters& result, const std::string& word) {
  const std::size_t index = result.words++;
  if (!result.text.empty()) {
    result.letters.push_back({U' ', result.text.size(), index - 1, false});
    result.text += ' ';
  }
  const std::string composed = to_nfc(word);
  const std::size_t count = result.letters.size();
  for (std::size_t at = 0; at < composed.size();) {
    const utf8::Character character = utf8::decode(composed, at);
    if (!is_invisible(character.code)) result.letters.push_back({folded(character.code), result.text.size() + at, index, false});
    at += character.bytes;
  }
  result.text += composed;
  // Blanks inside a word at its end do not keep a date from ending there.
  std::size_t last = result.letters.size();
  while (last > count && result.letters[last - 1].code == U' ') --last;
  if (last > count) result.letters[last - 1].ends_word = true;
}

}  // namespace

void refuse_control_characters(std::string_view text) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte < 0x20 && c != '\t') || byte == 0x7F)
      throw Error(ErrorCode::bad_text, say("\"{0}\" holds a control character, which no date has", shown(text)));
  }
}

std::string Letters::written(std::size_t begin, std::size_t end) const {
  const std::size_t from = begin < letters.size() ? letters[begin].at : text.size();
  const std::size_t to = end < letters.size() ? letters[end].at : text.size();
  return std::string(trimmed(std::string_view(text).substr(from, to - from)));
}

Letters letters_of(const std::vector<std::string>& words) {
  check(words);
  Letters result;
  std::size_t bytes = 0;
  for (const std::string& word : words) {
    bytes += word.size();
    if (result.words == most_words || bytes > most_bytes) break;
    append(result, word);
  }
  return result;
}

}  // namespace tsumugu::reading
