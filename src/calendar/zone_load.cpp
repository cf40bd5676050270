#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "calendar/tzif.hpp"
#include "tsumugu/base/text.hpp"

namespace tsumugu {
namespace {

constexpr off_t largest_file = 1 << 20;
constexpr std::size_t longest_name = 255;

/// A descriptor that is closed at the end of its scope.
class File {
 public:
  explicit File(const std::string& path) noexcept
      // A FIFO must not hold the program up, nor a terminal become its own: only what fstat calls a regular file is read.
      : descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)) {}
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  int descriptor() const noexcept { return descriptor_; }

 private:
  int descriptor_;
};

/// Letters, digits, "_", "-", "+", and "/" only between them: no way out of the folder.
bool is_plain(std::string_view name) noexcept {
  const auto is_allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '+' || c == '/';
  };
  if (name.empty() || name.size() > longest_name || !std::all_of(name.begin(), name.end(), is_allowed)) return false;
  return name.front() != '/' && name.back() != '/' && name.find("//") == std::string_view::npos;
}

Error cannot_read(std::string_view name, int reason) {
  return Error{ErrorCode::unknown_zone, say("zone {0} cannot be read: {1:word}", name, errno_word(reason))};
}

std::string read(const File& file, std::string_view name) {
  struct stat status {};
  if (::fstat(file.descriptor(), &status) != 0) throw cannot_read(name, errno);
  if (!S_ISREG(status.st_mode) || status.st_size > largest_file)
    throw Error{ErrorCode::unknown_zone, say("zone {0} cannot be read: its file is no ordinary file of at most 1 MiB", name)};
  std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
  std::size_t filled = 0;
  while (filled < bytes.size()) {
    const ssize_t got = ::read(file.descriptor(), bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw cannot_read(name, errno);
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
  }
  bytes.resize(filled);
  return bytes;
}

}  // namespace

Zone Zone::load(std::string_view name, const std::string& folder) {
  if (!is_plain(name)) throw no_such_zone(name);
  const File file{folder + "/" + std::string(name)};
  if (file.descriptor() < 0 && (errno == ENOENT || errno == ENOTDIR)) {
    if (zone_named(name) != name) throw no_such_zone(name);
    throw Error{ErrorCode::unknown_zone,
                say("the time zone data of this system has no {0}", name),
                {say("Install it with: {0}", "apt-get install tzdata")}};
  }
  if (file.descriptor() < 0) throw cannot_read(name, errno);
  const std::string bytes = read(file, name);
  try {
    return from_tzif(bytes, std::string(name));
  } catch (const Error& error) {
    throw Error{ErrorCode::unknown_zone, error.message(), error.hints()};
  }
}

std::string required_zone(std::string_view word) {
  if (auto zone = zone_named(word)) return std::move(*zone);
  return Zone::load(word).name();
}

}  // namespace tsumugu
