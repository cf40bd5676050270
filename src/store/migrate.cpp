#include "store/migrate.hpp"

#include <fmt/format.h>

#include "store/connection.hpp"
#include "store/files.hpp"
#include "store/schema.hpp"
#include "tsumugu/base/error.hpp"

namespace tsumugu::store {

void migrate(SQLite::Database& database, const std::vector<const char*>& statements, const std::function<void()>& then) {
  Transaction transaction(database);
  const Header found = header_of(database);  // again: another program may have been first
  const auto newest = static_cast<int>(statements.size());
  if (found.schema >= newest) return;
  for (int schema = found.schema; schema < newest; ++schema) database.exec(statements[static_cast<std::size_t>(schema)]);
  database.exec(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", application_id, newest));
  if (found.is_ours) then();
  transaction.commit();
}

std::string back_up_before_migration(SQLite::Database& database, const std::string& path, int schema) {
  std::string target = unused_name_from(fmt::format("{}.schema-{}.backup", path, schema));
  const Scrap scrap(unused_name_beside(target));
  make_private_file(scrap.path(), target);
  {
    SQLite::Database copy = connect(scrap.path(), SQLite::OPEN_READWRITE);
    copy_pages(database, copy);
  }
  rename_if_free(scrap.path(), target);
  sync_folder_of(target);
  return target;
}

}  // namespace tsumugu::store
