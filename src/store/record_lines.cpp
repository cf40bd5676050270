#include "store/record_lines.hpp"

#include <charconv>

namespace tsumugu::store {
namespace {

constexpr std::string_view special{"\t\n\\\0", 4};
constexpr std::string_view letter_of_special = "tn\\0";

constexpr std::array<bool, 256> make_is_special() {
  std::array<bool, 256> is_special{};
  for (const char c : special) is_special[static_cast<unsigned char>(c)] = true;
  return is_special;
}
constexpr std::array<bool, 256> is_special = make_is_special();

/// Where the first special character stands, or the length. (find_first_of asks memchr about every character.)
std::size_t special_at(std::string_view text) noexcept {
  std::size_t at = 0;
  while (at < text.size() && !is_special[static_cast<unsigned char>(text[at])]) ++at;
  return at;
}

}  // namespace

void LineWriter::append_escaped(std::string_view value) {
  for (;;) {
    const std::size_t at = special_at(value);
    text_ += value.substr(0, at);
    if (at == value.size()) return;
    text_ += '\\';
    text_ += letter_of_special[special.find(value[at])];
    value.remove_prefix(at + 1);
  }
}

bool LineReader::next(Line& line) noexcept {
  if (rest_.empty() || !is_whole_) return false;
  const std::size_t end = rest_.find('\n');
  is_whole_ = end != std::string_view::npos;
  if (!is_whole_) return false;
  std::string_view text = rest_.substr(0, end);
  rest_.remove_prefix(end + 1);
  std::size_t tab = text.find('\t');
  line.name = text.substr(0, tab);
  line.count = 0;
  while (tab != std::string_view::npos) {
    text.remove_prefix(tab + 1);
    tab = text.find('\t');
    is_whole_ = line.count < Line::most_fields;
    if (!is_whole_) return false;
    line.fields[line.count++] = text.substr(0, tab);
  }
  return true;
}

std::optional<std::string> unescaped(std::string_view field) {
  std::size_t at = field.find('\\');
  std::string value(field.substr(0, at));
  while (at != std::string_view::npos) {
    const std::size_t which = at + 1 < field.size() ? letter_of_special.find(field[at + 1]) : std::string_view::npos;
    if (which == std::string_view::npos) return std::nullopt;
    value += special[which];
    field.remove_prefix(at + 2);
    at = field.find('\\');
    value += field.substr(0, at);
  }
  return value;
}

std::optional<int> number_in(std::string_view field) noexcept {
  int number = 0;
  const auto [end, failed] = std::from_chars(field.data(), field.data() + field.size(), number);
  if (failed != std::errc() || end != field.data() + field.size() || field.empty()) return std::nullopt;
  return number;
}

}  // namespace tsumugu::store
