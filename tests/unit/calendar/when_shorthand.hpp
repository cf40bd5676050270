#pragma once

// What tests of dates say in few words.

#include <string>
#include <string_view>
#include <vector>

#include "tsumugu/base/error.hpp"
#include "tsumugu/calendar/when.hpp"

namespace tsumugu::test {

/// "1995-01-01 to 1995-12-31", with "open" or "unknown" for an end without a day.
inline std::string days(const When& when) {
  const auto end = [](const std::optional<date::sys_days>& day, const std::optional<NoDay>& missing) {
    return day ? to_iso(*day) : missing == NoDay::open ? "open" : "unknown";
  };
  return end(when.days.first, first_end(when)) + " to " + end(when.days.last, last_end(when));
}

/// The error that reading `text` as a record gives, or nothing.
inline std::optional<Error> refusal_of(std::string_view text) {
  try {
    parse_recorded_when(text);
    return std::nullopt;
  } catch (const Error& error) {
    return error;
  }
}

/// The days of a record; "" when there is no such date.
inline std::string days(std::string_view text) {
  const auto refusal = refusal_of(text);
  if (!refusal) return days(parse_recorded_when(text));
  if (refusal->code() == ErrorCode::no_such_date) return "";
  throw *refusal;
}

}  // namespace tsumugu::test
