#pragma once

#include <vector>

namespace tsumugu::store {

/// db/schema/001.sql and the ones after it, as SQL. The number of a schema is its place from 1.
const std::vector<const char*>& migrations() noexcept;

/// The schema that this program writes.
inline int newest_schema() noexcept {
  return static_cast<int>(migrations().size());
}

/// In the header of every store ("tsmg"), so that another program's database is never taken for one.
inline constexpr int application_id = 0x74736d67;

}  // namespace tsumugu::store
