#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

#include "store/statements.hpp"
#include "tsumugu/store/store.hpp"

namespace tsumugu {

/// What a Store holds. The statements end before the connection: SQLite refuses to close over a living one.
struct Store::Impl {
  Impl(std::string where, Access how, Indexer keys, SQLite::Database opened)
      : path(std::move(where)), access(how), indexer(std::move(keys)), database(std::move(opened)), statements(database) {}

  std::string path;
  Access access;
  Indexer indexer;
  SQLite::Database database;
  store::Statements statements;
};

}  // namespace tsumugu
