#include <algorithm>

#include "observance/start.hpp"
#include "tsumugu/observance/occurrence.hpp"

namespace tsumugu {

ListPlace place_of(const Returning& returning) noexcept {
  const When& when = returning.event.when;
  ListPlace place;
  place.day = returning.occurrence.days.first;
  place.is_not_round = !returning.occurrence.is_round;
  place.is_undated = is_year_open(when);  // a date without a year is nobody's elder, whatever days it may mean
  place.first_day = when.days.first;
  const std::string& id = returning.event.id.text();
  std::copy_n(id.begin(), std::min(id.size(), place.id.size()), place.id.begin());
  return place;
}

bool comes_first(const Returning& a, const Returning& b) noexcept {
  return place_of(a) < place_of(b);
}

}  // namespace tsumugu
