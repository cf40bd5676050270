#include <SQLiteCpp/SQLiteCpp.h>

#include <catch2/catch.hpp>

#include "store/connection.hpp"
#include "store/migrate.hpp"
#include "store/schema.hpp"
#include "unit/store/fixture.hpp"

using namespace tsumugu;
using namespace tsumugu::test;

namespace {

/// A schema after the newest: what the next release might need.
std::vector<const char*> with_one_more() {
  std::vector<const char*> statements = store::migrations();
  statements.push_back("ALTER TABLE event ADD COLUMN colour TEXT; CREATE INDEX event_colour ON event (colour);");
  return statements;
}

}  // namespace

TEST_CASE("an older store is brought to the newest schema in one step, and what must follow runs with it") {
  const Folder folder;
  add(*std::make_unique<Store>(open(folder / "store.db")), {kobe()});
  SQLite::Database database = store::connect(folder / "store.db", SQLite::OPEN_READWRITE);
  bool has_followed = false;
  store::migrate(database, with_one_more(), [&] { has_followed = store::is_in_transaction(database); });
  CHECK(has_followed);
  CHECK(store::header_of(database).schema == store::newest_schema() + 1);
  CHECK(database.execAndGet("SELECT count(*) FROM event WHERE colour IS NULL").getInt() == 1);
}

TEST_CASE("a migration that fails leaves the older store as it was") {
  const Folder folder;
  add(*std::make_unique<Store>(open(folder / "store.db")), {kobe()});
  std::vector<const char*> broken = with_one_more();
  broken.push_back("CREATE TABLE half (a); CREATE TABLE half (a);");
  {
    SQLite::Database database = store::connect(folder / "store.db", SQLite::OPEN_READWRITE);
    CHECK_THROWS_AS(store::migrate(database, broken, [] {}), SQLite::Exception);
    CHECK_THROWS_AS(store::migrate(database, with_one_more(), [] { throw std::runtime_error("stop"); }), std::runtime_error);
  }
  CHECK(open(folder / "store.db", Access::read).check().empty());
}

TEST_CASE("a store is copied beside itself before it is migrated, never over an older copy") {
  const Folder folder;
  add(*std::make_unique<Store>(open(folder / "store.db")), {kobe()});
  SQLite::Database database = store::connect(folder / "store.db", SQLite::OPEN_READWRITE);
  CHECK(store::back_up_before_migration(database, folder / "store.db", 1) == folder / "store.db.schema-1.backup");
  CHECK(store::back_up_before_migration(database, folder / "store.db", 1) == folder / "store.db.schema-1.backup.2");
  CHECK(open(folder / "store.db.schema-1.backup", Access::read).find(kobe().id) == kobe());
}
