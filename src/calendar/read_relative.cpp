#include <fmt/format.h>

#include <algorithm>

#include "calendar/read_meaning.hpp"

// Dates that count from today. Weeks begin on Monday (ISO 8601).

namespace tsumugu::reading {
namespace {

Candidate of_day(date::sys_days day) {
  return {to_iso(day), from_days(CalendarId::gregorian, day), std::nullopt, false};
}

Candidate too_far() {
  return {"", std::nullopt,
          Error(ErrorCode::out_of_range,
                say("that is too far from today: years run from {0} to {1}", std::to_string(least_year), std::to_string(greatest_year))),
          false};
}

date::sys_days monday_of(date::sys_days day) noexcept {
  return day - date::days{iso_weekday(day) - 1};
}

struct MonthOfYear {
  int year, month;
};

MonthOfYear month_from(date::sys_days today, int months) noexcept {
  const date::year_month_day fields{today};
  const int total = int{fields.year()} * 12 + static_cast<int>(unsigned{fields.month()}) - 1 + months;
  const int year = total / 12 - (total % 12 < 0 ? 1 : 0);
  return {year, total - year * 12 + 1};
}

bool is_covered(int year) noexcept {
  return least_year < year && year < greatest_year;
}

/// `months` from today, on the last day of a month that is too short (Korean Civil Act 160, Japanese Civil Code 143), then `days` on.
Candidate shifted(date::sys_days today, int months, int days) {
  constexpr int days_of_all_years = 366 * 2 * greatest_year;
  if (!is_covered(month_from(today, months).year) || std::abs(days) > days_of_all_years) return too_far();
  const date::sys_days shifted_day = plus_months(today, months) + date::days{days};
  const CalendarRange covered = range(CalendarId::gregorian);
  if (shifted_day < covered.first || shifted_day > covered.last) return too_far();
  return of_day(shifted_day);
}

std::vector<Candidate> span_candidates(const Found& date, date::sys_days today) {
  const Span& span = *date.span;
  if (span.is_too_far) return {too_far()};
  const bool is_negative = date.form->elements[0].mark == U'-';
  const int sign = is_negative ? -1 : 1;
  const MonthOfYear month = month_from(today, span.months);
  if (date.first.month) {  // "31年前の1月17日"
    if (!span.is_year_only || !is_covered(month.year)) return {too_far()};
    return {{fmt::format("{}-{:02}-{:02}", year_text(month.year), *date.first.month, *date.first.day),
             CalendarDate{CalendarId::gregorian, month.year, *date.first.month, false, *date.first.day}, std::nullopt, false}};
  }
  const bool is_signed = date.form->elements[0].kind == Element::Kind::mark;
  if (!is_signed && (span.is_year_only || span.is_month_only)) {
    if (!is_covered(month.year)) return {too_far()};
    return {{span.is_year_only ? year_text(month.year) : fmt::format("{}-{:02}", year_text(month.year), month.month), std::nullopt,
             std::nullopt, false}};
  }
  return {shifted(today, sign * span.months, sign * span.days)};
}

/// "this friday", "next friday", a bare "friday". In the middle of a week "next" has two meanings: both are given, to be asked.
std::vector<Candidate> weekday_candidates(const Found& date, date::sys_days today) {
  const date::sys_days in_this_week = monday_of(today) + date::days{*date.weekday - 1};
  const date::sys_days before = in_this_week < today ? in_this_week : in_this_week - date::weeks{1};
  const date::sys_days after = in_this_week > today ? in_this_week : in_this_week + date::weeks{1};
  if (!date.relative) return {of_day(before), of_day(in_this_week == today ? today : after)};
  if (*date.relative < 0) return {of_day(before)};
  if (*date.relative > 0) return {of_day(after), of_day(in_this_week + date::weeks{1})};
  return {of_day(in_this_week), of_day(in_this_week < today ? after : in_this_week)};
}

std::vector<Candidate> week_candidates(const Found& date, date::sys_days today) {
  const date::sys_days monday = monday_of(today) + date::weeks{*date.relative_week};
  if (date.weekday) return {of_day(monday + date::days{*date.weekday - 1})};
  return {{fmt::format("{}/{}", to_iso(monday), to_iso(monday + date::days{6})), std::nullopt, std::nullopt, true}};
}

/// A year or month counted from today, with what stands below it.
Candidate in_month(MonthOfYear month, std::optional<int> given_month, std::optional<int> day) {
  if (!is_covered(month.year)) return too_far();
  const std::string year = year_text(month.year);
  if (!given_month) return {year, std::nullopt, std::nullopt, false};
  if (!day) return {fmt::format("{}-{:02}", year, *given_month), std::nullopt, std::nullopt, false};
  return {fmt::format("{}-{:02}-{:02}", year, *given_month, *day),
          CalendarDate{CalendarId::gregorian, month.year, *given_month, false, *day}, std::nullopt, false};
}

}  // namespace

bool is_relative(const Found& date) noexcept {
  if (date.week) return false;
  return date.relative_day || date.relative_week || date.relative_month || date.relative_year || date.relative || date.span ||
         date.weekday || date.form->elements[0].sense == Sense::d_day;
}

std::vector<Candidate> relative_candidates(const Found& date, const Context& context) {
  const date::sys_days today = context.options.today;
  if (date.relative_day) return {shifted(today, 0, *date.relative_day)};
  if (date.span) return span_candidates(date, today);
  if (date.relative_week) return week_candidates(date, today);
  if (date.relative_year) return {in_month(month_from(today, *date.relative_year * 12), date.first.month, date.first.day)};
  if (date.relative_month) {
    const MonthOfYear month = month_from(today, *date.relative_month);
    return {in_month(month, month.month, date.first.day)};
  }
  if (date.weekday) return weekday_candidates(date, today);
  // D-30: thirty days to go; D+100: a hundred days ago.
  const bool is_ahead = date.form->elements[1].mark == U'-';
  return {shifted(today, 0, is_ahead ? *date.first.day : -*date.first.day)};
}

}  // namespace tsumugu::reading
