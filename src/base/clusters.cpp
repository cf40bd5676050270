#include "base/clusters.hpp"

#include <unictype.h>
#include <unigbrk.h>
#include <uniwidth.h>

#include <algorithm>

#include "tsumugu/base/utf8.hpp"

namespace tsumugu {
namespace {

constexpr char32_t zero_width_joiner = 0x200D;
constexpr char32_t emoji_presentation = 0xFE0F;  // variation selector 16

/// Emoji ranges in which every character, assigned by Unicode 14 (libunistring 1.0) or after it, is wide.
constexpr bool is_wide_emoji(char32_t code) noexcept {
  return (code >= 0x1F6D8 && code <= 0x1F6DF) || (code >= 0x1FA70 && code <= 0x1FAFF);
}
/// Whether a joiner can join it to another to make one picture.
bool is_picture(char32_t code) noexcept {
  return uc_is_property(code, UC_PROPERTY_EXTENDED_PICTOGRAPHIC);
}
constexpr bool is_regional_indicator(char32_t code) noexcept {
  return code >= 0x1F1E6 && code <= 0x1F1FF;
}
/// The sound marks of half-width katakana extend a cluster and take a column of their own.
constexpr bool is_halfwidth_sound_mark(char32_t code) noexcept {
  return code == 0xFF9E || code == 0xFF9F;
}

std::size_t columns_of(char32_t code) noexcept {
  if (is_wide_emoji(code)) return 2;
  return static_cast<std::size_t>(std::max(uc_width(code, "UTF-8"), 0));
}

/// Every character of these ranges begins a cluster of its own, unless one that is not in them follows.
struct SimpleRange {
  char32_t first, last;
  std::size_t columns;
};
constexpr SimpleRange simple_ranges[] = {
    {0x20, 0x7E, 1},     {0xAC00, 0xD7A3, 2}, {0x4E00, 0x9FFF, 2}, {0x3041, 0x3096, 2},
    {0x30A1, 0x30FF, 2}, {0x3001, 0x3029, 2}, {0xFF01, 0xFF60, 2},
};

std::size_t simple_columns(char32_t code) noexcept {
  for (const SimpleRange& range : simple_ranges)
    if (code >= range.first && code <= range.last) return range.columns;
  return 0;
}

/// Widens a cluster by one character after the other.
class Widener {
 public:
  explicit Widener(char32_t code) noexcept { add(code); }
  void add(char32_t code) noexcept {
    regional_indicators_ += is_regional_indicator(code);
    if (is_halfwidth_sound_mark(code))
      ++sound_marks_;
    else
      widest_ = std::max(widest_, code == emoji_presentation || regional_indicators_ == 2 ? std::size_t{2} : columns_of(code));
  }
  std::size_t columns() const noexcept { return widest_ + sound_marks_; }
  bool is_half_a_flag() const noexcept { return regional_indicators_ == 1; }

 private:
  std::size_t widest_ = 0, sound_marks_ = 0;
  int regional_indicators_ = 0;
};

}  // namespace

Cluster cluster_at(std::string_view text, std::size_t at) noexcept {
  const utf8::Character first = utf8::decode(text, at);
  std::size_t end = at + first.bytes;
  if (!first.is_valid) return {first.bytes, 1};
  if (const std::size_t columns = simple_columns(first.code)) {
    if (end == text.size() || simple_columns(utf8::decode(text, end).code)) return {first.bytes, columns};
  }

  Widener widener(first.code);
  const bool begins_picture = is_picture(first.code);
  for (char32_t before = first.code; end < text.size();) {
    const utf8::Character next = utf8::decode(text, end);
    if (!next.is_valid) break;
    const bool is_joined = before == zero_width_joiner && begins_picture && is_picture(next.code);
    // The library looks at two characters only: it would join all of a row of flags.
    const bool is_break = is_regional_indicator(before) && is_regional_indicator(next.code) ? !widener.is_half_a_flag()
                                                                                            : uc_is_grapheme_break(before, next.code);
    if (is_break && !is_joined) break;
    widener.add(next.code);
    end += next.bytes;
    before = next.code;
  }
  return {end - at, widener.columns()};
}

}  // namespace tsumugu
