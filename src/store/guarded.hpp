#pragma once

#include <SQLiteCpp/Exception.h>

#include <string>

#include "tsumugu/base/error.hpp"

namespace tsumugu::store {

/// What was tried when SQLite refused: it decides the sentence.
enum class Doing { reading, changing };

/// The Error for what SQLite threw.
Error to_error(const SQLite::Exception& thrown, Doing doing, const std::string& path);

/// Runs `work`; what SQLite throws leaves this folder as an Error that says what was tried with which file.
template <class Work>
auto guarded(Doing doing, const std::string& path, Work&& work) {
  try {
    return work();
  } catch (const SQLite::Exception& thrown) {
    throw to_error(thrown, doing, path);
  }
}

/// The hint that goes with every damaged store.
inline Message restore_hint() {
  return say("restore a backup: tsumugu restore FILE");
}

}  // namespace tsumugu::store
