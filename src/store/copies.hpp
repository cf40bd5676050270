#pragma once

// What backup and restore share.

#include <string>
#include <vector>

#include "store/guarded.hpp"
#include "tsumugu/store/store.hpp"

namespace tsumugu::store {

/// Copies an open store to a new private file, which will be `known_as`, and the copy is on the disk. @throws Error{cannot_read} for `from`
void copy_to(Opened& from, const std::string& path, const std::string& known_as);

/// @throws Error{damaged_store} that says `path` and names the first fault, with `ways_out` as hints
void refuse_damaged(const Store& store, const std::string& path, const std::vector<Message>& ways_out = {});

}  // namespace tsumugu::store
