#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "unit/store/faulty_disk.hpp"
#include "unit/store/fixture.hpp"

using namespace tsumugu;
using namespace tsumugu::test;
namespace fs = std::filesystem;

namespace {

/// A store of some events whose next change touches many pages.
struct Prepared {
  Folder folder;
  std::string path = folder / "store.db";
  std::string before, after;

  Prepared() {
    {
      Store store = open(path);
      std::vector<Event> events{kobe()};
      for (int i = 0; i < 60; ++i) events.push_back(event(key(i), std::string(200, 'x'), date::sys_days{date::days{i * 37}}));
      add(store, events);
      before = listing(store);
    }
    fs::copy_file(path, path + ".kept");
    change();
    after = listing(open(path, Access::read));
    reset();
  }

  void change() const {
    Store store = open(path);
    store.change("edit", 0, [](Store::Writer& writer) {
      for (int i = 0; i < 60; i += 7) {
        Event edited = *writer.store().find(key(i));
        edited.titles.main = "edited";
        writer.replace(edited);
      }
      writer.remove(kobe().id);
    });
  }

  void reset() const {
    fs::remove(path + "-journal");
    fs::copy_file(path + ".kept", path, fs::copy_options::overwrite_existing);
  }

  /// The state on the disk, which must be one of the two, whole.
  std::string state() const {
    const Store store = open(path, Access::read);
    CHECK_FALSE(has_fault(store.check()));
    return listing(store);
  }
};

/// The Error that `work` throws.
std::optional<Error> error_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const Error& error) {
    return error;
  }
  return std::nullopt;
}

bool says(const Error& error, std::string_view words) {
  return error.message().text().find(words) != std::string::npos;
}

/// Whether `work` ended by itself in a child process.
bool survives(const std::function<void()>& work) {
  const pid_t child = ::fork();
  if (child == 0) {
    work();
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status);
}

}  // namespace

TEST_CASE("a disk that fails at any one call, once or for good, leaves the old state or the acknowledged new one, and what is said is so") {
  const Prepared prepared;
  for (const Fault fault : {Fault::full, Fault::input_output, Fault::done_but}) {
    for (const bool is_lasting : {false, true}) {
      bool has_failed = true;
      for (int at = 1; has_failed; ++at) {
        prepared.reset();
        std::optional<Error> error;
        {
          const FaultyDisk disk(at, fault, is_lasting);
          error = error_of([&] { prepared.change(); });
          has_failed = FaultyDisk::has_failed();
        }
        INFO("fault " << static_cast<int>(fault) << " at call " << at << (is_lasting ? " and all after it" : ""));
        const std::string state = prepared.state();
        CHECK((state == prepared.before || state == prepared.after));
        if (!error) {
          CHECK(state == prepared.after);
          continue;
        }
        CHECK(error->code() == ErrorCode::cannot_write);
        CHECK(says(*error, "nothing was changed") != says(*error, "it is not known whether the change was kept"));
        if (says(*error, "nothing was changed")) CHECK(state == prepared.before);
      }
    }
  }
}

TEST_CASE("a program killed at any one call leaves the old state or the new one, and the next one puts the store in order") {
  const Prepared prepared;
  bool was_killed = true;
  for (int at = 1; was_killed; ++at) {
    prepared.reset();
    was_killed = !survives([&] {
      const FaultyDisk disk(at, Fault::kill, false);
      prepared.change();
    });
    const std::string state = prepared.state();
    CHECK((state == prepared.before || state == prepared.after));
  }
}

TEST_CASE("a failure while an earlier failure is being put in order does no more harm") {
  const Prepared prepared;
  bool was_killed = true;
  for (int at = 1; was_killed; ++at) {
    for (int second = 1; second < 6; ++second) {
      prepared.reset();
      was_killed = !survives([&] {
        const FaultyDisk disk(at, Fault::kill, false);
        prepared.change();
      });
      survives([&] {
        const FaultyDisk disk(second, Fault::input_output, true);
        refusal([&] { open(prepared.path); });
      });
      const std::string state = prepared.state();
      CHECK((state == prepared.before || state == prepared.after));
    }
  }
}

TEST_CASE("a restore on a disk that fails leaves the former store or the backup, and no copy of the former one unless it is needed") {
  const Prepared prepared;
  const Folder folder;
  {
    Store store = open(folder / "backup.db");
    add(store, {event(key(1000), "the backup", {})});
  }
  const std::string backup = listing(open(folder / "backup.db", Access::read)), former = prepared.path + ".before-restore";
  for (const Fault fault : {Fault::full, Fault::input_output, Fault::done_but}) {
    for (const bool is_lasting : {false, true}) {
      bool has_failed = true;
      for (int at = 1; has_failed; ++at) {
        prepared.reset();
        fs::remove(former);
        std::optional<Error> error;
        {
          const FaultyDisk disk(at, fault, is_lasting);
          error = error_of([&] { restore_store(folder / "backup.db", prepared.path, month_and_day); });
          has_failed = FaultyDisk::has_failed();
        }
        INFO("fault " << static_cast<int>(fault) << " at call " << at << (is_lasting ? " and all after it" : ""));
        const std::string state = prepared.state();
        CHECK((state == prepared.before || state == backup));
        if (!error) CHECK(state == backup);
        if (error) CHECK(error->code() == ErrorCode::cannot_write);
        const bool is_undone = error && says(*error, "nothing was changed");
        if (is_undone) CHECK(state == prepared.before);
        CHECK(fs::exists(former) == !is_undone);
        if (fs::exists(former)) CHECK(listing(open(former, Access::read)) == prepared.before);
      }
    }
  }
}

TEST_CASE("a restore that is killed at any one call leaves the former store or the backup") {
  const Prepared prepared;
  const Folder folder;
  add(*std::make_unique<Store>(open(folder / "backup.db")), {event(key(1000), "the backup", {})});
  const std::string backup = listing(open(folder / "backup.db", Access::read));
  bool was_killed = true;
  for (int at = 1; was_killed; ++at) {
    prepared.reset();
    was_killed = !survives([&] {
      const FaultyDisk disk(at, Fault::kill, false);
      restore_store(folder / "backup.db", prepared.path, month_and_day);
    });
    const std::string state = prepared.state();
    CHECK((state == prepared.before || state == backup));
  }
}

TEST_CASE("a first change that is killed at any one call leaves no store or a whole one") {
  bool was_killed = true;
  for (int at = 1; was_killed; ++at) {
    const Folder folder;
    was_killed = !survives([&] {
      const FaultyDisk disk(at, Fault::kill, false);
      Store store = open(folder / "store.db");
      add(store, {kobe()});
    });
    if (fs::exists(folder / "store.db")) {
      CHECK(open(folder / "store.db", Access::read).count() <= 1);
      CHECK_FALSE(has_fault(open(folder / "store.db", Access::read).check()));
    }
    Store store = open(folder / "store.db");
    CHECK(store.count() <= 1);
  }
}
