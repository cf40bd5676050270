#include "calendar/read_point.hpp"
#include "tsumugu/calendar/zone.hpp"

// The time of day of a point, and the words that name its zone.

namespace tsumugu::reading {
namespace {

/// "+09:00", "+0900", "-5", "utc+9": what zone_in_text takes, from the letters as they stand.
bool may_be_in_zone(char32_t code) noexcept {
  return (U'a' <= code && code <= U'z') || (U'0' <= code && code <= U'9') || code == U'+' || code == U'-' || code == U':' || code == U'/' ||
         code == U'_' || code >= 0x80;
}

}  // namespace

std::optional<PointReader::ZoneWord> PointReader::zone_at(std::size_t at, bool is_iso) const {
  if (at == tokens_.size()) return std::nullopt;
  // "10:00-12:00" are two times; only behind an ISO time is the second an offset.
  const bool is_range = tokens_[at].mark == U'-' && !is_iso && !tokens_[at].is_after_blank;
  if (is_range) return std::nullopt;
  std::size_t end = at;
  while (end < tokens_.size() && (end == at || !tokens_[end].is_after_blank) && may_be_in_zone(letters_.letters[tokens_[end].begin].code))
    ++end;
  if (end == at) return std::nullopt;
  const std::string word = letters_.written(tokens_[at].begin, tokens_[end - 1].end);
  if (is_unsure_zone_in_text(word)) return ZoneWord{{}, word, end};
  auto zone = zone_in_text(word);
  if (!zone) return std::nullopt;
  return ZoneWord{std::move(*zone), {}, end};
}

void PointReader::add_zone(std::vector<Point>& points) const {
  for (std::size_t i = points.size(); i-- > 0;) {
    Point point = points[i];
    const bool is_iso = point.clock_begin > 0 && has(point.clock_begin - 1, Sense::time_letter);
    const bool is_bracketed = has_mark(point.end, U'(');
    const auto zone = zone_at(point.end + (is_bracketed ? 1 : 0), is_iso);
    if (!zone || !point.zone.empty() || (is_bracketed && !has_mark(zone->end, U')'))) continue;
    point.zone = zone->zone;
    point.unsure_zone = zone->unsure;
    point.end = zone->end + (is_bracketed ? 1 : 0);
    points.push_back(std::move(point));
  }
}

std::vector<Point> PointReader::with_clock(const Point& point) const {
  Point start = point;
  if (has(start.end, Sense::zone_word)) {
    const Token& word = tokens_[start.end];
    if (auto zone = zone_in_text(letters_.written(word.begin, word.end))) start.zone = std::move(*zone);
    ++start.end;
  }
  std::vector<Found> found;
  for (const Form& form : forms)
    if (form.rule == Rule::time) match(form, tokens_, start.end, found);
  std::vector<Point> points;
  for (const Found& clock : found) {
    Point timed = start;
    timed.clock = clock;
    timed.clock_begin = start.end;
    timed.end = clock.end;
    points.push_back(std::move(timed));
  }
  add_zone(points);
  return points;
}

}  // namespace tsumugu::reading
