#include "interchange/fields.hpp"
#include "interchange/read_parts.hpp"
#include "tsumugu/calendar/names.hpp"
#include "tsumugu/calendar/zone.hpp"

namespace tsumugu {
namespace {

/// What was recorded, as far as the object says it.
struct Recorded {
  std::string edtf;
  std::optional<CalendarId> calendar;
  std::optional<CalendarDate> date;
  bool is_year_open = false;
  bool is_interval = false;
};

Recorded recorded(const Fields& fields) {
  Recorded record;
  record.edtf = fields.line("edtf");
  record.calendar = fields.named("calendar", calendar_named, calendar_names());
  record.is_interval = fields.text("precision") == name(Precision::interval);
  if (const JsonValue* value = fields.find("calendar_date")) {
    const Fields parts(*value, fields.path_of("calendar_date"));
    const auto calendar = parts.named("calendar", calendar_named, calendar_names());
    record.date = CalendarDate{calendar.value_or(record.calendar.value_or(CalendarId::gregorian)), parts.whole_number("year").value_or(0),
                               parts.whole_number("month").value_or(0), parts.truth("leap"), parts.whole_number("day").value_or(0)};
    record.is_year_open = !parts.has("year");
  }
  return record;
}

/// The text of the record in that calendar. An EDTF text brings what stands around the day: a time, a doubt, the end of an interval.
std::string record_text(const Recorded& record) {
  When when;
  when.edtf = record.edtf.empty() && record.is_year_open ? "XXXX" : record.edtf;
  when.calendar = record.date->calendar;
  when.calendar_date = record.date;
  when.precision = record.is_interval ? Precision::interval : Precision::day;
  return to_record(when);
}

When from_calendar_date(const Recorded& record, const std::string& path) {
  When when = parse_recorded_when(record_text(record));
  const bool agrees = (record.edtf.empty() || record.edtf == when.edtf) && record.calendar.value_or(when.calendar) == when.calendar;
  if (!agrees)
    throw Error{ErrorCode::bad_value,
                say("the field \"{0}\" does not agree with itself: its calendar_date is {1}, its edtf {2}", path, when.edtf, record.edtf)};
  return when;
}

When from_edtf(const Recorded& record, const std::string& path) {
  if (record.edtf.empty())
    throw Error{ErrorCode::bad_value, say("the field \"{0}\" has no date; write an edtf such as \"1995-01-17\"", path)};
  When when = parse_recorded_when(record.edtf);
  if (record.calendar && when.calendar == CalendarId::gregorian) when.calendar = *record.calendar;
  return when;
}

}  // namespace

When read_when(const JsonValue& value, const std::string& path) {
  if (value.type == JsonValue::Type::text) {
    check_line(value.text, path);
    return parse_recorded_when(value.text);
  }
  if (value.type != JsonValue::Type::object)
    throw Error{ErrorCode::bad_value, say("the field \"{0}\" is not a text; write it in quotation marks", path)};
  const Fields fields(value, path);
  const Recorded record = recorded(fields);
  When when = record.date ? from_calendar_date(record, path) : from_edtf(record, path);
  if (std::string entered = fields.line("entered"); !entered.empty()) when.entered = std::move(entered);
  if (const std::string word = fields.line("zone"); !word.empty()) when.zone = required_zone(word);
  return when;
}

}  // namespace tsumugu
