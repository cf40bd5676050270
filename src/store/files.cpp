#include "store/files.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "tsumugu/base/error.hpp"
#include "tsumugu/base/key.hpp"

namespace tsumugu::store {
namespace {

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

[[noreturn]] void throw_cannot_write(const std::string& path) {
  throw Error(ErrorCode::cannot_write, say("{0} cannot be written: {1:word}; nothing was changed", path, errno_word(errno)));
}

}  // namespace

bool is_there(const std::string& path) noexcept {
  struct stat status;
  return ::lstat(path.c_str(), &status) == 0;
}

void make_folder_of(const std::string& path) {
  const std::string folder = folder_of(path);
  struct stat status;
  if (::stat(folder.c_str(), &status) == 0) return;
  if (errno == ENOENT) make_folder_of(folder);
  if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) throw_cannot_write(folder);
}

void make_private_file(const std::string& path, const std::string& known_as) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file < 0) throw_cannot_write(known_as);
  ::close(file);
}

void make_private(const std::string& path) noexcept {
  [[maybe_unused]] const int ignored = ::chmod(path.c_str(), 0600);
}

std::string unused_name_beside(const std::string& path) {
  return path + ".new-" + Key::random().text();
}

std::string unused_name_from(const std::string& path) {
  std::string name = path;
  for (int number = 2; is_there(name); ++number) name = fmt::format("{}.{}", path, number);
  return name;
}

void sync_folder_of(const std::string& path) noexcept {
  const int folder = ::open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return;
  ::fsync(folder);
  ::close(folder);
}

bool rename_if_free(const std::string& from, const std::string& to) {
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return true;
  if (errno == EEXIST) return false;
  if (errno != EINVAL && errno != ENOSYS) throw_cannot_write(to);
  if (is_there(to)) return false;
  rename_over(from, to);
  return true;
}

void rename_over(const std::string& from, const std::string& to) {
  if (::rename(from.c_str(), to.c_str()) != 0) throw_cannot_write(to);
}

void keep_as(const std::string& path, const std::string& second) {
  if (::link(path.c_str(), second.c_str()) == 0) return;
  rename_over(path, second);
}

Scrap::~Scrap() {
  ::unlink(path_.c_str());
  ::unlink((path_ + "-journal").c_str());
}

}  // namespace tsumugu::store
