#pragma once

// The rule in the last line of a TZif file, for the years after its table: a POSIX TZ string with the extensions of RFC 9636 section 3.3.1
// ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0": hours from -167 to 167, names in angle brackets).

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "tsumugu/calendar/zone.hpp"

namespace tsumugu {

/// The day of a year on which the clocks change.
struct RuleDay {
  enum class Kind {
    no_leap_day,      ///< Jn: 1 to 365, 29 February never counted
    from_zero,        ///< n: 0 to 365, 29 February counted
    weekday_of_month  ///< Mm.w.d: weekday d (0 is Sunday) of month m for the w-th time, the last time when w is 5
  };
  Kind kind = Kind::no_leap_day;
  int month = 1, week = 1, day = 1;  ///< `day` alone but for weekday_of_month
  std::int32_t second = 7200;        ///< of that day by the clock before the change; may lie outside the day
};

class PosixRule {
 public:
  /// What stands between the two line feeds of a footer. Nothing when it is no rule, an empty one included.
  static std::optional<PosixRule> parse(std::string_view text);

  /// The clocks are set at the instant `at`, a second since 1970; from then on `offset` holds.
  struct Change {
    std::int64_t at;
    const Offset* offset;
  };

  const Offset& offset_at(std::int64_t second) const noexcept;
  /// The changes of the year of `second` and of the years beside it, in order; none when the rule has only one offset.
  /// `second` is one of a year within ±32767.
  std::vector<Change> changes_around(std::int64_t second) const;

 private:
  std::array<Change, 6> changes_of_three_years(std::int64_t second) const noexcept;

  Offset standard_;
  std::optional<Offset> dst_;
  RuleDay begin_, end_;
};

}  // namespace tsumugu
