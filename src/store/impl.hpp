#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

#include "store/guarded.hpp"
#include "store/statements.hpp"
#include "tsumugu/store/store.hpp"

namespace tsumugu {

/// What a Store holds. The statements end before the connection: SQLite refuses to close over a living one.
struct Store::Impl : store::Opened {
  Impl(std::string where, Indexer keys, SQLite::Database connected)
      : Opened{std::move(where), std::move(connected)}, indexer(std::move(keys)), statements(database) {}

  Indexer indexer;
  store::Statements statements;
};

}  // namespace tsumugu
