// db/wording/*.tsv: a key and a phrase for each language; db/wording/messages.d/*.tsv: an English pattern, which is the key, and its
// translations.

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "generate/generate.hpp"

namespace tsumugu::generate {
namespace {

/// A row with where it was found, for messages.
struct Entry {
  std::vector<std::string> cells;
  const Input* input = nullptr;
  std::size_t line = 0;
};
using Entries = std::map<std::string, Entry>;  // std::string orders bytes as unsigned, as the lookup does

/// Adds the rows of a file. The same row may stand in several files; the same key with other words may not.
void take(Entries& entries, const Input& input, std::size_t columns) {
  for (const Row& row : rows_of(input)) {
    if (row.cells.size() != columns) throw BadInput(input, row.number, fmt::format("{} cells, not {}", row.cells.size(), columns));
    for (const std::string& cell : row.cells)
      if (cell.empty() || cell.front() == ' ' || cell.back() == ' ')
        throw BadInput(input, row.number, "a cell that is empty or has blanks at its ends");
    const auto [known, is_new] = entries.try_emplace(row.cells[0], Entry{row.cells, &input, row.number});
    if (!is_new && known->second.cells != row.cells)
      throw BadInput(input, row.number,
                     fmt::format("\"{}\" has other words in {}:{}", row.cells[0], known->second.input->path, known->second.line));
  }
}

/// The digits of the places of a pattern: "{0}", "{1|은/는}", "{2:word}".
std::set<char> places_of(std::string_view pattern) {
  std::set<char> places;
  for (std::size_t i = 0; i + 2 < pattern.size(); ++i)
    if (pattern[i] == '{' && pattern[i + 1] >= '0' && pattern[i + 1] <= '9' &&
        std::string_view("}|:").find(pattern[i + 2]) != std::string_view::npos)
      places.insert(pattern[i + 1]);
  return places;
}

void check_places(const Entries& entries) {
  for (const auto& [pattern, entry] : entries)
    for (const std::string& cell : entry.cells)
      if (places_of(cell) != places_of(pattern))
        throw BadInput(*entry.input, entry.line, fmt::format("\"{}\" has not the places of its pattern", cell));
}

/// One column as a text and the place where each row begins: no pointer a row, so nothing is done at the start of the program.
std::string column(std::string_view name, const Entries& entries, std::size_t cell) {
  std::string text, starts;
  std::size_t at = 0;
  for (const auto& item : entries) {
    text += fmt::format("    {}\n", literal(item.second.cells[cell]));
    starts += fmt::format("{}, ", at);
    at += item.second.cells[cell].size();
  }
  if (entries.empty()) text = "    \"\"\n";
  return fmt::format("constexpr char {0}_text[] =\n{1};\nconstexpr std::uint32_t {0}_starts[] = {{{2}{3}}};\n", name, text, starts, at);
}

std::string table(std::string_view name, const Entries& entries, std::size_t first_language_cell) {
  std::string source = "namespace {\n";
  const std::size_t columns = first_language_cell + 3;
  for (std::size_t cell = 0; cell < columns; ++cell) source += column(fmt::format("{}_{}", name, cell), entries, cell);
  const auto reference = [&](std::size_t cell) { return fmt::format("{{{0}_{1}_text, {0}_{1}_starts}}", name, cell); };
  source += fmt::format("}}  // namespace\nconst WordTable {}{{{}, {}, {{{{{}, {}, {}}}}}}};\n", name, entries.size(), reference(0),
                        reference(first_language_cell), reference(first_language_cell + 1), reference(first_language_cell + 2));
  return source;
}

std::string file(const std::string& tables) {
  return fmt::format(
      "// Made by tsumugu_generate from db/wording.\n\n#include \"wording/words.hpp\"\n\nnamespace tsumugu::words {{\n{}}}  // namespace "
      "tsumugu::words\n",
      tables);
}

/// "facts" for ".../facts.tsv".
std::string stem_of(const std::string& path) {
  const std::size_t begin = path.find_last_of('/') + 1;
  return path.substr(begin, path.rfind('.') - begin);
}

}  // namespace

std::string messages(const std::vector<Input>& inputs) {
  Entries entries;
  for (const Input& input : inputs) take(entries, input, 3);
  check_places(entries);
  return file(table("messages", entries, 0));
}

std::string words(const std::vector<Input>& inputs) {
  std::string tables;
  for (const Input& input : inputs) {
    Entries entries;
    take(entries, input, 4);
    tables += table(stem_of(input.path), entries, 1);
  }
  return file(tables);
}

}  // namespace tsumugu::generate
