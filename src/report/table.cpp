#include <algorithm>

#include "tsumugu/base/text.hpp"
#include "tsumugu/report/report.hpp"

namespace tsumugu {
namespace {

constexpr std::size_t gap = 2;

}  // namespace

Table::Table(std::vector<Align> columns) : columns_(std::move(columns)) {}

void Table::add(std::vector<std::string> cells) {
  cells.resize(columns_.size());
  rows_.push_back(std::move(cells));
}

void Table::may_shrink(std::size_t column, std::size_t least) {
  shrinks_.push_back({column, least});
}

std::vector<std::size_t> Table::widths(std::size_t indent, std::size_t columns) const {
  std::vector<std::size_t> natural(columns_.size());
  for (const std::vector<std::string>& row : rows_)
    for (std::size_t i = 0; i < row.size(); ++i) natural[i] = std::max(natural[i], display_width(row[i]));
  if (columns == 0) return natural;

  std::vector<std::size_t> widths = natural;
  const auto all = [&] {
    std::size_t sum = indent;
    for (const std::size_t width : widths) sum += width + (width > 0 ? gap : 0);
    return sum - std::min(gap, sum - indent);
  };
  for (const auto& [column, least] : shrinks_) {
    if (all() <= columns) break;
    const std::size_t excess = all() - columns;
    if (widths[column] > least) widths[column] = least == 0 ? 0 : std::max(least, widths[column] - std::min(excess, widths[column]));
  }
  // What a column that was left out has freed.
  for (auto shrink = shrinks_.rbegin(); shrink != shrinks_.rend() && all() < columns; ++shrink) {
    std::size_t& width = widths[shrink->column];
    if (width > 0) width = std::min(natural[shrink->column], width + columns - all());
  }
  return widths;
}

std::string Table::text(std::string_view indent, std::size_t columns) const {
  const std::vector<std::size_t> fitting = widths(indent.size(), columns);
  std::string text;
  for (const std::vector<std::string>& row : rows_) {
    std::string line(indent);
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (columns > 0 && fitting[i] == 0) continue;
      if (line.size() > indent.size()) line.append(gap, ' ');
      const std::string cell = columns > 0 ? shortened(row[i], fitting[i]) : row[i];
      const bool is_last = i + 1 == row.size();
      line += columns_[i] == Align::right ? padded_left(cell, fitting[i]) : is_last ? cell : padded(cell, fitting[i]);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    text.append(line).append("\n");
  }
  return text;
}

}  // namespace tsumugu
