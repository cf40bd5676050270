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

}  // namespace

std::string zones(const std::vector<Input>& inputs) {
  if (inputs.size() != 2) throw std::runtime_error("zones: expected names.tsv and aliases.tsv");
  std::string source = fmt::format("// Made from {} and {}.\n#include \"calendar/zone_table.hpp\"\n\nnamespace tsumugu::zone_table {{\n\n",
                                   inputs[0].path, inputs[1].path);
  const std::set<std::string> names = append_names(source, inputs[0]);
  append_aliases(source, inputs[1], names);
  return source + "\n}  // namespace tsumugu::zone_table\n";
}

}  // namespace tsumugu::generate
