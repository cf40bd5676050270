#pragma once

#include <string_view>
#include <vector>

namespace tsumugu {

/// The names of all calendars, in their usual order, for messages that say what may be written.
std::vector<std::string_view> calendar_names();

}  // namespace tsumugu
