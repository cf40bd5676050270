#include <fmt/format.h>

#include "generate/generate.hpp"

namespace tsumugu::generate {
namespace {

/// "1989-01-08" as the arguments of day_number.
std::string day_arguments(const Input& input, const Row& row, const std::string& iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') throw BadInput(input, row.number, "a day is written YYYY-MM-DD");
  return fmt::format("{}, {}, {}", std::stoi(iso.substr(0, 4)), std::stoi(iso.substr(5, 2)), std::stoi(iso.substr(8, 2)));
}

}  // namespace

/// Columns: kanji, English name, letter, first day that can be asked for, Gregorian year of year 1, source.
std::string japanese_eras(const std::vector<Input>& inputs) {
  const Input& input = inputs.at(0);
  const std::vector<Row> rows = rows_of(input);
  std::string eras;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto& cells = rows[i].cells;
    if (cells.size() != 6) throw BadInput(input, rows[i].number, "an era has six cells");
    const std::string last =
        i + 1 < rows.size() ? fmt::format("day_number({}) - 1", day_arguments(input, rows[i + 1], rows[i + 1].cells.at(3))) : "latest_day";
    eras += fmt::format("    {{{}, {}, {}, day_at(day_number({})), day_at({}), {}}},\n", literal(cells[0]), literal(cells[1]),
                        literal(cells[2]), day_arguments(input, rows[i], cells[3]), last, cells[4]);
  }
  return fmt::format(
      "// Made from {} by tsumugu_generate.\n\n"
      "#include \"calendar/japanese_eras.hpp\"\n#include \"calendar/rules.hpp\"\n\n"
      "namespace tsumugu {{\nnamespace {{\n\n"
      "constexpr date::sys_days day_at(DayNumber number) noexcept {{ return date::sys_days{{date::days{{number}}}}; }}\n\n"
      "constexpr JapaneseEra eras[] = {{\n{}}};\n\n}}  // namespace\n\n"
      "constinit const std::span<const JapaneseEra> japanese_era_table = eras;\n\n}}  // namespace tsumugu\n",
      input.path.substr(input.path.rfind("db/")), eras);
}

}  // namespace tsumugu::generate
