#pragma once

// A disk that fails: SQLite's file layer with a counter before every write, sync, truncation, deletion and unlocking. At the n-th it fails,
// goes on failing, or kills the program. (SQLite's own tests sweep n = 1, 2, 3, ... until the work runs clean: sqlite.org/testing.html.)

#include <sqlite3.h>

namespace tsumugu::test {

/// What happens at the n-th call.
enum class Fault {
  full,
  input_output,
  done_but,  ///< what was asked is done, and yet an input/output error is given: a folder that cannot be synced after a deletion
  kill,
};

/// While it lives, every file that SQLite opens is on the faulty disk.
class FaultyDisk {
 public:
  FaultyDisk(int at, Fault fault, bool is_lasting);
  FaultyDisk(const FaultyDisk&) = delete;
  FaultyDisk& operator=(const FaultyDisk&) = delete;
  ~FaultyDisk();
  /// Whether the n-th call came.
  static bool has_failed() noexcept;
};

}  // namespace tsumugu::test
