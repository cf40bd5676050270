#include "observance/start.hpp"
#include "tsumugu/observance/occurrence.hpp"

namespace tsumugu {

ListPlace place_of(const Returning& returning) noexcept {
  const When& when = returning.event.when;
  ListPlace place;
  place.day = returning.occurrence.days.first;
  if (returning.occurrence.days.last) place.minus_length = (returning.occurrence.day() - *returning.occurrence.days.last).count();
  place.is_not_round = !returning.occurrence.is_round;
  place.is_undated = is_year_open(when);  // a date without a year is nobody's elder, whatever days it may mean
  place.first_day = when.days.first;
  if (when.time) place.second_of_day = (when.time->hour * 60 + when.time->minute) * 60 + when.time->second.value_or(0);
  place.id = returning.event.id.letters();
  return place;
}

bool comes_first(const Returning& a, const Returning& b) noexcept {
  return place_of(a) < place_of(b);
}

}  // namespace tsumugu
