#pragma once

// What the floor programs share. A floor does the bare least of a command: SQLite, no checks, no undo, no calendar but the Gregorian one.

#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>

namespace floor_program {

inline void expect(bool is_fine, sqlite3* database) {
  if (is_fine) return;
  std::fprintf(stderr, "%s\n", database ? sqlite3_errmsg(database) : "no memory");
  std::exit(1);
}

inline sqlite3* opened(const char* path, int flags) {
  sqlite3* database = nullptr;
  expect(sqlite3_open_v2(path, &database, flags, nullptr) == SQLITE_OK, database);
  return database;
}

inline void run(sqlite3* database, const char* sql) {
  expect(sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK, database);
}

inline sqlite3_stmt* prepared(sqlite3* database, const char* sql) {
  sqlite3_stmt* statement = nullptr;
  expect(sqlite3_prepare_v2(database, sql, -1, &statement, nullptr) == SQLITE_OK, database);
  return statement;
}

}  // namespace floor_program
