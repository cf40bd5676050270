#pragma once

// The bytes of a TZif file (RFC 9636) as tables. What is wrong with them is thrown; nothing is allocated from a count that the size does
// not bear out.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "calendar/posix_rule.hpp"

namespace tsumugu {

struct Tzif {
  std::vector<std::int64_t> transitions;  ///< ascending seconds since 1970, leap seconds not counted
  std::vector<std::uint8_t> type_of;      ///< of each transition: an index of `types`
  std::vector<Offset> types;              ///< never empty; the first holds before the first transition
  std::optional<PosixRule> footer;
};

/// `name` is what messages call the file.
/// @throws Error{bad_value}
Tzif read_tzif(std::string_view bytes, std::string_view name);

}  // namespace tsumugu
