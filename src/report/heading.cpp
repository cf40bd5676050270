#include "report/heading.hpp"

#include <fmt/format.h>

#include "tsumugu/report/report.hpp"

namespace tsumugu {
namespace {

std::string joined(const std::vector<std::string>& pieces, Language language) {
  std::string text;
  for (const std::string& piece : pieces) {
    if (piece.empty()) continue;
    if (!text.empty()) text += detail_separator(language);
    text += piece;
  }
  return text;
}

/// "W03"; with its year on the days that belong to a week of another year.
std::string week_text(date::sys_days day) {
  const std::string week = to_iso_week(day);
  const std::string year = to_iso(day).substr(0, week.find("-W"));
  const std::string_view number = std::string_view(week).substr(0, week.rfind('-'));
  return std::string(week.starts_with(year) ? number.substr(number.rfind('W')) : number);
}

/// The day of the Korean lunar year, "" outside that calendar.
std::string lunar_text(date::sys_days day, Language language) {
  const std::optional<CalendarDate> date = try_from_days(CalendarId::korean, day);
  if (!date) return {};
  switch (language) {
    case Language::english:
      return fmt::format("{} {}{}월 {}일", sexagenary(date->year, language), date->leap ? "윤" : "", date->month, date->day);
    case Language::korean:
      return fmt::format("{} {}", sexagenary(date->year, language), yearly_text(*date, language));
    case Language::japanese:
      return yearly_text(*date, language);
  }
  return {};
}

/// The eras of a year, both of them where one ends in it: "平成31年/令和元年".
std::string era_names(int year) {
  const auto era_on = [&](date::month_day day) { return japanese_year(date::sys_days{date::year{year} / day}, Language::japanese); };
  const std::string first = era_on(date::January / 1), last = era_on(date::December / 31);
  return first.empty() || first == last ? last : first + "/" + last;
}

/// "단기 4359년", "" before there were any.
std::string dangun_year(int year) {
  const auto first = try_from_days(CalendarId::dangun, make_day(year, 1, 1));
  return first ? calendar_text({CalendarId::dangun, first->year, 0, false, 0}, Language::korean) : std::string();
}

}  // namespace

std::string day_heading(date::sys_days day, Language language) {
  const std::string era = japanese_year(day, Language::japanese);
  std::string names;
  switch (language) {
    case Language::english:
      names = joined({era, lunar_text(day, language), fmt::format("day {}", day_of_year(day)), week_text(day)}, language);
      break;
    case Language::korean:
      names = lunar_text(day, language);
      break;
    case Language::japanese:
      names = joined({era, lunar_text(day, language)}, language);
      break;
  }
  const std::string date = long_date(day, language);
  return names.empty() ? date : date + "    " + names;
}

std::string report_title(int year, Language language) {
  return worded(language, "Yearly reminder report {0}", year_text(year, language));
}

std::string year_names(int year, Language language) {
  switch (language) {
    case Language::english:
      return joined({era_names(year), sexagenary(year, language)}, language);
    case Language::korean:
      return joined({sexagenary(year, language), dangun_year(year)}, language);
    case Language::japanese:
      return joined({era_names(year), sexagenary(year, language)}, language);
  }
  return {};
}

std::vector<std::pair<std::string, std::int64_t>> summary_lines(const ReportSummary& summary, Language language) {
  return {{worded(language, "reminders"), summary.total},
          {worded(language, "round numbers"), summary.rounds},
          {worded(language, "on a Saturday or Sunday"), summary.on_weekend},
          {worded(language, "moved from their day"), summary.moved},
          {worded(language, "without a day"), summary.without_day}};
}

}  // namespace tsumugu
