#include "store/guarded.hpp"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>

namespace tsumugu::store {
namespace {

Error cannot(Doing doing, Message read, Message write) {
  if (doing == Doing::reading) return Error(ErrorCode::cannot_read, std::move(read));
  return Error(ErrorCode::cannot_write, std::move(write));
}

/// A program died within a change, and only one that may write here can put the file in order.
bool is_unfinished_change(int extended) noexcept {
  return extended == SQLITE_READONLY_ROLLBACK || extended == SQLITE_READONLY_RECOVERY || extended == SQLITE_READONLY_CANTINIT;
}

Error read_only(int extended, const std::string& path) {
  if (is_unfinished_change(extended))
    return Error(ErrorCode::cannot_read,
                 say("a change of {0} was interrupted, and it cannot be put in order here because it is read-only", path),
                 {say("copy it together with {0} to a folder that you can write to", path + "-journal")});
  return Error(ErrorCode::cannot_write, say("{0} is read-only; nothing was changed", path));
}

/// SQLite says only that it could not: the system is asked why. (The file itself is not opened: closing it would drop SQLite's locks.)
Error cannot_open(Doing doing, const std::string& path) {
  const int wanted = doing == Doing::reading ? R_OK : R_OK | W_OK;
  if (::faccessat(AT_FDCWD, path.c_str(), wanted, AT_EACCESS) != 0) {
    const std::string reason = errno_word(errno);
    return cannot(doing, say("cannot read {0}: {1:word}", path, reason),
                  say("{0} cannot be written: {1:word}; nothing was changed", path, reason));
  }
  return cannot(doing, say("{0} cannot be opened", path),
                say("{0} cannot be written: it or its folder does not allow it; nothing was changed", path));
}

}  // namespace

Error to_error(const SQLite::Exception& thrown, Doing doing, const std::string& path) {
  switch (thrown.getErrorCode()) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return Error(ErrorCode::busy, say("another program is using {0}; nothing was changed", path),
                   {say("try again when it has finished; to see which program it is: fuser {0}", path)});
    case SQLITE_FULL:
      return cannot(doing, say("the disk is full: {0} cannot be read", path),
                    say("the disk is full: {0} cannot be written; nothing was changed", path));
    case SQLITE_IOERR:
      return cannot(doing, say("cannot read {0}: {1:word}", path, errno_word(EIO)),
                    say("{0} cannot be written: {1:word}; nothing was changed", path, errno_word(EIO)));
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return cannot_open(doing, path);
    case SQLITE_READONLY:
      return read_only(thrown.getExtendedErrorCode(), path);
    case SQLITE_CORRUPT:
      return Error(ErrorCode::damaged_store, say("{0} is damaged", path), {restore_hint()});
    case SQLITE_NOTADB:
      return Error(ErrorCode::foreign_store, say("{0} is not a tsumugu store, or its beginning is damaged", path), {restore_hint()});
    case SQLITE_NOMEM:
      return Error(ErrorCode::failure, say("there is not enough memory; nothing was changed"));
    case SQLITE_TOOBIG:
      return Error(ErrorCode::bad_value, say("the event is too large to be kept: at most 16 MB"));
    default:
      // An SQL error on a file that is ours: the tables are not as we made them.
      return Error(ErrorCode::damaged_store, say("{0} cannot be used: {1}", path, thrown.what()), {restore_hint()});
  }
}

}  // namespace tsumugu::store
