#include <algorithm>

#include "tsumugu/report/report.hpp"

namespace tsumugu {
namespace {

constexpr std::size_t most_on_the_shelf = 12, most_next = 3;

/// How round a count is: a hundred is rounder than fifty, fifty than twenty-five.
std::size_t roundness(int count) noexcept {
  constexpr int steps[] = {5, 10, 25, 50, 100, 500, 1000};
  std::size_t level = 0;
  for (std::size_t i = 0; i < std::size(steps); ++i)
    if (count % steps[i] == 0) level = i + 1;
  return level;
}

bool is_rounder(const Returning& a, const Returning& b) noexcept {
  const int x = a.occurrence.count.value_or(1), y = b.occurrence.count.value_or(1);
  if (roundness(x) != roundness(y)) return roundness(x) > roundness(y);
  return x != y ? x > y : comes_first(a, b);
}

/// Keeps the list in the order of `before` and at most `most` long.
template <class Before>
void insert(std::vector<Returning>& list, const Returning& item, std::size_t most, Before before) {
  if (list.size() == most && !before(item, list.back())) return;
  list.insert(std::upper_bound(list.begin(), list.end(), item, before), item);
  if (list.size() > most) list.pop_back();
}

}  // namespace

void ReportSummary::take(const Returning& returning) {
  const Occurrence& occurrence = returning.occurrence;
  if (occurrence.precision > Precision::day) {
    ++without_day;
    return;
  }
  ++total;
  if (iso_weekday(occurrence.day()) >= 6) ++on_weekend;
  if (occurrence.moved) ++moved;
  ++by_month[unsigned(date::year_month_day{occurrence.day()}.month()) - 1];
  if (occurrence.is_round) {
    ++rounds;
    insert(shelf, returning, most_on_the_shelf, is_rounder);
  }
  if (occurrence.day() >= today) insert(next, returning, most_next, comes_first);
}

}  // namespace tsumugu
