#pragma once

#include <string_view>

namespace tsumugu {

/// What stands before the "/" of an interval, or all of `text`.
inline std::string_view first_side(std::string_view text) noexcept {
  return text.substr(0, text.find('/'));
}
/// What stands behind the "/" of an interval, or all of `text`.
inline std::string_view last_side(std::string_view text) noexcept {
  const std::size_t slash = text.find('/');
  return slash == std::string_view::npos ? text : text.substr(slash + 1);
}

}  // namespace tsumugu
