#pragma once

// How an EDTF text is read: a Scanner walks over it once, each reader below takes its part and says what it means in days.

#include <optional>
#include <string>
#include <string_view>

#include "tsumugu/base/error.hpp"
#include "tsumugu/calendar/when.hpp"

namespace tsumugu::edtf {

/// Longer texts are refused unread: no date needs it, and a set of dates hardly.
inline constexpr std::size_t longest_text = 256;

/// A place in a text that is being read from left to right.
class Scanner {
 public:
  explicit Scanner(std::string_view text) noexcept : text_(text) {}

  std::string_view text() const noexcept { return text_; }
  std::string_view rest() const noexcept { return text_.substr(at_); }
  std::size_t at() const noexcept { return at_; }
  std::string_view since(std::size_t start) const noexcept { return text_.substr(start, at_ - start); }
  bool is_at_end() const noexcept { return at_ == text_.size(); }
  bool is_at(std::string_view word) const noexcept { return rest().starts_with(word); }

  /// Steps over `word` if it stands here.
  bool take(std::string_view word) noexcept {
    if (!is_at(word)) return false;
    at_ += word.size();
    return true;
  }
  /// Steps over one of `letters`; '\0' when none stands here.
  char take_one_of(std::string_view letters) noexcept {
    if (is_at_end() || letters.find(text_[at_]) == std::string_view::npos) return '\0';
    return text_[at_++];
  }
  /// Steps over all `letters` that stand here, `most` of them at the most.
  std::string_view take_all_of(std::string_view letters, std::size_t most) noexcept {
    const std::size_t start = at_;
    while (at_ - start < most && take_one_of(letters) != '\0') {
    }
    return since(start);
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

inline constexpr std::string_view digits = "0123456789";
inline constexpr std::string_view digits_or_x = "0123456789X";

/// "?", "~" and "%", gathered from every part of a date.
struct Doubt {
  bool is_uncertain = false;
  bool is_approximate = false;
};

/// One date of a text: the days it may mean and what it says of its own fields.
struct Piece {
  DayRange days;
  Precision precision = Precision::day;
  StartFields start;
  Doubt doubt;
  std::optional<TimeOfDay> time;
  std::string_view offset;  ///< "Z", "+09:00" or ""
};

/// The years that the first part of a date may mean, both ends included.
struct Years {
  int least = 0;
  int greatest = 0;
  std::string_view mask;        ///< "199X"; empty when every year from `least` to `greatest` is meant
  bool is_estimated = false;    ///< "1950S2"
  bool can_have_months = true;  ///< false after an exponent or significant digits
  std::optional<int> known() const noexcept { return least == greatest ? std::optional(least) : std::nullopt; }
  bool has(int year) const noexcept;
};

/// Whether `value`, written with as many digits as `mask`, fits it; an X fits every digit.
bool fits(int value, std::string_view mask) noexcept;

/// That a year lies beyond ±32767.
Error outside(std::string_view year);

/// "1995", "-0043", "19XX", "1950S2", "Y12345", "Y-17E3S1".
Years read_years(Scanner& in);
Precision precision_of(const Years& years) noexcept;

/// The days of `years`-`month`-`day`, where "" and "XX" leave a part open. Empty when no such day exists.
std::optional<DayRange> days_of(const Years& years, std::string_view month, std::string_view day) noexcept;

/// The days of a season 21 to 41, or nothing when `season` is none.
std::optional<DayRange> days_of_season(const Years& years, int season);

/// "T05:46:52+09:00" behind a day; leaves `piece` alone when no "T" stands here.
void read_time(Scanner& in, Piece& piece);

/// A date with its qualifiers, and its time of day if it has one.
Piece read_piece(Scanner& in);

/// A whole text: a date, an interval or a set.
/// @throws Error{not_a_date, no_such_date, out_of_range, bad_value}
Piece read(std::string_view text);

}  // namespace tsumugu::edtf
