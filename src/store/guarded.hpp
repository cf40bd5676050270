#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

#include "tsumugu/base/error.hpp"

namespace tsumugu::store {

/// What was tried when SQLite refused: it decides the sentence.
enum class Doing {
  reading,
  changing,    ///< nothing is kept of a change that fails here
  committing,  ///< the change may be kept already when the disk fails
};

/// A file and the connection to it.
struct Opened {
  std::string path;
  SQLite::Database database;
};

/// The Error for what SQLite threw.
Error to_error(const SQLite::Exception& thrown, Doing doing, const std::string& path);
/// The same, with the reason that the system gave.
Error to_error(const SQLite::Exception& thrown, Doing doing, const Opened& opened);

/// SQLite calls a page damaged that the system could not read. What it threw, or what it should have thrown.
SQLite::Exception unmasked(const SQLite::Exception& thrown, const SQLite::Database& database);

/// Whether the disk refused to be read.
bool is_failed_read(const SQLite::Exception& thrown) noexcept;

/// Whether the change that could not be committed is certainly not kept: the disk failed before the journal was removed.
bool is_surely_undone(const SQLite::Exception& thrown) noexcept;

/// Runs `work`; what SQLite throws leaves this folder as an Error that says what was tried with which file. `which` is its path, or better
/// the Opened file.
template <class Which, class Work>
auto guarded(Doing doing, const Which& which, Work&& work) {
  try {
    return work();
  } catch (const SQLite::Exception& thrown) {
    throw to_error(thrown, doing, which);
  }
}

/// The hint that goes with every damaged store.
inline Message restore_hint() {
  return say("restore a backup: tsumugu restore FILE");
}

/// The way out without a backup, where single events are damaged: an export goes on past them.
inline Message rescue_hint() {
  return say("to save the other events: tsumugu export jsonl -o FILE, then tsumugu --store NEW import FILE");
}

}  // namespace tsumugu::store
