#include <algorithm>

#include "report/cells.hpp"
#include "report/list_rows.hpp"
#include "tsumugu/report/report.hpp"

namespace tsumugu {
namespace {

int year_of(date::sys_days day) noexcept {
  return int(date::year_month_day{day}.year());
}

/// "2026-02-03 Tue" of an occurrence known to the day, "2026-02" of one that is not.
std::string date_cell(const Occurrence& occurrence, bool has_year, Language language) {
  if (occurrence.precision > Precision::day) return occurrence.date_text();
  std::string text = to_iso(occurrence.day());
  if (!has_year) text.erase(0, text.size() - 5);
  return text.append(" ").append(short_weekday(occurrence.day(), language));
}

std::string d_day_cell(const Occurrence& occurrence, date::sys_days today) {
  const std::optional<long> days = days_until(occurrence.days, today);
  return days ? d_day(*days) : std::string();
}

}  // namespace

std::string upcoming_rows(const std::vector<Returning>& items, date::sys_days today, Language language, TextLayout layout, Why why) {
  const int this_year = year_of(today);
  const bool is_all_this_year = std::all_of(items.begin(), items.end(), [&](const Returning& item) {
    return item.occurrence.precision <= Precision::day && year_of(item.occurrence.day()) == this_year;
  });
  const bool has_year = language == Language::english || !is_all_this_year;

  ListRows rows(layout, 0);
  for (const Returning& item : items) {
    rows.add(d_day_cell(item.occurrence, today), date_cell(item.occurrence, has_year, language), title_cell(item, language),
             label_cell(item, language), item.event.tone);
    if (item.occurrence.moved && why != Why::said) rows.add_below(moved_text(*item.occurrence.moved, language));
    if (why == Why::said) rows.add_below(why_line(item, say("the nearest day first"), language));
  }
  return rows.text();
}

}  // namespace tsumugu
