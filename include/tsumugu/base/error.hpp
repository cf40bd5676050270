#pragma once

#include <cstddef>
#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tsumugu/base/message.hpp"

namespace tsumugu {

/// What went wrong, as other programs see it. Names: db/schema/json/error.schema.json.
enum class ErrorCode {
  failure,          ///< 1: unexpected, please report
  cannot_read,      ///< 1: the operating system refused a read
  cannot_write,     ///< 1: the operating system refused a write; nothing was changed
  usage,            ///< 2: wrong or missing arguments
  unknown_command,  ///< 2
  unknown_option,   ///< 2
  not_found,        ///< 3: no event has that id, nothing to undo
  ambiguous_date,   ///< 4: the text has two readings
  ambiguous_id,     ///< 4: a prefix that several events share
  not_a_date,       ///< 5: the text reads as no date
  no_such_date,     ///< 5: a date whose form is right and that does not exist
  bad_value,        ///< 5: a number, word or zone that means nothing here
  bad_text,         ///< 5: invalid UTF-8, an empty title, a line break in a title
  unknown_zone,     ///< 5
  partly_bad,       ///< 5: some lines of a stream were bad, the others were done
  conflict,         ///< 6: someone changed it first, or it exists already
  busy,             ///< 6: another program holds the store
  damaged_store,    ///< 7
  newer_store,      ///< 7: made by a newer version
  foreign_store,    ///< 7: a file that is not a store of ours
  out_of_range,     ///< 9: outside what a calendar or a table covers
};

/// "no-such-date" and so on, as the `code` of an error object.
std::string_view name(ErrorCode code) noexcept;

/// The exit status, as `tsumugu help exit` lists them.
int exit_status(ErrorCode code) noexcept;

/// What the operating system's error `number` (of `errno`) means: "No such file or directory". In a place "{1:word}" of a message it is
/// put into the user's language.
std::string errno_word(int number);

/// Where in the input the offending words stand.
struct Place {
  std::string source;      ///< file name, "-" for standard input, or an option's name
  std::size_t line = 0;    ///< from 1; 0 when the source has no lines
  std::size_t column = 0;  ///< in characters from 1; 0 when it is not known
};

/// The only exception that leaves a module of ours: a user's mistake or a refusal of the outside world.
/// What nobody below can mend ends in `main`, where it becomes a sentence and an exit status.
class Error : public std::exception {
 public:
  Error(ErrorCode code, Message message, std::vector<Message> hints = {});

  ErrorCode code() const noexcept { return code_; }
  const Message& message() const noexcept { return message_; }
  const std::vector<Message>& hints() const noexcept { return hints_; }
  const std::optional<Place>& place() const noexcept { return place_; }
  /// The same error, found at `place`.
  Error at(Place place) const;
  const char* what() const noexcept override { return text_.c_str(); }

 private:
  ErrorCode code_;
  Message message_;
  std::vector<Message> hints_;
  std::optional<Place> place_;
  std::string text_;
};

}  // namespace tsumugu
