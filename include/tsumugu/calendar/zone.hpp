#pragma once

// Time zones: a bounded reader of the TZif files of the system (RFC 9636) with the rule of its footer for the years after the table.
// Files are read only when a moment must be converted. Nothing here reads a clock or an environment variable.

#include <date/date.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tsumugu/calendar/iso.hpp"

namespace tsumugu {

/// Seconds since 1970-01-01T00:00:00Z, without leap seconds.
using Instant = std::chrono::time_point<std::chrono::system_clock, std::chrono::seconds>;

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
  Offset offset;
  WallClock kind = WallClock::once;
};

/// A zone's transitions and its footer rule.
class Zone {
 public:
  /// Reads TZif version 1 to 4. Counts and lengths are checked against the size before anything is allocated; at most 1 MiB.
  /// @throws Error{bad_value} saying what is wrong with the bytes.
  static Zone from_tzif(std::string_view bytes, std::string name);
  /// Reads `folder`/`name`. The name must be one of db/zones or a plain relative path of letters, digits, "_", "-", "+" and "/".
  /// @throws Error{unknown_zone} when there is no such file or it is damaged.
  static Zone load(std::string_view name, const std::string& folder = "/usr/share/zoneinfo");

  const std::string& name() const noexcept { return name_; }
  Offset offset_at(Instant instant) const;
  /// The instant of a wall clock reading as RFC 5545 3.3.5 says: the first of two; in a gap, by the offset before it.
  Moment at(date::sys_days day, const TimeOfDay& time) const;

 private:
  struct Type { std::int32_t offset; bool is_dst; std::string abbreviation; };
  struct RuleDay { enum class Kind { julian_no_leap, zero_based, month_week_day } kind; int month, week, day; std::int32_t seconds; };
  struct Footer { Type standard; std::optional<Type> dst; RuleDay begin, end; };
  static std::optional<Footer> parse_footer(std::string_view text);
  Offset offset_by_footer(std::int64_t second) const;

  std::string name_;
  std::vector<std::int64_t> transitions_;
  std::vector<std::uint8_t> type_of_;
  std::vector<Type> types_;
  std::optional<Footer> footer_;
};

/// The IANA name that a user's word means: exact names in any letter case, and the aliases of db/zones/aliases.tsv ("KST", "JST", "UTC+9").
/// Nothing when the word is none. Does not look at the file system: a name that IANA adds later is taken when a file of that name exists.
std::optional<std::string> zone_named(std::string_view word);
/// Zone names near a mistyped one, for a hint.
std::vector<std::string> zones_like(std::string_view word);

}  // namespace tsumugu
