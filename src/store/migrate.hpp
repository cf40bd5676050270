#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <functional>
#include <string>
#include <vector>

namespace tsumugu::store {

/// Makes an empty database a store of the newest schema, or brings an older store to it: all in one transaction, so that the old state or
/// the new one is on the disk, whatever happens. `then` runs in it after the statements of an older store's migrations.
void migrate(SQLite::Database& database, const std::vector<const char*>& statements, const std::function<void()>& then);

/// Writes a copy of the store beside it, `path`.schema-N.backup, before it is migrated. The name of the copy.
std::string back_up_before_migration(SQLite::Database& database, const std::string& path, int schema);

}  // namespace tsumugu::store
