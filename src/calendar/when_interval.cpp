#include "calendar/when_text.hpp"
#include "tsumugu/base/error.hpp"
#include "tsumugu/calendar/when.hpp"

namespace tsumugu {
namespace {

/// Refuses what has two ends already. A month of a lunar calendar is written as its days and has one.
const When& single(const When& when) {
  const bool is_set = when.edtf.starts_with('[') || when.edtf.starts_with('{');
  const bool is_span = when.precision == Precision::interval && when.edtf.find('/') != std::string::npos;
  if (is_set || is_span) throw Error(ErrorCode::bad_value, say("{0} cannot be an end of an interval: it is not a single date", when.edtf));
  return when;
}

std::string text_of(NoDay end) {
  return end == NoDay::open ? ".." : "";
}

When joined(std::string_view first, std::string_view last) {
  return parse_edtf(std::string(first) + "/" + std::string(last));
}

/// `interval` with what is known of its start from `first`.
When starting_as(const When& first, std::string_view entered_end, When interval) {
  interval.entered = first.entered + "/";
  interval.entered += entered_end;
  interval.calendar = first.calendar;
  interval.calendar_date = first.calendar_date;
  interval.time = first.time;
  interval.zone = first.zone;
  return interval;
}

}  // namespace

When make_interval(const When& first, const When& last) {
  return starting_as(first, last.entered, joined(first_side(single(first).edtf), last_side(single(last).edtf)));
}

When start_alone(const When& when) {
  const std::string record = to_record(when);
  if (record.find('/') == std::string::npos) return when;
  if (first_end(when)) throw Error(ErrorCode::bad_value, say("{0} has no start of its own", record));
  When start = parse_recorded_when(first_side(record));
  start.zone = when.zone;
  return start;
}

When make_interval(const When& first, NoDay last) {
  return starting_as(first, text_of(last), joined(first_side(single(first).edtf), text_of(last)));
}

When make_interval(NoDay first, const When& last) {
  When interval = joined(text_of(first), last_side(single(last).edtf));
  interval.entered = text_of(first) + "/" + last.entered;
  return interval;
}

}  // namespace tsumugu
