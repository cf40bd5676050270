#include "store/connection.hpp"

#include <sqlite3.h>

#include "store/guarded.hpp"
#include "store/schema.hpp"

namespace tsumugu::store {
namespace {

constexpr int patience_ms = 5000;
constexpr int mean_pause_ms = 3;

/// Waits a little for another program; 0 when it has been 5 s. SQLite's own waiting grows to steps of 100 ms: of two programs that write
/// without a pause, one then found the store locked at every try for 5 s. Uneven steps, so that two that wait do not keep in step.
int wait_for_other(void*, int tries) {
  if (tries * mean_pause_ms >= patience_ms) return 0;
  sqlite3_sleep(1 + tries % 5);
  return 1;
}

struct Setting {
  int what, value;
};

/// Nothing in the file is run as a program, and the file cannot be changed but by statements on tables.
constexpr Setting defences[] = {
    {SQLITE_DBCONFIG_DEFENSIVE, 1},   {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0}, {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
    {SQLITE_DBCONFIG_ENABLE_VIEW, 0}, {SQLITE_DBCONFIG_ENABLE_FKEY, 1},
};

constexpr Setting limits[] = {
    {SQLITE_LIMIT_LENGTH, 16 << 20}, {SQLITE_LIMIT_SQL_LENGTH, 100'000},     {SQLITE_LIMIT_COLUMN, 100},
    {SQLITE_LIMIT_EXPR_DEPTH, 20},   {SQLITE_LIMIT_COMPOUND_SELECT, 3},      {SQLITE_LIMIT_VDBE_OP, 25'000},
    {SQLITE_LIMIT_ATTACHED, 0},      {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50}, {SQLITE_LIMIT_VARIABLE_NUMBER, 100},
    {SQLITE_LIMIT_TRIGGER_DEPTH, 1},
};

/// SQLite then keeps no books of its memory, under a lock: a tenth of the cost of a start. It takes this once, before it is first used.
bool is_without_books() noexcept {
  static const bool is_set = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) == SQLITE_OK;
  return is_set;
}

SQLite::Database defended(const std::string& path, int flags) {
  is_without_books();
  SQLite::Database database(path, flags);
  sqlite3_busy_handler(database.getHandle(), wait_for_other, nullptr);
  for (const Setting& defence : defences) sqlite3_db_config(database.getHandle(), defence.what, defence.value, nullptr);
  for (const Setting& limit : limits) sqlite3_limit(database.getHandle(), limit.what, limit.value);
  return database;
}

/// SQLite's own handle of the file. Opening another would do harm: closing it drops all locks that SQLite has on the file.
sqlite3_file* file_of(const SQLite::Database& database) noexcept {
  sqlite3_file* file = nullptr;
  sqlite3_file_control(database.getHandle(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
  return file;
}

}  // namespace

SQLite::Database connect(const std::string& path, int flags) {
  // "" and ":memory:" mean something else to SQLite; to us they are file names.
  return defended(path.compare(0, 1, "/") == 0 ? path : "./" + path, flags | SQLite::OPEN_NOMUTEX);
}

SQLite::Database connect_memory() {
  return defended(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_MEMORY);
}

std::string content_of(SQLite::Database& database) {
  sqlite3_int64 size = 0;
  const std::unique_ptr<unsigned char, decltype(&sqlite3_free)> bytes(sqlite3_serialize(database.getHandle(), "main", &size, 0),
                                                                      sqlite3_free);
  if (!bytes) throw SQLite::Exception("no memory", SQLITE_NOMEM);
  return {reinterpret_cast<const char*>(bytes.get()), static_cast<std::size_t>(size)};
}

Header header_of(SQLite::Database& database) try {
  const int owner = database.execAndGet("PRAGMA application_id").getInt();
  const int schema = database.execAndGet("PRAGMA user_version").getInt();
  if (owner == application_id) return {false, true, schema};
  return {owner == 0 && schema == 0 && database.execAndGet("PRAGMA page_count").getInt() == 0, false, schema};
} catch (const SQLite::Exception& thrown) {
  throw unmasked(thrown, database);
}

void make_lean(SQLite::Database& database) {
  database.exec("PRAGMA cache_size = 32");
}

void make_durable(SQLite::Database& database) {
  // The cache is a bound: a million events that come in no order touch the pages of the indexes in no order, and write each many times.
  database.exec("PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA cache_size = -65536");
}

void copy_pages(SQLite::Database& from, SQLite::Database& to) {
  SQLite::Backup copy(to, from);
  // Steps of all pages at once: one lock, one state. A step waits as long as any other reader.
  if (const int result = copy.executeStep(); result != SQLITE_DONE) throw SQLite::Exception("not copied", result);
}

void copy_pages_under_lock(SQLite::Database& from, SQLite::Database& to, const std::function<void(sqlite3_file&)>& work) {
  sqlite3_file* const file = file_of(to);
  SQLite::Backup copy(to, from);
  // A step of no page takes the lock that is kept to the end: nobody else reads or writes from here on.
  if (const int result = copy.executeStep(0); result != SQLITE_OK) throw SQLite::Exception("not locked", result);
  work(*file);
  if (const int result = copy.executeStep(); result != SQLITE_DONE) throw SQLite::Exception("not copied", result);
}

Transaction::Transaction(SQLite::Database& database) : database_(database) {
  database_.exec("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
  if (is_in_transaction(database_)) database_.tryExec("ROLLBACK");
}

void Transaction::commit() {
  database_.exec("COMMIT");
}

Reading::Reading(SQLite::Database& database) : database_(is_in_transaction(database) ? nullptr : &database) {
  if (database_) database_->exec("BEGIN");
}

Reading::~Reading() {
  if (database_) database_->tryExec("COMMIT");
}

bool is_being_changed(const SQLite::Database& database) noexcept {
  sqlite3_file* const file = file_of(database);
  int is_reserved = 0;
  return file->pMethods->xCheckReservedLock(file, &is_reserved) == SQLITE_OK && is_reserved != 0;
}

bool is_in_transaction(const SQLite::Database& database) noexcept {
  return sqlite3_get_autocommit(database.getHandle()) == 0;
}

}  // namespace tsumugu::store
