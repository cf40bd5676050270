#include "observance/landing.hpp"
#include "tsumugu/observance/occurrence.hpp"

// Forwards and backwards of one index: whatever landing.hpp puts on a day must be found under a key of that day.

namespace tsumugu {

namespace {

bool has_length(const CalendarDate& date, int length) noexcept {
  return month_length(date.calendar, date.year, date.month, date.leap) == length;
}

/// Collects the keys of one calendar.
class Keys {
 public:
  Keys(CalendarId calendar, std::vector<YearlyKey>& keys) : calendar_(calendar), keys_(keys) {}
  void add(int month, bool leap, int day) { keys_.push_back({calendar_, month, leap, day}); }

 private:
  CalendarId calendar_;
  std::vector<YearlyKey>& keys_;
};

bool is_before_missing_leap_day(const CalendarDate& date) noexcept {
  const LeapDayOfYear leap_day = leap_day_of(date.calendar);
  return date.month == leap_day.month && date.day == leap_day.day - 1 && has_length(date, date.day);
}

void add_solar(Keys& keys, const CalendarDate& date, date::sys_days day) {
  keys.add(date.month, false, date.day);
  const LeapDayOfYear leap_day = leap_day_of(date.calendar);
  if (is_before_missing_leap_day(date)) keys.add(leap_day.month, false, leap_day.day);
  if (date.day != 1) return;
  const auto eve = try_from_days(date.calendar, day - date::days{1});
  if (eve && is_before_missing_leap_day(*eve)) keys.add(leap_day.month, false, leap_day.day);
}

void add_lunar(Keys& keys, const CalendarDate& date) {
  const bool takes_leap_month = !date.leap && has_leap_months(date.calendar);
  const auto add = [&](int day) {
    keys.add(date.month, date.leap, day);
    if (takes_leap_month) keys.add(date.month, true, day);
  };
  add(date.day);
  if (!has_length(date, date.day)) return;
  for (int missing = date.day + 1; missing <= longest_month_of(date.calendar); ++missing) add(missing);
}

void add_hebrew(Keys& keys, const CalendarDate& date) {
  constexpr int nisan = 1, cheshvan = 8, kislev = 9, shevat = 11, adar = 12, adar_second = 13;
  constexpr int longest_month = 30;
  keys.add(date.month, false, date.day);

  const auto is_short = [&](int month) { return month_length(date.calendar, date.year, month, false) == longest_month - 1; };
  for (const int month : {cheshvan, kislev}) {
    const bool takes_30th = (date.month == month && date.day == longest_month - 1) || (date.month == month + 1 && date.day == 1);
    if (takes_30th && is_short(month)) keys.add(month, false, longest_month);
  }

  const bool has_two_adars = has_month(date.calendar, date.year, adar_second, false);
  if (date.month == adar_second) keys.add(adar, false, date.day);
  if (has_two_adars) return;
  if (date.month == adar) keys.add(adar_second, false, date.day);
  if (date.month == nisan && date.day == 1) keys.add(adar, false, longest_month);
  if (date.month == shevat && date.day == longest_month) keys.add(adar, false, longest_month);
}

std::vector<YearlyKey> yearly_keys(const When& when, const Yearly& yearly) {
  const auto start = start_of(when, yearly.calendar);
  if (!start) return {};
  // Held to the month's end, the day may be any last day: all are found under the last of the longest month.
  const int day = is_held_to_month_end(*start, yearly) ? longest_month_of(yearly.calendar) : start->day;
  return {{yearly.calendar, start->month, start->leap, day}};
}

}  // namespace

std::vector<YearlyKey> keys_of(const When& when, const Observance& observance) {
  return std::visit([&](const Yearly& yearly) { return yearly_keys(when, yearly); }, observance);
}

std::vector<YearlyKey> keys_for(date::sys_days day, const std::vector<CalendarId>& in_use) {
  constexpr std::size_t most_a_calendar = 4;
  std::vector<YearlyKey> found;
  found.reserve(in_use.size() * most_a_calendar);
  for (const CalendarId calendar : in_use) {
    const auto date = try_from_days(calendar, day);
    if (!date) continue;
    Keys keys(calendar, found);
    switch (family_of(calendar)) {
      case Family::solar:
        add_solar(keys, *date, day);
        break;
      case Family::lunar:
        add_lunar(keys, *date);
        break;
      case Family::hebrew:
        add_hebrew(keys, *date);
        break;
    }
  }
  return found;
}

}  // namespace tsumugu
