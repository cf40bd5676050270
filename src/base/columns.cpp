#include "base/clusters.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/base/utf8.hpp"

namespace tsumugu {

std::size_t display_width(std::string_view text) {
  if (utf8::is_plain_ascii(text)) return text.size();
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Cluster cluster = cluster_at(text, at);
    columns += cluster.columns;
    at += cluster.bytes;
  }
  return columns;
}

std::string padded(std::string_view text, std::size_t columns) {
  const std::size_t width = display_width(text);
  std::string result(text);
  if (width < columns) result.append(columns - width, ' ');
  return result;
}

std::string padded_left(std::string_view text, std::size_t columns) {
  const std::size_t width = display_width(text);
  std::string result(width < columns ? columns - width : 0, ' ');
  return result.append(text);
}

std::string shortened(std::string_view text, std::size_t columns) {
  if (display_width(text) <= columns) return std::string(text);
  constexpr std::string_view mark = "..";
  if (columns <= mark.size()) return std::string(mark.substr(0, columns));

  std::size_t end = 0;
  for (std::size_t left = columns - mark.size(); end < text.size();) {
    const Cluster cluster = cluster_at(text, end);
    if (cluster.columns > left) break;
    left -= cluster.columns;
    end += cluster.bytes;
  }
  return std::string(text.substr(0, end)).append(mark);
}

std::string shown(std::string_view text) {
  constexpr std::size_t looked_at = 256, columns = 60;
  return shortened(to_printable(text.substr(0, looked_at)), columns);
}

}  // namespace tsumugu
