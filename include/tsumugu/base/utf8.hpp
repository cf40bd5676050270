#pragma once

#include <cstddef>
#include <string_view>

namespace tsumugu::utf8 {

/// One code point as it stands in a text.
struct Character {
  char32_t code = 0;      ///< the byte itself when it is not UTF-8
  std::size_t bytes = 1;  ///< 1 when it is not UTF-8
  bool is_valid = true;
};

/// The character at byte `at`, which must lie inside `text`. RFC 3629: no surrogates, no overlong forms, nothing above U+10FFFF.
Character decode(std::string_view text, std::size_t at) noexcept;

/// The number of code points; a byte that is not UTF-8 counts as one.
std::size_t length(std::string_view text) noexcept;

/// Whether all of `text` is U+0020 to U+007E, which most text is.
bool is_plain_ascii(std::string_view text) noexcept;

}  // namespace tsumugu::utf8
