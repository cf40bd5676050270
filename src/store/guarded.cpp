#include "store/guarded.hpp"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>

namespace tsumugu::store {
namespace {

/// SQLite's code with the detail, where it gave one.
int code_of(const SQLite::Exception& thrown) noexcept {
  return thrown.getExtendedErrorCode() > 0 ? thrown.getExtendedErrorCode() : thrown.getErrorCode();
}

constexpr int without_detail(int code) noexcept {
  return code & 0xff;
}

bool is_failed_read(int code) noexcept {
  return code == SQLITE_IOERR_READ || code == SQLITE_IOERR_SHORT_READ || code == SQLITE_IOERR_CORRUPTFS;
}

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

/// `reason` is an errno.
Error failed_disk(int code, Doing doing, const std::string& path, int reason) {
  if (doing == Doing::reading || (doing == Doing::changing && is_failed_read(code)))
    return Error(ErrorCode::cannot_read, say("cannot read {0}: {1:word}", path, errno_word(reason)));
  return Error(ErrorCode::cannot_write, say("{0} cannot be written: {1:word}; nothing was changed", path, errno_word(reason)));
}

Error too_big(Doing doing, const std::string& path) {
  if (doing == Doing::reading)  // such a value is never written
    return Error(ErrorCode::damaged_store, say("{0} is damaged: a value in it is too large", path), {restore_hint()});
  return Error(ErrorCode::bad_value, say("the event is too large to be kept: at most 16 MB"));
}

Error unknown_outcome(const std::string& path, int reason) {
  return Error(ErrorCode::cannot_write,
               say("{0} cannot be written: {1:word}; it is not known whether the change was kept", path, errno_word(reason)),
               {say("to see whether it was: {0}", "tsumugu history")});
}

Error to_error(const SQLite::Exception& thrown, Doing doing, const std::string& path, int reason) {
  const int code = code_of(thrown);
  if (doing == Doing::committing && !is_surely_undone(thrown)) return unknown_outcome(path, reason);
  switch (without_detail(code)) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return Error(ErrorCode::busy, say("another program is using {0}; nothing was changed", path),
                   {say("try again when it has finished; to see which program it is: fuser {0}", path)});
    case SQLITE_FULL:
      return cannot(doing, say("the disk is full: {0} cannot be read", path),
                    say("the disk is full: {0} cannot be written; nothing was changed", path));
    case SQLITE_IOERR:
      return failed_disk(code, doing, path, reason);
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return cannot_open(doing, path);
    case SQLITE_READONLY:
      return read_only(code, path);
    case SQLITE_CORRUPT:
      return Error(ErrorCode::damaged_store, say("{0} is damaged", path), {restore_hint()});
    case SQLITE_NOTADB:
      return Error(ErrorCode::foreign_store, say("{0} is not a tsumugu store, or its beginning is damaged", path), {restore_hint()});
    case SQLITE_NOMEM:
      return Error(ErrorCode::failure, say("there is not enough memory; nothing was changed"));
    case SQLITE_TOOBIG:
      return too_big(doing, path);
    default:
      // An SQL error on a file that is ours: the tables are not as we made them.
      return Error(ErrorCode::damaged_store, say("{0} cannot be used: {1}", path, thrown.what()), {restore_hint()});
  }
}

/// The system's reason for a refused read or write; EIO when what it said last was about something else.
int reason_of(const SQLite::Database& database) noexcept {
  const int number = sqlite3_system_errno(database.getHandle());
  for (const int known : {EDQUOT, EFBIG, ENOSPC, ENXIO, EROFS, ESTALE})
    if (number == known) return number;
  return EIO;
}

/// The error of the system that the file of the connection met last, or 0.
int last_error_of(const SQLite::Database& database) noexcept {
  int number = 0;
  sqlite3_file_control(database.getHandle(), "main", SQLITE_FCNTL_LAST_ERRNO, &number);
  return number;
}

}  // namespace

Error to_error(const SQLite::Exception& thrown, Doing doing, const std::string& path) {
  return to_error(thrown, doing, path, EIO);
}

Error to_error(const SQLite::Exception& thrown, Doing doing, const Opened& opened) {
  return to_error(unmasked(thrown, opened.database), doing, opened.path, reason_of(opened.database));
}

SQLite::Exception unmasked(const SQLite::Exception& thrown, const SQLite::Database& database) {
  if (without_detail(code_of(thrown)) != SQLITE_CORRUPT) return thrown;
  const int number = last_error_of(database);
  return number == EIO || number == ENXIO ? SQLite::Exception(thrown.what(), SQLITE_IOERR_READ) : thrown;
}

bool is_failed_read(const SQLite::Exception& thrown) noexcept {
  return is_failed_read(code_of(thrown));
}

bool is_surely_undone(const SQLite::Exception& thrown) noexcept {
  const int code = code_of(thrown);
  switch (without_detail(code)) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_FULL:
    case SQLITE_READONLY:
    case SQLITE_TOOBIG:
    case SQLITE_CONSTRAINT:
      return true;
    case SQLITE_IOERR:
      // The journal and the file are written and synced before the journal is removed, which is what commits.
      return is_failed_read(code) || code == SQLITE_IOERR_WRITE || code == SQLITE_IOERR_FSYNC;
    default:
      return false;
  }
}

}  // namespace tsumugu::store
