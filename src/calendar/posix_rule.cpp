#include "calendar/posix_rule.hpp"

#include <algorithm>

namespace tsumugu {
namespace {

constexpr std::int64_t day_seconds = 86400;
/// After 400 years the Gregorian calendar repeats itself, weekdays included: any second is taken to 1970..2369 first, so that no year
/// leaves the bound of `date::year` and nothing overflows.
constexpr std::int64_t cycle_seconds = 146097 * day_seconds;

std::int64_t in_cycle(std::int64_t second) noexcept {
  const std::int64_t rest = second % cycle_seconds;
  return rest < 0 ? rest + cycle_seconds : rest;
}

date::sys_days day_in(date::year year, const RuleDay& rule) noexcept {
  const date::sys_days new_year{year / date::January / 1};
  switch (rule.kind) {
    case RuleDay::Kind::no_leap_day:
      return new_year + date::days{rule.day - (year.is_leap() && rule.day >= 60 ? 0 : 1)};
    case RuleDay::Kind::from_zero:
      return new_year + date::days{rule.day};
    case RuleDay::Kind::weekday_of_month:
      break;
  }
  const date::month month{static_cast<unsigned>(rule.month)};
  const date::weekday weekday{static_cast<unsigned>(rule.day)};
  if (rule.week == 5) return date::sys_days{year / month / weekday[date::last]};
  return date::sys_days{year / month / weekday[static_cast<unsigned>(rule.week)]};
}

std::int64_t second_in(date::year year, const RuleDay& rule, const Offset& before) noexcept {
  return day_in(year, rule).time_since_epoch().count() * day_seconds + rule.second - before.from_utc.count();
}

}  // namespace

std::array<PosixRule::Change, 6> PosixRule::changes_of_three_years(std::int64_t second) const noexcept {
  const date::sys_days day{date::days{static_cast<int>(second / day_seconds)}};
  const date::year middle = date::year_month_day{day}.year();
  std::array<Change, 6> changes;
  for (std::size_t i = 0; i < 3; ++i) {
    const date::year year = middle + date::years{static_cast<int>(i) - 1};
    const Change begin{second_in(year, begin_, standard_), &*dst_};
    const Change end{second_in(year, end_, *dst_), &standard_};
    changes[2 * i] = begin.at <= end.at ? begin : end;
    changes[2 * i + 1] = begin.at <= end.at ? end : begin;
  }
  // Stable: where a year's end of summer time is the next one's beginning, summer time holds the whole year (RFC 9636 section 3.3.1).
  std::stable_sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) { return a.at < b.at; });
  return changes;
}

const Offset& PosixRule::offset_at(std::int64_t second) const noexcept {
  if (!dst_) return standard_;
  const std::int64_t reduced = in_cycle(second);
  const auto changes = changes_of_three_years(reduced);
  const auto after = std::find_if(changes.begin() + 1, changes.end(), [&](const Change& change) { return change.at > reduced; });
  return *(after - 1)->offset;
}

std::vector<PosixRule::Change> PosixRule::changes_around(std::int64_t second) const {
  if (!dst_) return {};
  const std::int64_t reduced = in_cycle(second);
  const auto changes = changes_of_three_years(reduced);
  std::vector<Change> result(changes.begin(), changes.end());
  for (Change& change : result) change.at += second - reduced;
  return result;
}

}  // namespace tsumugu
