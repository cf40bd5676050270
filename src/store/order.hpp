#pragma once

#include <utility>

#include "store/guarded.hpp"

namespace tsumugu::store {

/// Goes on from one key of an ordered walk to the next. In a damaged index the next may be no later one, and the walk would never end.
/// @throws Error{damaged_store}
template <class Value>
void go_on(Value& last, Value next) {
  if (!(last < next))
    throw Error(ErrorCode::damaged_store, say("the store is damaged: its entries are not in their order"), {restore_hint()});
  last = std::move(next);
}

}  // namespace tsumugu::store
