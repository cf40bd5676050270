#pragma once

#include "tsumugu/wording/wording.hpp"

namespace tsumugu::examples {

inline EventSummary event(std::string_view when, std::string title, Kind kind = Kind::event) {
  EventSummary summary(*Key::parse("k7f3m2q9wd4r8e1x"));
  summary.titles.main = std::move(title);
  summary.when = parse_recorded_when(when);
  summary.kind = kind;
  summary.tone = default_tone(kind);
  return summary;
}

/// Kobe, as every transcript has it.
inline EventSummary kobe() {
  EventSummary summary = event("1995-01-17T05:46", "Great Hanshin–Awaji earthquake", Kind::disaster);
  summary.titles.ko = "고베(한신·아와지) 대지진";
  summary.titles.ja = "阪神・淡路大震災";
  summary.when.zone = "Asia/Tokyo";
  summary.facts.push_back(parse_fact("deaths=6434"));
  summary.observances.push_back(Yearly{});
  return summary;
}

/// The event coming back on `day` for the `count`th time.
inline Returning returning(EventSummary event, date::sys_days day, std::optional<int> count) {
  Occurrence occurrence;
  occurrence.days = {day, day};
  occurrence.count = count;
  occurrence.is_round = count && *count % 5 == 0;
  if (!event.observances.empty()) occurrence.by = event.observances.front();
  return {std::move(event), std::move(occurrence)};
}

inline date::sys_days day(std::string_view iso) {
  return parse_iso_day(iso);
}

}  // namespace tsumugu::examples
