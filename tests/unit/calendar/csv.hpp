#pragma once

// The rows of a file under tests/data/, by the names of its columns.

#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace tsumugu::test {

class CsvRow {
 public:
  CsvRow(const std::vector<std::string>* columns, const std::string& line, std::size_t number) : number_(number) {
    std::stringstream cells(line);
    std::string cell;
    for (const std::string& column : *columns) {
      if (!std::getline(cells, cell, ',')) cell.clear();
      cells_[column] = cell;
    }
  }
  const std::string& text(const std::string& column) const { return cells_.at(column); }
  int number(const std::string& column) const { return std::stoi(cells_.at(column)); }
  std::size_t line() const { return number_; }

 private:
  std::size_t number_;
  std::map<std::string, std::string> cells_;
};

/// Cells are cut at commas; none of these files has a comma inside a cell that a test reads.
inline std::vector<CsvRow> csv_rows(const std::string& name) {
  std::ifstream file(TSUMUGU_TEST_DATA "/" + name);
  if (!file) throw std::runtime_error("cannot read " + name);
  const auto next_line = [&](std::string& line) {
    if (!std::getline(file, line)) return false;
    if (!line.empty() && line.back() == '\r') line.pop_back();
    return true;
  };
  std::string line;
  next_line(line);
  std::vector<std::string> columns;
  std::stringstream head(line);
  for (std::string column; std::getline(head, column, ',');) columns.push_back(column);
  std::vector<CsvRow> rows;
  for (std::size_t number = 2; next_line(line); ++number)
    if (!line.empty()) rows.emplace_back(&columns, line, number);
  return rows;
}

}  // namespace tsumugu::test
