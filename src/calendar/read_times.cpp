#include <fmt/format.h>

#include "calendar/read_meaning.hpp"

// Hours by the clock of 12 or of 24.

namespace tsumugu::reading {
namespace {

enum Half { before_noon, after_noon, before_noon_or_12, small_hours, evening, midday };

Error no_such_time(const std::string& written) {
  return Error(ErrorCode::bad_value, say("there is no time \"{0}\": write it as 05:46, 5:46 am or 오전 5시 46분", written));
}

Error unclear_time(const std::string& written) {
  return Error(ErrorCode::bad_value, say("which day \"{0}\" is of cannot be known: write it as 05:46 or 17:46", written));
}

/// The hours by the clock of 24 that `hour` may be in that half of the day; none when it has no such hour.
std::vector<int> hours_of(int hour, std::optional<int> half) {
  if (!half) return hour < 24 ? std::vector{hour} : std::vector<int>{};
  if (hour > 12) return *half == evening && hour < 24 ? std::vector{hour} : std::vector<int>{};
  switch (static_cast<Half>(*half)) {
    case before_noon:
      return {hour % 12};
    case after_noon:
      return {hour % 12 + 12};
    case before_noon_or_12:
      return hour == 12 ? std::vector{0, 12} : std::vector{hour};
    case small_hours:
      return {hour % 12};
    case evening:
      return {hour + 12};
    case midday:
      return {hour < 9 ? hour + 12 : hour};
  }
  return {};
}

}  // namespace

std::vector<ClockCandidate> clock_candidates(const Found& clock, const std::string& written) {
  // A day begins and ends at midnight.
  if (clock.is_midnight) return {{"T00:00", std::nullopt, 0}, {"T00:00", std::nullopt, 1}};
  const int hour = clock.hour.value_or(0), minute = clock.minute.value_or(0), second = clock.second.value_or(0);
  if (clock.half == evening && (hour < 4 || hour == 12)) return {{"", unclear_time(written), 0}};
  if (minute > 59 || second > 59) return {{"", no_such_time(written), 0}};
  std::vector<ClockCandidate> candidates;
  for (const int real_hour : hours_of(hour, clock.half)) {
    ClockCandidate candidate{fmt::format("T{:02}", real_hour), std::nullopt, 0};
    if (clock.minute) candidate.text += fmt::format(":{:02}", minute);
    if (clock.second) candidate.text += fmt::format(":{:02}", second);
    candidates.push_back(std::move(candidate));
  }
  if (candidates.empty()) candidates.push_back({"", no_such_time(written), 0});
  return candidates;
}

}  // namespace tsumugu::reading
