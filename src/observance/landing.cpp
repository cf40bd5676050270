#include "observance/landing.hpp"

namespace tsumugu {

Family family_of(CalendarId calendar) noexcept {
  switch (calendar) {
    case CalendarId::korean:
    case CalendarId::chinese:
    case CalendarId::vietnamese:
    case CalendarId::islamic_umalqura:
    case CalendarId::islamic_civil:
    case CalendarId::islamic_tabular:
      return Family::lunar;
    case CalendarId::hebrew:
      return Family::hebrew;
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
      return Family::solar;
  }
  return Family::solar;
}

std::optional<date::sys_days> day_at(const CalendarDate& date) {
  if (!exists(date)) return std::nullopt;
  return to_days(date);
}

Landings landings(const Start& start, const Yearly& yearly, int year) {
  if (start.year == year) {
    Landings own;
    if (const auto day = day_at({yearly.calendar, year, start.month, start.leap, start.day})) own.add({*day});
    return own;
  }
  switch (family_of(yearly.calendar)) {
    case Family::solar:
      return solar_landings(start, yearly, year);
    case Family::lunar:
      return lunar_landings(start, yearly, year);
    case Family::hebrew:
      return hebrew_landings(start, yearly, year);
  }
  return {};
}

}  // namespace tsumugu
