#pragma once

#include <span>

#include "tsumugu/calendar/calendar.hpp"

namespace tsumugu {

/// The eras in order, generated from db/calendars/japanese_eras.tsv.
extern const std::span<const JapaneseEra> japanese_era_table;

}  // namespace tsumugu
