#include <fmt/format.h>

#include <iterator>

#include "tsumugu/base/text.hpp"
#include "tsumugu/base/utf8.hpp"

namespace tsumugu {
bool is_unsafe_to_print(char32_t code) noexcept {
  if (code < 0x20 || (code >= 0x7F && code <= 0x9F)) return true;
  if (code == 0x061C || code == 0x200E || code == 0x200F) return true;
  return (code >= 0x2028 && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

std::string to_printable(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Character c = utf8::decode(text, at);
    if (!c.is_valid)
      fmt::format_to(std::back_inserter(result), "\\x{{{:02x}}}", static_cast<unsigned>(c.code));
    else if (is_unsafe_to_print(c.code))
      fmt::format_to(std::back_inserter(result), "\\u{{{:x}}}", static_cast<unsigned>(c.code));
    else
      result.append(text.substr(at, c.bytes));
    at += c.bytes;
  }
  return result;
}

}  // namespace tsumugu
