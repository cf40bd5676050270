#pragma once

#include <optional>

#include "tsumugu/calendar/calendar.hpp"
#include "tsumugu/calendar/when.hpp"

namespace tsumugu {

/// Where an event's years are counted from: the fields of its start in the calendar of the observance.
struct Start {
  std::optional<int> year;  ///< empty for a date that comes back every year without a count
  int month = 0;            ///< 0 when the date is known to the year only
  bool leap = false;
  int day = 0;                ///< 0 when the date is known to the month only
  bool is_converted = false;  ///< the record is in another calendar than the observance
};

/// Whether the record says that its year may be any: "XXXX-01-17".
bool is_year_open(const When& when) noexcept;

/// Nothing for a date without a usable start (a set, a season, "199X"), for one that is not known to the day and would have to be
/// converted, and for one that the calendar does not cover.
std::optional<Start> start_of(const When& when, CalendarId calendar);

}  // namespace tsumugu
