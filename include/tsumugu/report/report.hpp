#pragma once

// A year's reminder report: data first, then a rendering. Renderers decide nothing about content; they stream, a day at a time.

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tsumugu/wording/wording.hpp"

namespace tsumugu {

/// What the year holds, gathered while it streams; bounded in size whatever the store's.
struct ReportSummary {
  int year = 0;
  date::sys_days today;
  std::int64_t total = 0;        ///< occurrences with a day
  std::int64_t rounds = 0;       ///< of these with a round count
  std::int64_t on_weekend = 0;   ///< of these on a Saturday or Sunday
  std::int64_t moved = 0;        ///< of these not on their original day
  std::int64_t without_day = 0;  ///< known to the month or the year only
  std::vector<std::int64_t> by_month = std::vector<std::int64_t>(12);
  std::vector<Returning> shelf;  ///< the roundest, at most 12, roundest first
  std::vector<Returning> next;   ///< the first on or after today, at most 3

  void take(const Returning& returning);
};

/// Where a renderer's text goes.
using Sink = std::function<void(std::string_view)>;

/// Renders a report as it comes: begin, the days in order, the items without a day, end.
class ReportRenderer {
 public:
  virtual ~ReportRenderer() = default;
  virtual void begin(int year, date::sys_days today) = 0;
  /// All that falls on one day, in order.
  virtual void day(const std::vector<Returning>& items) = 0;
  /// What is known to a month or a year only; may come in several pieces.
  virtual void without_day(const std::vector<Returning>& items) = 0;
  virtual void end(const ReportSummary& summary) = 0;
};

struct TextLayout {
  std::size_t columns = 80;  ///< of the terminal; 0 for no bound, as into a pipe: then nothing is shortened
  bool color = false;
  /// The columns of a page, for what needs a bound: 80 where there is none.
  std::size_t page() const noexcept { return columns == 0 ? 80 : columns; }
};

/// The line over a day's list: "Saturday 17 January 2026    令和8年, 을사년 11월 29일, day 17, W03".
std::string day_heading(date::sys_days day, Language language);

std::unique_ptr<ReportRenderer> make_text_report(Language language, TextLayout layout, Sink sink);
std::unique_ptr<ReportRenderer> make_markdown_report(Language language, Sink sink);

/// Whether each row of a list is followed by a line that says why it stands there.
enum class Why { unsaid, said };

/// The rows of a day: the count, "*" after a round one, the original date, title, details. Several are aligned together.
/// `  31    1995-01-17 Tue  Kobe earthquake   6,434 dead, 05:46 JST`
///
/// English shows the bare number, Korean and Japanese the label. A title whose event comes back by another calendar says so in brackets.
/// Where the terminal is narrower than the rows, titles are shortened; where that leaves them no room, details go on a line of their own.
class TodayRows {
 public:
  /// Of all that is added, the first `most` in the order of every list.
  TodayRows(Language language, TextLayout layout, std::size_t most, Why why);
  ~TodayRows();
  /// Rows may come in any order. What is not on the row is not kept.
  void add(const Returning& returning);
  bool is_empty() const noexcept;
  /// How many were added that are not among the first `most`.
  std::size_t left_out() const noexcept;
  /// Whether one of them has a round count, "60*".
  bool has_round() const noexcept;
  /// Hands over the rows in order, one at a time.
  void write(const std::function<void(std::string_view)>& take) const;

 private:
  struct Rows;
  std::vector<std::size_t> order() const;
  std::unique_ptr<Rows> rows_;
  Language language_;
  std::size_t most_;
  Why why_;
};
/// Rows of what is still to come: `  D-17  2026-02-03 Tue  Acquittal on appeal   1 year`. Korean and Japanese leave out the year (`02-03
/// 화`) where all rows lie in that of `today`.
std::string upcoming_rows(const std::vector<Returning>& items, date::sys_days today, Language language, TextLayout layout,
                          Why why = Why::unsaid);

/// Columns aligned by display width, two blanks between them; the last column is not padded. Cells must be printable.
class Table {
 public:
  enum class Align { left, right };
  explicit Table(std::vector<Align> columns);
  void add(std::vector<std::string> cells);
  /// Lets the cells of a column be cut to `least` columns, or the column be left out at 0, where text() has a bound. Those that were named
  /// first give way first; one may be named again.
  void may_shrink(std::size_t column, std::size_t least);
  /// With `columns` of 0 there is no bound.
  std::string text(std::string_view indent = "", std::size_t columns = 0) const;

 private:
  struct Shrink {
    std::size_t column, least;
  };
  std::vector<std::size_t> widths(std::size_t indent, std::size_t columns) const;
  std::vector<Align> columns_;
  std::vector<std::vector<std::string>> rows_;
  std::vector<Shrink> shrinks_;
};

}  // namespace tsumugu
