// floor_import EVENTS.csv NEW.db: the floor of `import`. One table and one index that covers the question of `today`, in one transaction.

#include <array>
#include <cstring>

#include "floor.hpp"

using namespace floor_program;

int main(int count, char** words) {
  if (count != 3) return 2;
  std::FILE* const file = std::fopen(words[1], "r");
  if (!file) return 1;
  sqlite3* const database = opened(words[2], SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  run(database, "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536");
  run(database,
      "CREATE TABLE event (id INTEGER PRIMARY KEY, day TEXT NOT NULL, year INT NOT NULL, month_day INT NOT NULL, title TEXT NOT NULL)");
  run(database, "CREATE INDEX event_day ON event (month_day, year, title); BEGIN IMMEDIATE");

  sqlite3_stmt* const insert = prepared(database, "INSERT INTO event (day, year, month_day, title) VALUES (?1, ?2, ?3, ?4)");
  constexpr int day_letters = 10;
  std::array<char, 256> line;
  const auto next_line = [&] { return std::fgets(line.data(), static_cast<int>(line.size()), file) != nullptr; };
  const bool has_heading = next_line();
  while (has_heading && next_line()) {
    const char* const title = line.data() + day_letters + 1;
    sqlite3_bind_text(insert, 1, line.data(), day_letters, SQLITE_STATIC);
    sqlite3_bind_int(insert, 2, std::atoi(line.data()));
    sqlite3_bind_int(insert, 3, std::atoi(line.data() + 5) * 100 + std::atoi(line.data() + 8));
    sqlite3_bind_text(insert, 4, title, static_cast<int>(std::strcspn(title, "\n")), SQLITE_STATIC);
    expect(sqlite3_step(insert) == SQLITE_DONE, database);
    sqlite3_reset(insert);
  }
  run(database, "COMMIT");
  sqlite3_finalize(insert);
  sqlite3_close(database);
  std::fclose(file);
}
