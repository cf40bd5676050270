#pragma once

// The words for time zones, made from db/zones/ at build time. One text each, not arrays: a text needs no relocation when the program
// starts, and it is searched at most once a command.

#include <string_view>

namespace tsumugu::zone_table {

/// IANA names, each with a line feed after it.
extern const std::string_view names;
/// Lines of three cells with tabs between: a word, "is" or "ask", zones with blanks between.
extern const std::string_view aliases;
/// Lines of five cells: a word of a time of year, the word for the rest of it, the months from and to without the first, from which year.
extern const std::string_view seasons;

}  // namespace tsumugu::zone_table
