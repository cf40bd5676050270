#include "tsumugu/base/decimal.hpp"

#include <algorithm>

#include "tsumugu/base/utf8.hpp"

namespace tsumugu {
namespace {

constexpr std::size_t most_digits = 40;
constexpr char blank_between_groups = ' ';

/// ASCII for the full-width forms that an East Asian keyboard gives and for the blanks that typesetters put between groups.
char to_ascii(char32_t code) noexcept {
  if (code >= 0xFF10 && code <= 0xFF19) return static_cast<char>('0' + (code - 0xFF10));
  switch (code) {
    case 0xFF0B:
      return '+';
    case 0xFF0C:
      return ',';
    case 0xFF0D:
    case 0x2212:
      return '-';
    case 0xFF0E:
      return '.';
    case 0x00A0:
    case 0x2009:
    case 0x202F:
      return blank_between_groups;
    default:
      return code < 0x80 ? static_cast<char>(code) : '?';
  }
}

bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}
bool are_digits(std::string_view text) noexcept {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// The digits of "6434" or "6,434" or "6 434", or nothing. A leading 0 before a separator is a decimal comma, not a group.
std::optional<std::string> whole_digits(std::string_view text) {
  if (are_digits(text)) return std::string(text);
  const char separator = text.find(',') != std::string_view::npos ? ',' : blank_between_groups;
  std::string digits;
  for (bool is_first = true;; is_first = false) {
    const std::size_t end = text.find(separator);
    const std::string_view group = text.substr(0, end);
    if (!are_digits(group)) return std::nullopt;
    if (is_first ? group.size() > 3 || group[0] == '0' : group.size() != 3) return std::nullopt;
    digits += group;
    if (end == std::string_view::npos) return digits;
    text.remove_prefix(end + 1);
  }
}

struct Parts {
  bool is_negative;
  std::string_view whole, fraction;
};

Parts parts_of(std::string_view text) noexcept {
  const bool is_negative = text.starts_with('-');
  if (is_negative) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  if (point == std::string_view::npos) return {is_negative, text, {}};
  return {is_negative, text.substr(0, point), text.substr(point + 1)};
}

/// Less, equal, greater as a negative, zero, positive number. Wholes have no leading zeros.
int compare_magnitudes(const Parts& a, const Parts& b) noexcept {
  if (a.whole.size() != b.whole.size()) return a.whole.size() < b.whole.size() ? -1 : 1;
  if (const int order = a.whole.compare(b.whole)) return order;
  for (std::size_t i = 0; i < std::max(a.fraction.size(), b.fraction.size()); ++i) {
    const char x = i < a.fraction.size() ? a.fraction[i] : '0', y = i < b.fraction.size() ? b.fraction[i] : '0';
    if (x != y) return x < y ? -1 : 1;
  }
  return 0;
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
  std::string ascii;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Character c = utf8::decode(text, at);
    ascii.push_back(c.is_valid ? to_ascii(c.code) : '?');
    at += c.bytes;
  }
  std::string_view rest = ascii;
  const bool is_negative = rest.starts_with('-');
  if (is_negative || rest.starts_with('+')) rest.remove_prefix(1);

  const std::size_t point = rest.find('.');
  std::optional<std::string> whole = whole_digits(rest.substr(0, point));
  if (!whole) return std::nullopt;
  std::string_view fraction;
  if (point != std::string_view::npos) {
    fraction = rest.substr(point + 1);
    if (!are_digits(fraction)) return std::nullopt;
  }
  if (whole->size() + fraction.size() > most_digits) return std::nullopt;

  whole->erase(0, std::min(whole->find_first_not_of('0'), whole->size() - 1));
  const bool is_zero = *whole == "0" && fraction.find_first_not_of('0') == std::string_view::npos;
  std::string digits = is_negative && !is_zero ? "-" + *whole : *whole;
  if (!fraction.empty()) digits.append(".").append(fraction);
  return Decimal{std::move(digits)};
}

std::string Decimal::grouped() const {
  const Parts parts = parts_of(text_);
  std::string result = parts.is_negative ? "-" : "";
  for (std::size_t i = 0; i < parts.whole.size(); ++i) {
    if (i > 0 && (parts.whole.size() - i) % 3 == 0) result += ',';
    result += parts.whole[i];
  }
  if (!parts.fraction.empty()) result.append(".").append(parts.fraction);
  return result;
}

bool operator<(const Decimal& a, const Decimal& b) noexcept {
  const Parts x = parts_of(a.text_), y = parts_of(b.text_);
  if (x.is_negative != y.is_negative) return x.is_negative;
  return x.is_negative ? compare_magnitudes(y, x) < 0 : compare_magnitudes(x, y) < 0;
}

}  // namespace tsumugu
