#pragma once

// Stores on disk with the app's own index, and short ways to put events into them.

#include "tsumugu/app/app.hpp"
#include "unit/observance/days.hpp"
#include "unit/store/fixture.hpp"

namespace tsumugu::test {

/// An event of that recorded date which comes back by `rules`; its title is its date.
inline Event event_of(int number, std::string_view record, std::vector<Observance> rules = {Yearly{}}) {
  Event made(key(number));
  made.titles.main = record;
  made.when = when(record);
  made.observances = std::move(rules);
  made.uid = made.id.text() + "@tsumugu";
  return made;
}

/// A store in a folder of its own, gone at the end of the test.
class ScratchStore {
 public:
  explicit ScratchStore(const std::vector<Event>& events) { add(store_, events); }
  Store& operator*() noexcept { return store_; }

 private:
  Folder folder_;
  Store store_ = open_store(folder_ / "store.db", Access::change);
};

/// "1995-01-17: 2026-01-17: 31" for each.
inline Lines lines_of(const std::vector<Returning>& items) {
  Lines lines;
  for (const Returning& item : items) lines.push_back(item.event.titles.main + ": " + text(item.occurrence));
  return lines;
}

}  // namespace tsumugu::test
