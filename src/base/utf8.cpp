#include "tsumugu/base/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "tsumugu/base/text.hpp"

namespace tsumugu {

namespace utf8 {
namespace {

/// The second byte is where overlong forms, surrogates and numbers above U+10FFFF show (Unicode 15, table 3-7).
struct LeadByte {
  unsigned char first, last;
  std::size_t bytes;
  unsigned char least_second, greatest_second;
};
constexpr LeadByte lead_bytes[] = {
    {0xC2, 0xDF, 2, 0x80, 0xBF}, {0xE0, 0xE0, 3, 0xA0, 0xBF}, {0xE1, 0xEC, 3, 0x80, 0xBF}, {0xED, 0xED, 3, 0x80, 0x9F},
    {0xEE, 0xEF, 3, 0x80, 0xBF}, {0xF0, 0xF0, 4, 0x90, 0xBF}, {0xF1, 0xF3, 4, 0x80, 0xBF}, {0xF4, 0xF4, 4, 0x80, 0x8F},
};

constexpr unsigned char byte_at(std::string_view text, std::size_t at) noexcept {
  return static_cast<unsigned char>(text[at]);
}

}  // namespace

Character decode(std::string_view text, std::size_t at) noexcept {
  const unsigned char first = byte_at(text, at);
  if (first < 0x80) return {first, 1, true};
  const Character bad{first, 1, false};
  for (const LeadByte& lead : lead_bytes) {
    if (first < lead.first || first > lead.last) continue;
    if (text.size() - at < lead.bytes) return bad;
    const unsigned char second = byte_at(text, at + 1);
    if (second < lead.least_second || second > lead.greatest_second) return bad;
    char32_t code = first & (0x7Fu >> lead.bytes);
    for (std::size_t i = 1; i < lead.bytes; ++i) {
      const unsigned char next = byte_at(text, at + i);
      if ((next & 0xC0) != 0x80) return bad;
      code = (code << 6) | (next & 0x3Fu);
    }
    return {code, lead.bytes, true};
  }
  return bad;
}

std::size_t length(std::string_view text) noexcept {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += decode(text, at).bytes) ++count;
  return count;
}

bool is_plain_ascii(std::string_view text) noexcept {
  // Eight letters at a time, for a list asks this of every cell: no high bit, 0x20 at the least, and not 0x7F.
  constexpr std::uint64_t each = 0x0101010101010101, high = each * 0x80, to_high_from_blank = each * 0x60;
  for (; text.size() >= sizeof(std::uint64_t); text.remove_prefix(sizeof(std::uint64_t))) {
    std::uint64_t letters = 0;
    std::memcpy(&letters, text.data(), sizeof letters);
    if ((letters & high) != 0 || ((letters + to_high_from_blank) & high) != high || ((letters + each) & high) != 0) return false;
  }
  return std::all_of(text.begin(), text.end(), [](char c) { return 0x20 <= c && c <= 0x7E; });
}

}  // namespace utf8

std::optional<std::size_t> invalid_utf8_at(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Character c = utf8::decode(text, at);
    if (!c.is_valid) return at;
    at += c.bytes;
  }
  return std::nullopt;
}

}  // namespace tsumugu
