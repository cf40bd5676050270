#include <array>

#include "tsumugu/wording/wording.hpp"

namespace tsumugu {
namespace {

using Stems = std::array<std::string_view, 10>;
using Branches = std::array<std::string_view, 12>;

constexpr Stems korean_stems{"갑", "을", "병", "정", "무", "기", "경", "신", "임", "계"};
constexpr Branches korean_branches{"자", "축", "인", "묘", "진", "사", "오", "미", "신", "유", "술", "해"};
constexpr Stems chinese_stems{"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"};
constexpr Branches chinese_branches{"子", "丑", "寅", "卯", "辰", "巳", "午", "未", "申", "酉", "戌", "亥"};

/// The year 4 is the first of a cycle (1984 is 갑자년).
constexpr int first_of_a_cycle = 4;

constexpr std::size_t place_in_cycle(int year, int length) noexcept {
  return static_cast<std::size_t>(((year - first_of_a_cycle) % length + length) % length);
}

}  // namespace

std::string sexagenary(int year, Language language) {
  const std::size_t stem = place_in_cycle(year, 10), branch = place_in_cycle(year, 12);
  std::string text;
  if (language == Language::japanese)
    text.append(chinese_stems[stem]).append(chinese_branches[branch]).append("年");
  else
    text.append(korean_stems[stem]).append(korean_branches[branch]).append("년");
  return text;
}

}  // namespace tsumugu
