#pragma once

#include <string>

#include "tsumugu/event/event.hpp"

namespace tsumugu {

/// The parts of an event object (db/schema/json/event.schema.json).
std::string to_json(const When& when);
std::string to_json(const Fact& fact);
std::string to_json(const Source& source);
std::string to_json(const Link& link);
/// Of the policies, those that decide something in the calendar.
std::string to_json(const Yearly& yearly);

}  // namespace tsumugu
