#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tsumugu::store {

/// Whether something of that name is there (a broken symbolic link too).
bool is_there(const std::string& path) noexcept;
/// Makes the folders above `path` that are missing, for the owner only. @throws Error{cannot_write}
void make_folder_of(const std::string& path);
/// Makes an empty file that only the owner may read. @throws Error{cannot_write}, also when it is there already; it names `known_as`, the
/// file that the user asked for.
void make_private_file(const std::string& path, const std::string& known_as);
/// Takes others' permissions away from an existing file, where the file system has such things; doctor warns of what stays.
void make_private(const std::string& path) noexcept;
/// A name beside `path` that nobody uses.
std::string unused_name_beside(const std::string& path);
/// `path` if nobody has that name, else `path`.2, `path`.3 and so on.
std::string unused_name_from(const std::string& path);
/// Waits until the folder of `path` is on the disk. Not every file system can; that is no error. @throws Error{cannot_write}
void sync_folder_of(const std::string& path);
/// The same; the errno or 0 instead of an Error.
int sync_error_of_folder(const std::string& path) noexcept;
/// The file that `path` leads to over symbolic links, which need not be there.
std::string target_of(const std::string& path);
/// The files in `folder` that have names of unused_name_beside, or are SQLite's beside such a file.
std::vector<std::string> unfinished_files_in(const std::string& folder);
/// Gives `from` the name `to` unless something has it.
/// @returns false when something has it. @throws Error{cannot_write}
bool rename_if_free(const std::string& from, const std::string& to);
/// Gives `from` the name `to` in place of what has it. @throws Error{cannot_write}
void rename_over(const std::string& from, const std::string& to);
/// Gives what is at `path` a second name, or when the file system has no such thing, another one. @throws Error{cannot_write}, also when
/// something has that name
void keep_as(const std::string& path, const std::string& second);

/// A new file for the owner only that has no name until it is whole, so that a program that is stopped leaves nothing of it. Where the file
/// system has no such files it has a name of unused_name_beside.
class NewFile {
 public:
  /// In the folder of `path`. @throws Error{cannot_write}
  explicit NewFile(const std::string& path);
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;
  ~NewFile();
  /// @throws Error{cannot_write}
  void append(std::string_view bytes);
  /// Puts what it holds on the disk and gives it the name `path`, in the same folder, unless something has that.
  /// @returns false when something has it. @throws Error{cannot_write}
  bool name_if_free(const std::string& path);

 private:
  std::string path_, passing_name_;
  int file_ = -1;
};

/// Removes a half-made file, and what SQLite puts beside it, when it goes out of scope.
class Scrap {
 public:
  explicit Scrap(std::string path) : path_(std::move(path)) {}
  Scrap(const Scrap&) = delete;
  Scrap& operator=(const Scrap&) = delete;
  ~Scrap();
  const std::string& path() const noexcept { return path_; }

 private:
  std::string path_;
};

}  // namespace tsumugu::store
