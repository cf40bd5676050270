#include <date/date.h>
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "generate/generate.hpp"

// Packs the tables of months under db/calendars/ as src/calendar/lunar.hpp describes, and refuses a table with a gap.

namespace tsumugu::generate {
namespace {

struct Month {
  std::string name;  ///< "1391-01", "2025-06L"
  int first, length;
};

/// How a year is packed: a class of src/calendar/lunar.hpp.
enum class Packing { lunisolar, hijri };

struct Table {
  std::string name;
  Packing packing = Packing::lunisolar;
  int first_year = 0;
  std::vector<std::uint32_t> years;
  std::vector<Month> months;
  std::vector<std::pair<std::string, int>> doubtful;  ///< a month and the days by which it may begin earlier (-1) or later (1)
};

int day_number(const Input& input, const Row& row, const std::string& iso) {
  if (iso.size() != 10) throw BadInput(input, row.number, "a day is written YYYY-MM-DD");
  const auto day = date::year{std::stoi(iso.substr(0, 4))} / std::stoi(iso.substr(5, 2)) / std::stoi(iso.substr(8, 2));
  if (!day.ok()) throw BadInput(input, row.number, fmt::format("{} does not exist", iso));
  return date::sys_days{day}.time_since_epoch().count();
}

/// The months of a year: names in their order, lengths from their last digits.
void add_months(Table& table, const Input& input, const Row& row, int year, int first, int leap) {
  const std::string& digits = row.cells[3];
  if (digits.size() != (leap == 0 ? 12U : 13U)) throw BadInput(input, row.number, "the year has a wrong number of months");
  const std::string_view allowed = table.packing == Packing::hijri ? "8901" : "90";
  for (std::size_t place = 0; place < digits.size(); ++place) {
    const std::size_t longer = allowed.find(digits[place]);
    if (longer == std::string_view::npos) throw BadInput(input, row.number, fmt::format("a month's length ends in one of {}", allowed));
    const int length = static_cast<int>(longer) + (table.packing == Packing::hijri ? 28 : 29);
    const int at = static_cast<int>(place);
    const bool is_after_leap = leap != 0 && at >= leap;
    const std::string name = fmt::format("{}-{:02}{}", year, is_after_leap ? at : at + 1, is_after_leap && at == leap ? "L" : "");
    table.months.push_back({name, first, length});
    first += length;
  }
}

/// The word of the year whose months are the last `count` of the table.
std::uint32_t packed(const Table& table, std::size_t count, int leap, int delay) {
  const Month* months = table.months.data() + (table.months.size() - count);
  std::uint32_t word = 0;
  if (table.packing == Packing::hijri) {
    for (std::size_t place = 0; place < count; ++place) word |= static_cast<std::uint32_t>(months[place].length - 28) << 2 * place;
    return word | static_cast<std::uint32_t>(delay) << 24;
  }
  for (std::size_t place = 0; place < count; ++place) word |= static_cast<std::uint32_t>(months[place].length - 29) << place;
  return word | static_cast<std::uint32_t>(leap) << 13 | static_cast<std::uint32_t>(delay) << 17;
}

void add_doubts(Table& table, int year, const std::string& cell) {
  for (std::size_t begin = 0; begin < cell.size();) {
    const std::size_t end = std::min(cell.find(' ', begin), cell.size());
    const std::size_t colon = cell.find(':', begin);
    const int month = std::stoi(cell.substr(begin, colon - begin));
    table.doubtful.emplace_back(fmt::format("{}-{:02}{}", year, month, cell[colon - 1] == 'L' ? "L" : ""),
                                std::stoi(cell.substr(colon + 1, end - colon - 1)));
    begin = end + 1;
  }
}

void add_year(Table& table, const Input& input, const Row& row) {
  if (row.cells.size() < 4) throw BadInput(input, row.number, "a year has four cells at least");
  const int year = std::stoi(row.cells[0]);
  const int first = day_number(input, row, row.cells[1]);
  const int leap = row.cells[2] == "-" ? 0 : std::stoi(row.cells[2]);
  if (table.years.empty()) {
    table.first_year = year;
  } else {
    if (year != table.first_year + static_cast<int>(table.years.size())) throw BadInput(input, row.number, "the years are not in order");
    const Month& before = table.months.back();
    if (before.first + before.length != first) throw BadInput(input, row.number, "the year does not begin where the last one ends");
  }
  add_months(table, input, row, year, first, leap);

  const int delay = first - table.months.front().first - 354 * (year - table.first_year);
  if (delay < 0 || delay >= (table.packing == Packing::hijri ? 1 << 8 : 1 << 15))
    throw BadInput(input, row.number, "the year does not fit into the packed form");
  table.years.push_back(packed(table, row.cells[3].size(), leap, delay));
  if (row.cells.size() > 4) add_doubts(table, year, row.cells[4]);
}

const Month& month_named(const Table& table, const Input& input, std::string_view name) {
  const auto found = std::find_if(table.months.begin(), table.months.end(), [&](const Month& month) { return month.name == name; });
  if (found == table.months.end()) throw BadInput(input, 1, fmt::format("there is no month {}", name));
  return *found;
}

/// "from" and "grade" of each step. A doubtful month is provisional from its first day to its last; where it may begin earlier, so is the
/// day before it, which would be its first.
std::string grade_steps(const Table& table, const Input& input) {
  const std::string published = header_of(input, "published");
  std::optional<std::pair<int, int>> span;  // first and last day
  if (published != "none") {
    const std::size_t blank = published.find(' ');
    const Month& last = month_named(table, input, published.substr(blank + 1));
    span = {month_named(table, input, published.substr(0, blank)).first, last.first + last.length - 1};
  }
  const auto plain_grade = [&](int day) { return span && span->first <= day && day <= span->second ? "published" : "computed"; };

  std::vector<std::pair<int, std::string>> steps{{table.months.front().first, plain_grade(table.months.front().first)}};
  if (span) {
    steps.emplace_back(span->first, "published");
    steps.emplace_back(span->second + 1, "computed");
  }
  for (const auto& [name, shift] : table.doubtful) {
    const Month& month = month_named(table, input, name);
    steps.emplace_back(month.first + std::min(shift, 0), "provisional");
    steps.emplace_back(month.first + month.length, plain_grade(month.first + month.length));
  }
  std::stable_sort(steps.begin(), steps.end(), [](const auto& a, const auto& b) { return a.first < b.first; });

  std::string text;
  for (const auto& [day, grade] : steps) text += fmt::format("    {{{}, Grade::{}}},\n", day, grade);
  return text;
}

std::string words(const Table& table) {
  std::string text;
  for (std::size_t i = 0; i < table.years.size(); ++i)
    text +=
        fmt::format("{}0x{:08x},{}", i % 10 == 0 ? "    " : " ", table.years[i], i % 10 == 9 || i + 1 == table.years.size() ? "\n" : "");
  return text;
}

std::string source_of(const Input& input) {
  Table table;
  table.name = header_of(input, "name");
  table.packing = table.name == "umalqura" ? Packing::hijri : Packing::lunisolar;
  for (const Row& row : rows_of(input)) add_year(table, input, row);
  if (table.years.empty()) throw BadInput(input, 1, "the table has no years");
  const Month& last = table.months.back();
  return fmt::format(
      "namespace {{\n\nconstexpr std::uint32_t {0}_years[] = {{\n{1}}};\n\nconstexpr GradeStep {0}_grades[] = {{\n{2}}};\n\n"
      "constexpr LunarTable {0}_table{{{3}, {4}, {5}, {0}_years, {0}_grades}};\n\n}}  // namespace\n\n"
      "constinit const Rules {0}_rules = Lunar<{6}, {0}_table>::rules();\n\n",
      table.name, words(table), grade_steps(table, input), table.first_year, table.months.front().first, last.first + last.length - 1,
      table.packing == Packing::hijri ? "HijriYear" : "LunisolarYear");
}

}  // namespace

std::string lunar_tables(const std::vector<Input>& inputs) {
  std::string source = "// Made from db/calendars/ by tsumugu_generate.\n\n#include \"calendar/lunar.hpp\"\n\nnamespace tsumugu {\n\n";
  for (const Input& input : inputs) source += source_of(input);
  return source + "}  // namespace tsumugu\n";
}

}  // namespace tsumugu::generate
