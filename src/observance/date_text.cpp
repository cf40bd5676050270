#include "tsumugu/observance/occurrence.hpp"

namespace tsumugu {

namespace {

/// "2026-01" of "2026-01-17", "2026" of "2026-01".
std::string without_last_part(std::string text) {
  text.resize(text.size() - 3);
  return text;
}

}  // namespace

std::string Occurrence::date_text() const {
  std::string text = to_iso(*days.first);
  if (precision == Precision::day) return text;
  const date::year_month_day first{*days.first}, last{*days.last};
  const bool is_whole = first.day() == date::day{1} && last == first.year() / last.month() / date::last;
  if (is_whole && precision == Precision::month && first.month() == last.month()) return without_last_part(text);
  if (is_whole && precision == Precision::year && first.month() == date::January && last.month() == date::December) {
    return without_last_part(without_last_part(text));
  }
  return text + "/" + to_iso(*days.last);
}

}  // namespace tsumugu
