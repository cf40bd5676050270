#include <uninorm.h>

#include <cstdlib>
#include <memory>
#include <new>

#include "base/caseless_scripts.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/base/utf8.hpp"

namespace tsumugu {
namespace {

/// Characters that form C leaves as they are and that compose with none of these before them: Latin 1 and 2, and what most Korean,
/// Japanese and Chinese text consists of.
bool is_stable(char32_t code) noexcept {
  return code < 0x300 || is_of_caseless_script(code);
}

bool is_surely_nfc(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Character c = utf8::decode(text, at);
    if (!c.is_valid || !is_stable(c.code)) return false;
    at += c.bytes;
  }
  return true;
}

}  // namespace

std::string to_nfc(std::string_view text) {
  if (is_surely_nfc(text)) return std::string(text);
  std::size_t size = 0;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const std::unique_ptr<std::uint8_t, decltype(&std::free)> form{u8_normalize(UNINORM_NFC, bytes, text.size(), nullptr, &size), &std::free};
  // Only memory can run out here: text that is not UTF-8 is the caller's fault and is left as it is.
  if (!form) {
    if (invalid_utf8_at(text)) return std::string(text);
    throw std::bad_alloc{};
  }
  return std::string(reinterpret_cast<const char*>(form.get()), size);
}

}  // namespace tsumugu
