#include "cli/input.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <memory>
#include <vector>

#include "cli/session.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/interchange/json.hpp"

namespace tsumugu::cli {

namespace {

[[noreturn]] void refuse_read(const std::string& path, int error) {
  if (path == "-") throw Error(ErrorCode::cannot_read, say("cannot read standard input: {0:word}", errno_word(error)));
  throw Error(ErrorCode::cannot_read, say("cannot read {0}: {1:word}", to_printable(path), errno_word(error)));
}

/// Reads a descriptor in pieces; closes it unless it is standard input.
class Reader {
 public:
  explicit Reader(const std::string& path) : path_(path) {
    if (path == "-") return;
    fd_ = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat status {};
    if (fd_ < 0 || fstat(fd_, &status) != 0) refuse_read(path, errno);
    if (S_ISDIR(status.st_mode)) refuse_read(path, EISDIR);
  }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;
  ~Reader() {
    if (fd_ > 0) close(fd_);
  }

  std::optional<InputLine> line() {
    InputLine found;
    bool has_any = false;
    while (true) {
      if (at_ == filled_ && !fill()) return has_any ? std::optional(ended(std::move(found))) : std::nullopt;
      has_any = true;
      const char* begin = buffer_.data() + at_;
      const auto* end = static_cast<const char*>(std::memchr(begin, '\n', filled_ - at_));
      const std::size_t length = end ? static_cast<std::size_t>(end - begin) : filled_ - at_;
      if (found.text.size() + length > longest_json_line)
        found.is_too_long = true;
      else
        found.text.append(begin, length);
      at_ += length;
      if (!end) continue;
      ++at_;
      return ended(std::move(found));
    }
  }

 private:
  static InputLine ended(InputLine line) {
    if (!line.text.empty() && line.text.back() == '\r') line.text.pop_back();
    return line;
  }

  bool fill() {
    while (true) {
      const ssize_t length = read(fd_, buffer_.data(), buffer_.size());
      if (length < 0 && errno == EINTR) continue;
      if (length < 0) refuse_read(path_, errno);
      at_ = 0;
      filled_ = static_cast<std::size_t>(length);
      return length > 0;
    }
  }

  std::string path_;
  int fd_ = 0;
  std::vector<char> buffer_ = std::vector<char>(1U << 16U);
  std::size_t at_ = 0, filled_ = 0;
};

}  // namespace

LineSource lines_of(const std::string& path) {
  auto reader = std::make_shared<Reader>(path);
  return [reader] { return reader->line(); };
}

std::string standard_input() {
  std::string text;
  Reader reader("-");
  while (auto line = reader.line()) {
    if (line->is_too_long || text.size() + line->text.size() > longest_json_line)
      throw Error(ErrorCode::bad_value, say("the note is longer than 64 KiB"));
    text += line->text + "\n";
  }
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

std::string asked_line(const Session& session, std::string_view question) {
  if (session.settings.no_input || isatty(STDIN_FILENO) == 0) return {};
  write_error(question);
  const auto line = Reader("-").line();
  return line ? std::string(trimmed(line->text)) : std::string();
}

}  // namespace tsumugu::cli
