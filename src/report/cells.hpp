#pragma once

// What a list says of one return, as the cells of its row. All of it is printable.

#include <string>

#include "tsumugu/wording/wording.hpp"

namespace tsumugu {

/// "31", "60*", "31주년", "today"; "" where nothing is counted. English has the bare number.
std::string count_cell(const Returning& returning, Language language);
/// "31 years", "15 years*"; "" on the event's own day.
std::string label_cell(const Returning& returning, Language language);
/// The title in that language, and the other calendar by which it comes back: "Grandfather's memorial (Korean lunar 12-17)".
std::string title_cell(const Returning& returning, Language language);
/// Facts and time, why the day was moved, and whether it is provisional.
std::string details_cell(const Returning& returning, Language language);
/// Why it stands where it does in the list, and why it comes back on that day.
std::string why_line(const Returning& returning, const Message& place, Language language);

}  // namespace tsumugu
