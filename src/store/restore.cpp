// A store that other programs may have open stays the same file: put another in its place, and what they keep goes to the one that is gone.

#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <vector>

#include "store/connection.hpp"
#include "store/copies.hpp"
#include "store/files.hpp"

namespace tsumugu {
namespace {

using namespace store;

bool is_same_file(const std::string& one, const std::string& other) noexcept {
  struct stat a, b;
  return ::stat(one.c_str(), &a) == 0 && ::stat(other.c_str(), &b) == 0 && a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

[[noreturn]] void throw_journal_beside(const std::string& journal, const std::string& path) {
  throw Error(ErrorCode::conflict, say("{0} lies beside {1}: a change was interrupted or is going on", journal, path),
              {say("run any command, such as tsumugu list, to put the store in order, then restore again"),
               say("if the store cannot be used any more, move {0} away", journal)});
}

/// A journal that no program is writing belongs to an unfinished change of the store as it is. Where programs change the store all the
/// time there is one at every look, but not at every look without its writer.
void refuse_journal_beside(SQLite::Database& store, const std::string& path) {
  constexpr int most_looks = 20, pause_ms = 5;
  if (is_there(path + "-wal")) throw_journal_beside(path + "-wal", path);
  for (int looks = 0; !is_being_changed(store) && is_there(path + "-journal"); ++looks) {
    if (looks == most_looks) throw_journal_beside(path + "-journal", path);
    sqlite3_sleep(pause_ms);
  }
}

/// Whether SQLite cannot work on the file at all.
bool is_beyond_use(const SQLite::Exception& thrown) noexcept {
  const int code = thrown.getErrorCode() & 0xff;
  return code == SQLITE_NOTADB || code == SQLITE_CORRUPT || is_failed_read(thrown);
}

/// A copy of a store, under a name that was free. Removed again unless it is kept.
class Former {
 public:
  explicit Former(std::string path) : path_(std::move(path)) {}
  Former(const Former&) = delete;
  Former& operator=(const Former&) = delete;
  ~Former() {
    if (!name_.empty() && !is_kept_) ::unlink(name_.c_str());
  }

  /// Copies the file that SQLite holds the lock of, by SQLite's own handle: closing another would drop the lock.
  void copy(sqlite3_file& file) {
    NewFile copied(path_);
    sqlite3_int64 size = 0;
    check(file.pMethods->xFileSize(&file, &size));
    std::vector<char> piece(std::size_t{1} << 20U);
    for (sqlite3_int64 at = 0; at < size;) {
      const auto length = static_cast<int>(std::min<sqlite3_int64>(size - at, static_cast<sqlite3_int64>(piece.size())));
      check(file.pMethods->xRead(&file, piece.data(), length, at));
      copied.append({piece.data(), static_cast<std::size_t>(length)});
      at += length;
    }
    do name_ = unused_name_from(path_);
    while (!copied.name_if_free(name_));
    sync_folder_of(name_);
  }

  bool is_made() const noexcept { return !name_.empty(); }
  const std::string& name() const noexcept { return name_; }
  void keep() noexcept { is_kept_ = true; }

 private:
  static void check(int result) {
    if (result != SQLITE_OK) throw SQLite::Exception("the former store is not copied", result);
  }

  std::string path_, name_;
  bool is_kept_ = false;
};

Error not_known(const std::string& path, int reason, std::vector<Message> hints = {}) {
  return Error(ErrorCode::cannot_write,
               say("{0} cannot be written: {1:word}; it is not known whether the backup was restored", path, errno_word(reason)),
               std::move(hints));
}

/// SQLite writes the backup over the pages of the store, as one change: what others change comes before it, and is in the copy of the
/// former store, or after it.
/// @returns where the former store is kept; nothing when the store is too damaged for that
std::optional<std::string> write_over(Opened& from, const std::string& path) {
  SQLite::Database store = connect(path, SQLite::OPEN_READWRITE);
  refuse_journal_beside(store, path);
  Former former(path + ".before-restore");
  try {
    make_durable(store);
    copy_pages_under_lock(from.database, store, [&](sqlite3_file& file) { former.copy(file); });
  } catch (const SQLite::Exception& thrown) {
    if (is_beyond_use(thrown)) return std::nullopt;
    if (!former.is_made() || is_surely_undone(thrown)) throw to_error(thrown, Doing::changing, path);
    former.keep();
    throw not_known(path, EIO, {say("the former store is kept as {0}", former.name())});
  }
  former.keep();
  return former.name();
}

/// Keeps other programs from writing to the file that is about to be put away. One that cannot be opened needs no lock.
class Lock {
 public:
  explicit Lock(const std::string& path) {
    try {
      database_.emplace(connect(path, SQLite::OPEN_READWRITE));
      database_->exec("BEGIN EXCLUSIVE");
    } catch (const SQLite::Exception& thrown) {
      if (const Error error = to_error(thrown, Doing::changing, path); error.code() == ErrorCode::busy) throw error;
    }
  }

 private:
  std::optional<SQLite::Database> database_;
};

/// Puts the copy in the place of what cannot be used.
/// @returns where that is kept
std::string put_in_place(const std::string& copy, const std::string& path) {
  const Lock lock(path);
  std::string former = unused_name_from(path + ".before-restore");
  keep_as(path, former);
  try {
    rename_over(copy, path);
  } catch (const Error&) {
    if (is_there(path))
      ::unlink(former.c_str());
    else
      rename_over(former, path);
    throw;
  }
  return former;
}

}  // namespace

std::optional<std::string> restore_store(const std::string& source, const std::string& store, const Indexer& indexer) {
  if (is_same_file(source, store)) throw Error(ErrorCode::conflict, say("{0} is the store itself", source), {say("name a backup of it")});
  const std::string path = target_of(store);
  const Store backup = Store::open(source, Access::read, indexer);
  Opened from{source, guarded(Doing::reading, source, [&] { return connect(source, SQLite::OPEN_READONLY); })};
  const Reading reading(from.database);
  guarded(Doing::reading, from, [&] { header_of(from.database); });  // from here on it stays as it is
  refuse_damaged(backup, source);
  std::optional<std::string> former;
  if (is_there(path)) former = guarded(Doing::changing, path, [&] { return write_over(from, path); });
  if (former) return former;
  make_folder_of(path);
  const Scrap scrap(unused_name_beside(path));
  guarded(Doing::changing, path, [&] { copy_to(from, scrap.path(), path); });
  refuse_damaged(Store::open(scrap.path(), Access::read, indexer), source);
  if (!rename_if_free(scrap.path(), path)) former = put_in_place(scrap.path(), path);
  if (const int error = sync_error_of_folder(path); error != 0) throw not_known(path, error);
  return former;
}

}  // namespace tsumugu
