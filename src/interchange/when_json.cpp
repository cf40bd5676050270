#include "interchange/json_object.hpp"
#include "interchange/parts_json.hpp"

namespace tsumugu {
namespace {

std::optional<int> given(int field) noexcept {
  return field == 0 ? std::nullopt : std::optional(field);
}

/// Parts that the record leaves out are null: the day of a month, the year of a day that comes back without a count.
std::string calendar_date_json(const When& when) {
  if (!when.calendar_date) return "null";
  const CalendarDate& date = *when.calendar_date;
  return JsonObject{}
      .text("calendar", name(date.calendar))
      .number("year", start_fields(when).year)
      .number("month", given(date.month))
      .flag("leap", date.leap)
      .number("day", given(date.day))
      .done();
}

std::string day_json(const std::optional<date::sys_days>& day) {
  return day ? json_string(to_iso(*day)) : "null";
}

}  // namespace

std::string to_json(const When& when) {
  return JsonObject{}
      .text("edtf", when.edtf)
      .text("entered", when.entered)
      .text("calendar", name(when.calendar))
      .json("calendar_date", calendar_date_json(when))
      .text_or_null("zone", when.zone)
      .json("first", day_json(when.days.first))
      .json("last", day_json(when.days.last))
      .text("precision", name(when.precision))
      .done();
}

}  // namespace tsumugu
