#include <unicase.h>
#include <uninorm.h>

#include <cstdlib>
#include <memory>
#include <new>

#include "base/caseless_scripts.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/base/utf8.hpp"

namespace tsumugu {
namespace {

constexpr unsigned char ascii_end = 0x80;

/// All bytes are looked at, which the compiler does sixteen at a time: a list asks this of every event.
bool is_ascii(std::string_view text) noexcept {
  unsigned char bits = 0;
  for (const char c : text) bits |= static_cast<unsigned char>(c);
  return bits < ascii_end;
}

bool has_only_case_of_ascii(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Character c = utf8::decode(text, at);
    if (!c.is_valid || (c.code >= ascii_end && !is_of_caseless_script(c.code))) return false;
    at += c.bytes;
  }
  return true;
}

}  // namespace

std::string caseless(std::string_view text) {
  if (is_ascii(text) || has_only_case_of_ascii(text) || invalid_utf8_at(text)) return to_lower_ascii(text);
  std::size_t size = 0;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const std::unique_ptr<std::uint8_t, decltype(&std::free)> folded{u8_casefold(bytes, text.size(), nullptr, UNINORM_NFC, nullptr, &size),
                                                                   &std::free};
  if (!folded) throw std::bad_alloc{};
  return std::string(reinterpret_cast<const char*>(folded.get()), size);
}

}  // namespace tsumugu
