#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

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

  std::string text() const { return {letters_.data(), letters_.size()}; }
  /// Its letters, without a copy.
  const std::array<char, length>& letters() const noexcept { return letters_; }
  friend bool operator==(const Key& a, const Key& b) noexcept { return a.letters_ == b.letters_; }
  friend bool operator<(const Key& a, const Key& b) noexcept { return a.letters_ < b.letters_; }

 private:
  /// `text` has `length` letters.
  explicit Key(std::string_view text) noexcept { text.copy(letters_.data(), length); }
  std::array<char, length> letters_{};  // not a std::string, which would ask for memory for each of a list's thousands
};

/// Whether `text` could be the beginning of a key.
bool is_key_prefix(std::string_view text) noexcept;

}  // namespace tsumugu
