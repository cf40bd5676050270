#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>
#include <utility>

#include "store/guarded.hpp"
#include "store/statements.hpp"
#include "tsumugu/store/store.hpp"

namespace tsumugu {

/// What a Store holds. The statements end before the connection: SQLite refuses to close over a living one.
struct Store::Impl : store::Opened {
  Impl(std::string where, Indexer keys, SQLite::Database connected)
      : Opened{std::move(where), std::move(connected)}, indexer(std::move(keys)), statements(database) {}

  Indexer indexer;
  store::Statements statements;
  TellDamage tell_damage;  ///< empty when a damaged event ends the walk

  /// Gives `take` what `read` makes of `row`, whose first column is the id, or tells that it is damaged.
  template <class Read, class Take>
  void hand_over(const store::Statement& row, Read&& read, Take&& take) const {
    bool is_read = false;
    try {
      auto event = read();
      is_read = true;  // what `take` throws is no damage of this row
      take(std::move(event));
    } catch (const Error& error) {
      if (is_read || !tell_damage || error.code() != ErrorCode::damaged_store) throw;
      tell_damage(row.text(0), error);
    }
  }
};

}  // namespace tsumugu
