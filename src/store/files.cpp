#include "store/files.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <limits.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

#include "tsumugu/base/error.hpp"
#include "tsumugu/base/key.hpp"

namespace tsumugu::store {
namespace {

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

constexpr std::string_view new_mark = ".new-";

/// Whether unused_name_beside makes such a name, or SQLite beside one.
bool is_unused_name(std::string_view name) {
  for (const std::string_view end : {"-journal", "-wal", "-shm"})
    if (name.ends_with(end)) name.remove_suffix(end.size());
  const std::size_t mark = name.rfind(new_mark);
  return mark != std::string_view::npos && Key::parse(name.substr(mark + new_mark.size()));
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
  return path + std::string(new_mark) + Key::random().text();
}

std::string unused_name_from(const std::string& path) {
  std::string name = path;
  for (int number = 2; is_there(name); ++number) name = fmt::format("{}.{}", path, number);
  return name;
}

int sync_error_of_folder(const std::string& path) noexcept {
  const int folder = ::open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return 0;
  const int error = ::fsync(folder) == 0 ? 0 : errno;
  ::close(folder);
  return error == EINVAL || error == ENOTSUP ? 0 : error;
}

void sync_folder_of(const std::string& path) {
  errno = sync_error_of_folder(path);
  if (errno != 0) throw_cannot_write(path);
}

std::string target_of(const std::string& path) {
  constexpr int most_links = 40;  // as the kernel follows
  std::string target = path;
  for (int links = 0; links < most_links; ++links) {
    char name[PATH_MAX];
    const ssize_t length = ::readlink(target.c_str(), name, sizeof name);
    if (length <= 0) break;
    std::string next = name[0] == '/' ? std::string() : folder_of(target).append("/");
    next.append(name, static_cast<std::size_t>(length));
    target = std::move(next);
  }
  return target;
}

std::vector<std::string> unfinished_files_in(const std::string& folder) {
  std::vector<std::string> paths;
  DIR* listing = ::opendir((folder + "/").c_str());
  if (listing == nullptr) return paths;
  while (const dirent* entry = ::readdir(listing))
    if (is_unused_name(entry->d_name)) paths.push_back(folder + "/" + entry->d_name);
  ::closedir(listing);
  std::sort(paths.begin(), paths.end());
  return paths;
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
  if (::link(path.c_str(), second.c_str()) == 0 || rename_if_free(path, second)) return;
  errno = EEXIST;
  throw_cannot_write(second);
}

NewFile::NewFile(const std::string& path) : path_(path) {
  // Such a file gets its name through /proc.
  if (::access("/proc/self/fd", X_OK) == 0) file_ = ::open(folder_of(path).c_str(), O_WRONLY | O_TMPFILE | O_CLOEXEC, 0600);
  if (file_ >= 0) return;
  passing_name_ = unused_name_beside(path);
  file_ = ::open(passing_name_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file_ < 0) throw_cannot_write(path);
}

NewFile::~NewFile() {
  ::close(file_);
  if (!passing_name_.empty()) ::unlink(passing_name_.c_str());
}

void NewFile::append(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) throw_cannot_write(path_);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

bool NewFile::name_if_free(const std::string& path) {
  if (::fsync(file_) != 0) throw_cannot_write(path);
  if (!passing_name_.empty()) return rename_if_free(passing_name_, path);
  const std::string self = fmt::format("/proc/self/fd/{}", file_);
  if (::linkat(AT_FDCWD, self.c_str(), AT_FDCWD, path.c_str(), AT_SYMLINK_FOLLOW) == 0) return true;
  if (errno != EEXIST) throw_cannot_write(path);
  return false;
}

Scrap::~Scrap() {
  ::unlink(path_.c_str());
  ::unlink((path_ + "-journal").c_str());
}

}  // namespace tsumugu::store
