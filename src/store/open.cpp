#include <sqlite3.h>
#include <sys/stat.h>

#include <cerrno>

#include "store/connection.hpp"
#include "store/files.hpp"
#include "store/guarded.hpp"
#include "store/impl.hpp"
#include "store/migrate.hpp"
#include "store/rows.hpp"
#include "store/schema.hpp"

namespace tsumugu {
namespace {

using namespace store;

[[noreturn]] void throw_foreign(const std::string& path) {
  throw Error(ErrorCode::foreign_store, say("{0} is not a tsumugu store", path), {say("name another file with --store PATH")});
}

[[noreturn]] void throw_newer(const std::string& path, int schema) {
  throw Error(ErrorCode::newer_store,
              say("{0} was made by a newer version: its schema is {1}, this program knows up to {2}", path, std::to_string(schema),
                  std::to_string(newest_schema())),
              {say("install the newer version of tsumugu; the store was not changed")});
}

/// What can be refused without opening the file.
void refuse_by_name(const std::string& path, Access access) {
  struct stat status;
  if (::stat(path.c_str(), &status) != 0) {
    if (errno == ENOENT && access == Access::change) return;
    if (errno == ENOENT)
      throw Error(ErrorCode::not_found, say("there is no store at {0} yet", path), {say("the first tsumugu add makes it")});
    throw Error(ErrorCode::cannot_read, say("cannot read {0}: {1:word}", path, errno_word(errno)));
  }
  if (!S_ISREG(status.st_mode))
    throw Error(ErrorCode::foreign_store, say("{0} is not a file", path), {say("name another file with --store PATH")});
}

/// Refuses what is not a store that this program can use. An empty file may become one.
void refuse_by_header(const Header& header, const std::string& path, Access access) {
  if (header.is_ours && header.schema > newest_schema()) throw_newer(path, header.schema);
  if (header.is_ours && header.schema > 0) return;
  if (!header.is_empty) throw_foreign(path);
  if (access == Access::change) return;
  throw Error(ErrorCode::foreign_store, say("{0} is an empty file, not a store", path),
              {say("if it held events, restore a backup: tsumugu restore FILE"), say("else the first tsumugu add makes a store of it")});
}

/// The bytes of a store without events.
std::string empty_store() {
  SQLite::Database database = connect_memory();
  migrate(database, migrations(), [] {});
  return content_of(database);
}

/// Makes a whole store and then gives it its name, so that nobody ever sees half a store. Another program may be first: then its store is
/// the one.
void create_if_missing(const std::string& path) {
  if (is_there(path)) return;
  make_folder_of(path);
  NewFile file(path);
  file.append(empty_store());
  file.name_if_free(path);
  sync_folder_of(path);
}

/// A connection for questions only. After a program that died within a change the file must be put in order first, which takes one that may
/// write.
SQLite::Database connect_to_read(const std::string& path, Header& header) {
  try {
    SQLite::Database database = connect(path, SQLite::OPEN_READONLY);
    header = header_of(database);
    make_lean(database);
    return database;
  } catch (const SQLite::Exception& thrown) {
    if (thrown.getErrorCode() != SQLITE_READONLY && thrown.getErrorCode() != SQLITE_CANTOPEN) throw;
    SQLite::Database database = connect(path, SQLite::OPEN_READWRITE);
    header = header_of(database);
    database.exec("PRAGMA query_only = ON");
    return database;
  }
}

/// An older store that may not be changed is brought up to date in memory.
SQLite::Database updated_copy(SQLite::Database& older) {
  SQLite::Database copy = connect_memory();
  copy_pages(older, copy);
  return copy;
}

}  // namespace

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Store Store::open(const std::string& path, Access access, Indexer indexer) {
  refuse_by_name(path, access);
  const Doing doing = access == Access::read ? Doing::reading : Doing::changing;
  return guarded(doing, path, [&] {
    if (access == Access::change) create_if_missing(target_of(path));
    Header header;
    SQLite::Database database = access == Access::read ? connect_to_read(path, header) : connect(path, SQLite::OPEN_READWRITE);
    if (access == Access::change) header = header_of(database);
    refuse_by_header(header, path, access);
    const bool is_old = header.schema < newest_schema();
    if (access == Access::read && is_old) database = updated_copy(database);
    if (access == Access::change) {
      if (sqlite3_db_readonly(database.getHandle(), "main") == 1) throw SQLite::Exception("read-only", SQLITE_READONLY);
      if (header.is_empty) make_private(path);
      if (is_old && header.is_ours) back_up_before_migration(database, path, header.schema);
      make_durable(database);
    }
    auto impl = std::make_unique<Impl>(path, std::move(indexer), std::move(database));
    if (is_old) migrate(impl->database, migrations(), [&] { rebuild_index(impl->statements, impl->indexer); });
    return Store(std::move(impl));
  });
}

const std::string& Store::path() const noexcept {
  return impl_->path;
}

void Store::pass_over_damage(TellDamage tell) {
  impl_->tell_damage = std::move(tell);
}

int Store::schema() const {
  return guarded(Doing::reading, *impl_, [&] { return header_of(impl_->database).schema; });
}

}  // namespace tsumugu
