#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace tsumugu {

/// The name of an event for ever: 16 letters of Crockford's base 32 in lower case (0-9 a-z without i l o u), 80 random bits.
class Key {
 public:
  static constexpr std::size_t length = 16;

  /// A new key from the operating system's random source.
  /// @throws Error{failure} when it gives none.
  static Key random();
  /// @returns nothing unless `text` is exactly 16 letters of the alphabet in lower case.
  static std::optional<Key> parse(std::string_view text);

  const std::string& text() const noexcept { return text_; }
  friend bool operator==(const Key& a, const Key& b) noexcept { return a.text_ == b.text_; }
  friend bool operator<(const Key& a, const Key& b) noexcept { return a.text_ < b.text_; }

 private:
  explicit Key(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

/// Whether `text` could be the beginning of a key.
bool is_key_prefix(std::string_view text) noexcept;

}  // namespace tsumugu
