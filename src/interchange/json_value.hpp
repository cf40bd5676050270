#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tsumugu {

/// A piece of JSON as it was written: a number keeps its digits.
struct JsonValue {
  enum class Type { null, truth, number, text, list, object };
  Type type = Type::null;
  std::string text;                ///< of a text; of a number the digits; of a truth "true" or "false"
  std::vector<JsonValue> items;    ///< of a list; of an object the values
  std::vector<std::string> names;  ///< of an object, one for each of `items`, none twice

  /// The value of that name, or null when there is none.
  const JsonValue* find(std::string_view name) const noexcept;
};

/// Reads one line of JSON: at most 64 KiB, brackets at most 16 deep, no name twice in an object.
/// @throws Error{bad_value}, Error{bad_text} when it is not UTF-8; the place has the column where it is known
JsonValue parse_json(std::string_view line);

}  // namespace tsumugu
