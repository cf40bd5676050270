#include "wording/zone_words.hpp"

#include "wording/words.hpp"

namespace tsumugu {
namespace {

using namespace date::literals;  // NOLINT(google-build-using-namespace): 1952_y

/// The days, both included, on which a zone kept its standard time all year, so that one abbreviation is right at every hour.
struct Abbreviation {
  std::string_view zone, word;
  date::sys_days first, last;
};

constexpr date::sys_days for_ever = 9999_y / 12 / 31;

// tz database, files "asia" and "etcetera": Japan had summer time in 1948 to 1951, Korea in 1948 to 1951, 1955 to 1960, 1987 and 1988.
constexpr Abbreviation abbreviations[] = {
    {"Asia/Tokyo", "JST", 1888_y / 1 / 1, 1947_y / 12 / 31},      {"Asia/Tokyo", "JST", 1952_y / 1 / 1, for_ever},
    {"Asia/Seoul", "KST", 1961_y / 8 / 10, 1986_y / 12 / 31},     {"Asia/Seoul", "KST", 1989_y / 1 / 1, for_ever},
    {"UTC", "UTC", date::sys_days::min(), date::sys_days::max()}, {"Etc/UTC", "UTC", date::sys_days::min(), date::sys_days::max()},
};

/// "UTC+9" of "Etc/GMT-9": IANA counts these from the other side.
std::string city_of(std::string_view zone) {
  constexpr std::string_view offset = "Etc/GMT";
  if (zone.starts_with(offset) && zone.size() > offset.size() + 1)
    return std::string("UTC").append(zone[offset.size()] == '-' ? "+" : "-").append(zone.substr(offset.size() + 1));
  std::string city(zone.substr(zone.rfind('/') + 1));
  for (char& c : city)
    if (c == '_') c = ' ';
  return city;
}

std::string zone_word(const When& when, Language language) {
  for (const Abbreviation& known : abbreviations)
    if (known.zone == when.zone && when.days.first && *when.days.first >= known.first && *when.days.first <= known.last)
      return std::string(known.word);
  const auto city = words::find(words::cities, when.zone, language);
  return city ? std::string(*city) : city_of(when.zone);
}

/// "+09:30" of "1995-01-17T05:46+09:30": an offset for which IANA has no zone stands in the record only.
std::string_view offset_in(std::string_view edtf) noexcept {
  const std::string_view start = edtf.substr(0, edtf.find('/'));
  const std::size_t time = start.find('T');
  const std::size_t sign = time == std::string_view::npos ? time : start.find_first_of("+-", time);
  return sign == std::string_view::npos ? std::string_view() : start.substr(sign);
}

}  // namespace

std::string clock_text(const When& when, Language language) {
  std::string text = to_iso(*when.time);
  if (!when.zone.empty()) return text.append(" ").append(zone_word(when, language));
  if (const std::string_view offset = offset_in(when.edtf); !offset.empty()) text.append(" UTC").append(offset);
  return text;
}

}  // namespace tsumugu
