#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "tsumugu/report/report.hpp"

namespace tsumugu {

/// Rows of four aligned cells: what leads (a count or D-day), a date, a title, what is said of it. Made for thousands of rows: cells stand
/// in one buffer and are measured once.
class ListRows {
 public:
  ListRows(TextLayout layout, std::size_t least_lead_width);
  void add(std::string_view lead, std::string_view date, std::string_view title, std::string_view details, Tone tone);
  /// A sentence on lines of its own below the row that was added last, and below what is said of it.
  void add_below(std::string sentence);
  /// All rows as they came.
  std::string text() const;
  /// Hands over the rows of those numbers, in that order, each with what stands below it; aligned as if there were no others.
  void write(const std::vector<std::size_t>& order, const std::function<void(std::string_view)>& take) const;

 private:
  enum Column : std::size_t { lead_column, date_column, title_column, details_column };
  using Widths = std::array<std::size_t, 4>;
  /// 32 bits hold a cell's length: titles and facts are bounded.
  struct Cell {
    std::uint32_t bytes = 0, width = 0;
  };
  /// Its cells stand one behind the other in the buffer.
  struct Row {
    std::size_t begin;
    std::array<Cell, 4> cells;
    Tone tone;
  };
  /// How the rows fit the terminal.
  struct Fit {
    Widths widths;
    std::size_t before_title;        ///< columns
    std::size_t title_width;         ///< the most a title may take
    bool has_details_below = false;  ///< on a line of their own
    std::size_t details_width = 0;   ///< the most they may take there
  };

  Cell keep(std::string_view text);
  std::array<std::string_view, 4> texts_of(const Row& row) const noexcept;
  Fit fit(const Widths& widths) const noexcept;
  void append_row(std::string& text, const Row& row, const Fit& fit) const;
  void append_below(std::string& text, std::string_view sentence, const Fit& fit) const;
  void append_details(std::string& text, std::string_view words) const;

  TextLayout layout_;
  std::size_t least_lead_width_;
  std::string buffer_;
  std::deque<Row> rows_;
  std::vector<std::string> below_;  ///< of the rows up to the last that has one
};

}  // namespace tsumugu
