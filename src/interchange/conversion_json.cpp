#include "interchange/json_object.hpp"
#include "interchange/parts_json.hpp"

namespace tsumugu {
namespace {

void write_year(JsonObject& object, const CalendarDate& date, date::sys_days day) {
  const JapaneseEra* era = date.calendar == CalendarId::japanese ? japanese_era_of(day) : nullptr;
  if (era) {
    object.text("era", era->kanji).number("year", date.year - era->first_year + 1);
  } else {
    object.number("year", date.year);
  }
}

/// The text is in the language in which the calendar is used, whatever the reader's.
std::string calendar_json(const CalendarDate& date, date::sys_days day) {
  JsonObject object;
  write_year(object, date, day);
  object.number("month", date.month);
  if (has_leap_months(date.calendar)) object.flag("leap", date.leap);
  return object.number("day", date.day).text("text", own_text(date)).text("grade", name(grade(date.calendar, day))).done();
}

/// The day in each of the calendars that covers it.
std::string calendars_json(date::sys_days day, const std::vector<CalendarId>& asked) {
  JsonObject calendars;
  for (const CalendarId calendar : asked)
    if (const auto date = try_from_days(calendar, day)) calendars.json(name(calendar), calendar_json(*date, day));
  return calendars.done();
}

std::string day_json(const std::optional<date::sys_days>& day) {
  return day ? json_string(to_iso(*day)) : "null";
}

}  // namespace

std::string conversion_json(const When& when, const std::vector<CalendarId>& calendars) {
  JsonObject object;
  object.text("schema", "tsumugu/conversion@1")
      .text("entered", when.entered)
      .text("edtf", when.edtf)
      .json("first", day_json(when.days.first))
      .json("last", day_json(when.days.last));
  if (!when.days.first || when.days.first != when.days.last)
    return object.null("weekday").null("jdn").null("iso_week").json("calendars", "{}").done();

  const date::sys_days day = *when.days.first;
  return object.text("weekday", short_weekday(day, Language::english))
      .number("jdn", julian_day_number(day))
      .text("iso_week", to_iso_week(day))
      .json("calendars", calendars_json(day, calendars))
      .done();
}

}  // namespace tsumugu
