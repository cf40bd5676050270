#include "cli/output.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

#include "tsumugu/base/error.hpp"
#include "tsumugu/base/text.hpp"

namespace tsumugu::cli {

namespace {

constexpr std::size_t piece = 1U << 16U;

[[noreturn]] void refuse_write(const std::string& path, int error) {
  if (path.empty()) throw Error(ErrorCode::cannot_write, say("cannot write to standard output: {0:word}", errno_word(error)));
  throw Error(ErrorCode::cannot_write, say("cannot write to {0}: {1:word}", to_printable(path), errno_word(error)));
}

}  // namespace

Output::~Output() {
  if (fd_ > 2) {
    close(fd_);
    if (!written_path_.empty()) unlink(written_path_.c_str());  // not finished: nothing half written stays
  }
}

void Output::to_file(const std::string& path, Existing existing) {
  if (path == "-") return;
  struct stat there {};
  const bool is_there = stat(path.c_str(), &there) == 0;
  if (is_there && !S_ISREG(there.st_mode)) {  // a pipe or a device is written to as it stands
    fd_ = open(path.c_str(), O_WRONLY | O_CLOEXEC);
    const int error = errno;
    if (fd_ < 0) fd_ = 1;
    path_ = path;
    if (fd_ == 1) refuse_write(path, error);
    return;
  }
  if (is_there && existing == Existing::keep) {
    throw Error(ErrorCode::conflict, say("{0} exists already and was left as it is", to_printable(path)),
                {say("to replace it, add --yes")});
  }
  // Beside the target, so that the rename stays on one disk; O_EXCL refuses a link laid in wait.
  written_path_ = path + ".part-" + std::to_string(getpid());
  fd_ = open(written_path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666);
  if (fd_ < 0) {
    const int error = errno;
    fd_ = 1;
    refuse_write(path, error);
  }
  path_ = path;
}

void Output::write(std::string_view text) {
  if (is_unread_) return;
  if (text.size() >= piece) {  // a list of thousands is not copied once more
    flush();
    send(text);
    return;
  }
  buffer_ += text;
  if (buffer_.size() >= piece) flush();
}

void Output::line(std::string_view text) {
  write(text);
  write("\n");
}

void Output::send(std::string_view rest) {
  while (!rest.empty() && !is_unread_) {
    const ssize_t written = ::write(fd_, rest.data(), rest.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno == EPIPE) {
      is_unread_ = true;
    } else if (written < 0) {
      const int error = errno;
      buffer_.clear();
      refuse_write(path_, error);
    } else {
      rest.remove_prefix(static_cast<std::size_t>(written));
    }
  }
}

void Output::flush() {
  send(buffer_);
  buffer_.clear();
}

void Output::finish() {
  flush();
  if (fd_ <= 2 || written_path_.empty()) return;
  const bool is_saved = fsync(fd_) == 0 || errno == EINVAL;
  const int error = errno;
  close(fd_);
  fd_ = 1;
  if (!is_saved || std::rename(written_path_.c_str(), path_.c_str()) != 0) {
    const int reason = is_saved ? errno : error;
    unlink(written_path_.c_str());
    refuse_write(path_, reason);
  }
}

void write_error(std::string_view text) noexcept {
  while (!text.empty()) {
    const ssize_t written = ::write(2, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace tsumugu::cli
