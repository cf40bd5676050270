#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tsumugu {

/// The byte at which `text` stops being UTF-8 (RFC 3629: no surrogates, no overlong forms), or nothing when it is valid.
std::optional<std::size_t> invalid_utf8_at(std::string_view text) noexcept;

/// Unicode normalisation form C. `text` must be valid UTF-8.
std::string to_nfc(std::string_view text);
/// `text` for comparing with what others wrote: in form C and without letter case in any script (Unicode's full case folding), so that
/// "CAFÉ" is "café" however it was typed. Of text that is not UTF-8 only A-Z lose their case.
std::string caseless(std::string_view text);

/// The number of terminal columns that `text` takes: grapheme clusters of its NFC form, each as wide as its widest character by
/// East Asian Width (ambiguous = 1), a pair of regional indicators 2, U+FF9E and U+FF9F 1 each.
/// Printable text only: see to_printable.
std::size_t display_width(std::string_view text);

/// Whether a character could drive a terminal or reorder a line: C0, DEL, C1, U+2028, U+2029 and the Bidi_Control characters of Unicode 15.
bool is_unsafe_to_print(char32_t code) noexcept;
/// `text` for a terminal or a table: C0, C1, ESC, line separators and bidi controls become "\u{1b}" and the like, bytes that are not
/// UTF-8 become "\x{ff}". Everything else is unchanged.
std::string to_printable(std::string_view text);

/// `text` with blanks after it up to `columns`; longer text is returned whole.
std::string padded(std::string_view text, std::size_t columns);
/// The same with the blanks before it.
std::string padded_left(std::string_view text, std::size_t columns);
/// `text` cut at a cluster so that it takes at most `columns`, ending in ".." when something was cut.
std::string shortened(std::string_view text, std::size_t columns);
/// One line as several that take at most `columns`, broken at blanks and between Chinese characters or kana as Unicode has it (UAX 14);
/// all but the first after `indent` blanks. A word that is wider stays whole, so that it can be copied. With 0 columns there is no bound.
std::string wrapped(std::string_view line, std::size_t columns, std::size_t indent);

/// What a user wrote as a message repeats it: printable, cut after 60 columns. The cost does not grow with `text`.
std::string shown(std::string_view text);

/// `text` without blanks (ASCII space, tab, U+3000) at either end.
std::string_view trimmed(std::string_view text) noexcept;
/// The pieces between `separator`s, empty ones included.
std::vector<std::string_view> split(std::string_view text, char separator);
/// `text` with A-Z as a-z; all else as it was.
std::string to_lower_ascii(std::string_view text);

/// The candidate nearest to `word` by edit distance (transpositions count once), if it is near enough to be meant:
/// at most a third of the word's length, at least 1.
std::optional<std::string> nearest(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace tsumugu
