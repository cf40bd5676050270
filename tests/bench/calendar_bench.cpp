// What a conversion costs: a million random days of each calendar to fields and back, in nanoseconds each. Ends with 1 when a day does
// not come back, or when the million takes longer there and back than `most_seconds` in the Korean calendar.

#include <chrono>
#include <cstdio>
#include <random>
#include <vector>

#include "tsumugu/calendar/calendar.hpp"

namespace {

using tsumugu::CalendarDate;
using tsumugu::CalendarId;

constexpr int conversions = 1'000'000;
constexpr double most_seconds = 0.2;

/// The same days each time the program runs.
std::vector<date::sys_days> random_days(CalendarId calendar) {
  const tsumugu::CalendarRange covered = tsumugu::range(calendar);
  std::mt19937 random(1995'01'17);
  std::uniform_int_distribution<int> offsets(0, (covered.last - covered.first).count());
  std::vector<date::sys_days> days(conversions);
  for (date::sys_days& day : days) day = covered.first + date::days{offsets(random)};
  return days;
}

template <class Work>
double nanoseconds_each(Work&& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  const std::chrono::duration<double, std::nano> spent = std::chrono::steady_clock::now() - begin;
  return spent.count() / conversions;
}

}  // namespace

int main() {
  std::printf("%-18s %10s %10s\n", "calendar", "to fields", "to days");
  for (const CalendarId calendar : tsumugu::all_calendars()) {
    const std::vector<date::sys_days> days = random_days(calendar);
    std::vector<CalendarDate> dates(days.size());
    const double to_fields = nanoseconds_each([&] {
      for (std::size_t i = 0; i < days.size(); ++i) dates[i] = *tsumugu::try_from_days(calendar, days[i]);
    });
    std::size_t wrong = 0;
    const double to_days = nanoseconds_each([&] {
      for (std::size_t i = 0; i < days.size(); ++i) wrong += tsumugu::to_days(dates[i]) != days[i];
    });
    std::printf("%-18.*s %7.1f ns %7.1f ns\n", static_cast<int>(tsumugu::name(calendar).size()), tsumugu::name(calendar).data(), to_fields,
                to_days);
    if (wrong != 0) {
      std::printf("%zu days did not come back\n", wrong);
      return 1;
    }
    const double seconds = (to_fields + to_days) * conversions * 1e-9;
    if (calendar == CalendarId::korean && seconds > most_seconds) {
      std::printf("a million there and back take %.3f s, more than %.1f s\n", seconds, most_seconds);
      return 1;
    }
  }
  return 0;
}
