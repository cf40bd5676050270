#include <array>

#include "calendar/edtf.hpp"

namespace tsumugu::edtf {
namespace {

constexpr std::string_view any = "XX";

int length_of(int year, int month) noexcept {
  const auto last = date::year{year} / date::month{static_cast<unsigned>(month)} / date::last;
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

date::sys_days day_of(int year, int month, int day) noexcept {
  return date::year{year} / date::month{static_cast<unsigned>(month)} / date::day{static_cast<unsigned>(day)};
}

std::optional<date::sys_days> first_of(int year, std::string_view month_mask, std::string_view day_mask) noexcept {
  for (int month = 1; month <= 12; ++month) {
    if (!fits(month, month_mask)) continue;
    for (int day = 1; day <= length_of(year, month); ++day)
      if (fits(day, day_mask)) return day_of(year, month, day);
  }
  return std::nullopt;
}

std::optional<date::sys_days> last_of(int year, std::string_view month_mask, std::string_view day_mask) noexcept {
  for (int month = 12; month >= 1; --month) {
    if (!fits(month, month_mask)) continue;
    for (int day = length_of(year, month); day >= 1; --day)
      if (fits(day, day_mask)) return day_of(year, month, day);
  }
  return std::nullopt;
}

/// The months of a season: EDTF leaves seasons 21 to 32 without days. The policy here is the meteorological one: spring in the north is
/// March to May, winter ends in February of the next year. Quarters, thirds and halves (33 to 41) are exact.
struct Season {
  int first_month;  // [1, 12]
  int months;
};
constexpr int first_season = 21;
constexpr std::array<Season, 21> meteorological_seasons = {{
    {3, 3}, {6, 3},  {9, 3}, {12, 3},  // 21 to 24: spring, summer, autumn, winter, hemisphere not said
    {3, 3}, {6, 3},  {9, 3}, {12, 3},  // 25 to 28: of the northern hemisphere
    {9, 3}, {12, 3}, {3, 3}, {6, 3},   // 29 to 32: of the southern hemisphere
    {1, 3}, {4, 3},  {7, 3}, {10, 3},  // 33 to 36: quarters
    {1, 4}, {5, 4},  {9, 4},           // 37 to 39: thirds
    {1, 6}, {7, 6},                    // 40 and 41: halves
}};

}  // namespace

std::optional<DayRange> days_of(const Years& years, std::string_view month, std::string_view day) noexcept {
  const std::string_view month_mask = month.empty() ? any : month;
  const std::string_view day_mask = day.empty() ? any : day;
  // A leap year has every day that any year has, so what it lacks need not be looked for year by year.
  if (!first_of(2000, month_mask, day_mask)) return std::nullopt;
  DayRange days;
  for (int year = years.least; year <= years.greatest && !days.first; ++year)
    if (years.has(year)) days.first = first_of(year, month_mask, day_mask);
  for (int year = years.greatest; year >= years.least && !days.last; --year)
    if (years.has(year)) days.last = last_of(year, month_mask, day_mask);
  if (!days.first) return std::nullopt;
  return days;
}

std::optional<DayRange> days_of_season(const Years& years, int season) {
  const int index = season - first_season;
  if (index < 0 || index >= static_cast<int>(meteorological_seasons.size())) return std::nullopt;
  const Season& months = meteorological_seasons[static_cast<std::size_t>(index)];
  const int last = months.first_month + months.months - 1;
  const int last_year = years.greatest + (last > 12 ? 1 : 0);
  const int last_month = last > 12 ? last - 12 : last;
  if (last_year > greatest_year) throw outside(std::to_string(last_year));
  return DayRange{day_of(years.least, months.first_month, 1), day_of(last_year, last_month, length_of(last_year, last_month))};
}

}  // namespace tsumugu::edtf
