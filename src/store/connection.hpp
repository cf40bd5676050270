#pragma once

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/SQLiteCpp.h>

#include <functional>
#include <optional>
#include <string>

struct sqlite3_file;

namespace tsumugu::store {

/// Opens an existing file, with the defences of sqlite.org/security.html set. Nothing is read yet: SQLite looks at the file at the first
/// question. Waits up to 5 s for another program.
SQLite::Database connect(const std::string& path, int flags);
/// An empty one in memory.
SQLite::Database connect_memory();
/// The bytes that the file of a small database has or would have.
std::string content_of(SQLite::Database& database);

/// What the header says a file is.
struct Header {
  bool is_empty = false;  ///< no page at all
  bool is_ours = false;
  int schema = 0;
};
Header header_of(SQLite::Database& database);

/// Settings of a connection that only reads: few pages are kept. Most are read once, and a page that takes the place of another asks the
/// kernel for no new memory.
void make_lean(SQLite::Database& database);
/// Settings of a connection that writes: a rollback journal, and a change is on the disk, folder entry and all, before it counts.
void make_durable(SQLite::Database& database);

/// Writes all pages of `from` over `to`, in one piece.
void copy_pages(SQLite::Database& from, SQLite::Database& to);
/// The same as one change of `to`, after `work`, which is given the file of `to` as it stands: nobody else can change it in between.
void copy_pages_under_lock(SQLite::Database& from, SQLite::Database& to, const std::function<void(sqlite3_file&)>& work);

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

/// Whether some program is changing the file now.
bool is_being_changed(const SQLite::Database& database) noexcept;

/// Whether a transaction is open. SQLite ends one by itself when the disk is full.
bool is_in_transaction(const SQLite::Database& database) noexcept;

}  // namespace tsumugu::store
