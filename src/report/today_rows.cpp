#include <algorithm>
#include <deque>
#include <numeric>
#include <vector>

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
  std::deque<ListPlace> places;  ///< of each line. Grows without being moved, as thousands may come
};

TodayRows::TodayRows(Language language, TextLayout layout, std::size_t most, Why why)
    : rows_(std::make_unique<Rows>(layout)), language_(language), most_(most), why_(why) {}
TodayRows::~TodayRows() = default;

void TodayRows::add(const Returning& item) {
  rows_->places.push_back(place_of(item));
  rows_->lines.add(starred_count(item, language_), when_short(item.event.when, language_), title_cell(item, language_),
                   details_cell(item, language_), item.event.tone);
  if (why_ == Why::unsaid) return;
  const Message place = item.occurrence.is_round ? say("round numbers come first, of these the oldest event")
                                                 : say("after the round numbers come the others, the oldest event first");
  rows_->lines.add_below(why_line(item, place, language_));
}

bool TodayRows::is_empty() const noexcept {
  return most_ == 0 || rows_->places.empty();
}

std::size_t TodayRows::left_out() const noexcept {
  return rows_->places.size() - std::min(most_, rows_->places.size());
}

bool TodayRows::has_round() const noexcept {
  // The round ones come first.
  return most_ > 0 && std::any_of(rows_->places.begin(), rows_->places.end(), [](const ListPlace& place) { return !place.is_not_round; });
}

std::vector<std::size_t> TodayRows::order() const {
  const auto& places = rows_->places;
  std::vector<std::size_t> order(places.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  // A store hands over the oldest first: as a rule the round ones and the others are in order already.
  std::stable_partition(order.begin(), order.end(), [&](std::size_t row) { return !places[row].is_not_round; });
  const auto comes_first = [&](std::size_t a, std::size_t b) { return places[a] < places[b]; };
  if (!std::is_sorted(order.begin(), order.end(), comes_first)) std::stable_sort(order.begin(), order.end(), comes_first);
  order.resize(std::min(most_, order.size()));
  return order;
}

void TodayRows::write(const std::function<void(std::string_view)>& take) const {
  rows_->lines.write(order(), take);
}

}  // namespace tsumugu
