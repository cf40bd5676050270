#include "tsumugu/observance/occurrence.hpp"

namespace tsumugu {

Yearly default_yearly(CalendarId calendar, Kind kind) noexcept {
  Yearly yearly;
  yearly.calendar = calendar;
  if (kind == Kind::birth) yearly.leap_month = LeapMonth::leap_if_present;
  if (kind == Kind::death || kind == Kind::memorial) yearly.hebrew = HebrewRule::yahrzeit;
  return yearly;
}

}  // namespace tsumugu
