#pragma once

#include <string>

#include "tsumugu/wording/wording.hpp"

namespace tsumugu {

/// "Yearly reminder report 2026".
std::string report_title(int year, Language language);
/// The year by other counts: "令和8年, 병오년", "병오년, 단기 4359년", "令和8年　丙午年".
std::string year_names(int year, Language language);

}  // namespace tsumugu
