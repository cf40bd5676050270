// floor_add STORE.db: the floor of `add`. One row, on the disk before "ok" is printed.

#include "floor.hpp"

using namespace floor_program;

int main(int count, char** words) {
  if (count != 2) return 2;
  sqlite3* const database = opened(words[1], SQLITE_OPEN_READWRITE);
  run(database,
      "PRAGMA synchronous = FULL; BEGIN IMMEDIATE;"
      "INSERT INTO event (day, year, month_day, title) VALUES ('1995-01-17', 1995, 117, 'Great Hanshin-Awaji earthquake, 6,434 dead'); "
      "COMMIT");
  std::puts("ok");
  std::fflush(stdout);
  sqlite3_close(database);
}
