#include "tsumugu/calendar/when.hpp"

#include <array>

#include "calendar/edtf.hpp"
#include "tsumugu/base/error.hpp"

namespace tsumugu {
namespace {

constexpr std::array<std::string_view, 10> precision_words = {"second", "minute", "hour",    "day",    "month",
                                                              "year",   "decade", "century", "season", "interval"};

/// "--01-17", "--0117", "--01" and "---17", as ISO 8601:2000 and vCard write a date without a year, in the form of EDTF. Else `text`.
std::string with_open_year(std::string_view text) {
  if (!text.starts_with("--")) return std::string(text);
  const std::string_view rest = text.substr(2);
  if (rest.size() == 3 && rest[0] == '-') return "XXXX-XX" + std::string(rest);
  if (rest.size() == 4 && rest.find('-') == std::string_view::npos)
    return "XXXX-" + std::string(rest.substr(0, 2)) + "-" + std::string(rest.substr(2));
  return "XXXX-" + std::string(rest);
}

}  // namespace

std::string_view name(Precision precision) noexcept {
  return precision_words[static_cast<std::size_t>(precision)];
}

std::optional<Precision> precision_named(std::string_view name) noexcept {
  for (std::size_t i = 0; i < precision_words.size(); ++i)
    if (precision_words[i] == name) return static_cast<Precision>(i);
  return std::nullopt;
}

std::vector<std::string_view> precision_names() {
  return {std::begin(precision_words), std::end(precision_words)};
}

bool certainly_before(const DayRange& a, const DayRange& b) noexcept {
  return a.last && b.first && *a.last < *b.first;
}

bool possibly_before(const DayRange& a, const DayRange& b) noexcept {
  return !a.first || !b.last || *a.first < *b.last;
}

std::optional<NoDay> first_end(const When& when) noexcept {
  if (when.days.first) return std::nullopt;
  return when.edtf.starts_with('/') ? NoDay::unknown : NoDay::open;
}

std::optional<NoDay> last_end(const When& when) noexcept {
  if (when.days.last) return std::nullopt;
  return when.edtf.ends_with('/') ? NoDay::unknown : NoDay::open;
}

When parse_edtf(std::string_view text) {
  When when;
  when.entered = text.substr(0, edtf::longest_text);
  when.edtf = with_open_year(when.entered);
  const edtf::Piece piece = edtf::read(text.size() > edtf::longest_text ? text : when.edtf);
  when.days = piece.days;
  when.precision = piece.precision;
  when.time = piece.time;
  when.is_uncertain = piece.doubt.is_uncertain;
  when.is_approximate = piece.doubt.is_approximate;
  if (piece.offset == "Z") when.zone = "UTC";
  return when;
}

std::optional<date::sys_days> only_day(const When& when) noexcept {
  return when.days.first == when.days.last ? when.days.first : std::nullopt;
}

}  // namespace tsumugu
