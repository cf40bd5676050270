#pragma once

// Short ways to say in a test what is meant.

#include <catch2/catch.hpp>

#include <fmt/format.h>

#include "tsumugu/observance/occurrence.hpp"

namespace tsumugu::test {

inline date::sys_days day(std::string_view iso) {
  return parse_iso_day(iso);
}
inline When when(std::string_view record) {
  return parse_recorded_when(record);
}
inline Yearly yearly(CalendarId calendar) {
  Yearly rule;
  rule.calendar = calendar;
  return rule;
}

/// "2026-01-17: 31" for the 31st, "2026-01-17" without a count, "2026-01-17: in 4" before the event.
inline std::string text(const Occurrence& occurrence) {
  if (occurrence.count) return fmt::format("{}: {}", occurrence.date_text(), *occurrence.count);
  if (occurrence.years_until) return fmt::format("{}: in {}", occurrence.date_text(), *occurrence.years_until);
  return occurrence.date_text();
}

inline std::vector<std::string> texts(const std::vector<Occurrence>& occurrences) {
  std::vector<std::string> all;
  for (const Occurrence& occurrence : occurrences) all.push_back(text(occurrence));
  return all;
}

/// The occurrences in the Gregorian years `first` to `last`.
inline std::vector<std::string> in_years(const When& event, const Yearly& rule, int first, int last) {
  return texts(occurrences_between(event, rule, make_day(first, 1, 1), make_day(last, 12, 31)));
}

/// The codes and texts of the reasons.
inline std::vector<std::string> reasons(const When& event, const Occurrence& occurrence) {
  std::vector<std::string> all;
  for (const Reason& reason : reasons_of(event, occurrence)) all.push_back(reason.code + ": " + reason.text.text());
  return all;
}

using Lines = std::vector<std::string>;

}  // namespace tsumugu::test
