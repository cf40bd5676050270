#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <random>
#include <set>

#include "unit/store/fixture.hpp"

using namespace tsumugu;
using namespace tsumugu::test;

namespace {

pid_t start(const std::function<void()>& work) {
  const pid_t child = ::fork();
  if (child != 0) return child;
  try {
    work();
  } catch (const std::exception& error) {
    ::dprintf(STDERR_FILENO, "%s\n", error.what());
    ::_exit(1);
  }
  ::_exit(0);
}

int status_of(pid_t child) {
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

void add_numbered(const std::string& path, int first, int count) {
  for (int i = first; i < first + count; ++i) {
    Store store = open(path);
    add(store, {event(key(i), "event " + std::to_string(i), date::sys_days{date::days{i}})});
  }
}

/// Changes, undoes and does again at random. What another program did first is a conflict, or leaves nothing to do: no fault.
void change_back_and_forth(const std::string& path, unsigned seed) {
  std::mt19937 random(seed);
  for (int round = 0; round < 150; ++round) {
    Store store = open(path);
    const Key id = key(static_cast<int>(random() % 5));
    const unsigned what = random() % 4;
    const auto code = refusal([&] {
      if (what == 0) store.undo();
      if (what == 1) store.redo();
      if (what == 2 && !store.find(id)) add(store, {event(id, "event", {})});
      if (what < 2) return;
      Event seen = store.find(id).value_or(event(id, "gone", {}));  // read before the change, as an editor does
      seen.note = std::to_string(seed) + " " + std::to_string(round);
      store.change("edit", round, [&](Store::Writer& writer) { writer.replace(seen); });
    });
    if (code && code != ErrorCode::not_found && code != ErrorCode::conflict) throw std::runtime_error(std::string(name(*code)));
  }
}

}  // namespace

TEST_CASE("programs that change, undo and redo at the same time leave a history that leads all the way back and forth") {
  const Folder folder;
  const std::string path = folder / "store.db";
  open(path);
  std::vector<pid_t> children;
  for (unsigned seed = 1; seed <= 3; ++seed) children.push_back(start([&] { change_back_and_forth(path, seed); }));
  for (const pid_t child : children) CHECK(status_of(child) == 0);

  Store store = open(path);
  CHECK_FALSE(has_fault(store.check()));
  std::vector<std::string> states;
  do {
    states.push_back(listing(store));
  } while (!refusal([&] { store.undo(); }));
  CHECK(store.count() == 0);
  for (; !states.empty(); states.pop_back()) {
    CHECK(listing(store) == states.back());
    if (states.size() > 1) store.redo();
  }
  CHECK_FALSE(has_fault(store.check()));
}

TEST_CASE("two programs that add at the same time lose nothing, beginning with the making of the store") {
  const Folder folder;
  const std::string path = folder / "store.db";
  const pid_t one = start([&] { add_numbered(path, 0, 200); });
  const pid_t two = start([&] { add_numbered(path, 1000, 200); });
  const pid_t reader = start([&] {
    for (int i = 0; i < 100; ++i)
      if (const auto code = refusal([&] { listing(open(path, Access::read)); }); code && code != ErrorCode::not_found)
        throw std::runtime_error(std::string(name(*code)));
  });
  CHECK(status_of(one) == 0);
  CHECK(status_of(two) == 0);
  CHECK(status_of(reader) == 0);
  const Store store = open(path, Access::read);
  CHECK(store.count() == 400);
  CHECK(store.steps(1000).size() == 400);
  CHECK_FALSE(has_fault(store.check()));
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("what is acknowledged beside a restore is in the store or in the copy that the restore made of it") {
  const Folder folder;
  const std::string path = folder / "store.db";
  add(*std::make_unique<Store>(open(path)), {kobe()});
  open(path, Access::read).backup(folder / "backup.db");
  const pid_t one = start([&] { add_numbered(path, 0, 150); });
  const pid_t two = start([&] { add_numbered(path, 1000, 150); });
  constexpr int restores = 15;
  const pid_t restoring = start([&] {
    for (int i = 0; i < restores; ++i) {
      restore_store(folder / "backup.db", path, month_and_day);
      ::usleep(5000);
    }
  });
  CHECK(status_of(restoring) == 0);
  CHECK(status_of(one) == 0);
  CHECK(status_of(two) == 0);
  std::set<Key> kept;
  int files = 0;
  for (const auto& file : std::filesystem::directory_iterator(folder.path())) {
    ++files;
    const Store store = open(file.path(), Access::read);
    CHECK_FALSE(has_fault(store.check()));
    store.each({}, [&](const Event& found) {
      kept.insert(found.id);
      return Store::Walk::on;
    });
  }
  CHECK(files == restores + 2);
  CHECK(kept.size() == 301);
}

TEST_CASE("a program killed at any moment has kept what it acknowledged and no half of the next") {
  const Folder folder;
  const std::string path = folder / "store.db";
  open(path);
  std::mt19937 random(17);
  int next = 1;
  std::set<int> acknowledged;
  for (int round = 0; round < 25; ++round) {
    int pipe[2];
    REQUIRE(::pipe(pipe) == 0);
    const int first = next;
    const pid_t child = start([&] {
      for (int i = first; i < first + 40; ++i) {
        add_numbered(path, i, 1);
        if (::write(pipe[1], &i, sizeof i) != sizeof i) ::_exit(1);
      }
    });
    ::close(pipe[1]);
    ::usleep(1000 + random() % 60000);
    ::kill(child, SIGKILL);
    status_of(child);
    for (int i = 0; ::read(pipe[0], &i, sizeof i) == sizeof i;) acknowledged.insert(i);
    ::close(pipe[0]);
    next = first + 40;
  }
  const Store store = open(path, Access::read);
  for (const int i : acknowledged) CHECK(store.find(key(i)));
  CHECK_FALSE(has_fault(store.check()));
  CHECK(store.steps(10000).size() == static_cast<std::size_t>(store.count()));
}

TEST_CASE("a store that another program holds for long is busy, and nothing is changed") {
  const Folder folder;
  Store store = open(folder / "store.db"), other = open(folder / "store.db");
  store.change("add", 0, [&](Store::Writer& writer) {
    writer.add(kobe());
    CHECK(refusal([&] { add(other, {event(key(1), "too early", {})}); }) == ErrorCode::busy);
  });
  CHECK(other.count() == 1);
}

TEST_CASE("what another program adds is not seen between questions asked at one moment, and is kept") {
  const Folder folder;
  const std::string path = folder / "store.db";
  add(*std::make_unique<Store>(open(path)), {kobe()});
  int go[2];
  REQUIRE(::pipe(go) == 0);
  const pid_t child = start([&] {  // before the store is opened here: SQLite must not be carried over a fork
    char byte = 0;
    if (::read(go[0], &byte, 1) == 1) add_numbered(path, 0, 1);
  });
  const Store store = open(path, Access::read);
  store.at_one_moment([&] {
    CHECK(store.count() == 1);
    REQUIRE(::write(go[1], "!", 1) == 1);
    for (int i = 0; i < 50; ++i) {
      ::usleep(1000);
      REQUIRE(store.count() == 1);
    }
  });
  CHECK(status_of(child) == 0);
  CHECK(store.count() == 2);
  ::close(go[0]);
  ::close(go[1]);
}

TEST_CASE("a full disk during a large change leaves the old state, and the next change works") {
  const Folder folder;
  const std::string path = folder / "store.db";
  add(*std::make_unique<Store>(open(path)), {kobe()});
  const pid_t child = start([&] {
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{200 * 1024, 200 * 1024};
    if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) ::_exit(2);
    Store store = open(path);
    std::vector<Event> events;
    for (int i = 0; i < 5000; ++i) events.push_back(event(key(i), std::string(100, 'x'), date::sys_days{date::days{i}}));
    ::_exit(refusal([&] { add(store, events); }) == ErrorCode::cannot_write ? 0 : 3);
  });
  CHECK(status_of(child) == 0);
  Store store = open(path);
  CHECK(store.count() == 1);
  CHECK_FALSE(has_fault(store.check()));
  add(store, {event(key(1), "after", {})});
  CHECK(store.count() == 2);
}
