#include <algorithm>
#include <utility>

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

struct TodayRows::Rows {
  explicit Rows(TextLayout layout) : lines(layout, least_count_width) {}
  ListRows lines;
  std::vector<std::pair<ListPlace, std::size_t>> places;  ///< each with its row
};

TodayRows::TodayRows(Language language, TextLayout layout) : rows_(std::make_unique<Rows>(layout)), language_(language) {}
TodayRows::~TodayRows() = default;

void TodayRows::add(const Returning& item) {
  rows_->places.emplace_back(place_of(item), rows_->places.size());
  rows_->lines.add(starred_count(item, language_), when_short(item.event.when, language_), title_cell(item.event, language_),
                   details_cell(item, language_), item.event.tone);
}

std::string TodayRows::text(std::size_t most) const {
  auto places = rows_->places;
  std::sort(places.begin(), places.end());
  if (most < places.size()) places.resize(most);
  std::vector<std::size_t> order;
  order.reserve(places.size());
  for (const auto& [place, row] : places) order.push_back(row);
  return rows_->lines.text(order);
}

}  // namespace tsumugu
