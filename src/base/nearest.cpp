#include <algorithm>

#include "tsumugu/base/text.hpp"
#include "tsumugu/base/utf8.hpp"

namespace tsumugu {
namespace {

/// Beyond this a word is no slip of the fingers, and the table of distances would grow with its square.
constexpr std::size_t longest_word = 64;

std::u32string characters(std::string_view text) {
  std::u32string result;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Character c = utf8::decode(text, at);
    result.push_back(c.code);
    at += c.bytes;
  }
  return result;
}

/// The least number of insertions, deletions, replacements and swaps of neighbours that turn `a` into `b` (optimal string alignment).
std::size_t distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> two_back, back, row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    two_back = std::move(back);
    back = std::move(row);
    row.assign(b.size() + 1, i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({back[j] + 1, row[j - 1] + 1, back[j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], two_back[j - 2] + 1);
    }
  }
  return row[b.size()];
}

}  // namespace

std::optional<std::string> nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
  const std::u32string letters = characters(to_lower_ascii(word));
  if (letters.empty() || letters.size() > longest_word) return std::nullopt;
  std::size_t least = std::max<std::size_t>(letters.size() / 3, 1) + 1;
  std::optional<std::string> best;
  for (const std::string_view candidate : candidates) {
    if (candidate.size() > 4 * longest_word) continue;
    const std::size_t steps = distance(letters, characters(to_lower_ascii(candidate)));
    if (steps >= least) continue;
    least = steps;
    best = std::string(candidate);
  }
  return best;
}

}  // namespace tsumugu
