#include <algorithm>

#include "calendar/posix_rule.hpp"

namespace tsumugu {
namespace {

/// Reads a rule from left to right. Each reader leaves `rest` behind what it took; after a failure nothing else is read.
struct Reader {
  std::string_view rest;

  bool take(char c) noexcept {
    if (rest.empty() || rest[0] != c) return false;
    rest.remove_prefix(1);
    return true;
  }

  /// One to three digits, at most `greatest`.
  std::optional<int> number(int greatest) noexcept {
    int value = 0;
    std::size_t digits = 0;
    while (digits < rest.size() && digits < 3 && rest[digits] >= '0' && rest[digits] <= '9') value = value * 10 + (rest[digits++] - '0');
    if (digits == 0 || value > greatest) return std::nullopt;
    rest.remove_prefix(digits);
    return value;
  }

  /// "EST", or "<+03>" without its brackets: three to fifteen letters.
  std::optional<std::string> name() {
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto is_quotable = [&](char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-'; };
    const bool is_quoted = take('<');
    const auto end =
        is_quoted ? std::find_if_not(rest.begin(), rest.end(), is_quotable) : std::find_if_not(rest.begin(), rest.end(), is_letter);
    const std::string text(rest.begin(), end);
    rest.remove_prefix(text.size());
    if (text.size() < 3 || text.size() > 15 || (is_quoted && !take('>'))) return std::nullopt;
    return text;
  }

  /// "[+-]h[h[h]][:mm[:ss]]" in seconds.
  std::optional<std::int32_t> time(int greatest_hour) noexcept {
    const bool is_negative = take('-');
    if (!is_negative) take('+');
    const auto hour = number(greatest_hour);
    if (!hour) return std::nullopt;
    std::int32_t seconds = *hour * 3600;
    for (const std::int32_t unit : {60, 1}) {
      if (!take(':')) break;
      const auto part = number(59);
      if (!part) return std::nullopt;
      seconds += *part * unit;
    }
    return is_negative ? -seconds : seconds;
  }

  /// ",M3.2.0/2", ",J60", ",59/-1:30".
  std::optional<RuleDay> day() noexcept {
    if (!take(',')) return std::nullopt;
    RuleDay rule;
    std::optional<int> month = 1, week = 1, day;
    if (take('J')) {
      rule.kind = RuleDay::Kind::no_leap_day;
      day = number(365);
      if (day == 0) return std::nullopt;
    } else if (take('M')) {
      rule.kind = RuleDay::Kind::weekday_of_month;
      month = number(12);
      week = month && take('.') ? number(5) : std::nullopt;
      day = week && take('.') ? number(6) : std::nullopt;
    } else {
      rule.kind = RuleDay::Kind::from_zero;
      day = number(365);
    }
    if (!day || month == 0 || week == 0) return std::nullopt;
    rule.month = *month;
    rule.week = *week;
    rule.day = *day;
    if (!take('/')) return rule;
    const auto second = time(167);
    if (!second) return std::nullopt;
    rule.second = *second;
    return rule;
  }
};

}  // namespace

std::optional<PosixRule> PosixRule::parse(std::string_view text) {
  Reader reader{text};
  PosixRule rule;
  // In a POSIX rule offsets are counted west of Greenwich: "KST-9" lies nine hours east.
  const auto name = reader.name();
  const auto west = name ? reader.time(24) : std::nullopt;
  if (!west) return std::nullopt;
  rule.standard_ = Offset{std::chrono::seconds{-*west}, false, *name};
  if (reader.rest.empty()) return rule;

  const auto dst_name = reader.name();
  if (!dst_name || reader.rest.empty()) return std::nullopt;
  const auto dst_west = reader.rest[0] == ',' ? *west - 3600 : reader.time(24);
  if (!dst_west) return std::nullopt;
  rule.dst_ = Offset{std::chrono::seconds{-*dst_west}, true, *dst_name};
  const auto begin = reader.day();
  const auto end = begin ? reader.day() : std::nullopt;
  if (!end || !reader.rest.empty()) return std::nullopt;
  rule.begin_ = *begin;
  rule.end_ = *end;
  return rule;
}

}  // namespace tsumugu
