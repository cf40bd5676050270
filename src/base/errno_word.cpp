#include <algorithm>
#include <cerrno>
#include <cstring>
#include <iterator>

#include "tsumugu/base/error.hpp"

namespace tsumugu {
namespace {

struct Reason {
  int number;
  std::string_view words;
};

// In the words of the C library, which people know and look up, but never in those of LC_MESSAGES.
constexpr Reason reasons[] = {
    {EACCES, "Permission denied"},
    {EBADF, "Bad file descriptor"},
    {EDQUOT, "Disk quota exceeded"},
    {EEXIST, "File exists"},
    {EFBIG, "File too large"},
    {EIO, "Input/output error"},
    {EISDIR, "Is a directory"},
    {ELOOP, "Too many levels of symbolic links"},
    {EMFILE, "Too many open files"},
    {ENAMETOOLONG, "File name too long"},
    {ENFILE, "Too many open files in system"},
    {ENOENT, "No such file or directory"},
    {ENOSPC, "No space left on device"},
    {ENOTDIR, "Not a directory"},
    {EPERM, "Operation not permitted"},
    {EROFS, "Read-only file system"},
};

}  // namespace

std::string errno_word(int number) {
  const auto* known = std::find_if(std::begin(reasons), std::end(reasons), [&](const Reason& reason) { return reason.number == number; });
  return known == std::end(reasons) ? std::string(std::strerror(number)) : std::string(known->words);
}

}  // namespace tsumugu
