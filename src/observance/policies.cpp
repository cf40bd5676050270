#include "tsumugu/observance/policies.hpp"

#include "observance/landing.hpp"

namespace tsumugu {

Policies policies_of(CalendarId calendar) noexcept {
  Policies policies;
  switch (family_of(calendar)) {
    case Family::solar:
      policies.leap_day = true;
      return policies;
    case Family::lunar:
      policies.month_end = true;
      policies.leap_month = has_leap_months(calendar);
      return policies;
    case Family::hebrew:
      policies.hebrew = true;
      return policies;
  }
  return policies;
}

}  // namespace tsumugu
