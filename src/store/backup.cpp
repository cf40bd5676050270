#include <sys/stat.h>

#include "store/connection.hpp"
#include "store/files.hpp"
#include "store/guarded.hpp"
#include "store/impl.hpp"

namespace tsumugu {
namespace {

using namespace store;

/// Copies the open store to a new private file, which will be `known_as`, and the copy is on the disk.
void copy_to(SQLite::Database& from, const std::string& path, const std::string& known_as) {
  make_private_file(path, known_as);
  SQLite::Database copy = connect(path, SQLite::OPEN_READWRITE);
  copy_pages(from, copy);
}

/// @throws Error{damaged_store} naming the first fault
void refuse_damaged(const Store& store, const std::string& path) {
  for (const Finding& finding : store.check()) {
    if (finding.severity != Finding::Severity::fault) continue;
    throw Error(ErrorCode::damaged_store, say("{0} is damaged: {1}", path, finding.text.text()),
                {say("tsumugu doctor says what is wrong")});
  }
}

/// A journal that lies beside a store belongs to it: with another store in its place SQLite would write old pages into the new file.
void refuse_journal_beside(const std::string& path) {
  for (const char* end : {"-journal", "-wal"}) {
    if (!is_there(path + end)) continue;
    throw Error(ErrorCode::conflict, say("{0} lies beside {1}: a change was interrupted or is going on", path + end, path),
                {say("run any command, such as tsumugu list, to put the store in order, then restore again"),
                 say("if the store cannot be used any more, move {0} away", path + end)});
  }
}

bool is_same_file(const std::string& one, const std::string& other) noexcept {
  struct stat a, b;
  return ::stat(one.c_str(), &a) == 0 && ::stat(other.c_str(), &b) == 0 && a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

/// Keeps other programs from writing to the store that is about to be put away. One that cannot be opened needs no lock.
class Lock {
 public:
  explicit Lock(const std::string& path) {
    try {
      database_.emplace(connect(path, SQLite::OPEN_READWRITE));
      database_->exec("BEGIN EXCLUSIVE");
    } catch (const SQLite::Exception& thrown) {
      if (to_error(thrown, Doing::changing, path).code() == ErrorCode::busy) throw;
    }
  }

 private:
  std::optional<SQLite::Database> database_;
};

}  // namespace

void Store::backup(const std::string& target) const {
  if (is_there(target))
    throw Error(ErrorCode::conflict, say("{0} exists already", target), {say("name another file: a backup never overwrites one")});
  const Scrap scrap(unused_name_beside(target));
  guarded(Doing::changing, target, [&] { copy_to(impl_->database, scrap.path(), target); });
  refuse_damaged(open(scrap.path(), Access::read, impl_->indexer), impl_->path);
  if (!rename_if_free(scrap.path(), target))
    throw Error(ErrorCode::conflict, say("{0} exists already", target), {say("name another file: a backup never overwrites one")});
  sync_folder_of(target);
}

void restore_store(const std::string& source, const std::string& path, const Indexer& indexer) {
  if (is_same_file(source, path)) throw Error(ErrorCode::conflict, say("{0} is the store itself", source), {say("name a backup of it")});
  refuse_damaged(Store::open(source, Access::read, indexer), source);
  make_folder_of(path);
  const Scrap scrap(unused_name_beside(path));
  guarded(Doing::changing, path, [&] {
    SQLite::Database from = connect(source, SQLite::OPEN_READONLY);
    copy_to(from, scrap.path(), path);
  });
  refuse_damaged(Store::open(scrap.path(), Access::read, indexer), source);
  refuse_journal_beside(path);
  guarded(Doing::changing, path, [&] {
    if (!is_there(path) && rename_if_free(scrap.path(), path)) return;
    const Lock lock(path);
    keep_as(path, unused_name_from(path + ".before-restore"));
    rename_over(scrap.path(), path);
  });
  sync_folder_of(path);
}

}  // namespace tsumugu
