#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>

#include "generate/generate.hpp"

// db/dates/phrases.tsv: sense, value, and spellings in four columns of languages.

namespace tsumugu::generate {
namespace {

struct Spelling {
  std::u32string text;
  std::string initializer;  ///< what follows the text in a Phrase
};

/// Texts one behind the other, each once.
template <class Text>
class Pool {
 public:
  /// Where `added` begins.
  std::size_t add(const Text& added) {
    const auto [known, is_new] = begins_.try_emplace(added, text_.size());
    if (is_new) text_ += added;
    return known->second;
  }
  const Text& text() const noexcept { return text_; }

 private:
  Text text_;
  std::map<Text, std::size_t> begins_;
};

/// The characters of `text`, which is UTF-8: the build checks the data files before anything reads them.
std::u32string characters(const Input& input, const Row& row, std::string_view text) {
  std::u32string result;
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (at + length > text.size()) throw BadInput(input, row.number, "the text is not UTF-8");
    char32_t code = length == 1 ? lead : lead & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) code = code << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3Fu);
    result += 'A' <= code && code <= 'Z' ? code + ('a' - 'A') : code;
    at += length;
  }
  return result;
}

std::string wide_literal(std::u32string_view text) {
  std::string quoted = "U\"";
  for (const char32_t c : text)
    quoted += c < 0x80 ? std::string(1, static_cast<char>(c)) : fmt::format("\\U{:08X}", static_cast<std::uint32_t>(c));
  return quoted + '"';
}

std::vector<std::string> pieces(const std::string& cell) {
  std::vector<std::string> found;
  for (std::size_t begin = 0; begin <= cell.size();) {
    const std::size_t end = std::min(cell.find('|', begin), cell.size());
    if (end > begin) found.push_back(cell.substr(begin, end - begin));
    begin = end + 1;
  }
  return found;
}

/// "islamic-umalqura" as the enumeration spells it.
std::string calendar_id(std::string name) {
  std::replace(name.begin(), name.end(), '-', '_');
  return "CalendarId::" + name;
}

bool is_number(const std::string& text) {
  const std::size_t start = text.starts_with('-') ? 1 : 0;
  return text.size() > start && text.find_first_not_of("0123456789", start) == std::string::npos;
}

/// The value of a row: a number, "hebrew 10", "korean", "near-buddhist", "ask" or the name of an era.
std::string initializer(const Input& input, const Row& row, Pool<std::string>& words) {
  const std::string& sense = row.cells[0];
  const std::string& value = row.cells[1];
  const auto phrase = [&](std::string_view number, std::string_view rest) { return fmt::format("Sense::{}, {}{}", sense, number, rest); };
  if (is_number(value)) return phrase(value, "");
  if (value == "language") return phrase("0", "");
  if (value == "ask") return phrase("1", "");
  if (sense == "era" || sense == "era_letter")
    return phrase("0", fmt::format(", CalendarId::japanese, {}, {}", words.add(value), value.size()));
  constexpr std::string_view near = "near-";  // a calendar, or one whose years are numbered one ahead of it
  if (value.starts_with(near)) return phrase("1", ", " + calendar_id(value.substr(near.size())));
  const std::size_t blank = value.find(' ');
  if (blank == std::string::npos) return phrase("0", ", " + calendar_id(value));
  if (!is_number(value.substr(blank + 1))) throw BadInput(input, row.number, fmt::format("\"{}\" does not end in a number", value));
  return phrase(value.substr(blank + 1), ", " + calendar_id(value.substr(0, blank)));
}

std::string weekday_table(const std::vector<std::string> (&names)[3]) {
  std::string source = "constinit const std::string_view weekday_names[3][7] = {\n";
  for (const auto& language : names) {
    source += "    {";
    for (const std::string& name : language) source += literal(name) + ", ";
    source += "},\n";
  }
  return source + "};\n";
}

}  // namespace

std::string phrases(const std::vector<Input>& inputs) {
  if (inputs.size() != 1) throw std::runtime_error("phrases: expected phrases.tsv");
  const Input& input = inputs[0];
  std::vector<Spelling> spellings;
  Pool<std::string> words;
  std::vector<std::string> weekdays[3];
  for (const Row& row : rows_of(input)) {
    if (row.cells.size() < 3 || row.cells.size() > 6)
      throw BadInput(input, row.number, "expected a sense, a value and one to four columns of spellings");
    for (std::size_t language = 0; language + 2 < row.cells.size(); ++language) {
      const std::vector<std::string> found = pieces(row.cells[language + 2]);
      if (row.cells[0] == "weekday" && language < 3) weekdays[language].push_back(found.at(0));
      for (const std::string& text : found) spellings.push_back({characters(input, row, text), initializer(input, row, words)});
    }
  }
  for (const auto& language : weekdays)
    if (language.size() != 7) throw BadInput(input, 1, "a weekday is missing in a language");
  std::stable_sort(spellings.begin(), spellings.end(), [](const Spelling& a, const Spelling& b) {
    if (a.text[0] != b.text[0]) return a.text[0] < b.text[0];
    return a.text.size() != b.text.size() ? a.text.size() > b.text.size() : a.text < b.text;
  });
  Pool<std::u32string> letters;
  std::string table;
  for (const Spelling& spelling : spellings)
    table += fmt::format("    {{{}, {}, {}}},\n", letters.add(spelling.text), spelling.text.size(), spelling.initializer);
  if (std::max(letters.text().size(), words.text().size()) > std::numeric_limits<std::uint16_t>::max())
    throw BadInput(input, 1, "the spellings are too many for the places of a Phrase");
  return fmt::format(
      "// Made from {}.\n#include \"calendar/read_tables.hpp\"\n\nnamespace tsumugu::reading {{\n\n"
      "const char32_t phrase_letters[] = {};\nconst char phrase_words[] = {};\n\n"
      "static constexpr Phrase rows[] = {{\n{}}};\nconstinit const std::span<const Phrase> phrases = rows;\n\n{}\n"
      "}}  // namespace tsumugu::reading\n",
      input.path, wide_literal(letters.text()), literal(words.text()), table, weekday_table(weekdays));
}

}  // namespace tsumugu::generate
