#pragma once

// Reads dates as people type them, in English, Korean and Japanese: one table-driven reader, linear time, never guessing.

#include <date/date.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tsumugu/base/error.hpp"
#include "tsumugu/calendar/when.hpp"

namespace tsumugu {

/// The language of the words around a date; it decides what a bare "lunar" means (음력 = korean, 農曆 = chinese; 旧暦 is asked).
enum class Language { english, korean, japanese };
std::string_view name(Language language) noexcept;  ///< "en", "ko", "ja"
std::optional<Language> language_named(std::string_view name) noexcept;

/// How 01/02/1995 is read. `ask`: refused with both readings.
enum class DateOrder { ask, day_month_year, month_day_year };

struct ReadOptions {
  date::sys_days today;  ///< what "tomorrow" and "+3w" count from
  Language language = Language::english;
  DateOrder order = DateOrder::ask;
};

/// A date found at the start of some words.
struct DateReading {
  When when;              ///< zone set when a zone word followed the time ("JST" gives Asia/Tokyo)
  std::size_t words = 0;  ///< how many of the words it took
};

/// The longest leading run of `words` that reads as a date.
/// @throws Error{not_a_date} when none does; Error{ambiguous_date} with the readings as hints; Error{no_such_date}, Error{out_of_range},
///         Error{bad_value} (a weekday or an era that disagrees).
DateReading read_leading_date(const std::vector<std::string>& words, const ReadOptions& options);

/// All of `text` as a date. @throws as above
When read_date(std::string_view text, const ReadOptions& options);

/// Whether `error` says that a date has readings between which ReadOptions::order would have decided.
bool order_decides(const Error& error) noexcept;

}  // namespace tsumugu
