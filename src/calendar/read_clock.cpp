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

/// "+25:00", "-99:00", "+9", "UTC+99", "GMT-25": an offset that no zone has, and no title begins so.
bool is_like_offset(std::string_view word) noexcept {
  const auto is_digit_at = [&](std::size_t at) { return at < word.size() && '0' <= word[at] && word[at] <= '9'; };
  for (const std::string_view name : {"UTC", "utc", "GMT", "gmt"})
    if (word.starts_with(name) && word.size() > name.size() && (word[3] == '+' || word[3] == '-') && is_digit_at(4)) return true;
  if (word[0] == '+' && is_digit_at(1)) return true;
  return word[0] == '-' && word.size() == std::string_view("-25:00").size() && word[3] == ':';
}

}  // namespace

std::optional<PointReader::ZoneWord> PointReader::zone_at(std::size_t at, bool is_iso) const {
  if (at == tokens_.size()) return std::nullopt;
  // "10:00-12:00" are two times; behind an ISO time the second is an offset.
  const bool is_range = tokens_[at].mark == U'-' && !is_iso && !tokens_[at].is_after_blank;
  std::size_t end = at;
  while (end < tokens_.size() && (end == at || !tokens_[end].is_after_blank) && may_be_in_zone(letters_.letters[tokens_[end].begin].code))
    ++end;
  if (end == at) return std::nullopt;
  const std::string word = letters_.written(tokens_[at].begin, tokens_[end - 1].end);
  const bool is_inhabited_offset = word.size() == std::string_view("-05:00").size() && word < "-12";  // may be both: is asked
  if (is_range && !is_inhabited_offset) return std::nullopt;
  if (auto zone = zone_in_text(word)) return ZoneWord{std::move(*zone), {}, {}, word, end};
  if (auto offset = offset_in_text(word)) return ZoneWord{{}, {}, std::move(*offset), word, end};
  if (is_unsure_zone_in_text(word)) return ZoneWord{{}, word, {}, word, end};
  if (!is_range && is_like_offset(word)) return ZoneWord{{}, word, {}, word, end};
  // "Asia/Nowhere" is meant as a zone; what it is called is asked.
  const std::size_t slash = word.find('/');
  if (slash != std::string::npos && is_zone_area(std::string_view(word).substr(0, slash))) return ZoneWord{{}, word, {}, word, end};
  return std::nullopt;
}

void PointReader::add_zone(std::vector<Point>& points) const {
  for (std::size_t i = points.size(); i-- > 0;) {
    Point point = points[i];
    const bool is_iso = point.clock_begin > 0 && tokens_.has(point.clock_begin - 1, Sense::time_letter);
    const bool is_square = tokens_.has_mark(point.end, U'[');  // RFC 9557: 05:46[Asia/Tokyo]
    const bool is_bracketed = tokens_.has_mark(point.end, U'(') || is_square;
    const auto zone = zone_at(point.end + (is_bracketed ? 1 : 0), is_iso);
    if (!zone || !point.zone.empty() || !point.offset.empty() || (is_bracketed && !tokens_.has_mark(zone->end, is_square ? U']' : U')')))
      continue;
    point.zone = zone->zone;
    point.zone_word = zone->word;
    point.unsure_zone = zone->unsure;
    point.offset = zone->offset;
    point.end = zone->end + (is_bracketed ? 1 : 0);
    points.push_back(std::move(point));
  }
}

std::vector<Point> PointReader::with_clock(const Point& point) const {
  Point start = point;
  if (tokens_.has(start.end, Sense::zone_word)) {
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
