#include "observance/reasons.hpp"

// One sentence a month, so that Korean and Japanese can name it: what fills a place is never translated.

namespace tsumugu {

namespace {

constexpr std::string_view gregorian_months[] = {
    "{0} January in the Gregorian calendar", "{0} February in the Gregorian calendar", "{0} March in the Gregorian calendar",
    "{0} April in the Gregorian calendar",   "{0} May in the Gregorian calendar",      "{0} June in the Gregorian calendar",
    "{0} July in the Gregorian calendar",    "{0} August in the Gregorian calendar",   "{0} September in the Gregorian calendar",
    "{0} October in the Gregorian calendar", "{0} November in the Gregorian calendar", "{0} December in the Gregorian calendar",
};

constexpr std::string_view julian_months[] = {
    "{0} January in the Julian calendar", "{0} February in the Julian calendar", "{0} March in the Julian calendar",
    "{0} April in the Julian calendar",   "{0} May in the Julian calendar",      "{0} June in the Julian calendar",
    "{0} July in the Julian calendar",    "{0} August in the Julian calendar",   "{0} September in the Julian calendar",
    "{0} October in the Julian calendar", "{0} November in the Julian calendar", "{0} December in the Julian calendar",
};

constexpr std::string_view hebrew_months[] = {
    "{0} Nisan in the Hebrew calendar",  "{0} Iyar in the Hebrew calendar",     "{0} Sivan in the Hebrew calendar",
    "{0} Tammuz in the Hebrew calendar", "{0} Av in the Hebrew calendar",       "{0} Elul in the Hebrew calendar",
    "{0} Tishri in the Hebrew calendar", "{0} Cheshvan in the Hebrew calendar", "{0} Kislev in the Hebrew calendar",
    "{0} Tevet in the Hebrew calendar",  "{0} Shevat in the Hebrew calendar",   "{0} Adar in the Hebrew calendar",
    "{0} Adar I in the Hebrew calendar", "{0} Adar II in the Hebrew calendar",
};

constexpr std::string_view islamic_months[] = {
    "{0} Muharram in the Islamic calendar ({1})",    "{0} Safar in the Islamic calendar ({1})",
    "{0} Rabi I in the Islamic calendar ({1})",      "{0} Rabi II in the Islamic calendar ({1})",
    "{0} Jumada I in the Islamic calendar ({1})",    "{0} Jumada II in the Islamic calendar ({1})",
    "{0} Rajab in the Islamic calendar ({1})",       "{0} Shaban in the Islamic calendar ({1})",
    "{0} Ramadan in the Islamic calendar ({1})",     "{0} Shawwal in the Islamic calendar ({1})",
    "{0} Dhu al-Qada in the Islamic calendar ({1})", "{0} Dhu al-Hijja in the Islamic calendar ({1})",
};

constexpr std::string_view persian_months[] = {
    "{0} Farvardin in the Persian calendar", "{0} Ordibehesht in the Persian calendar", "{0} Khordad in the Persian calendar",
    "{0} Tir in the Persian calendar",       "{0} Mordad in the Persian calendar",      "{0} Shahrivar in the Persian calendar",
    "{0} Mehr in the Persian calendar",      "{0} Aban in the Persian calendar",        "{0} Azar in the Persian calendar",
    "{0} Dey in the Persian calendar",       "{0} Bahman in the Persian calendar",      "{0} Esfand in the Persian calendar",
};

std::string_view hebrew_pattern(const Start& start) {
  constexpr int adar = 12;
  if (start.month > adar) return hebrew_months[start.month];
  const bool is_adar_first = start.month == adar && start.year && has_month(CalendarId::hebrew, *start.year, adar + 1, false);
  return hebrew_months[is_adar_first ? start.month : start.month - 1];
}

std::string_view pattern_of(CalendarId calendar, const Start& start) {
  const auto month = static_cast<std::size_t>(start.month) - 1;
  switch (calendar) {
    case CalendarId::gregorian:
    case CalendarId::japanese:
    case CalendarId::buddhist:
    case CalendarId::roc:
    case CalendarId::dangun:
      return gregorian_months[month];
    case CalendarId::julian:
      return julian_months[month];
    case CalendarId::hebrew:
      return hebrew_pattern(start);
    case CalendarId::islamic_umalqura:
    case CalendarId::islamic_civil:
    case CalendarId::islamic_tabular:
      return islamic_months[month];
    case CalendarId::persian:
      return persian_months[month];
    case CalendarId::korean:
      return start.leap ? "day {0} of leap month {1} in the Korean calendar" : "day {0} of month {1} in the Korean calendar";
    case CalendarId::chinese:
      return start.leap ? "day {0} of leap month {1} in the Chinese calendar" : "day {0} of month {1} in the Chinese calendar";
    case CalendarId::vietnamese:
      return start.leap ? "day {0} of leap month {1} in the Vietnamese calendar" : "day {0} of month {1} in the Vietnamese calendar";
    case CalendarId::coptic:
      return "day {0} of month {1} in the Coptic calendar";
    case CalendarId::ethiopic:
      return "day {0} of month {1} in the Ethiopian calendar";
    case CalendarId::indian:
      return "day {0} of month {1} in the Indian national calendar";
  }
  return "";
}

}  // namespace

Message month_and_day(CalendarId calendar, const Start& start) {
  const std::string_view pattern = pattern_of(calendar, start);
  if (is_islamic(calendar)) return say(pattern, std::to_string(start.day), name(calendar));
  if (pattern.find("{1}") != std::string_view::npos) return say(pattern, std::to_string(start.day), std::to_string(start.month));
  return say(pattern, std::to_string(start.day));
}

}  // namespace tsumugu
