#include "store/checksum.hpp"

namespace tsumugu::store {
namespace {

/// At most eight bytes as a number, the first one lowest. A fixed count becomes one load.
std::uint64_t word_of(const char* bytes, std::size_t count) noexcept {
  std::uint64_t word = 0;
  for (std::size_t i = 0; i < count; ++i) word |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
  return word;
}

}  // namespace

Checksum& Checksum::add(std::string_view text) noexcept {
  mix(text.size());
  for (; text.size() >= 8; text.remove_prefix(8)) mix(word_of(text.data(), 8));
  if (!text.empty()) mix(word_of(text.data(), text.size()));
  return *this;
}

Checksum& Checksum::add(std::int64_t number) noexcept {
  mix(static_cast<std::uint64_t>(number));
  return *this;
}

}  // namespace tsumugu::store
