#include <unistd.h>

#include "store/connection.hpp"
#include "store/copies.hpp"
#include "store/files.hpp"
#include "store/guarded.hpp"
#include "store/impl.hpp"

namespace tsumugu {
namespace store {

void copy_to(Opened& from, const std::string& path, const std::string& known_as) {
  make_private_file(path, known_as);
  SQLite::Database copy = connect(path, SQLite::OPEN_READWRITE);
  try {
    copy_pages(from.database, copy);
  } catch (const SQLite::Exception& thrown) {
    if (is_failed_read(thrown)) throw to_error(thrown, Doing::reading, from);
    throw;
  }
}

void refuse_damaged(const Store& store, const std::string& path, const std::vector<Message>& ways_out) {
  for (const Finding& finding : store.check()) {
    if (finding.severity != Finding::Severity::fault) continue;
    std::vector<Message> hints{finding.text, say("tsumugu doctor says what is wrong")};
    hints.insert(hints.end(), ways_out.begin(), ways_out.end());
    throw Error(ErrorCode::damaged_store, say("{0} is damaged", path), std::move(hints));
  }
}

}  // namespace store

namespace {

[[noreturn]] void throw_exists(const std::string& target) {
  throw Error(ErrorCode::conflict, say("{0} exists already", target), {say("name another file: a backup never overwrites one")});
}

/// A backup is acknowledged when its name is on the disk too, else it is taken back.
void sync_or_remove(const std::string& path) {
  try {
    store::sync_folder_of(path);
  } catch (const Error&) {
    ::unlink(path.c_str());
    throw;
  }
}

}  // namespace

void Store::backup(const std::string& target) const {
  using namespace store;
  if (is_there(target)) throw_exists(target);
  const Scrap scrap(unused_name_beside(target));
  guarded(Doing::changing, target, [&] { copy_to(*impl_, scrap.path(), target); });
  // A copy of damage is no backup: it would push out the whole ones that --keep counts.
  refuse_damaged(open(scrap.path(), Access::read, impl_->indexer), impl_->path, {rescue_hint()});
  if (!rename_if_free(scrap.path(), target)) throw_exists(target);
  sync_or_remove(target);
}

}  // namespace tsumugu
