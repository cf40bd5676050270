#include "tsumugu/observance/policies.hpp"

namespace tsumugu {

Policies policies_of(CalendarId calendar) noexcept {
  Policies policies;
  switch (calendar) {
    case CalendarId::korean:
    case CalendarId::chinese:
    case CalendarId::vietnamese:
      policies.leap_month = policies.month_end = true;
      return policies;
    case CalendarId::islamic_umalqura:
    case CalendarId::islamic_civil:
    case CalendarId::islamic_tabular:
      policies.month_end = true;
      return policies;
    case CalendarId::hebrew:
      policies.hebrew = true;
      return policies;
    case CalendarId::gregorian:
    case CalendarId::julian:
    case CalendarId::persian:
    case CalendarId::japanese:
    case CalendarId::coptic:
    case CalendarId::ethiopic:
    case CalendarId::indian:
    case CalendarId::buddhist:
    case CalendarId::roc:
    case CalendarId::dangun:
      policies.leap_day = true;
      return policies;
  }
  return policies;
}

}  // namespace tsumugu
