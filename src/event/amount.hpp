#pragma once

#include <optional>
#include <string_view>

#include "tsumugu/base/decimal.hpp"

namespace tsumugu {

/// A number as people write it, 6,434 or 6万4千 or 2.5 million, and what stands behind it.
struct Amount {
  Decimal number;
  std::string_view rest;  ///< behind the number, with its blanks
  Decimal first;          ///< the number before the first word: 6 of 6万4千
  bool has_words;
};

/// Reads the longest beginning of `text` that is a number, exactly. Nothing when there is none, and when the words of a number are in no
/// order that has a meaning (6万4万) or cannot be read (6万四千).
std::optional<Amount> parse_amount(std::string_view text);

}  // namespace tsumugu
