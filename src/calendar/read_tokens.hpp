#pragma once

// The tokens of a text: numbers, words that the tables know, and single marks.

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "calendar/read_letters.hpp"
#include "calendar/read_tables.hpp"

namespace tsumugu::reading {

struct Token {
  enum class Kind : std::uint8_t { number, word, mark };
  Kind kind = Kind::mark;
  bool is_after_blank = false;
  bool ends_word = false;          ///< a date may end here
  bool is_kanji = false;           ///< a number written 十七 or 一九九五
  bool is_hangul = false;          ///< a number written 십칠, its unit 일, 월 or 년 behind it
  char32_t mark = 0;               ///< of a mark; U+FFFD for a letter that no date has
  int value = 0;                   ///< of a number; the greatest int when it is larger
  std::size_t digits = 0;          ///< of a number
  std::span<const Phrase> senses;  ///< of a word
  std::size_t begin = 0, end = 0;  ///< its letters
};

/// The phrase of `token` with that sense, or nullptr.
const Phrase* sense_of(const Token& token, Sense sense) noexcept;

/// The tokens of a text. Behind the last there is nothing: the questions say so, `[]` must not be asked.
class Tokens {
 public:
  explicit Tokens(std::vector<Token> all) noexcept : all_(std::move(all)) {}
  std::size_t size() const noexcept { return all_.size(); }
  const Token& operator[](std::size_t at) const noexcept { return all_[at]; }
  const Token& back() const noexcept { return all_.back(); }
  auto begin() const noexcept { return all_.begin(); }
  auto end() const noexcept { return all_.end(); }

  /// The word at `at` in that sense, or nullptr.
  const Phrase* phrase(std::size_t at, Sense sense) const noexcept { return at < size() ? sense_of(all_[at], sense) : nullptr; }
  bool has(std::size_t at, Sense sense) const noexcept { return phrase(at, sense) != nullptr; }
  bool has_mark(std::size_t at, char32_t mark) const noexcept { return at < size() && all_[at].mark == mark; }
  bool is_number(std::size_t at) const noexcept { return at < size() && all_[at].kind == Token::Kind::number; }
  bool ends_word(std::size_t at) const noexcept { return at < size() && all_[at].ends_word; }

 private:
  std::vector<Token> all_;
};

/// The tokens from the start of `letters`.
Tokens tokens_of(const Letters& letters);

/// A number in Chinese characters from `begin` on.
struct KanjiNumber {
  int value = 0;
  std::size_t digits = 0;
  std::size_t end = 0;  ///< the letter behind it; `begin` when there is no number
};
/// 十七, 千九百九十五, 二〇二六, 廿三; 元 before 年 is 1, 원 before 년 too.
KanjiNumber kanji_number(const std::vector<Letter>& letters, std::size_t begin) noexcept;
/// 십칠 in 십칠일, 유 in 유월, 천구백구십오 in 천구백구십오년: only before such a unit that ends a word, for the syllables mean much else.
KanjiNumber hangul_number(const std::vector<Letter>& letters, std::size_t begin) noexcept;

}  // namespace tsumugu::reading
