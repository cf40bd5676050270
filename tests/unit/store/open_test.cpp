#include <SQLiteCpp/SQLiteCpp.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "store/connection.hpp"
#include "store/schema.hpp"
#include "unit/store/fixture.hpp"

using namespace tsumugu;
using namespace tsumugu::test;
namespace fs = std::filesystem;

namespace {

mode_t mode_of(const std::string& path) {
  struct stat status;
  return ::stat(path.c_str(), &status) == 0 ? status.st_mode & 0777 : 0;
}

/// Both ways of opening refuse the file with `code` and leave every byte of it.
void check_refused_untouched(const std::string& path, ErrorCode code) {
  const std::string before = bytes_of(path);
  CHECK(refusal([&] { open(path, Access::read); }) == code);
  CHECK(refusal([&] { open(path, Access::change); }) == code);
  CHECK(bytes_of(path) == before);
  CHECK_FALSE(fs::exists(path + "-journal"));
}

void set_header(const std::string& path, const char* pragma) {
  SQLite::Database(path, SQLite::OPEN_READWRITE).exec(pragma);
}

/// Whether `work` holds in a child that is nobody. (The administrator may write everywhere.)
bool as_nobody(const std::function<bool()>& work) {
  const pid_t child = ::fork();
  if (child == 0) {
    if (::geteuid() == 0 && (::setegid(65534) != 0 || ::seteuid(65534) != 0)) ::_exit(2);
    ::_exit(work() ? 0 : 1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

TEST_CASE("reading makes no store: a missing one is not found") {
  const Folder folder;
  CHECK(refusal([&] { open(folder / "store.db", Access::read); }) == ErrorCode::not_found);
  CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("the first change makes the store and its folders, for the owner alone") {
  const Folder folder;
  add(*std::make_unique<Store>(open(folder / "a/b/store.db")), {kobe()});
  CHECK(mode_of(folder / "a/b/store.db") == 0600);
  CHECK(mode_of(folder / "a/b") == 0700);
  CHECK(mode_of(folder / "a") == 0700);
  CHECK(std::distance(fs::directory_iterator(folder / "a/b"), {}) == 1);
}

TEST_CASE("a store says what it is in its header") {
  const Folder folder;
  CHECK(open(folder / "store.db").schema() == store::newest_schema());
  SQLite::Database database(folder / "store.db");
  CHECK(database.execAndGet("PRAGMA application_id").getInt() == store::application_id);
  CHECK(database.execAndGet("PRAGMA journal_mode").getString() == "delete");
}

TEST_CASE("a connection that writes waits for the disk, and runs nothing that a file says") {
  const Folder folder;
  open(folder / "store.db");
  SQLite::Database database = store::connect(folder / "store.db", SQLite::OPEN_READWRITE);
  store::make_durable(database);
  const auto setting = [&](const char* pragma) { return database.execAndGet(pragma).getString(); };
  CHECK(setting("PRAGMA journal_mode") == "delete");
  CHECK(setting("PRAGMA synchronous") == "3");
  CHECK(setting("PRAGMA foreign_keys") == "1");
  CHECK(setting("PRAGMA trusted_schema") == "0");
  CHECK(setting("PRAGMA mmap_size") == "0");
}

TEST_CASE("a text file, another program's database and a folder are refused and left as they are") {
  const Folder folder;
  write_bytes(folder / "short.txt", "1995-01-17 Kobe earthquake\n");
  check_refused_untouched(folder / "short.txt", ErrorCode::foreign_store);
  write_bytes(folder / "long.txt", std::string(9000, 'x'));
  check_refused_untouched(folder / "long.txt", ErrorCode::foreign_store);
  SQLite::Database(folder / "other.db", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec("CREATE TABLE t (a)");
  check_refused_untouched(folder / "other.db", ErrorCode::foreign_store);
  set_header(folder / "other.db", "PRAGMA application_id = 252006675");
  check_refused_untouched(folder / "other.db", ErrorCode::foreign_store);
  CHECK(refusal([&] { open(folder.path()); }) == ErrorCode::foreign_store);
}

TEST_CASE("a store of a newer version is refused with both versions named, and left as it is") {
  const Folder folder;
  open(folder / "store.db");
  set_header(folder / "store.db", "PRAGMA user_version = 99");
  check_refused_untouched(folder / "store.db", ErrorCode::newer_store);
  try {
    open(folder / "store.db");
  } catch (const Error& error) {
    CHECK(error.message().arguments == std::vector<std::string>{folder / "store.db", "99", std::to_string(store::newest_schema())});
  }
}

TEST_CASE("an empty file is no store to a reader and becomes one at the first change") {
  const Folder folder;
  write_bytes(folder / "store.db", "");
  fs::permissions(folder / "store.db", fs::perms(0644));
  CHECK(refusal([&] { open(folder / "store.db", Access::read); }) == ErrorCode::foreign_store);
  CHECK(bytes_of(folder / "store.db").empty());
  CHECK(mode_of(folder / "store.db") == 0644);
  Store store = open(folder / "store.db");
  CHECK(mode_of(folder / "store.db") == 0600);
  add(store, {kobe()});
  CHECK(store.find(kobe().id) == kobe());
}

TEST_CASE("a store cut short is refused or found damaged, never taken for a whole one") {
  const Folder folder;
  {
    Store store = open(folder / "store.db");
    for (int i = 0; i < 100; ++i) add(store, {event(key(i), "event " + std::to_string(i), date::sys_days{date::days{i}})});
  }
  const std::string whole = bytes_of(folder / "store.db");
  for (std::size_t size = 100; size < whole.size(); size += 4096) {
    write_bytes(folder / "cut.db", whole.substr(0, size));
    const auto code = refusal([&] {
      const Store store = open(folder / "cut.db", Access::read);
      if (has_fault(store.check())) throw Error(ErrorCode::damaged_store, say("damaged"));
    });
    CHECK((code == ErrorCode::damaged_store || code == ErrorCode::foreign_store));
  }
}

TEST_CASE("in a folder that may not be written, reading works and a change says that it cannot") {
  const Folder folder;
  const std::string path = folder / "store.db";
  add(*std::make_unique<Store>(open(path)), {kobe()});
  fs::permissions(path, fs::perms(0444));
  fs::permissions(folder.path(), fs::perms(0555));
  CHECK(as_nobody([&] { return open(path, Access::read).find(kobe().id) == kobe(); }));
  CHECK(as_nobody([&] { return refusal([&] { open(path, Access::change); }) == ErrorCode::cannot_write; }));
  CHECK(as_nobody([&] { return refusal([&] { open(folder / "new.db", Access::change); }) == ErrorCode::cannot_write; }));
  fs::permissions(path, fs::perms(0666));
  CHECK(as_nobody([&] {
    return refusal([&] {
             Store store = open(path, Access::change);
             add(store, {event(key(1), "one more", {})});
           }) == ErrorCode::cannot_write;
  }));
  CHECK(as_nobody([&] { return open(path, Access::read).count() == 1; }));
}

TEST_CASE("what cannot be opened or made is named as the user named it, with the reason") {
  const Folder folder;
  const std::string path = folder / "store.db";
  add(*std::make_unique<Store>(open(path)), {kobe()});
  fs::permissions(folder.path(), fs::perms(0755));
  const auto says = [](const std::function<void()>& work, const std::vector<std::string>& arguments) {
    try {
      work();
    } catch (const Error& error) {
      return error.message().arguments == arguments;
    }
    return false;
  };
  CHECK(as_nobody([&] { return says([&] { open(path, Access::read); }, {path, "Permission denied"}); }));
  CHECK(as_nobody([&] { return says([&] { open(path, Access::change); }, {path, "Permission denied"}); }));
  CHECK(as_nobody([&] { return says([&] { open(folder / "new.db"); }, {folder / "new.db", "Permission denied"}); }));
  CHECK(says([&] { open(path + "/store.db", Access::read); }, {path + "/store.db", "Not a directory"}));
  CHECK(says([&] { open(path).backup("/nonexistent/b.db"); }, {"/nonexistent/b.db", "No such file or directory"}));
}

TEST_CASE("a trigger that someone put into a store does not run, and doctor names it") {
  const Folder folder;
  open(folder / "store.db");
  set_header(folder / "store.db", "CREATE TRIGGER t AFTER INSERT ON event BEGIN DELETE FROM event; END");
  Store store = open(folder / "store.db");
  add(store, {kobe()});
  CHECK(store.count() == 1);
  CHECK(has_fault(store.check()));
}

TEST_CASE("a store has the name that it was given, whatever that means to others") {
  const Folder folder;
  fs::current_path(folder.path());
  for (const char* name : {"a?mode=memory.db", "b#c.db", "d%20e.db", "file:f.db", ":memory:", "-g.db", "./h.db", "i j\\k.db"}) {
    INFO(name);
    add(*std::make_unique<Store>(open(name)), {kobe()});
    CHECK(fs::exists(folder / name));
    CHECK(open(name, Access::read).find(kobe().id) == kobe());
    open(name, Access::read).backup(std::string(name) + "?backup");
    restore_store(std::string(name) + "?backup", name, month_and_day);
    CHECK(open(folder / name, Access::read).count() == 1);
  }
  fs::current_path("/");
}

TEST_CASE("a store behind a symbolic link is made, changed and restored where the link leads") {
  const Folder folder;
  fs::create_directories(folder / "real");
  fs::create_symlink("real/store.db", folder / "link.db");
  add(*std::make_unique<Store>(open(folder / "link.db")), {kobe()});
  CHECK(open(folder / "real/store.db", Access::read).count() == 1);
  open(folder / "link.db", Access::read).backup(folder / "backup.db");
  add(*std::make_unique<Store>(open(folder / "link.db")), {event(key(1), "later", {})});
  restore_store(folder / "backup.db", folder / "link.db", month_and_day);
  CHECK(fs::is_symlink(folder / "link.db"));
  CHECK(open(folder / "real/store.db", Access::read).count() == 1);
  CHECK(open(folder / "real/store.db.before-restore", Access::read).count() == 2);
  write_bytes(folder / "real/store.db", "nothing that is a store");
  restore_store(folder / "backup.db", folder / "link.db", month_and_day);
  CHECK(fs::is_symlink(folder / "link.db"));
  CHECK(open(folder / "real/store.db", Access::read).count() == 1);
}

TEST_CASE("what a stopped program left beside a store is named, and nothing else is") {
  const Folder folder;
  open(folder / "store.db");
  CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 1);
  for (const char* name : {"store.db.new-k7f3m2q9wd4r8e1x", "store.db.new-k7f3m2q9wd4r8e1x-journal", "b.db.new-0000000000000000",
                           "store.db.new-letter", "new-plan.txt", "store.db.before-restore"})
    write_bytes(folder / name, "");
  const std::vector<Finding> findings = unfinished_files(folder.path());
  REQUIRE(findings.size() == 3);
  CHECK(findings[0].severity == Finding::Severity::warning);
  CHECK(findings[0].text.arguments == std::vector<std::string>{folder / "b.db.new-0000000000000000"});
}

TEST_CASE("doctor warns of a store that others may read") {
  const Folder folder;
  const Store store = open(folder / "store.db");
  CHECK(store.check().empty());
  fs::permissions(folder / "store.db", fs::perms(0644));
  REQUIRE(store.check().size() == 1);
  CHECK(store.check().front().severity == Finding::Severity::warning);
  CHECK(store.check().front().subject == "permissions");
}
