#include "calendar/edtf.hpp"
#include "tsumugu/calendar/when.hpp"

namespace tsumugu {
namespace {

std::optional<int> given(int field) noexcept {
  return field == 0 ? std::nullopt : std::optional(field);
}

}  // namespace

StartFields start_fields(const When& when) {
  const StartFields gregorian = edtf::read(when.edtf).start;
  if (when.calendar == CalendarId::gregorian) return gregorian;
  if (when.calendar_date) {
    const CalendarDate& date = *when.calendar_date;
    const bool is_year_open = when.edtf.starts_with("XXXX");  // a Julian year may be 0, so 0 alone does not say it
    return {is_year_open ? std::nullopt : std::optional(date.year), given(date.month), given(date.day), date.leap};
  }
  if (!gregorian.year || !gregorian.day) return {};
  const auto date = try_from_days(when.calendar, *when.days.first);
  if (!date) return {};
  return {date->year, date->month, date->day, date->leap};
}

}  // namespace tsumugu
