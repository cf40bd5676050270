#pragma once

// The letters of the words that may be a date, in the one form that the tables know.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tsumugu::reading {

/// No date takes more than these; what stands behind them is not looked at.
inline constexpr std::size_t most_words = 16;
inline constexpr std::size_t most_bytes = 1024;
/// A longer first word is refused unread.
inline constexpr std::size_t longest_input = 64 * 1024;

struct Letter {
  char32_t code;     ///< folded: full-width forms as ASCII, capitals as small letters, all blanks as ' ', all dashes as '-'
  std::size_t at;    ///< where it stands in Letters::text
  std::size_t word;  ///< which of the words it is from
  bool ends_word;    ///< the last letter of that word
};

/// The first words of an input, joined by blanks.
struct Letters {
  std::string text;  ///< NFC, else as the user wrote it
  std::vector<Letter> letters;
  std::size_t words = 0;  ///< how many of the words it holds

  /// What the user wrote from one letter up to another, without blanks at the ends.
  std::string written(std::size_t begin, std::size_t end) const;
};

/// @throws Error{bad_text} for bytes that are not UTF-8, Error{not_a_date} for an input that is too long
Letters letters_of(const std::vector<std::string>& words);

/// @throws Error{bad_text} for NUL and other control characters, a tab excepted
void refuse_control_characters(std::string_view text);

}  // namespace tsumugu::reading
