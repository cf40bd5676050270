#pragma once

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>
#include <string>

namespace tsumugu::store {

/// Opens an existing file, with the defences of sqlite.org/security.html set. Nothing is read yet: SQLite looks at the file at the first
/// question. Waits up to 5 s for another program.
SQLite::Database connect(const std::string& path, int flags);
/// An empty one in memory.
SQLite::Database connect_memory();

/// What the header says a file is.
struct Header {
  bool is_empty = false;  ///< no page at all
  bool is_ours = false;
  int schema = 0;
};
Header header_of(SQLite::Database& database);

/// Settings of a connection that writes: a rollback journal, and a change is on the disk, folder entry and all, before it counts.
void make_durable(SQLite::Database& database);

/// Writes all pages of `from` over `to`, in one piece.
void copy_pages(SQLite::Database& from, SQLite::Database& to);

/// BEGIN now, COMMIT when told, ROLLBACK otherwise. (SQLite::Transaction begins late: a read followed by a write would fail at once when
/// another program wrote in between.)
class Transaction {
 public:
  explicit Transaction(SQLite::Database& database);
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();
  void commit();

 private:
  SQLite::Database& database_;
};

/// All questions asked during its life see the same state, under one lock. Does nothing within a transaction.
class Reading {
 public:
  explicit Reading(SQLite::Database& database);
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;
  ~Reading();

 private:
  SQLite::Database* database_;
};

/// Whether a transaction is open. SQLite ends one by itself when the disk is full.
bool is_in_transaction(const SQLite::Database& database) noexcept;

}  // namespace tsumugu::store
