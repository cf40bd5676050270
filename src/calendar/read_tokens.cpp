#include "calendar/read_tokens.hpp"

#include <algorithm>
#include <limits>

namespace tsumugu::reading {
namespace {

bool is_ascii_letter(char32_t code) noexcept {
  return U'a' <= code && code <= U'z';
}
bool is_digit(char32_t code) noexcept {
  return U'0' <= code && code <= U'9';
}

/// The phrases that begin with a letter.
std::span<const Phrase> phrases_from(char32_t first) noexcept {
  struct ByFirst {
    bool operator()(const Phrase& phrase, char32_t code) const noexcept { return phrase.text()[0] < code; }
    bool operator()(char32_t code, const Phrase& phrase) const noexcept { return code < phrase.text()[0]; }
  };
  const auto [begin, end] = std::equal_range(phrases.begin(), phrases.end(), first, ByFirst{});
  return {begin, end};
}

/// The letter behind `phrase` when it stands at `begin`, else `begin`. A word in ASCII letters must not go on.
std::size_t end_of(const Phrase& phrase, const std::vector<Letter>& letters, std::size_t begin) noexcept {
  std::size_t at = begin;
  for (const char32_t wanted : phrase.text()) {
    if (wanted == U'-') {
      while (at < letters.size() && (letters[at].code == U' ' || letters[at].code == U'-' || letters[at].code == U'\'')) ++at;
      continue;
    }
    while (at > begin && at < letters.size() && letters[at].code == U'\'' && is_ascii_letter(letters[at - 1].code)) ++at;
    if (at == letters.size() || letters[at].code != wanted) return begin;
    ++at;
  }
  const char32_t behind = at < letters.size() ? letters[at].code : U' ';
  const bool goes_on =
      (is_ascii_letter(phrase.text().back()) && is_ascii_letter(behind)) || (is_digit(phrase.text().back()) && is_digit(behind));
  return goes_on ? begin : at;
}

/// The longest phrase at `begin`, with all its senses.
std::span<const Phrase> longest_phrase(const std::vector<Letter>& letters, std::size_t begin, std::size_t& end) noexcept {
  const std::span<const Phrase> candidates = phrases_from(letters[begin].code);
  std::size_t best = 0, count = 0;
  end = begin;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const bool is_other_sense = count > 0 && candidates[i].text() == candidates[best].text();
    if (is_other_sense) {
      count = i - best + 1;
      continue;
    }
    const std::size_t behind = end_of(candidates[i], letters, begin);
    if (behind <= end) continue;
    end = behind;
    best = i;
    count = 1;
  }
  return candidates.subspan(best, count);
}

Token ascii_number(const std::vector<Letter>& letters, std::size_t begin) noexcept {
  Token token;
  token.kind = Token::Kind::number;
  long long value = 0;
  std::size_t at = begin;
  for (; at < letters.size() && is_digit(letters[at].code); ++at)
    value = std::min<long long>(value * 10 + static_cast<long long>(letters[at].code - U'0'), std::numeric_limits<int>::max());
  token.value = static_cast<int>(value);
  token.digits = at - begin;
  token.end = at;
  return token;
}

Token word_or_kanji_number(const std::vector<Letter>& letters, std::size_t begin) noexcept {
  Token token;
  std::size_t end = begin;
  const bool is_inside_word = begin > 0 && is_ascii_letter(letters[begin].code) && is_ascii_letter(letters[begin - 1].code);
  if (!is_inside_word) token.senses = longest_phrase(letters, begin, end);
  const KanjiNumber number = kanji_number(letters, begin);
  if (number.end > end) {
    token.senses = {};
    token.kind = Token::Kind::number;
    token.is_kanji = true;
    token.value = number.value;
    token.digits = number.digits;
    token.end = number.end;
    return token;
  }
  const KanjiNumber syllables = hangul_number(letters, begin);
  if (syllables.end > begin && syllables.end >= end) {
    token.senses = {};
    token.kind = Token::Kind::number;
    token.is_hangul = true;
    token.value = syllables.value;
    token.digits = syllables.digits;
    token.end = syllables.end;
    return token;
  }
  token.kind = token.senses.empty() ? Token::Kind::mark : Token::Kind::word;
  token.end = end;
  return token;
}

Token next_token(const std::vector<Letter>& letters, std::size_t begin) noexcept {
  const char32_t code = letters[begin].code;
  Token token = is_digit(code) ? ascii_number(letters, begin) : word_or_kanji_number(letters, begin);
  if (token.end == begin) {
    const bool is_mark = code < 0x80 && !is_ascii_letter(code);
    token.mark = is_mark ? code : 0xFFFD;
    token.end = begin + 1;
  }
  token.begin = begin;
  token.is_after_blank = begin > 0 && letters[begin - 1].code == U' ';
  token.ends_word = letters[token.end - 1].ends_word;
  return token;
}

}  // namespace

Tokens tokens_of(const Letters& letters) {
  std::vector<Token> tokens;
  for (std::size_t at = 0; at < letters.letters.size();) {
    if (letters.letters[at].code == U' ') {
      ++at;
      continue;
    }
    tokens.push_back(next_token(letters.letters, at));
    at = tokens.back().end;
  }
  return Tokens(std::move(tokens));
}

const Phrase* sense_of(const Token& token, Sense sense) noexcept {
  for (const Phrase& phrase : token.senses)
    if (phrase.sense == sense) return &phrase;
  return nullptr;
}

}  // namespace tsumugu::reading
