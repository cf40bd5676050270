#include "unit/store/faulty_disk.hpp"

#include <signal.h>
#include <unistd.h>

#include <cstring>

namespace tsumugu::test {
namespace {

// SQLite keeps pointers to these: they are the state of the one disk of the program.
struct Disk {
  sqlite3_vfs* real = nullptr;
  int left = 0;
  Fault fault = Fault::full;
  bool is_lasting = false, has_failed = false;
} disk;

struct File {
  sqlite3_file base;
  sqlite3_file* real;
};

sqlite3_file* real(sqlite3_file* file) {
  return reinterpret_cast<File*>(file)->real;
}

/// What the next call gives: SQLITE_OK to go on. `failed` is what SQLite's own layer gives when the call fails.
int next_result(int failed) {
  if (disk.has_failed && !disk.is_lasting) return SQLITE_OK;
  if (!disk.has_failed && --disk.left > 0) return SQLITE_OK;
  disk.has_failed = true;
  if (disk.fault == Fault::kill) ::kill(::getpid(), SIGKILL);
  return disk.fault == Fault::full && failed == SQLITE_IOERR_WRITE ? SQLITE_FULL : failed;
}

template <class Call>
int unless_faulty(int failed, Call&& call) {
  const int result = next_result(failed);
  if (result != SQLITE_OK && disk.fault != Fault::done_but) return result;
  const int real_result = call();
  return result == SQLITE_OK ? real_result : result;
}

int close_file(sqlite3_file* file) {
  return real(file)->pMethods ? real(file)->pMethods->xClose(real(file)) : SQLITE_OK;
}
int read(sqlite3_file* file, void* to, int count, sqlite3_int64 at) {
  return real(file)->pMethods->xRead(real(file), to, count, at);
}
int write(sqlite3_file* file, const void* from, int count, sqlite3_int64 at) {
  return unless_faulty(SQLITE_IOERR_WRITE, [&] { return real(file)->pMethods->xWrite(real(file), from, count, at); });
}
int truncate(sqlite3_file* file, sqlite3_int64 size) {
  return unless_faulty(SQLITE_IOERR_TRUNCATE, [&] { return real(file)->pMethods->xTruncate(real(file), size); });
}
int sync(sqlite3_file* file, int flags) {
  return unless_faulty(SQLITE_IOERR_FSYNC, [&] { return real(file)->pMethods->xSync(real(file), flags); });
}
int size(sqlite3_file* file, sqlite3_int64* size) {
  return real(file)->pMethods->xFileSize(real(file), size);
}
int lock(sqlite3_file* file, int level) {
  return real(file)->pMethods->xLock(real(file), level);
}
int unlock(sqlite3_file* file, int level) {
  // A lock that stays would lock the test out as well.
  if (disk.fault == Fault::done_but)
    return unless_faulty(SQLITE_IOERR_UNLOCK, [&] { return real(file)->pMethods->xUnlock(real(file), level); });
  return real(file)->pMethods->xUnlock(real(file), level);
}
int is_reserved(sqlite3_file* file, int* answer) {
  return real(file)->pMethods->xCheckReservedLock(real(file), answer);
}
int control(sqlite3_file* file, int what, void* value) {
  return real(file)->pMethods->xFileControl(real(file), what, value);
}
int sector_size(sqlite3_file* file) {
  return real(file)->pMethods->xSectorSize(real(file));
}
int traits(sqlite3_file* file) {
  return real(file)->pMethods->xDeviceCharacteristics(real(file));
}

constexpr sqlite3_io_methods methods = {1,       close_file,  read,   write,   truncate, sync,    size,    lock,    unlock, is_reserved,
                                        control, sector_size, traits, nullptr, nullptr,  nullptr, nullptr, nullptr, nullptr};

int open_file(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out_flags) {
  auto* made = reinterpret_cast<File*>(file);
  made->real = reinterpret_cast<sqlite3_file*>(made + 1);
  made->base.pMethods = &methods;
  const int result = disk.real->xOpen(disk.real, name, made->real, flags, out_flags);
  if (result != SQLITE_OK) made->base.pMethods = nullptr;
  return result;
}
int delete_file(sqlite3_vfs*, const char* name, int sync_folder) {
  const int failed = disk.fault == Fault::done_but ? SQLITE_IOERR_DIR_FSYNC : SQLITE_IOERR_DELETE;
  return unless_faulty(failed, [&] { return disk.real->xDelete(disk.real, name, sync_folder); });
}

sqlite3_vfs faulty;

}  // namespace

FaultyDisk::FaultyDisk(int at, Fault fault, bool is_lasting) {
  disk = {sqlite3_vfs_find("unix"), at, fault, is_lasting, false};
  faulty = *disk.real;
  faulty.zName = "faulty";
  faulty.szOsFile = static_cast<int>(sizeof(File)) + disk.real->szOsFile;
  faulty.xOpen = open_file;
  faulty.xDelete = delete_file;
  sqlite3_vfs_register(&faulty, 1);
}

FaultyDisk::~FaultyDisk() {
  sqlite3_vfs_unregister(&faulty);
  sqlite3_vfs_register(disk.real, 1);
}

bool FaultyDisk::has_failed() noexcept {
  return disk.has_failed;
}

}  // namespace tsumugu::test
