#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "calendar/tzif.hpp"
#include "calendar/zone_table.hpp"
#include "tsumugu/base/text.hpp"

namespace tsumugu {
namespace {

/// The longest name of db/zones has 32 letters: nothing longer is looked up or compared.
constexpr std::size_t longest_word = 64;
constexpr std::size_t most_candidates = 5;

char lower(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_same(std::string_view a, std::string_view b) noexcept {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

/// Cuts the first piece off `text`, and the separator behind it.
std::string_view take_until(std::string_view& text, char separator) noexcept {
  const std::string_view piece = text.substr(0, text.find(separator));
  text.remove_prefix(std::min(text.size(), piece.size() + 1));
  return piece;
}

std::string_view city_of(std::string_view name) noexcept {
  return name.substr(name.rfind('/') + 1);
}

std::optional<std::string> iana_name(std::string_view word) {
  for (std::string_view rest = zone_table::names; !rest.empty();)
    if (const auto name = take_until(rest, '\n'); is_same(name, word)) return std::string(name);
  return std::nullopt;
}

/// The zones whose last part is `word`, blanks written as "_": "New York".
std::vector<std::string> zones_of_city(std::string_view word) {
  std::string city(word);
  std::replace(city.begin(), city.end(), ' ', '_');
  std::vector<std::string> zones;
  for (std::string_view rest = zone_table::names; !rest.empty();)
    if (const auto name = take_until(rest, '\n'); is_same(city_of(name), city)) zones.emplace_back(name);
  return zones;
}

/// A line of db/zones/aliases.tsv.
struct Alias {
  std::string_view word;
  bool is_sure = false;
  std::vector<std::string> zones;
};

std::optional<Alias> alias(std::string_view word) {
  for (std::string_view rest = zone_table::aliases; !rest.empty();) {
    std::string_view line = take_until(rest, '\n');
    const std::string_view key = take_until(line, '\t');
    if (!is_same(key, word)) continue;
    Alias found{key, take_until(line, '\t') == "is", {}};
    while (!line.empty()) found.zones.emplace_back(take_until(line, ' '));
    return found;
  }
  return std::nullopt;
}

bool take_digits(std::string_view& text, std::size_t least, std::size_t most, int& value) noexcept {
  std::size_t count = 0;
  value = 0;
  while (count < text.size() && count < most && text[count] >= '0' && text[count] <= '9') value = value * 10 + (text[count++] - '0');
  text.remove_prefix(count);
  return count >= least;
}

/// An offset as people write it, east of Greenwich positive: "UTC+9", "GMT-03:30", "+0900", "+09".
struct WrittenOffset {
  int minutes = 0;

  /// "+05:30": the key of db/zones/aliases.tsv.
  std::string text() const {
    const int size = minutes < 0 ? -minutes : minutes;
    return fmt::format("{}{:02}:{:02}", minutes < 0 ? '-' : '+', size / 60, size % 60);
  }
};

std::optional<WrittenOffset> read_offset(std::string_view word) {
  const bool has_prefix = word.size() > 3 && (is_same(word.substr(0, 3), "UTC") || is_same(word.substr(0, 3), "GMT"));
  if (has_prefix) word.remove_prefix(3);
  int sign = 0;
  for (const auto& [text, value] :
       {std::pair<std::string_view, int>{"+", 1}, {"-", -1}, {"−", -1}}) {  // the last is U+2212, the minus sign
    if (!word.starts_with(text)) continue;
    sign = value;
    word.remove_prefix(text.size());
    break;
  }
  int hours = 0, minutes = 0;
  if (sign == 0 || !take_digits(word, has_prefix ? 1 : 2, 2, hours)) return std::nullopt;
  if (!word.empty()) {
    if (word[0] == ':') word.remove_prefix(1);
    if (!take_digits(word, 2, 2, minutes) || !word.empty() || minutes > 59) return std::nullopt;
  }
  return WrittenOffset{sign * (hours * 60 + minutes)};
}

/// Etc/GMT names count west of Greenwich: UTC+9 is Etc/GMT-9. They go from UTC-12 to UTC+14, by whole hours.
std::optional<std::string> zone_of(const WrittenOffset& offset) {
  const int hours = offset.minutes / 60;
  if (offset.minutes % 60 != 0 || hours < -12 || hours > 14) return std::nullopt;
  if (hours == 0) return "Etc/UTC";
  return fmt::format("Etc/GMT{:+}", -hours);
}

void append_new(std::vector<std::string>& zones, std::string zone) {
  if (zones.size() < most_candidates && std::find(zones.begin(), zones.end(), zone) == zones.end()) zones.push_back(std::move(zone));
}

/// The names nearest to a mistyped one: by the whole name, then by its city.
std::vector<std::string> near_names(std::string_view word) {
  std::vector<std::string> lowered;
  for (std::string_view rest = zone_table::names; !rest.empty();) lowered.push_back(to_lower_ascii(take_until(rest, '\n')));
  const std::vector<std::string_view> names(lowered.begin(), lowered.end());
  std::vector<std::string_view> cities;
  cities.reserve(names.size());
  for (const std::string_view name : names) cities.push_back(city_of(name));

  std::string wanted = to_lower_ascii(word);
  std::replace(wanted.begin(), wanted.end(), ' ', '_');
  std::vector<std::string> zones;
  if (const auto name = nearest(wanted, names)) append_new(zones, *iana_name(*name));
  if (const auto city = nearest(city_of(wanted), cities))
    for (std::string& zone : zones_of_city(*city)) append_new(zones, std::move(zone));
  return zones;
}

}  // namespace

std::optional<std::string> zone_named(std::string_view word) {
  if (word.empty() || word.size() > longest_word) return std::nullopt;
  if (auto name = iana_name(word)) return name;
  if (auto found = alias(word)) return found->is_sure ? std::optional(std::move(found->zones[0])) : std::nullopt;
  if (const auto offset = read_offset(word)) return zone_of(*offset);
  auto zones = zones_of_city(word);
  return zones.size() == 1 ? std::optional(std::move(zones[0])) : std::nullopt;
}

std::optional<std::string> zone_in_text(std::string_view word) {
  if (word.empty() || word.size() > longest_word) return std::nullopt;
  if (const auto offset = read_offset(word)) return zone_of(*offset);
  if (word.find('/') != std::string_view::npos) return iana_name(word);
  const auto found = alias(word);
  const bool is_exact = found && found->word == word && found->is_sure;
  return is_exact ? std::optional(found->zones[0]) : std::nullopt;
}

std::optional<std::string> offset_in_text(std::string_view word) {
  constexpr int greatest_minutes = 14 * 60;
  const auto offset = word.size() <= longest_word ? read_offset(word) : std::nullopt;
  if (!offset || offset->minutes % 60 == 0 || std::abs(offset->minutes) > greatest_minutes) return std::nullopt;
  return offset->text();
}

std::optional<std::string> other_season(std::string_view word, int year, unsigned month) {
  for (std::string_view rest = zone_table::seasons; !rest.empty();) {
    std::string_view line = take_until(rest, '\n');
    if (take_until(line, '\t') != word) continue;
    const std::string_view other = take_until(line, '\t');
    const auto next_number = [&] {
      int value = 0;
      std::string_view cell = take_until(line, '\t');
      take_digits(cell, 1, 4, value);
      return value;
    };
    const int first = next_number(), last = next_number(), since = next_number();
    const int wanted = static_cast<int>(month);
    const bool is_between = first <= last ? first <= wanted && wanted <= last : first <= wanted || wanted <= last;
    if (is_between && year >= since) return std::string(other);
    return std::nullopt;
  }
  return std::nullopt;
}

bool is_zone_area(std::string_view word) {
  if (word.empty() || word.size() > longest_word) return false;
  for (std::string_view rest = zone_table::names; !rest.empty();) {
    const std::string_view name = take_until(rest, '\n');
    if (name.size() > word.size() && name[word.size()] == '/' && is_same(name.substr(0, word.size()), word)) return true;
  }
  return false;
}

bool is_unsure_zone_in_text(std::string_view word) {
  if (word.empty() || word.size() > longest_word) return false;
  const auto found = alias(word);
  return found && found->word == word && !found->is_sure;
}

std::vector<std::string> zones_like(std::string_view word) {
  if (word.empty() || word.size() > longest_word) return {};
  const auto offset = read_offset(word);
  if (const auto found = alias(offset ? offset->text() : word)) return found->zones;
  if (offset) return {};
  std::vector<std::string> zones;
  for (std::string& zone : zones_of_city(city_of(word))) append_new(zones, std::move(zone));
  if (zones.empty()) zones = near_names(word);
  return zones;
}

Error no_such_zone(std::string_view word) {
  const std::vector<std::string> candidates = zones_like(word);
  const auto offset = read_offset(word);
  const bool is_several = !candidates.empty() && (alias(offset ? offset->text() : word).has_value());
  if (is_several)
    return Error{ErrorCode::unknown_zone,
                 say("{0} can mean more than one time zone", shown(word)),
                 {say("Name the place: {0}", fmt::format("{}", fmt::join(candidates, ", ")))}};
  std::vector<Message> hints;
  if (!candidates.empty()) hints.push_back(say("Near it: {0}", fmt::format("{}", fmt::join(candidates, ", "))));
  return Error{ErrorCode::unknown_zone, say("\"{0}\" is no time zone; expected a name such as Asia/Seoul, KST or UTC+9", shown(word)),
               std::move(hints)};
}

}  // namespace tsumugu
