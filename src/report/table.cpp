#include <algorithm>

#include "tsumugu/base/text.hpp"
#include "tsumugu/report/report.hpp"

namespace tsumugu {

Table::Table(std::vector<Align> columns) : columns_(std::move(columns)) {}

void Table::add(std::vector<std::string> cells) {
  cells.resize(columns_.size());
  rows_.push_back(std::move(cells));
}

std::string Table::text(std::string_view indent) const {
  std::vector<std::size_t> widths(columns_.size());
  for (const std::vector<std::string>& row : rows_)
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], display_width(row[i]));

  std::string text;
  for (const std::vector<std::string>& row : rows_) {
    std::string line(indent);
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) line += "  ";
      const bool is_last = i + 1 == row.size();
      line += columns_[i] == Align::right ? padded_left(row[i], widths[i]) : is_last ? row[i] : padded(row[i], widths[i]);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    text.append(line).append("\n");
  }
  return text;
}

}  // namespace tsumugu
