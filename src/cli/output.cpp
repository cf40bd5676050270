#include "cli/output.hpp"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "tsumugu/base/error.hpp"
#include "tsumugu/base/text.hpp"

namespace tsumugu::cli {

namespace {

constexpr std::size_t piece = 1U << 16U;

/// TSUMUGU_PAGER, PAGER, less; "" when none is wanted.
std::string wanted_pager() {
  const char* terminal = std::getenv("TERM");
  if (!terminal || std::string_view(terminal) == "dumb") return {};
  for (const char* variable : {"TSUMUGU_PAGER", "PAGER"}) {
    const char* value = std::getenv(variable);
    if (!value) continue;
    const std::string_view command = trimmed(value);
    return command == "cat" ? std::string() : std::string(command);
  }
  return "less -FIRX";
}

/// Where a line goes on when it is wrapped: under its last column that leaves room there, else a little in from its beginning.
std::size_t wrap_indent(std::string_view line, std::size_t columns) {
  constexpr std::size_t step = 2, narrow = 60;
  const std::size_t most = columns < narrow ? columns * 3 / 5 : columns / 2;
  const std::size_t blanks = std::min(line.find_first_not_of(' '), line.size());
  std::size_t indent = blanks + step;
  for (std::size_t gap = line.find("  ", blanks); gap < line.size(); gap = line.find("  ", gap)) {
    gap = std::min(line.find_first_not_of(' ', gap), line.size());
    const std::size_t width = display_width(line.substr(0, gap));
    if (width > most) break;
    indent = width;
  }
  return indent;
}

void refuse_to_replace(const std::string& path, const struct stat& there, Output::Existing existing) {
  if (S_ISREG(there.st_mode) && there.st_size > 0 && existing == Output::Existing::keep)
    throw Error(ErrorCode::conflict, say("{0} is not empty and was left as it is", to_printable(path)), {say("to replace it, add --yes")});
}

}  // namespace

int Pager::start(const std::string& command) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return -1;
  // A pager that is not there must not cost the answer (126 and 127 are the shell's "cannot run it").
  const std::string script = command + "\n[ $? -lt 126 ] || exec cat";
  process_ = fork();
  if (process_ == 0) {
    std::signal(SIGPIPE, SIG_DFL);
    std::signal(SIGXFSZ, SIG_DFL);
    dup2(ends[0], STDIN_FILENO);
    setenv("LESS", "FIRX", 0);
    setenv("LESSCHARSET", "utf-8", 0);
    execl("/bin/sh", "sh", "-c", script.c_str(), static_cast<char*>(nullptr));
    _exit(127);
  }
  close(ends[0]);
  if (process_ < 0) {
    close(ends[1]);
    return -1;
  }
  // Ctrl-C is the pager's: it stops a search there, and we must not leave it alone with the terminal.
  std::signal(SIGINT, SIG_IGN);
  std::signal(SIGQUIT, SIG_IGN);
  return fd_ = ends[1];
}

void Pager::finish() noexcept {
  if (!is_running()) return;
  close(fd_);
  while (waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
  }
  process_ = -1;
  fd_ = -1;
}

Output::~Output() {
  if (fd_ > 2 && !pager_.is_running()) {
    close(fd_);
    if (!written_path_.empty()) unlink(written_path_.c_str());  // not finished: nothing half written stays
  }
}

void Output::refuse_write(const std::string& path, int error) const {
  std::vector<Message> hints;
  if (has_changed_store_) hints.push_back(say("what was changed in the store is kept; see: {0}", "tsumugu history"));
  throw Error(ErrorCode::cannot_write,
              path.empty() ? say("cannot write to standard output: {0:word}", errno_word(error))
                           : say("cannot write to {0}: {1:word}", to_printable(path), errno_word(error)),
              std::move(hints));
}

void Output::try_file(const std::string& path, Existing existing) {
  struct stat there {};
  if (stat(path.c_str(), &there) == 0) refuse_to_replace(path, there, existing);
}

void Output::to_file(const std::string& path, Existing existing) {
  if (path == "-") return;
  struct stat there {
  }, standard{};
  const bool is_there = stat(path.c_str(), &there) == 0;
  // "/dev/stdout": what is written to already goes on from where it stands.
  if (is_there && fstat(STDOUT_FILENO, &standard) == 0 && there.st_dev == standard.st_dev && there.st_ino == standard.st_ino) return;
  if (is_there && !S_ISREG(there.st_mode)) {  // a pipe or a device is written to as it stands
    fd_ = open(path.c_str(), O_WRONLY | O_CLOEXEC);
    const int error = errno;
    if (fd_ < 0) fd_ = 1;
    path_ = path;
    if (fd_ == 1) refuse_write(path, error);
    return;
  }
  if (is_there) refuse_to_replace(path, there, existing);
  // Beside the target, so that the rename stays on one disk; O_EXCL refuses a link laid in wait.
  written_path_ = path + ".part-" + std::to_string(getpid());
  fd_ = open(written_path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666);
  if (fd_ < 0) {
    const int error = errno;
    fd_ = 1;
    refuse_write(path, error);
  }
  path_ = path;
  constexpr mode_t permissions = 07777;
  if (is_there) fchmod(fd_, there.st_mode & permissions);  // what mktemp made for one reader stays so
}

void Output::page() {
  if (fd_ != STDOUT_FILENO || isatty(STDIN_FILENO) == 0 || isatty(STDOUT_FILENO) == 0) return;
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return;
  pager_command_ = wanted_pager();
  if (pager_command_.empty()) return;
  screen_rows_ = size.ws_row;
  screen_columns_ = size.ws_col;
}

void Output::write(std::string_view text) {
  if (wrap_columns_ > 0)
    wrap(text);
  else
    put(text);
}

void Output::line(std::string_view text) {
  write(text);
  write("\n");
}

void Output::wrap(std::string_view text) {
  unwrapped_ += text;
  std::size_t begin = 0;
  for (std::size_t end = unwrapped_.find('\n'); end != std::string::npos; end = unwrapped_.find('\n', begin)) {
    const std::string_view whole = std::string_view(unwrapped_).substr(begin, end - begin);
    put(wrapped(whole, wrap_columns_, wrap_indent(whole, wrap_columns_)));
    put("\n");
    begin = end + 1;
  }
  unwrapped_.erase(0, begin);
}

void Output::put(std::string_view text) {
  if (is_unread_) return;
  if (screen_rows_ > 0) count_rows(text);
  if (buffer_.capacity() < piece) buffer_.reserve(piece + piece / 2);  // once: a list of thousands is not moved while it grows
  buffer_ += text;
  if (buffer_.size() >= piece && screen_rows_ == 0) flush();
}

/// Begins the pager with the first row for which the screen has no place.
void Output::count_rows(std::string_view text) {
  for (const std::string_view row : split(text, '\n')) rows_ += std::max<std::size_t>(display_width(row), 1) / screen_columns_;
  rows_ += static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  if (rows_ < screen_rows_) return;
  screen_rows_ = 0;
  if (const int fd = pager_.start(pager_command_); fd > 0) fd_ = fd;
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
  put(unwrapped_);
  unwrapped_.clear();
  screen_rows_ = 0;
  flush();
  if (pager_.is_running()) {
    pager_.finish();
    fd_ = 1;
    return;
  }
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

void open_standard_descriptors() noexcept {
  for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    // The lowest free one is taken. Reading from it fails where it is for writing, and the other way round.
    if (fcntl(fd, F_GETFD) < 0 && open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY) != fd) return;
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
