#pragma once

#include <string>
#include <string_view>

namespace tsumugu::cli {

/// Standard output, or the file of --output. Buffered; a file appears under its name only when it is whole.
class Output {
 public:
  Output() = default;
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;
  ~Output();

  /// From now on to a file; "-" is standard output. @throws Error{conflict} when it exists and `may_replace` is not set
  enum class Existing { keep, replace };
  void to_file(const std::string& path, Existing existing);

  void write(std::string_view text);
  void line(std::string_view text);
  /// Everything is with the system, or an Error{cannot_write} is thrown. A reader that has gone away (EPIPE) is no error: see is_unread().
  void finish();
  /// The reader of standard output has closed it: nothing more need be made.
  bool is_unread() const noexcept { return is_unread_; }

 private:
  void flush();
  void send(std::string_view rest);
  int fd_ = 1;
  std::string buffer_;
  std::string path_, written_path_;
  bool is_unread_ = false;
};

/// One message on standard error.
void write_error(std::string_view text) noexcept;

}  // namespace tsumugu::cli
