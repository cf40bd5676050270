#pragma once

// All readings of a text, and the one that is meant.

#include <optional>
#include <string>
#include <vector>

#include "calendar/read_meaning.hpp"

namespace tsumugu::reading {

/// A date, or two of them with a word between.
struct Reading {
  enum class Kind : std::uint8_t {
    single,
    lasting,   ///< from the first to the second
    between,   ///< one unknown time from the first to the second
    recorded,  ///< a text as records hold it
  };
  Kind kind = Kind::single;
  Point first, last;
  Meaning recorded;     ///< of Kind::recorded
  std::size_t end = 0;  ///< the token behind it
};

/// Every reading that begins with the first word, of any length.
std::vector<Reading> readings_of(const Context& context);

/// Drops all readings but the longest that end with a word. With `is_whole`, they must end with the last one; `is_cut` when there were
/// more words than were looked at.
void keep_longest(std::vector<Reading>& readings, const Context& context, bool is_whole, bool is_cut);

/// What readings of one length mean.
/// @throws Error{ambiguous_date} when they mean several dates, the fault of the likeliest when they mean none
When chosen(const std::vector<Reading>& readings, const Context& context);

/// What stands behind the readings and is surely meant as a part of the date, though it cannot be read: "1995년부터 20일 축제". Nothing
/// when it may be a title.
std::optional<Error> fault_behind(const std::vector<Reading>& readings, const Context& context);

/// Why `words` are no date: the part that is left over, a word that was nearly one, or what a date looks like.
Error no_reading(const std::vector<std::string>& words, const Context& context);

}  // namespace tsumugu::reading
