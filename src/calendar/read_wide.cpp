#include <fmt/format.h>

#include "calendar/read_meaning.hpp"

// Dates wider than a year, parts of a year, and ISO weeks and days of the year.

namespace tsumugu::reading {
namespace {

Candidate fixed(std::string record) {
  return {std::move(record), std::nullopt, std::nullopt, true};
}
Candidate plain(std::string record) {
  return {std::move(record), std::nullopt, std::nullopt, false};
}
Candidate refused(Error error) {
  return {"", std::nullopt, std::move(error), false};
}
Candidate of_day(date::sys_days day) {
  return {to_iso(day), from_days(CalendarId::gregorian, day), std::nullopt, false};
}

/// 1990 is 199X. 1900 may be 190X or 19XX: "the 1900s" is asked.
std::vector<Candidate> decades(const Found& date) {
  const int year = *date.first.year;
  std::vector<int> starts{year};
  if (date.has_short_year) starts = {1900 + year, 2000 + year};
  std::vector<Candidate> candidates;
  for (const int start : starts) {
    if (start % 10 != 0 || start > 9990)
      return {refused(Error(ErrorCode::not_a_date, say("no decade begins with the year {0}, for example 1990s", std::to_string(year))))};
    candidates.push_back(plain(fmt::format("{:03}X", start / 10)));
    if (start % 100 == 0) candidates.push_back(plain(fmt::format("{:02}XX", start / 100)));
  }
  return candidates;
}

/// The 19th century is 18XX, the first 00XX. Before year 1 the hundreds do not fit a mask: year 0 is 1 BCE.
Candidate century(const Found& date) {
  const int number = *date.century;
  if (number == 0) return refused(Error(ErrorCode::no_such_date, say("there is no century 0: the first one begins with the year 1")));
  if (date.ad >= 0) return plain(fmt::format("{:02}XX", number - 1));
  return fixed(fmt::format("[{}..{}]", year_text(1 - number * 100), year_text(100 - number * 100)));
}

/// A year that begins on a Thursday, or a leap year that begins on a Wednesday, has 53 weeks.
int weeks_of(int year) {
  const int first = iso_weekday(make_day(year, 1, 1));
  return first == 4 || (first == 3 && date::year{year}.is_leap()) ? 53 : 52;
}

/// ISO 8601: week 1 holds the first Thursday of the year.
std::vector<Candidate> week(const Found& date) {
  const int year = *date.first.year, number = *date.week, weekday = date.weekday.value_or(1);
  const date::sys_days fourth = make_day(year, 1, 4);
  const date::sys_days monday = fourth - date::days{iso_weekday(fourth) - 1} + date::weeks{number - 1};
  const bool is_of_year = number >= 1 && int{date::year_month_day{monday + date::days{3}}.year()} == year;
  if (!is_of_year)
    return {refused(Error(ErrorCode::no_such_date, say("the year {0} has no week {1}: its weeks run from 1 to {2}", std::to_string(year),
                                                       std::to_string(number), std::to_string(weeks_of(year)))))};
  if (weekday < 1 || weekday > 7)
    return {refused(
        Error(ErrorCode::no_such_date, say("there is no weekday {0}: they run from 1, Monday, to 7, Sunday", std::to_string(weekday))))};
  if (date.weekday) return {of_day(monday + date::days{weekday - 1})};
  return {fixed(fmt::format("{}/{}", to_iso(monday), to_iso(monday + date::days{6})))};
}

Candidate day_of_the_year(const Found& date) {
  const int year = *date.first.year, number = *date.day_of_year;
  const int length = date::year{year}.is_leap() ? 366 : 365;
  if (number < 1 || number > length)
    return refused(Error(ErrorCode::no_such_date, say("the year {0} has no day {1}: it has {2} days", std::to_string(year),
                                                      std::to_string(number), std::to_string(length))));
  return of_day(make_day(year, 1, 1) + date::days{number - 1});
}

Candidate quarter(const Found& date) {
  const int number = *date.quarter;
  if (number < 1 || number > 4)
    return refused(Error(ErrorCode::no_such_date, say("there is no quarter {0}: they run from 1 to 4", std::to_string(number))));
  return plain(fmt::format("{}-{}", year_text(*date.first.year), 32 + number));
}

}  // namespace

bool is_wide(const Found& date) noexcept {
  return date.is_decade || date.century || date.season || date.quarter || date.half_year || date.week || date.day_of_year;
}

std::vector<Candidate> wide_candidates(const Found& date, const Context&) {
  if (date.is_decade) return decades(date);
  if (date.century) return {century(date)};
  if (date.week) return week(date);
  if (date.day_of_year) return {day_of_the_year(date)};
  if (date.quarter) return {quarter(date)};
  return {plain(fmt::format("{}-{}", year_text(*date.first.year), date.season ? *date.season : *date.half_year))};
}

}  // namespace tsumugu::reading
