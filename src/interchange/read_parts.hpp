#pragma once

#include <string>

#include "interchange/json_value.hpp"
#include "tsumugu/event/event.hpp"

namespace tsumugu {

// The parts of an event that a line of JSON gives; `path` is what messages call them. All throw as parse_event_line.

/// An EDTF text, "korean:1994-12-17", or the object that to_json writes. Only what was recorded is taken from that, everything that follows
/// from it is reckoned again.
When read_when(const JsonValue& value, const std::string& path);
/// "deaths=6434", or the object that to_json writes; its value may be a number.
Fact read_fact(const JsonValue& value, const std::string& path);
/// A text as parse_source reads it, or the object that to_json writes.
Source read_source(const JsonValue& value, const std::string& path);
Link read_link(const JsonValue& value, const std::string& path);
/// What the object leaves out is as default_yearly has it for that kind; the calendar is that of `when`.
Observance read_observance(const JsonValue& value, const std::string& path, const When& when, Kind kind);

}  // namespace tsumugu
