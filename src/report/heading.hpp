#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "tsumugu/report/report.hpp"

namespace tsumugu {

/// "Yearly reminder report 2026".
std::string report_title(int year, Language language);
/// The year by other counts: "令和8年, 병오년", "병오년, 단기 4359년", "令和8年　丙午年".
std::string year_names(int year, Language language);
/// The numbers of the year and what they count, in order.
std::vector<std::pair<std::string, std::int64_t>> summary_lines(const ReportSummary& summary, Language language);

}  // namespace tsumugu
