#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "generate/generate.hpp"

// db/dates/forms.tsv: pattern, rule, example. The head of that file says what a pattern is made of.

namespace tsumugu::generate {
namespace {

using Name = std::pair<std::string_view, std::string_view>;

/// Longer names first, so that "YYYY" is not four "Y".
constexpr Name slots[] = {{"YYYY", "long_year"},
                          {"YEAR", "plain_year"},
                          {"YDDD", "year_day"},
                          {"YMD", "year_month_day"},
                          {"DDD", "day_of_year"},
                          {"YY", "short_year"},
                          {"MM", "two_digit_month"},
                          {"MD", "month_day"},
                          {"DD", "two_digit_day"},
                          {"WWN", "week_day"},
                          {"WW", "week"},
                          {"LM", "lunar_month"},
                          {"LD", "lunar_day"},
                          {"TO", "to"},
                          {"mm", "two_digit_minute"},
                          {"ss", "two_digit_second"},
                          {"Y", "year"},
                          {"M", "month"},
                          {"D", "day"},
                          {"N", "count"},
                          {"C", "century_number"},
                          {"F", "fraction"},
                          {"h", "hour"},
                          {"m", "minute"},
                          {"s", "second"}};

constexpr std::array<Name, 6> units = {
    {{"年", "year_unit"}, {"月", "month_unit"}, {"日", "day_unit"}, {"時", "hour_unit"}, {"分", "minute_unit"}, {"秒", "second_unit"}}};

constexpr std::array<std::string_view, 8> rules = {"any", "plain", "counted", "dmy", "mdy", "short", "time", "tail"};

struct Part {
  std::string kind;  ///< "slot", "sense" or "mark"
  std::string name;
  bool is_tight = false, may_be_ordinal = false, is_second = false;
  std::size_t optional = 0;
};

bool is_lower(char c) {
  return ('a' <= c && c <= 'z') || c == '_';
}

class PatternReader {
 public:
  PatternReader(const Input& input, const Row& row) : input_(input), row_(row), text_(row.cells[0]) {}

  std::vector<Part> read() {
    while (at_ < text_.size()) read_part();
    if (open_) fail("\"[\" is not closed");
    if (parts_.empty()) fail("the pattern is empty");
    return parts_;
  }

 private:
  [[noreturn]] void fail(std::string_view what) const { throw BadInput(input_, row_.number, what); }

  bool take(std::string_view word) {
    if (text_.compare(at_, word.size(), word) != 0) return false;
    at_ += word.size();
    return true;
  }

  void read_part() {
    if (take(" ")) {
      is_loose_ = true;
      return;
    }
    if (take("[")) {
      if (open_) fail("\"[\" inside \"[ ]\"");
      open_ = parts_.size() + 1;
      return;
    }
    if (take("]")) {
      if (!open_ || open_ - 1 == parts_.size()) fail("\"]\" closes nothing");
      parts_[open_ - 1].optional = parts_.size() - (open_ - 1);
      open_ = 0;
      return;
    }
    Part part = next();
    part.is_tight = !is_loose_ && !parts_.empty();
    is_loose_ = false;
    parts_.push_back(part);
  }

  Part next() {
    if (is_lower(text_[at_]) && !is_time_slot()) return word();
    for (const auto& [name, slot] : slots) {
      if (!take(name)) continue;
      Part part{"slot", std::string(slot)};
      part.may_be_ordinal = take("th");
      part.is_second = take("2");
      part.may_be_ordinal |= part.is_second && take("th");
      return part;
    }
    for (const auto& [name, sense] : units)
      if (take(name)) return {"sense", std::string(sense)};
    return {"mark", std::string(1, text_[at_++])};
  }

  /// The times are slots, all other runs of small letters are senses.
  bool is_time_slot() const {
    std::size_t end = at_;
    while (end < text_.size() && is_lower(text_[end])) ++end;
    const std::string run = text_.substr(at_, end - at_);
    return run == "h" || run == "m" || run == "mm" || run == "s" || run == "ss";
  }

  Part word() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_lower(text_[at_])) ++at_;
    Part part{"sense", text_.substr(begin, at_ - begin)};
    part.is_second = take("2");
    return part;
  }

  const Input& input_;
  const Row& row_;
  const std::string& text_;
  std::size_t at_ = 0;
  std::size_t open_ = 0;  ///< the place of "[", from 1
  bool is_loose_ = false;
  std::vector<Part> parts_;
};

std::string code_of(const Part& part) {
  const std::string what = part.kind == "slot"    ? fmt::format(".slot = Slot::{}", part.name)
                           : part.kind == "sense" ? fmt::format(".sense = Sense::{}", part.name)
                                                  : fmt::format(".mark = U'{}'", part.name == "'" ? "\\'" : part.name);
  std::string code = fmt::format("{{.kind = Element::Kind::{}, {}", part.kind, what);
  if (part.is_tight) code += ", .is_tight = true";
  if (part.may_be_ordinal) code += ", .may_be_ordinal = true";
  if (part.is_second) code += ", .is_second = true";
  if (part.optional != 0) code += fmt::format(", .optional = {}", part.optional);
  return code + "}";
}

}  // namespace

std::string forms(const std::vector<Input>& inputs) {
  if (inputs.size() != 1) throw std::runtime_error("forms: expected forms.tsv");
  const Input& input = inputs[0];
  std::string elements, table;
  std::size_t number = 0;
  for (const Row& row : rows_of(input)) {
    if (row.cells.size() != 3) throw BadInput(input, row.number, "expected a pattern, a rule and an example");
    const std::string& rule = row.cells[1];
    if (std::find(rules.begin(), rules.end(), rule) == rules.end())
      throw BadInput(input, row.number, fmt::format("there is no rule \"{}\"", rule));
    elements += fmt::format("static constexpr Element form_{}[] = {{  // {}\n", number, row.cells[0]);
    for (const Part& part : PatternReader(input, row).read()) elements += fmt::format("    {},\n", code_of(part));
    elements += "};\n";
    table += fmt::format("    {{form_{}, Rule::{}, {}, {}}},\n", number, rule == "short" ? "short_year" : rule, literal(row.cells[0]),
                         literal(row.cells[2]));
    ++number;
  }
  return fmt::format(
      "// Made from {}.\n#include \"calendar/read_tables.hpp\"\n\nnamespace tsumugu::reading {{\n\n{}\nstatic constexpr Form rows[] = "
      "{{\n{}}};\nconst std::span<const Form> forms = rows;\n\n}}  // namespace tsumugu::reading\n",
      input.path, elements, table);
}

}  // namespace tsumugu::generate
