#include "wording/words.hpp"

namespace tsumugu::words {

std::optional<std::string_view> find(const WordTable& table, std::string_view key, Language language) noexcept {
  std::size_t first = 0, count = table.size;
  while (count > 0) {
    const std::size_t middle = first + count / 2;
    const int order = table.keys[middle].compare(key);
    if (order == 0) return table.phrases[static_cast<std::size_t>(language)][middle];
    if (order < 0) {
      first = middle + 1;
      count -= count / 2 + 1;
    } else {
      count /= 2;
    }
  }
  return std::nullopt;
}

std::string_view phrase(const WordTable& table, std::string_view key, Language language) noexcept {
  return find(table, key, language).value_or(key);
}

std::string fill_in(std::string_view pattern, std::string_view first, std::string_view second, std::string_view third) {
  const std::array<std::string_view, 3> arguments{first, second, third};
  std::string text;
  text.reserve(pattern.size() + first.size() + second.size() + third.size());
  for (;;) {
    const std::size_t open = pattern.find('{');
    if (open == std::string_view::npos || open + 2 >= pattern.size()) break;
    text.append(pattern.substr(0, open)).append(arguments[static_cast<std::size_t>(pattern[open + 1] - '0')]);
    pattern.remove_prefix(open + 3);
  }
  return text.append(pattern);
}

std::string_view plural(std::string_view pattern, bool is_one) noexcept {
  const std::size_t bar = pattern.find('|');
  if (bar == std::string_view::npos) return pattern;
  return is_one ? pattern.substr(0, bar) : pattern.substr(bar + 1);
}

}  // namespace tsumugu::words
