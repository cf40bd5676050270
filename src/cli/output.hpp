#pragma once

#include <sys/types.h>

#include <string>
#include <string_view>

namespace tsumugu::cli {

/// A program that shows a long text a screen at a time, fed through a pipe.
class Pager {
 public:
  Pager() = default;
  Pager(const Pager&) = delete;
  Pager& operator=(const Pager&) = delete;
  ~Pager() { finish(); }

  /// Runs `command` in a shell. The descriptor that feeds it, or -1 where the system gives no process.
  int start(const std::string& command);
  bool is_running() const noexcept { return process_ > 0; }
  /// Says that there is no more, and waits until the reader has left it.
  void finish() noexcept;

 private:
  pid_t process_ = -1;
  int fd_ = -1;
};

/// Standard output, or the file of --output. Buffered; a file appears under its name only when it is whole.
class Output {
 public:
  Output() = default;
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;
  ~Output();

  /// What becomes of a file with content that is there already.
  enum class Existing { keep, replace };
  /// From now on to a file; "-" is standard output. An empty file is filled, a pipe or a device written to.
  /// @throws Error{conflict} when there is a file with content that is to be kept
  void to_file(const std::string& path, Existing existing);
  /// Makes no file and refuses what to_file would refuse because of what is there.
  static void try_file(const std::string& path, Existing existing);
  /// From now on to nobody.
  void discard() noexcept { is_unread_ = true; }
  /// From now on lines wider than that are wrapped under their last column. Colours are not understood. 0 for no bound.
  void wrap_at(std::size_t columns) noexcept { wrap_columns_ = columns; }
  /// Hands an answer that is taller than the screen to TSUMUGU_PAGER, PAGER or less. Where standard input or output is no terminal, where
  /// the answer goes to a file or the variable is empty or "cat", nothing changes.
  void page();
  /// The command has changed the store: said when the answer cannot be written.
  void note_change() noexcept { has_changed_store_ = true; }

  void write(std::string_view text);
  void line(std::string_view text);
  /// Talk for standard error that waits until the answer is whole: after an error a program finds nothing there but the error.
  void hold_note(std::string_view text) { held_notes_ += text; }
  const std::string& held_notes() const noexcept { return held_notes_; }
  /// Everything is with the system and read, or an Error{cannot_write} is thrown. A reader that has gone away (EPIPE) is no error: see
  /// is_unread().
  void finish();
  /// The reader of standard output has closed it: nothing more need be made.
  bool is_unread() const noexcept { return is_unread_; }

 private:
  void put(std::string_view text);
  void wrap(std::string_view text);
  void count_rows(std::string_view text);
  void flush();
  void send(std::string_view rest);
  [[noreturn]] void refuse_write(const std::string& path, int error) const;

  int fd_ = 1;
  std::string buffer_, held_notes_;
  std::string path_, written_path_;
  bool is_unread_ = false, has_changed_store_ = false;
  std::size_t wrap_columns_ = 0;
  std::string unwrapped_;  ///< the beginning of a line that is not whole yet
  Pager pager_;
  std::string pager_command_;                         ///< "" for none
  std::size_t screen_rows_ = 0, screen_columns_ = 0;  ///< of the terminal while all may still fit on it, else 0
  std::size_t rows_ = 0;                              ///< written so far
};

/// Opens what is closed of standard input, output and error, so that no file of ours is taken for one of them; a use of it still fails.
void open_standard_descriptors() noexcept;

/// One message on standard error.
void write_error(std::string_view text) noexcept;

}  // namespace tsumugu::cli
