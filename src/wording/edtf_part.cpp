#include "wording/edtf_part.hpp"

#include <charconv>
#include <string>

#include "tsumugu/base/text.hpp"

namespace tsumugu {
namespace {

std::optional<int> number(std::string_view digits) noexcept {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

bool is_all_unknown(std::string_view field) noexcept {
  return !field.empty() && field.find_first_not_of('X') == std::string_view::npos;
}

/// Reads "1995", "199X", "19XX", "XXXX".
bool read_year(EdtfPart& part, std::string_view field, bool is_negative) {
  if (is_all_unknown(field)) return true;
  const std::size_t unknown = field.size() - std::min(field.find('X'), field.size());
  if (unknown > 2 || (unknown > 0 && is_negative)) return false;
  std::string digits(field.substr(0, field.size() - unknown));
  digits.append(unknown, '0');
  const std::optional<int> year = number(digits);
  if (!year) return false;
  part.year = is_negative ? -*year : *year;
  part.year_kind = unknown == 0 ? EdtfPart::Year::known : unknown == 1 ? EdtfPart::Year::decade : EdtfPart::Year::century;
  return true;
}

bool read_month(EdtfPart& part, std::string_view field) {
  if (is_all_unknown(field)) return true;
  const std::optional<int> value = number(field);
  if (!value) return false;
  (*value > 12 ? part.season : part.month) = *value;
  return true;
}

bool read_day(EdtfPart& part, std::string_view field) {
  if (is_all_unknown(field)) return true;
  part.day = number(field);
  return part.day.has_value();
}

}  // namespace

std::optional<EdtfPart> edtf_part(std::string_view text) {
  EdtfPart part;
  std::string plain;
  for (const char c : text.substr(0, text.find('T'))) {
    if (c == '?' || c == '%') part.is_uncertain = true;
    if (c == '~' || c == '%') part.is_approximate = true;
    if (c != '?' && c != '~' && c != '%' && c != 'Y') plain += c;
  }
  std::string_view rest = plain;
  const bool is_negative = rest.starts_with('-');
  if (is_negative) rest.remove_prefix(1);

  const std::vector<std::string_view> fields = split(rest, '-');
  if (fields.size() > 3 || fields[0].size() < 4 || !read_year(part, fields[0], is_negative)) return std::nullopt;
  if (fields.size() > 1 && !read_month(part, fields[1])) return std::nullopt;
  if (fields.size() > 2 && !read_day(part, fields[2])) return std::nullopt;
  return part;
}

}  // namespace tsumugu
