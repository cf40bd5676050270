#include "tsumugu/base/error.hpp"

#include <catch2/catch.hpp>
#include <cerrno>

using namespace tsumugu;

TEST_CASE("an error of the system is said in words, also one that has none of ours") {
  CHECK(errno_word(ENOENT) == "No such file or directory");
  CHECK(errno_word(ENOSPC) == "No space left on device");
  CHECK(errno_word(EXDEV) == "Invalid cross-device link");
}

TEST_CASE("every kind of error has its name and the exit status of the interface") {
  struct Row {
    ErrorCode code;
    const char* name;
    int status;
  };
  const Row rows[] = {
      {ErrorCode::failure, "failure", 1},
      {ErrorCode::cannot_read, "cannot-read", 1},
      {ErrorCode::cannot_write, "cannot-write", 1},
      {ErrorCode::usage, "usage", 2},
      {ErrorCode::unknown_command, "unknown-command", 2},
      {ErrorCode::unknown_option, "unknown-option", 2},
      {ErrorCode::not_found, "not-found", 3},
      {ErrorCode::ambiguous_date, "ambiguous-date", 4},
      {ErrorCode::ambiguous_id, "ambiguous-id", 4},
      {ErrorCode::not_a_date, "not-a-date", 5},
      {ErrorCode::no_such_date, "no-such-date", 5},
      {ErrorCode::bad_value, "bad-value", 5},
      {ErrorCode::bad_text, "bad-text", 5},
      {ErrorCode::unknown_zone, "unknown-zone", 5},
      {ErrorCode::partly_bad, "partly-bad", 5},
      {ErrorCode::conflict, "conflict", 6},
      {ErrorCode::busy, "busy", 6},
      {ErrorCode::damaged_store, "damaged-store", 7},
      {ErrorCode::newer_store, "newer-store", 7},
      {ErrorCode::foreign_store, "foreign-store", 7},
      {ErrorCode::out_of_range, "out-of-range", 9},
  };
  for (const Row& row : rows) {
    CHECK(name(row.code) == row.name);
    CHECK(exit_status(row.code) == row.status);
  }
}

TEST_CASE("an error says what, why and what to do") {
  const Error error{ErrorCode::no_such_date, say("{0} does not exist", "2023-02-29"), {say("{0} is no leap year", "2023")}};
  CHECK(std::string(error.what()) == "2023-02-29 does not exist");
  CHECK(error.code() == ErrorCode::no_such_date);
  REQUIRE(error.hints().size() == 1);
  CHECK(error.hints()[0].text() == "2023 is no leap year");
  CHECK(!error.place());
}

TEST_CASE("a place is added without changing the error") {
  const Error error{ErrorCode::not_a_date, say("no date")};
  const Error placed = error.at({"events.jsonl", 12, 3});
  REQUIRE(placed.place());
  CHECK(placed.place()->source == "events.jsonl");
  CHECK(placed.place()->line == 12);
  CHECK(placed.place()->column == 3);
  CHECK(placed.message().pattern == "no date");
  CHECK(!error.place());
}
