#pragma once

// One date with everything that may stand around it: a calendar, a weekday, a time of day with its zone, words of doubt, "before" and
// "since".

#include <optional>
#include <string>
#include <vector>

#include "calendar/read_found.hpp"

namespace tsumugu::reading {

/// On which side of the date something lies.
enum class Bound : std::uint8_t {
  none,
  before,  ///< some time before it
  after,   ///< some time after it
  until,   ///< lasted up to it
  since,   ///< lasts from it on
};

struct StatedWeekday {
  int weekday;  ///< Monday = 1
  std::size_t token;
};

struct Point {
  Found date;
  std::size_t date_begin = 0, date_end = 0;  ///< the tokens of the date alone, its calendar included
  const Phrase* calendar = nullptr;          ///< of sense calendar, calendar_name, calendar_letter, calendar_after or lunar
  const Phrase* year_calendar = nullptr;     ///< of the year alone: 단기 4327년 음력 12월 17일
  bool is_calendar_before = false;           ///< it stands before the date, so that it goes for both ends of a range
  bool is_calendar_inherited = false;        ///< it is that of the first end
  bool is_calendar_loose = false;            ///< a bare word behind the date, which may begin a title
  std::optional<StatedWeekday> weekday;
  std::optional<Found> clock;
  std::size_t clock_begin = 0;
  std::string zone;         ///< IANA name
  std::string zone_word;    ///< the word for it, as it was written
  std::string offset;       ///< "+05:30", which is no zone of IANA
  std::string unsure_zone;  ///< a word that several zones share
  bool is_about = false, is_maybe = false;
  Bound bound = Bound::none;
  bool is_included = false;   ///< the date itself is inside the bound
  bool takes_year = false;    ///< of the first end, so that a day and month are one day
  bool is_time_tail = false;  ///< the second end of a range is another time of the same day
  std::size_t end = 0;        ///< the token behind it all
};

/// Whether the date names one day, so that a time of day may go with it. A day without its year names many.
bool names_one_day(const Found& date) noexcept;
/// Whether a weekday may stand beside the date.
bool names_day(const Found& date) noexcept;

/// Whether a month of `of_name` is one of `calendar`: January is of all calendars with those months.
bool is_month_of(CalendarId of_name, CalendarId calendar) noexcept;
/// Whether January to December, or 1월 to 12월, are its months.
bool has_gregorian_months(CalendarId calendar) noexcept;

/// What stands between the two ends of a range.
struct Separator {
  std::size_t length = 0;             ///< in tokens; 0 when it is none
  bool may_be_before_number = false;  ///< a number alone may follow: "1995-01-17 ~ 20", but not "1995-01-17 - 20 planes"
};

/// Every point that begins at a token, short and long.
class PointReader {
 public:
  PointReader(const Letters& letters, const Tokens& tokens) : letters_(letters), tokens_(tokens) {}
  std::vector<Point> points_from(std::size_t begin) const { return points(begin, nullptr, {}); }
  /// The same for the second end of a range, which may take its calendar, year, month and day from `first`.
  std::vector<Point> ends_from(std::size_t begin, const Point& first, const Separator& separator) const {
    return points(begin, &first, separator);
  }

 private:
  std::vector<Point> points(std::size_t begin, const Point* first, const Separator& separator) const;
  /// A word of its own, with a blank before it.
  bool stands_alone(std::size_t at) const noexcept { return at < tokens_.size() && tokens_[at].is_after_blank && tokens_[at].ends_word; }
  bool take_prefix(Point& point) const;
  std::vector<Point> with_leading_weekday(const Point& point) const;
  std::vector<Point> with_leading_clock(const Point& point) const;
  std::vector<Point> with_calendar(const Point& point) const;
  void append_dates(const Point& point, const Point* first, std::vector<Point>& points) const;
  void append_times(std::size_t begin, const Point& first, std::vector<Point>& points) const;
  bool can_end(const Point& last, const Point& first, const Separator& separator) const;

  /// Each adds to `points` what they become when one more thing follows.
  const Phrase* calendar_after(const Point& point) const noexcept;
  void add_calendar_behind(std::vector<Point>& points) const;
  void add_doubt_behind(std::vector<Point>& points) const;
  void add_weekday_behind(std::vector<Point>& points) const;
  void add_clock_behind(std::vector<Point>& points) const;
  void add_bound_behind(std::vector<Point>& points) const;
  void add_particle_behind(std::vector<Point>& points) const;

  std::vector<Point> with_clock(const Point& point) const;
  void add_zone(std::vector<Point>& points) const;
  struct ZoneWord {
    std::string zone, unsure, offset;  ///< two of them are empty
    std::string word;
    std::size_t end;
  };
  std::optional<ZoneWord> zone_at(std::size_t at, bool is_iso) const;

  const Letters& letters_;
  const Tokens& tokens_;
};

}  // namespace tsumugu::reading
