#include "observance/start.hpp"
#include "tsumugu/observance/occurrence.hpp"

namespace tsumugu {

bool comes_first(const Returning& a, const Returning& b) noexcept {
  if (a.occurrence.days.first != b.occurrence.days.first) return a.occurrence.days.first < b.occurrence.days.first;
  if (a.occurrence.is_round != b.occurrence.is_round) return a.occurrence.is_round;
  // A date without a year is nobody's elder, whatever days it may mean.
  const bool is_dated = !is_year_open(a.event.when);
  if (is_dated == is_year_open(b.event.when)) return is_dated;
  const auto &first = a.event.when.days.first, &second = b.event.when.days.first;
  if (first != second) return first < second;
  return a.event.id < b.event.id;
}

}  // namespace tsumugu
