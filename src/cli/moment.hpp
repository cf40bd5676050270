#pragma once

#include <string>

#include "cli/session.hpp"

namespace tsumugu::cli {

/// The moment of an event with a time and a zone on `day`, by the clock of its place and by the user's:
/// "2026-01-17 05:46 JST = 2026-01-16 15:46 EST, the day before"; one clock where both show the same. Empty for other events, and where the
/// zone's file cannot be read, which is said on standard error.
std::string both_clocks(const Session& session, const When& when, date::sys_days day);

}  // namespace tsumugu::cli
