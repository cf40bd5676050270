#pragma once

#include <optional>
#include <string>

#include "store/statements.hpp"
#include "tsumugu/base/key.hpp"

namespace tsumugu::store {

/// The event that has this UID. The usual "<id>@tsumugu" is found by the id.
std::optional<Key> id_of_uid(Statements& statements, const std::string& uid);

/// The same among the UIDs that are not the usual ones.
std::optional<Key> id_of_given_uid(Statements& statements, const std::string& uid);

}  // namespace tsumugu::store
