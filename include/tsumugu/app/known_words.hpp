#pragma once

// Words that must be one of a few: read, or refused with all of them named.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tsumugu {

/// "feb28, mar1, skip".
std::string joined(const std::vector<std::string_view>& words);

/// Says that `word` is none of the `known` ones, with the nearest of them as a hint. `what` is where it stands: "--kind", "tone".
/// @throws Error{bad_value} always
[[noreturn]] void refuse_word(std::string_view what, std::string_view word, const std::vector<std::string_view>& known);

/// Says that `what`, "--kind" or "title", was given two values and has room for one. @throws Error{usage} always
[[noreturn]] void refuse_second_value(std::string_view what, std::string_view first, std::string_view second);

/// What `named` makes of `word`. @throws as refuse_word, when it makes nothing of it
template <class Value>
Value known_word(std::string_view what, std::string_view word, std::optional<Value> (*named)(std::string_view) noexcept,
                 const std::vector<std::string_view>& known) {
  const auto value = named(word);
  if (!value) refuse_word(what, word, known);
  return *value;
}

}  // namespace tsumugu
