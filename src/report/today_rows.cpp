#include "report/cells.hpp"
#include "report/list_rows.hpp"
#include "tsumugu/report/report.hpp"

namespace tsumugu {
namespace {

/// Room for "60*" and "107*", so that most lists of a day look the same.
constexpr std::size_t least_count_width = 4;

/// The count with a place for the star behind it, whether it is round or not.
std::string starred_count(const Returning& item, Language language) {
  std::string text = count_cell(item, language);
  if (!item.occurrence.is_round) text += ' ';
  return text;
}

}  // namespace

std::string today_rows(const std::vector<Returning>& items, Language language, TextLayout layout) {
  ListRows rows(layout, least_count_width);
  rows.reserve(items.size());
  for (const Returning& item : items)
    rows.add(starred_count(item, language), when_short(item.event.when, language), title_cell(item.event, language),
             details_cell(item, language), item.event.tone);
  return rows.text();
}

}  // namespace tsumugu
