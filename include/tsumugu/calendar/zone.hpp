#pragma once

// Time zones: a bounded reader of the TZif files of the system (RFC 9636) with the rule of its footer for the years after the table.
// Files are read only when a moment must be converted. Nothing here reads a clock or an environment variable.

#include <date/date.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tsumugu/base/error.hpp"
#include "tsumugu/calendar/iso.hpp"

namespace tsumugu {

/// Seconds since 1970-01-01T00:00:00Z, without leap seconds.
using Instant = date::sys_time<std::chrono::seconds>;

/// The offset in force at an instant.
struct Offset {
  std::chrono::seconds from_utc{0};
  bool is_dst = false;
  std::string abbreviation;  ///< "JST"
};

/// Whether a wall clock reading happened once, twice (clocks set back) or never (clocks set forward).
enum class WallClock { once, twice, never };

/// A wall clock reading turned into an instant.
struct Moment {
  Instant instant;
  Offset offset;  ///< in force at `instant`; for a reading that never was, that is the offset after the gap
  WallClock kind = WallClock::once;
};

/// A zone: its transitions and the rule that goes on after them. Cheap to copy; never changes.
///
/// Every instant has an answer: before the first transition the file's first type holds (the local mean time of the place, as a rule),
/// after the last one the footer's rule, for ever; where a file has no footer, the last type.
class Zone {
 public:
  /// Reads TZif version 1 to 4. Counts and lengths are checked against the size before anything is allocated; at most 1 MiB.
  /// A file that counts leap seconds ("right/Asia/Tokyo") is read as if it did not: an Instant never counts them.
  /// @throws Error{bad_value} saying what is wrong with the bytes.
  static Zone from_tzif(std::string_view bytes, std::string name);
  /// Reads the regular file `folder`/`name`. The name is a relative path of letters, digits, "_", "-", "+" and "/", as IANA writes it: a
  /// word that a user typed goes through zone_named first.
  /// @throws Error{unknown_zone} when there is no such file or it is damaged.
  static Zone load(std::string_view name, const std::string& folder = "/usr/share/zoneinfo");

  const std::string& name() const noexcept;
  Offset offset_at(Instant instant) const;
  /// The instant of a wall clock reading as RFC 5545 3.3.5 says: the first of two; in a gap, by the offset before it. So 02:30 in New York
  /// on 2026-03-08, which never was, is the instant at which its clocks showed 03:30; and any reading on 2011-12-30 in Apia, a day that
  /// Samoa left out, is the instant at which its clocks showed the same time on the 31st.
  Moment at(date::sys_days day, const TimeOfDay& time) const;

 private:
  struct Data;
  explicit Zone(std::shared_ptr<const Data> data) : data_(std::move(data)) {}
  const Offset& offset_in_force(std::int64_t second) const;

  std::shared_ptr<const Data> data_;
};

/// What the clocks of `zone` show at `instant`: the day and the time; its second is given only when it is not 0.
/// @throws Error{out_of_range} for a year beyond ±32767.
std::pair<date::sys_days, TimeOfDay> wall_clock(const Zone& zone, Instant instant);

/// "+09:00", "-03:30"; with seconds only where there are some: "+08:27:52" (Seoul before 1908).
std::string offset_text(const Offset& offset);

/// The IANA name that a user's word means: exact names in any letter case ("asia/seoul"), the abbreviations and words of
/// db/zones/aliases.tsv ("KST", "日本時間"), the city of a name where only one zone has it ("Seoul"), and whole hours from UTC ("UTC+9",
/// "+09:00" are Etc/GMT-9). An IANA name wins over an abbreviation: "EST" is IANA's zone at -05:00 the whole year, "EDT" is
/// America/New_York. Nothing when the word is none, and nothing when it is several: "CST" is Chicago's and Shanghai's. zones_like then has
/// the candidates. Does not look at the file system: a name that IANA adds later is taken when a file of that name exists.
std::optional<std::string> zone_named(std::string_view word);
/// The same for a word found after a time in running text: only abbreviations in their own letters, offsets of two digits and names with a
/// "/", so that "10:00 Turkey earthquake" keeps its Turkey.
std::optional<std::string> zone_in_text(std::string_view word);
/// An offset from UTC for which IANA has no zone, "+05:30" or "UTC-3:30", as EDTF writes it: "+05:30", "-03:30". Nothing for whole hours,
/// which zone_in_text takes, and for offsets beyond -14:00 to +14:00.
std::optional<std::string> offset_in_text(std::string_view word);
/// The abbreviation that is in force in a month of a year where `word` surely is not: "EST" for "EDT" in a January. Nothing where the word
/// may be right, and for a word that is of no season.
std::optional<std::string> other_season(std::string_view word, int year, unsigned month);
/// Whether IANA has names that begin with that word and a "/": "Asia", "america".
bool is_zone_area(std::string_view word);
/// Whether such a word, in its own letters, is an abbreviation of several zones ("CST") and so must be asked about.
bool is_unsure_zone_in_text(std::string_view word);
/// Zones that `word` may have meant, the likeliest first, at most five: what an ambiguous abbreviation stands for, a city, a near spelling.
std::vector<std::string> zones_like(std::string_view word);
/// The zone that a word names: what zone_named makes of it, or a name newer than our table of which the system has a file.
/// @throws Error{unknown_zone} with near names as hints
std::string required_zone(std::string_view word);
/// The refusal of a word that names no zone, or several, with candidates as hints: Error{unknown_zone}.
Error no_such_zone(std::string_view word);

}  // namespace tsumugu
