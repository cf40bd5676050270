#pragma once

// What a point means: the dates that its words may stand for, or why there is none.

#include <optional>
#include <string>
#include <vector>

#include "calendar/read_point.hpp"
#include "tsumugu/base/error.hpp"
#include "tsumugu/calendar/read_date.hpp"

namespace tsumugu::reading {

/// One meaning. Either `when` is the date, or `error` says why the words are none.
struct Meaning {
  When when;
  std::optional<Error> error;
  Rule rule = Rule::any;  ///< dmy, mdy, short_year: why there may be others
};

/// What the meaning of words depends on.
struct Context {
  const Letters& letters;
  const Tokens& tokens;
  const ReadOptions& options;

  /// What the user wrote, from a token up to another.
  std::string written(std::size_t begin, std::size_t end) const;
};

/// A date as a record holds it, "1995-01", "korean:1994-12-17", with the fields that decide whether it exists.
struct Candidate {
  std::string record;
  std::optional<CalendarDate> date;  ///< when known to the day
  std::optional<Error> error;
  bool has_fixed_form = false;  ///< an interval or a set: takes no time, and "?" only at both ends
};

/// The dates that the words of a form may be: more than one when a calendar, a century or a side is open.
std::vector<Candidate> candidates_of(const Point& point, const Context& context);
/// The refusal of a range of days of no year.
Error without_year(const std::string& written);
/// The same for a form that counts from today.
std::vector<Candidate> relative_candidates(const Found& date, const Context& context);
/// The same for decades, centuries, seasons, parts of a year and weeks.
std::vector<Candidate> wide_candidates(const Found& date, const Context& context);

bool is_relative(const Found& date) noexcept;
bool is_wide(const Found& date) noexcept;

/// A clock reading, or why it is none. Two when 12 o'clock may be noon or midnight, and when midnight may begin or end the day.
struct ClockCandidate {
  std::string text;  ///< "T05", "T05:46", "T05:46:52"
  std::optional<Error> error;
  int days_later = 0;  ///< 1 for the midnight that ends the day
};
std::vector<ClockCandidate> clock_candidates(const Found& clock, const std::string& written);

/// "1995", "-0043", "Y12345": a year as EDTF writes it.
std::string year_text(int year);

/// All that the point may mean, without its bound.
std::vector<Meaning> meanings_of(const Point& point, const Context& context);

/// `when` as a bound: "before 1900" is [..1899], "since 1900" 1900/...
When bounded(const When& when, Bound bound, bool is_included);

/// The date of `when` for a list of readings: with its weekday in the language of the reader when it is one day.
std::string with_weekday(const When& when, Language language);

}  // namespace tsumugu::reading
