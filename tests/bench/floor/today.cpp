// floor_today STORE.db MMDD|all: the floor of `today` (and, with "all", of `report`). One indexed question, printed. Linked statically.

#include <fmt/format.h>

#include <cstring>
#include <iterator>
#include <string>

#include "floor.hpp"

using namespace floor_program;

int main(int count, char** words) {
  if (count != 3) return 2;
  constexpr int year_of_the_question = 2026;
  constexpr std::size_t piece = 60'000;
  const bool is_all = std::strcmp(words[2], "all") == 0;
  sqlite3* const database = opened(words[1], SQLITE_OPEN_READONLY);
  sqlite3_stmt* const query = prepared(database, is_all ? "SELECT year, month_day, title FROM event ORDER BY month_day, year"
                                                        : "SELECT year, month_day, title FROM event WHERE month_day = ?1 ORDER BY year");
  if (!is_all) sqlite3_bind_int(query, 1, std::atoi(words[2]));

  std::string text;
  const auto flush = [&] {
    std::fwrite(text.data(), 1, text.size(), stdout);
    text.clear();
  };
  while (sqlite3_step(query) == SQLITE_ROW) {
    const int year = sqlite3_column_int(query, 0), month_day = sqlite3_column_int(query, 1);
    const auto* const title = reinterpret_cast<const char*>(sqlite3_column_text(query, 2));
    fmt::format_to(std::back_inserter(text), "{}-{:02}-{:02}  {}  {} years\n", year_of_the_question, month_day / 100, month_day % 100,
                   title, year_of_the_question - year);
    if (text.size() > piece) flush();
  }
  flush();
  sqlite3_finalize(query);
  sqlite3_close(database);
}
