#pragma once

#include <cstdint>
#include <string_view>

namespace tsumugu::store {

/// A 64-bit checksum of a row. SQLite's own integrity check says "ok" when a bit of a text flips.
///
/// Eight bytes at a time: state = mix((state ^ word) * odd). For a given state every word gives another state, and for a given word every
/// state another, so two values of the same lengths that differ within one word (one flipped byte, say) never share a checksum.
/// The value is written to disk: it never changes, and is the same on every machine.
class Checksum {
 public:
  Checksum& add(std::string_view text) noexcept;
  Checksum& add(std::int64_t number) noexcept;
  std::int64_t value() const noexcept { return static_cast<std::int64_t>(state_); }

 private:
  void mix(std::uint64_t word) noexcept {
    state_ = (state_ ^ word) * 0x9e3779b97f4a7c15u;
    state_ ^= state_ >> 32;
  }
  std::uint64_t state_ = 0x7473756d75677531u;  // "tsumugu1"
};

}  // namespace tsumugu::store
