#pragma once

#include <string>
#include <string_view>

#include "tsumugu/app/app.hpp"

namespace tsumugu::cli {

class Session;

/// A line typed at the terminal after `question`; "" when nobody can be asked.
std::string asked_line(const Session& session, std::string_view question);

/// All of standard input, for a note. @throws Error{bad_value} beyond 64 KiB, for no event is kept that is longer; Error{cannot_read}
std::string standard_input();

/// The lines of a file, or of standard input for "-"; "\r\n" ends a line too. Memory stays bounded whatever the lines are.
/// @throws Error{cannot_read} naming the file
LineSource lines_of(const std::string& path);

}  // namespace tsumugu::cli
