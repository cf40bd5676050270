#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace tsumugu {

/// An exact decimal number, kept as its digits: 6434, -0.5, 6402.25. Never a binary fraction, so what was written is what is shown.
/// At most 40 digits.
class Decimal {
 public:
  /// Reads "6434", "6,434", "6 434", "-0.50", full-width digits too. Commas must stand every three digits. Trailing zeros of a
  /// fraction are kept (a measurement's precision), leading zeros are not.
  /// @returns nothing when `text` is not a number.
  static std::optional<Decimal> parse(std::string_view text);

  /// "6434": no grouping, "." as the point.
  const std::string& text() const noexcept { return text_; }
  /// "6,434": for people.
  std::string grouped() const;

  friend bool operator==(const Decimal& a, const Decimal& b) noexcept { return a.text_ == b.text_; }
  /// By value: 0.5 and 0.50 are neither less nor greater.
  friend bool operator<(const Decimal& a, const Decimal& b) noexcept;

 private:
  explicit Decimal(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

}  // namespace tsumugu
