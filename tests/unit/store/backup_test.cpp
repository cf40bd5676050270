#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "unit/store/fixture.hpp"

using namespace tsumugu;
using namespace tsumugu::test;
namespace fs = std::filesystem;

TEST_CASE("a backup is a whole store of its own, for the owner alone") {
  const Folder folder;
  Store store = open(folder / "store.db");
  add(store, {kobe()});
  store.backup(folder / "backup.db");
  add(store, {event(key(1), "later", {})});
  const Store backup = open(folder / "backup.db", Access::read);
  CHECK(backup.count() == 1);
  CHECK(backup.check().empty());
}

TEST_CASE("a backup never overwrites a file and leaves nothing behind when it cannot be made") {
  const Folder folder;
  Store store = open(folder / "store.db");
  write_bytes(folder / "letter.txt", "dear");
  CHECK(refusal([&] { store.backup(folder / "letter.txt"); }) == ErrorCode::conflict);
  CHECK(bytes_of(folder / "letter.txt") == "dear");
  CHECK(refusal([&] { store.backup(folder / "no/such/folder.db"); }) == ErrorCode::cannot_write);
  CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 2);
}

TEST_CASE("a restored store is the backup, and the former one is kept beside it") {
  const Folder folder;
  {
    Store store = open(folder / "store.db");
    add(store, {kobe()});
    store.backup(folder / "backup.db");
    add(store, {event(key(1), "later", {})});
  }
  CHECK(restore_store(folder / "backup.db", folder / "store.db", month_and_day) == folder / "store.db.before-restore");
  CHECK(open(folder / "store.db", Access::read).count() == 1);
  CHECK(open(folder / "store.db.before-restore", Access::read).count() == 2);
  CHECK(restore_store(folder / "backup.db", folder / "store.db", month_and_day) == folder / "store.db.before-restore.2");
  CHECK(fs::exists(folder / "store.db.before-restore.2"));
  CHECK_FALSE(restore_store(folder / "backup.db", folder / "elsewhere/store.db", month_and_day));
  CHECK(open(folder / "elsewhere/store.db", Access::read).count() == 1);
}

TEST_CASE("a damaged store is replaced by its backup") {
  const Folder folder;
  {
    Store store = open(folder / "store.db");
    add(store, {kobe()});
    store.backup(folder / "backup.db");
  }
  write_bytes(folder / "store.db", "nothing that is a store");
  restore_store(folder / "backup.db", folder / "store.db", month_and_day);
  CHECK(open(folder / "store.db", Access::read).count() == 1);
  CHECK(bytes_of(folder / "store.db.before-restore") == "nothing that is a store");
}

TEST_CASE("what is not a whole store is not restored, and the store stays") {
  const Folder folder;
  {
    Store store = open(folder / "store.db");
    add(store, {kobe()});
  }
  std::string bytes = bytes_of(folder / "store.db");
  bytes[bytes.find("6434")] = '7';
  write_bytes(folder / "flipped.db", bytes);
  write_bytes(folder / "letter.txt", "dear");
  const auto restored = [&](const char* source) {
    return refusal([&] { restore_store(folder / source, folder / "store.db", month_and_day); });
  };
  CHECK(restored("flipped.db") == ErrorCode::damaged_store);
  CHECK(restored("letter.txt") == ErrorCode::foreign_store);
  CHECK(restored("missing.db") == ErrorCode::not_found);
  CHECK(restored("store.db") == ErrorCode::conflict);
  write_bytes(folder / "store.db-journal", "left behind");
  fs::copy_file(folder / "store.db", folder / "backup.db");
  CHECK(restored("backup.db") == ErrorCode::conflict);
  fs::remove(folder / "store.db-journal");
  CHECK(open(folder / "store.db", Access::read).find(kobe().id) == kobe());
  CHECK_FALSE(fs::exists(folder / "store.db.before-restore"));
}

TEST_CASE("backups made while another change is going on are whole") {
  const Folder folder;
  Store store = open(folder / "store.db");
  for (int i = 0; i < 20; ++i) {
    add(store, {event(key(i), "event", {})});
    open(folder / "store.db", Access::read).backup(folder / ("backup" + std::to_string(i)));
    CHECK(open(folder / ("backup" + std::to_string(i)), Access::read).count() == i + 1);
  }
}
