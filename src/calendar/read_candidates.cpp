#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "calendar/read_meaning.hpp"
#include "calendar/refusal.hpp"

// Dates of year, month and day, in the calendars and years that their words leave open.

namespace tsumugu::reading {
namespace {

enum HebrewMonth { adar_i = 12, adar_ii = 13, adar_unnumbered = 14, adar_i_named = 15 };

/// The calendars that the words allow, one unless they must be asked for.
std::vector<CalendarId> calendars_of(const Point& point, const Context& context) {
  const Phrase* month = point.date.month_name;
  const Phrase* leap = point.date.leap_mark;
  // 民國前3年: the Minguo calendar itself begins with its year 1.
  if (point.calendar != nullptr && point.calendar->sense == Sense::before_calendar) return {CalendarId::gregorian};
  if (point.calendar != nullptr && point.calendar->sense != Sense::lunar) return {point.calendar->calendar};
  if (point.calendar != nullptr) {
    const bool is_by_language = point.calendar->value == 0;
    if (is_by_language && context.options.language == Language::korean) return {CalendarId::korean};
    if (is_by_language) return {CalendarId::korean, CalendarId::chinese, CalendarId::vietnamese};
    return {CalendarId::korean, CalendarId::chinese};
  }
  if (leap != nullptr && leap->value == 1) return {CalendarId::korean, CalendarId::chinese};
  if (leap != nullptr) return {leap->calendar};
  return {month != nullptr ? month->calendar : CalendarId::gregorian};
}

const JapaneseEra& era_named(std::string_view kanji) {
  for (const JapaneseEra& era : japanese_eras())
    if (era.kanji == kanji) return era;
  throw Error(ErrorCode::failure, say("the table of Japanese eras has no {0}", kanji));
}

std::string era_text(const JapaneseEra& era, int year) {
  return fmt::format("{}{}年", era.kanji, year == 1 ? "元" : std::to_string(year));
}

/// What is wrong with a year of an era, or nothing: the era was over or not yet begun, or it is another year than the one beside it.
std::optional<Error> era_fault(const Found& date, const std::string& written) {
  const JapaneseEra& era = era_named(date.era->word());
  const int year = era.first_year + date.era_year - 1;
  if (date.first.year && *date.first.year != year)
    return Error(ErrorCode::bad_value, say("{0} is the year {1}, but \"{2}\" was written. Correct the year or the era.",
                                           era_text(era, date.era_year), std::to_string(year), std::to_string(*date.first.year)));
  const int month = date.first.month.value_or(1), day = date.first.day.value_or(1);
  if (month < 1 || month > 12 || year > greatest_year) return std::nullopt;
  const date::year_month_day_last month_end = date::year{year} / month / date::last;
  if (day < 1 || day > static_cast<int>(unsigned{month_end.day()})) return std::nullopt;
  const date::sys_days first = date::sys_days{date::year{year} / month / day};
  const date::sys_days last = date.first.day     ? first
                              : date.first.month ? date::sys_days{month_end}
                                                 : date::sys_days{date::year{year} / 12 / 31};
  const JapaneseEra& first_era = japanese_eras().front();
  if (last < first_era.first)
    return Error(ErrorCode::out_of_range,
                 say("\"{0}\" is before {1}: until then the months and days of Japan were lunisolar, and eras are read from that day on",
                     written, to_iso(first_era.first)));
  if (first > era.last) {
    const JapaneseEra* other = japanese_era_of(first);
    return Error(ErrorCode::bad_value, say("\"{0}\" does not exist: {1} ended on {2}", written, era.kanji, to_iso(era.last)),
                 {say("that year is {0}", era_text(*other, year - other->first_year + 1))});
  }
  if (last < era.first) {
    const JapaneseEra* other = japanese_era_of(last);
    return Error(ErrorCode::bad_value, say("\"{0}\" does not exist: {1} began on {2}", written, era.kanji, to_iso(era.first)),
                 {say("that year is {0}", era_text(*other, year - other->first_year + 1))});
  }
  return std::nullopt;
}

/// The year that a calendar with Gregorian years calls `year`: 단기 4327 is 1994.
int gregorian_year(CalendarId calendar, int year) {
  constexpr int some_year = 2000, some_month = 7;  // not January, in which the Julian year is still the last
  const int year_then = from_days(calendar, make_day(some_year, some_month, 1)).year;
  return year - year_then + some_year;
}

/// The years that the words may mean: of two digits, those nearest to today.
std::vector<int> years_of(const Point& point, const Context& context) {
  const Found& date = point.date;
  if (date.era != nullptr) return {era_named(date.era->word()).first_year + date.era_year - 1};
  const int year = *date.first.year;
  if (date.ad < 0 && date.calendar != nullptr) return {gregorian_year(date.calendar->calendar, 1 - year)};
  if (date.ad < 0) return {1 - year};
  if (point.year_calendar != nullptr) return {gregorian_year(point.year_calendar->calendar, year)};
  const bool is_near = point.calendar != nullptr && point.calendar->sense == Sense::calendar && point.calendar->value == 1;
  if (is_near) return {year - 1, year};
  if (!date.has_short_year) return {year};
  const int this_year = int{date::year_month_day{context.options.today}.year()};
  const int century = this_year - ((this_year % 100) + 100) % 100;
  const int near = century + year;
  return near > this_year ? std::vector{near - 100, near} : std::vector{near, near + 100};
}

/// The months that a name may mean: in a leap year "Adar" is two.
std::vector<int> months_of(CalendarId calendar, std::optional<int> year, int month) {
  if (calendar != CalendarId::hebrew) return {month};
  const bool is_leap_year = year && has_month(CalendarId::hebrew, *year, adar_ii, false);
  if (month == adar_unnumbered) return is_leap_year ? std::vector<int>{adar_i, adar_ii} : std::vector<int>{adar_i};
  if (month == adar_i_named) return {adar_i};  // refused by adar_fault where the year has one Adar
  return {month};
}

/// Adar I of a year with one Adar only.
std::optional<Error> adar_fault(CalendarId calendar, std::optional<int> year, int month, const std::string& written) {
  if (calendar != CalendarId::hebrew || month != adar_i_named || !year || has_month(CalendarId::hebrew, *year, adar_ii, false))
    return std::nullopt;
  return Error(ErrorCode::no_such_date,
               say("\"{0}\" does not exist: the Hebrew year {1} has one Adar, not Adar I and Adar II", written, std::to_string(*year)));
}

std::string record_of(CalendarId calendar, std::optional<int> year, const Parts& parts, std::optional<int> month) {
  std::string record = calendar == CalendarId::gregorian || calendar == CalendarId::japanese ? "" : fmt::format("{}:", name(calendar));
  const bool is_gregorian = record.empty();
  record += !year ? "XXXX" : is_gregorian ? year_text(*year) : fmt::format("{}{:04}", *year < 0 ? "-" : "", std::abs(*year));
  if (month) record += fmt::format("-{:02}{}", *month, parts.leap ? "L" : "");
  if (month && parts.day) record += fmt::format("-{:02}", *parts.day);
  return record;
}

/// A month that is none of the twelve.
std::optional<Error> month_fault(int month, const std::string& written) {
  if (1 <= month && month <= 12) return std::nullopt;
  return Error(ErrorCode::no_such_date,
               say("\"{0}\" does not exist: there is no month {1}, months run from 1 to 12", written, std::to_string(month)));
}

/// A Gregorian month and day without a year: 29 February exists, 30 February never does.
std::optional<Error> yearless_fault(int month, std::optional<int> day, const std::string& written) {
  if (auto fault = month_fault(month, written)) return fault;
  constexpr int some_leap_year = 2000;
  const int length = *month_length(CalendarId::gregorian, some_leap_year, month, false);
  if (day && (*day < 1 || *day > length))
    return Error(ErrorCode::no_such_date, say("\"{0}\" does not exist: month {1} has never more than {2} days", written,
                                              std::to_string(month), std::to_string(length)));
  return std::nullopt;
}

/// The day of parts that say "the last of the month".
std::optional<int> day_of(CalendarId calendar, std::optional<int> year, const Parts& parts, std::optional<int> month) {
  if (parts.day != last_of_month) return parts.day;
  if (!year || !month) return std::nullopt;
  return month_length(calendar, *year, *month, parts.leap).value_or(1);
}

Error without_last_day(const std::string& written) {
  return Error(
      ErrorCode::not_a_date,
      say("\"{0}\" needs a year: the last day of a lunar month is its 29th or its 30th, for example 음력 1994년 12월 그믐", written));
}

/// A month and day without a year that no year of a lunar calendar can have.
std::optional<Error> never_fault(CalendarId calendar, int month, std::optional<int> day, const std::string& written) {
  constexpr int months = 12, most_days = 30;
  if (!has_leap_months(calendar)) return std::nullopt;
  if (1 <= month && month <= months && (!day || (1 <= *day && *day <= most_days))) return std::nullopt;
  return Error(ErrorCode::no_such_date,
               say("\"{0}\" does not exist: the months of a lunar calendar run from 1 to 12 and their days to 29 or 30", written));
}

Candidate candidate(CalendarId calendar, std::optional<int> year, const Parts& given, std::optional<int> month,
                    const std::string& written) {
  Candidate result;
  Parts parts = given;
  parts.day = day_of(calendar, year, given, month);
  if (given.day == last_of_month && !parts.day) return {"", std::nullopt, without_last_day(written), false};
  if (!year && month) result.error = never_fault(calendar, *month, parts.day, written);
  const bool is_gregorian = calendar == CalendarId::gregorian;
  if (!year && month && is_gregorian) result.error = yearless_fault(*month, parts.day, written);
  if (year && month) {
    const CalendarDate date{calendar, *year, *month, parts.leap, parts.day.value_or(1)};
    if (!exists(date)) result.error = refusal_of(date, written);
    if (has_gregorian_months(calendar) && result.error)
      if (auto fault = month_fault(*month, written)) result.error = std::move(fault);
    if (parts.day) result.date = date;
  }
  if (year && !month) {
    const CalendarRange covered = range(calendar);
    const CalendarDate date{calendar, *year, 1, false, 1};
    if (*year < covered.first_year || *year > covered.last_year) result.error = refusal_of(date, written);
  }
  if (result.error && calendar == CalendarId::islamic_umalqura && result.error->code() == ErrorCode::out_of_range) {
    const std::string other = record_of(CalendarId::islamic_civil, year, parts, month);
    std::vector<Message> hints = result.error->hints();
    hints.push_back(say("the civil Islamic calendar, which is calculated, covers all years: {0}", other));
    result.error = Error(ErrorCode::out_of_range, result.error->message(), std::move(hints));
  }
  result.record = record_of(calendar, year, parts, month);
  return result;
}

/// Says "Cheshvan" where the words do, instead of the number of the month.
void name_month(Candidate& candidate, const Point& point, const Context& context, const std::string& written) {
  if (!candidate.error || candidate.error->code() != ErrorCode::no_such_date || point.date.month_name == nullptr || !candidate.date) return;
  const CalendarDate& date = *candidate.date;
  const auto length = month_length(date.calendar, date.year, date.month, date.leap);
  if (!length || *length == 0) return;
  const std::string month = context.written(point.date.month_token, point.date.month_token + 1);
  candidate.error = Error(
      ErrorCode::no_such_date,
      say("\"{0}\" does not exist: {1} of the year {2} has {3} days", written, month, std::to_string(date.year), std::to_string(*length)),
      candidate.error->hints());
}

std::vector<Candidate> single_dates(const Point& point, const Context& context, const std::string& written) {
  const Found& date = point.date;
  std::vector<std::optional<int>> years{std::nullopt};
  if (date.first.year || date.era != nullptr) {
    const std::vector<int> given = years_of(point, context);
    years.assign(given.begin(), given.end());
  }
  std::vector<Candidate> candidates;
  for (const CalendarId calendar : calendars_of(point, context)) {
    for (const std::optional<int> year : years) {
      if (!date.first.month) {
        candidates.push_back(candidate(calendar, year, date.first, std::nullopt, written));
        continue;
      }
      if (auto fault = adar_fault(calendar, year, *date.first.month, written)) {
        candidates.push_back({"", std::nullopt, std::move(fault), false});
        continue;
      }
      for (const int month : months_of(calendar, year, *date.first.month)) {
        candidates.push_back(candidate(calendar, year, date.first, month, written));
        name_month(candidates.back(), point, context, written);
      }
    }
  }
  return candidates;
}

/// The months that a name may mean in that year; one that is not known where there is none.
std::vector<std::optional<int>> months_or_none(CalendarId calendar, int year, std::optional<int> named) {
  if (!named) return {std::nullopt};
  const std::vector<int> months = months_of(calendar, year, *named);
  return {months.begin(), months.end()};
}

/// The ranges that one form holds, "17-20 January 1995": what the first date leaves out it takes from the second.
std::vector<Candidate> ranges_of_dates(const Point& point, const Context& context, const std::string& written) {
  const Found& date = point.date;
  Parts first = date.first, last = date.last;
  if (!last.month) last.month = first.month;
  last.leap = first.leap;
  if (!first.year && date.era == nullptr) return {{"", std::nullopt, without_year(written), true}};
  std::vector<Candidate> ranges;
  for (const CalendarId calendar : calendars_of(point, context)) {
    for (const int year : years_of(point, context)) {
      const int last_year = last.year.value_or(year);
      for (const std::optional<int> first_month : months_or_none(calendar, year, first.month)) {
        // A month that stands once is that of both ends, the same Adar too.
        const bool is_one_month = last.month == first.month && last_year == year;
        for (const std::optional<int> last_month :
             is_one_month ? std::vector{first_month} : months_or_none(calendar, last_year, last.month)) {
          const Candidate begin = candidate(calendar, year, first, first_month, written);
          const Candidate end = candidate(calendar, last_year, last, last_month, written);
          auto fault = begin.error ? begin.error : end.error;
          if (first.month)
            if (auto no_adar = adar_fault(calendar, year, *first.month, written)) fault = std::move(no_adar);
          if (last.month)
            if (auto no_adar = adar_fault(calendar, last_year, *last.month, written)) fault = std::move(no_adar);
          ranges.push_back({begin.record + "/" + end.record, std::nullopt, std::move(fault), true});
        }
      }
    }
  }
  return ranges;
}

/// 올해 음력 8월 15일: the days of that month and number in the lunar year of that number, and those that fall in the year itself.
std::vector<Candidate> lunar_in_year(const Point& point, const Context& context, const std::string& written) {
  const int year = int{date::year_month_day{context.options.today}.year()} + *point.date.relative_year;
  std::vector<Candidate> candidates;
  for (const CalendarId calendar : calendars_of(point, context)) {
    candidates.push_back(candidate(calendar, year, point.date.first, point.date.first.month, written));
    const Candidate earlier = candidate(calendar, year - 1, point.date.first, point.date.first.month, written);
    const bool falls_in_year = earlier.date && !earlier.error && int{date::year_month_day{to_days(*earlier.date)}.year()} == year;
    if (falls_in_year) candidates.push_back(earlier);
  }
  return candidates;
}

}  // namespace

std::string year_text(int year) {
  return fmt::format("{}{}{:04}", std::abs(year) > 9999 ? "Y" : "", year < 0 ? "-" : "", std::abs(static_cast<long long>(year)));
}

Error without_year(const std::string& written) {
  return Error(ErrorCode::bad_value, say("\"{0}\" has no year: a range of days needs one, as in 17-20 January 1995", written));
}

std::vector<Candidate> candidates_of(const Point& point, const Context& context) {
  const Found& date = point.date;
  const std::string written = context.written(point.date_begin, point.date_end);
  const auto refused = [](Error error) { return std::vector<Candidate>{{"", std::nullopt, std::move(error), false}}; };
  if (date.relative_year && point.calendar != nullptr) return lunar_in_year(point, context, written);
  if (is_relative(date)) return relative_candidates(date, context);
  const int greatest = date.ad < 0 ? greatest_year + 1 : greatest_year;  // 32768 BC is the year -32767
  if (date.first.year && *date.first.year > greatest && !is_wide(date))
    return {candidate(CalendarId::gregorian, date.first.year, {}, std::nullopt, written)};
  if (is_wide(date)) return wide_candidates(date, context);
  if (date.ad != 0 && date.first.year == 0)
    return refused(Error(ErrorCode::no_such_date, say("\"{0}\" does not exist: the year before AD 1 is 1 BC", written)));
  if (date.era != nullptr)
    if (auto fault = era_fault(date, written)) return refused(std::move(*fault));
  for (const CalendarId calendar : calendars_of(point, context))
    if (date.month_name != nullptr && !is_month_of(date.month_name->calendar, calendar))
      return refused(
          Error(ErrorCode::bad_value, say("\"{0}\" names a month that the {1} calendar does not have", written, name(calendar))));
  return date.has_last ? ranges_of_dates(point, context, written) : single_dates(point, context, written);
}

}  // namespace tsumugu::reading
