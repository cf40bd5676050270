#include <fmt/format.h>

#include "generate/generate.hpp"

namespace tsumugu::generate {
namespace {

std::vector<std::string> cut(std::string_view text, char separator) {
  std::vector<std::string> pieces;
  for (std::size_t begin = 0;;) {
    const std::size_t end = text.find(separator, begin);
    pieces.emplace_back(text.substr(begin, end - begin));
    if (end == std::string_view::npos) return pieces;
    begin = end + 1;
  }
}

}  // namespace

BadInput::BadInput(const Input& input, std::size_t line, std::string_view what)
    : std::runtime_error(fmt::format("{}:{}: {}", input.path, line, what)) {}

std::vector<Row> rows_of(const Input& input) {
  std::vector<Row> rows;
  std::size_t number = 0;
  for (const std::string& line : cut(input.text, '\n')) {
    ++number;
    if (line.empty() || line[0] == '#') continue;
    rows.push_back({number, cut(line, '\t')});
  }
  return rows;
}

std::string header_of(const Input& input, std::string_view key) {
  const std::string start = fmt::format("#! {}: ", key);
  for (const std::string& line : cut(input.text, '\n'))
    if (line.compare(0, start.size(), start) == 0) return line.substr(start.size());
  throw BadInput(input, 1, fmt::format("there is no header line \"{}...\"", start));
}

std::string literal(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + '"';
}

}  // namespace tsumugu::generate
