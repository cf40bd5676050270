#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "generate/generate.hpp"

namespace tsumugu::generate {
namespace {

void append_line(std::string& source, std::string_view line) {
  source += fmt::format("\n    \"{}\\n\"", line);
}

std::set<std::string> append_names(std::string& source, const Input& input) {
  std::set<std::string> names;
  source += "const std::string_view names =";
  for (const Row& row : rows_of(input)) {
    if (row.cells.size() != 1) throw BadInput(input, row.number, "expected one name");
    if (!names.insert(row.cells[0]).second) throw BadInput(input, row.number, "the name stands here twice");
    append_line(source, row.cells[0]);
  }
  source += ";\n\n";
  return names;
}

/// The zones of an alias, cut at its blanks, each known.
void check_zones(const Input& input, const Row& row, const std::set<std::string>& names) {
  const std::string& zones = row.cells[2];
  for (std::size_t begin = 0; begin <= zones.size();) {
    const std::size_t end = std::min(zones.find(' ', begin), zones.size());
    if (const std::string zone = zones.substr(begin, end - begin); !names.contains(zone))
      throw BadInput(input, row.number, fmt::format("no zone \"{}\"", zone));
    begin = end + 1;
  }
}

void append_aliases(std::string& source, const Input& input, const std::set<std::string>& names) {
  source += "const std::string_view aliases =";
  for (const Row& row : rows_of(input)) {
    if (row.cells.size() != 3) throw BadInput(input, row.number, "expected a word, what to do and zones");
    const auto& [word, verb, zones] = std::tie(row.cells[0], row.cells[1], row.cells[2]);
    if (verb != "is" && verb != "ask") throw BadInput(input, row.number, "expected \"is\" or \"ask\"");
    if (names.contains(word) && (verb != "is" || zones != word)) throw BadInput(input, row.number, "an IANA name must mean itself");
    check_zones(input, row, names);
    append_line(source, fmt::format("{}\\t{}\\t{}", word, verb, zones));
  }
  source += ";\n";
}

/// A number between two others, both included.
void check_number(const Input& input, const Row& row, const std::string& cell, int least, int greatest) {
  const bool is_number = !cell.empty() && cell.size() <= 4 && cell.find_first_not_of("0123456789") == std::string::npos;
  if (!is_number || std::stoi(cell) < least || std::stoi(cell) > greatest)
    throw BadInput(input, row.number, fmt::format("\"{}\" is no number from {} to {}", cell, least, greatest));
}

void append_seasons(std::string& source, const Input& input) {
  source += "const std::string_view seasons =";
  for (const Row& row : rows_of(input)) {
    if (row.cells.size() != 5) throw BadInput(input, row.number, "expected two words, two months and a year");
    check_number(input, row, row.cells[2], 1, 12);
    check_number(input, row, row.cells[3], 1, 12);
    check_number(input, row, row.cells[4], 1900, 9999);
    append_line(source, fmt::format("{}\\t{}\\t{}\\t{}\\t{}", row.cells[0], row.cells[1], row.cells[2], row.cells[3], row.cells[4]));
  }
  source += ";\n";
}

}  // namespace

std::string zones(const std::vector<Input>& inputs) {
  if (inputs.size() != 3) throw std::runtime_error("zones: expected names.tsv, aliases.tsv and seasons.tsv");
  std::string source =
      fmt::format("// Made from {}, {} and {}.\n#include \"calendar/zone_table.hpp\"\n\nnamespace tsumugu::zone_table {{\n\n",
                  inputs[0].path, inputs[1].path, inputs[2].path);
  const std::set<std::string> names = append_names(source, inputs[0]);
  append_aliases(source, inputs[1], names);
  append_seasons(source, inputs[2]);
  return source + "\n}  // namespace tsumugu::zone_table\n";
}

}  // namespace tsumugu::generate
