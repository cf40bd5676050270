#pragma once

#include <string>

#include "tsumugu/wording/wording.hpp"

namespace tsumugu {

/// "05:46 JST", "02:38 Baghdad", "05:46" without a zone. The zone file is not read: an abbreviation is written only where it is certain
/// for that day, the city of the zone otherwise.
std::string clock_text(const When& when, Language language);

}  // namespace tsumugu
