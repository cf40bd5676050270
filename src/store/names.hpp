#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/statements.hpp"
#include "tsumugu/base/error.hpp"
#include "tsumugu/base/key.hpp"

namespace tsumugu::store {

/// The event that has this UID. The usual "<id>@tsumugu" is found by the id.
std::optional<Key> id_of_uid(Statements& statements, const std::string& uid);

/// The same among the UIDs that are not the usual ones.
std::optional<Key> id_of_given_uid(Statements& statements, const std::string& uid);

/// A key, or the beginning of one, as people copy it: capitals, and the letters that Crockford's alphabet leaves out for looking like
/// digits.
std::string as_key(std::string_view text);

/// The keys found by `sql` (two parameters: from, before) that begin with `prefix`, at most one more than are shown.
std::vector<Key> keys_with(Statements& statements, const char* sql, const std::string& prefix);

/// Error{not_found}, with near slugs as hints.
Error no_such_event(Statements& statements, std::string_view reference);

/// Error{ambiguous_id} with the `keys` as hints: `line` says one.
Error ambiguous(std::string_view reference, const std::vector<Key>& keys, const std::function<std::optional<Message>(const Key&)>& line);

}  // namespace tsumugu::store
