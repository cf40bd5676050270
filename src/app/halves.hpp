#pragma once

#include <string_view>

namespace tsumugu {

/// "tag" and "value" of "tag:value", "deaths" and "6434" of "deaths=6434"; the second is absent without the separator.
struct Halves {
  std::string_view before;
  std::string_view after;
  bool is_split = false;
};
Halves halved(std::string_view text, char separator) noexcept;

}  // namespace tsumugu
