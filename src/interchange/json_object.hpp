#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "tsumugu/interchange/json.hpp"

namespace tsumugu {

/// Writes one JSON object, its members in the order in which they are given, without blanks.
class JsonObject {
 public:
  JsonObject& text(std::string_view name, std::string_view value) { return json(name, json_string(value)); }
  /// null when `value` is empty.
  JsonObject& text_or_null(std::string_view name, std::string_view value) { return value.empty() ? null(name) : text(name, value); }
  JsonObject& flag(std::string_view name, bool value) { return json(name, value ? "true" : "false"); }
  JsonObject& number(std::string_view name, long long value) { return json(name, std::to_string(value)); }
  template <class Number>
  JsonObject& number(std::string_view name, const std::optional<Number>& value) {
    return value ? number(name, static_cast<long long>(*value)) : null(name);
  }
  JsonObject& null(std::string_view name) { return json(name, "null"); }
  /// A member whose value is JSON already.
  JsonObject& json(std::string_view name, std::string_view value) {
    text_ += text_.empty() ? '{' : ',';
    text_.append(json_string(name)).append(":").append(value);
    return *this;
  }
  std::string done() const { return text_.empty() ? "{}" : text_ + '}'; }

 private:
  std::string text_;
};

/// The JSON array of what `write` makes of each of `items`.
template <class Items, class Write>
std::string json_array(const Items& items, Write write) {
  std::string text = "[";
  for (const auto& item : items) {
    if (text.size() > 1) text += ',';
    text += write(item);
  }
  return text += ']';
}

}  // namespace tsumugu
