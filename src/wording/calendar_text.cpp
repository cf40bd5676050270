#include <fmt/format.h>

#include "tsumugu/wording/wording.hpp"
#include "wording/words.hpp"

namespace tsumugu {
namespace {

using words::fill_in;

std::string_view calendar_phrase(CalendarId calendar, std::string_view what, Language language) {
  return words::phrase(words::calendars, fmt::format("{}{}", name(calendar), what), language);
}

/// The calendars whose months have the same names, by the prefix of their rows in months.tsv.
std::string_view months_of(CalendarId calendar) noexcept {
  switch (calendar) {
    case CalendarId::hebrew:
      return "hebrew";
    case CalendarId::islamic_umalqura:
    case CalendarId::islamic_civil:
    case CalendarId::islamic_tabular:
      return "islamic";
    case CalendarId::persian:
      return "persian";
    case CalendarId::coptic:
      return "coptic";
    case CalendarId::ethiopic:
      return "ethiopic";
    case CalendarId::indian:
      return "indian";
    case CalendarId::gregorian:
    case CalendarId::julian:
    case CalendarId::korean:
    case CalendarId::chinese:
    case CalendarId::vietnamese:
    case CalendarId::japanese:
    case CalendarId::buddhist:
    case CalendarId::roc:
    case CalendarId::dangun:
      return "gregorian";
  }
  return "gregorian";
}

/// A lunisolar month or day is a number; English writes two digits, as in an ISO date.
std::string lunar_number(int number, Language language) {
  return language == Language::english ? fmt::format("{:02}", number) : fmt::to_string(number);
}

std::string with_leap(std::string_view month, bool is_leap, Language language) {
  return is_leap ? fill_in(words::phrase(words::calendars, "leap.month", language), month) : std::string(month);
}

/// What follows a date in a leap month where the month's own word does not say it.
std::string with_leap_mark(std::string_view text, bool is_leap, Language language) {
  return is_leap ? fill_in(words::phrase(words::calendars, "leap.mark", language), text) : std::string(text);
}

/// A Hebrew year decides what Adar is called; without a year it is plain Adar.
std::string month_word(const CalendarDate& date, bool has_year, Language language) {
  if (has_leap_months(date.calendar)) return with_leap(lunar_number(date.month, language), date.leap, language);
  if (date.calendar == CalendarId::hebrew && date.month == 12 && has_year && has_month(CalendarId::hebrew, date.year, 13, false))
    return std::string(words::phrase(words::months, "hebrew.adar-i", language));
  return std::string(words::phrase(words::months, fmt::format("{}.{}", months_of(date.calendar), date.month), language));
}

std::string day_word(const CalendarDate& date, Language language) {
  return has_leap_months(date.calendar) ? lunar_number(date.day, language) : fmt::to_string(date.day);
}

std::string minguo_year(int year, Language language) {
  const bool is_before = year < 1;
  return fill_in(words::phrase(words::calendars, is_before ? "roc.before" : "roc.common", language),
                 fmt::to_string(is_before ? 1 - year : year));
}

std::string era_text(const JapaneseEra& era, int year, Language language) {
  const int number = year - era.first_year + 1;
  const std::string_view pattern = words::phrase(words::calendars, number == 1 ? "era.first" : "era", language);
  return fill_in(pattern, words::phrase(words::names, fmt::format("era.{}", era.english), language), fmt::to_string(number));
}

std::string japanese_year_of(const CalendarDate& date, Language language) {
  const date::year_month_day fields = date::year{date.year} / (date.month == 0 ? 1 : date.month) / (date.day == 0 ? 1 : date.day);
  const JapaneseEra* era = fields.ok() ? japanese_era_of(date::sys_days{fields}) : nullptr;
  return era ? era_text(*era, date.year, language) : year_text(date.year, language);
}

std::string year_word(const CalendarDate& date, Language language) {
  switch (date.calendar) {
    case CalendarId::gregorian:
    case CalendarId::julian:
      return year_text(date.year, language);
    case CalendarId::japanese:
      return japanese_year_of(date, language);
    case CalendarId::roc:
      return minguo_year(date.year, language);
    case CalendarId::korean:
    case CalendarId::chinese:
    case CalendarId::vietnamese:
    case CalendarId::hebrew:
    case CalendarId::islamic_umalqura:
    case CalendarId::islamic_civil:
    case CalendarId::islamic_tabular:
    case CalendarId::persian:
    case CalendarId::coptic:
    case CalendarId::ethiopic:
    case CalendarId::indian:
    case CalendarId::buddhist:
    case CalendarId::dangun:
      return fmt::to_string(date.year);
  }
  return fmt::to_string(date.year);
}

}  // namespace

std::string calendar_name(CalendarId calendar, Language language) {
  return std::string(calendar_phrase(calendar, ".name", language));
}

std::string calendar_text(const CalendarDate& date, Language language) {
  const std::string_view what = date.month == 0 ? ".year" : date.day == 0 ? ".month" : "";
  const std::string month = date.month == 0 ? std::string() : month_word(date, true, language);
  const std::string text =
      fill_in(calendar_phrase(date.calendar, what, language), year_word(date, language), month, day_word(date, language));
  return with_leap_mark(text, date.leap, language);
}

std::string yearly_text(const CalendarDate& date, Language language) {
  const std::string_view what = date.day == 0 ? ".yearly-month" : ".yearly";
  const std::string text =
      fill_in(calendar_phrase(date.calendar, what, language), month_word(date, false, language), day_word(date, language));
  return with_leap_mark(text, date.leap, language);
}

std::string calendar_note(const CalendarDate& date, Language language) {
  if (!has_leap_months(date.calendar)) return yearly_text(date, language);
  const std::string month = with_leap(fmt::format("{:02}", date.month), date.leap, language);
  const std::string text = fill_in(calendar_phrase(date.calendar, ".short", language), month, fmt::format("{:02}", date.day));
  return with_leap_mark(text, date.leap, language);
}

std::string own_text(const CalendarDate& date) {
  switch (date.calendar) {
    case CalendarId::korean:
    case CalendarId::dangun:
      return calendar_text(date, Language::korean);
    case CalendarId::japanese:
      return calendar_text(date, Language::japanese);
    case CalendarId::chinese:
      return fmt::format("农历{}年{}{}月{}日", date.year, date.leap ? "闰" : "", date.month, date.day);
    case CalendarId::roc:
      return fmt::format("民國{}{}年{}月{}日", date.year < 1 ? "前" : "", date.year < 1 ? 1 - date.year : date.year, date.month, date.day);
    case CalendarId::vietnamese:
      return fmt::format("ngày {} tháng {}{} năm {} âm lịch", date.day, date.month, date.leap ? " nhuận" : "", date.year);
    case CalendarId::gregorian:
    case CalendarId::julian:
    case CalendarId::hebrew:
    case CalendarId::islamic_umalqura:
    case CalendarId::islamic_civil:
    case CalendarId::islamic_tabular:
    case CalendarId::persian:
    case CalendarId::coptic:
    case CalendarId::ethiopic:
    case CalendarId::indian:
    case CalendarId::buddhist:
      return calendar_text(date, Language::english);
  }
  return calendar_text(date, Language::english);
}

std::string japanese_year(date::sys_days day, Language language) {
  const JapaneseEra* era = japanese_era_of(day);
  return era ? era_text(*era, int(date::year_month_day{day}.year()), language) : std::string();
}

}  // namespace tsumugu
