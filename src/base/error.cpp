#include "tsumugu/base/error.hpp"

namespace tsumugu {

std::string_view name(ErrorCode code) noexcept {
  switch (code) {
    case ErrorCode::failure:
      return "failure";
    case ErrorCode::cannot_read:
      return "cannot-read";
    case ErrorCode::cannot_write:
      return "cannot-write";
    case ErrorCode::usage:
      return "usage";
    case ErrorCode::unknown_command:
      return "unknown-command";
    case ErrorCode::unknown_option:
      return "unknown-option";
    case ErrorCode::not_found:
      return "not-found";
    case ErrorCode::ambiguous_date:
      return "ambiguous-date";
    case ErrorCode::ambiguous_id:
      return "ambiguous-id";
    case ErrorCode::not_a_date:
      return "not-a-date";
    case ErrorCode::no_such_date:
      return "no-such-date";
    case ErrorCode::bad_value:
      return "bad-value";
    case ErrorCode::bad_text:
      return "bad-text";
    case ErrorCode::unknown_zone:
      return "unknown-zone";
    case ErrorCode::partly_bad:
      return "partly-bad";
    case ErrorCode::conflict:
      return "conflict";
    case ErrorCode::busy:
      return "busy";
    case ErrorCode::damaged_store:
      return "damaged-store";
    case ErrorCode::newer_store:
      return "newer-store";
    case ErrorCode::foreign_store:
      return "foreign-store";
    case ErrorCode::out_of_range:
      return "out-of-range";
  }
  return "failure";
}

int exit_status(ErrorCode code) noexcept {
  switch (code) {
    case ErrorCode::failure:
    case ErrorCode::cannot_read:
    case ErrorCode::cannot_write:
      return 1;
    case ErrorCode::usage:
    case ErrorCode::unknown_command:
    case ErrorCode::unknown_option:
      return 2;
    case ErrorCode::not_found:
      return 3;
    case ErrorCode::ambiguous_date:
    case ErrorCode::ambiguous_id:
      return 4;
    case ErrorCode::not_a_date:
    case ErrorCode::no_such_date:
    case ErrorCode::bad_value:
    case ErrorCode::bad_text:
    case ErrorCode::unknown_zone:
    case ErrorCode::partly_bad:
      return 5;
    case ErrorCode::conflict:
    case ErrorCode::busy:
      return 6;
    case ErrorCode::damaged_store:
    case ErrorCode::newer_store:
    case ErrorCode::foreign_store:
      return 7;
    case ErrorCode::out_of_range:
      return 9;
  }
  return 1;
}

Error::Error(ErrorCode code, Message message, std::vector<Message> hints)
    : code_(code), message_(std::move(message)), hints_(std::move(hints)), text_(message_.text()) {}

Error Error::at(Place place) const {
  Error error = *this;
  error.place_ = std::move(place);
  return error;
}

}  // namespace tsumugu
