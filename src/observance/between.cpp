#include <algorithm>

#include "tsumugu/observance/occurrence.hpp"

namespace tsumugu {

std::optional<long> days_until(const DayRange& days, date::sys_days today) noexcept {
  if (!days.first) return std::nullopt;
  return (*days.first - today).count();
}

Between between(date::sys_days from, date::sys_days to) noexcept {
  Between span;
  span.is_backwards = to < from;
  if (span.is_backwards) std::swap(from, to);
  span.total_days = (to - from).count();

  const date::year_month_day begin{from}, end{to};
  const auto month_number = [](const date::year_month_day& day) {
    return int{day.year()} * 12 + static_cast<int>(unsigned{day.month()}) - 1;
  };
  int months = month_number(end) - month_number(begin);
  if (end.day() < begin.day()) --months;
  span.total_months = months;
  span.years = months / 12;
  span.months = months % 12;

  // The last complete month ends on the day's number, or on the last day of a month that has no such day.
  const date::year_month reached = date::year_month{begin.year(), begin.month()} + date::months{months};
  const date::day last = (reached / date::last).day();
  span.days = (to - date::sys_days{reached / std::min(begin.day(), last)}).count();
  return span;
}

}  // namespace tsumugu
