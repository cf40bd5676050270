#pragma once

#include <array>
#include <cstddef>
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
  void reserve(std::size_t rows);
  void add(std::string_view lead, std::string_view date, std::string_view title, std::string_view details, Tone tone);
  std::string text() const;

 private:
  enum Column : std::size_t { lead_column, date_column, title_column, details_column };
  struct Cell {
    std::size_t begin = 0, bytes = 0, width = 0;
  };
  struct Row {
    std::array<Cell, 4> cells;
    Tone tone;
  };
  /// How the rows fit the terminal.
  struct Fit {
    std::size_t title_width;         ///< the most a title may take
    bool has_details_below = false;  ///< on a line of their own
    std::size_t details_width = 0;   ///< the most they may take there
  };

  Cell keep(std::string_view text);
  std::string_view text_of(const Cell& cell) const noexcept { return std::string_view(buffer_).substr(cell.begin, cell.bytes); }
  std::size_t width_before_title() const noexcept;
  Fit fit() const noexcept;
  void append_row(std::string& text, const Row& row, const Fit& fit) const;
  void append_details(std::string& text, std::string_view words) const;

  TextLayout layout_;
  std::array<std::size_t, 4> widths_{};
  std::string buffer_;
  std::vector<Row> rows_;
};

}  // namespace tsumugu
