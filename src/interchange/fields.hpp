#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "interchange/json_value.hpp"
#include "tsumugu/base/decimal.hpp"
#include "tsumugu/base/error.hpp"

namespace tsumugu {

/// Reads the fields of one object. A field that is not there and one that is null are the same. Every refusal names the field.
class Fields {
 public:
  /// `path` is what messages call the object: "facts[0]", "" for the whole line. @throws Error{bad_value} when `value` is no object
  Fields(const JsonValue& value, std::string path);

  bool has(std::string_view name) const noexcept { return find(name) != nullptr; }
  /// The value, or null when there is none.
  const JsonValue* find(std::string_view name) const noexcept;
  /// "facts[0].value".
  std::string path_of(std::string_view name) const;

  /// "" when there is none. @throws Error{bad_value} when it is no text, Error{bad_text} when it has a NUL
  std::string text(std::string_view name) const;
  /// The same for what must be one line without control characters (check_line).
  std::string line(std::string_view name) const;
  std::optional<int> whole_number(std::string_view name) const;
  bool truth(std::string_view name) const;
  /// A number, or a text that is one ("6,434").
  std::optional<Decimal> decimal(std::string_view name) const;
  /// The items of a list; none when there is no such field.
  std::vector<const JsonValue*> list(std::string_view name) const;

  /// The value that the text of a field names; nothing when there is no such field.
  template <class Enum>
  std::optional<Enum> named(std::string_view name, std::optional<Enum> (*of)(std::string_view) noexcept,
                            const std::vector<std::string_view>& words) const {
    if (!has(name)) return std::nullopt;
    const std::string word = text(name);
    const std::optional<Enum> value = of(word);
    if (!value) refuse_word(name, word, words);
    return value;
  }

 private:
  [[noreturn]] void refuse_word(std::string_view name, const std::string& word, const std::vector<std::string_view>& words) const;

  const JsonValue& value_;
  std::string path_;
};

/// The name of an item of a list, for messages: "facts[0]".
std::string item_path(std::string_view list, std::size_t index);

}  // namespace tsumugu
