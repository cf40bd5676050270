#include <unilbrk.h>

#include <vector>

#include "base/clusters.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/base/utf8.hpp"

namespace tsumugu {
namespace {

/// Korean words have blanks between them, as English ones do.
bool is_of_spaced_word(char32_t code) noexcept {
  constexpr char32_t first_syllable = 0xAC00, last_syllable = 0xD7A3, last_ascii = 0x7F;
  return code <= last_ascii || (code >= first_syllable && code <= last_syllable);
}

/// The bytes before which a line may end: by UAX 14, but of words with blanks between them none is broken, nor a path or a date.
std::vector<char> breaks_of(std::string_view text) {
  std::vector<char> breaks(text.size());
  u8_possible_linebreaks(reinterpret_cast<const std::uint8_t*>(text.data()), text.size(), "UTF-8", breaks.data());
  char32_t before = ' ';
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Character here = utf8::decode(text, at);
    if (before != ' ' && is_of_spaced_word(before) && is_of_spaced_word(here.code)) breaks[at] = UC_BREAK_PROHIBITED;
    before = here.code;
    at += here.bytes;
  }
  return breaks;
}

std::string_view without_blanks_behind(std::string_view text) noexcept {
  const std::size_t last = text.find_last_not_of(' ');
  return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

}  // namespace

std::string wrapped(std::string_view line, std::size_t columns, std::size_t indent) {
  if (columns == 0 || display_width(line) <= columns) return std::string(line);
  const std::vector<char> breaks = breaks_of(line);
  std::string text;
  std::size_t begin = 0, last_break = 0, width = 0;
  bool has_word = false;  // a break among the blanks before the first word would leave a line empty
  for (std::size_t at = 0; at < line.size();) {
    if (breaks[at] == UC_BREAK_POSSIBLE && has_word) last_break = at;
    const Cluster cluster = cluster_at(line, at);
    const bool is_blank = line[at] == ' ';
    width += cluster.columns;
    // Blanks may hang over the end: they are not written there.
    if (width > columns && !is_blank && last_break > begin) {
      text.append(without_blanks_behind(line.substr(begin, last_break - begin))).append("\n").append(indent, ' ');
      begin = last_break;
      width = indent + display_width(line.substr(begin, at + cluster.bytes - begin));
    }
    has_word = has_word || !is_blank;
    at += cluster.bytes;
  }
  return text.append(line.substr(begin));
}

}  // namespace tsumugu
