#pragma once

#include <string>
#include <vector>

#include "cli/session.hpp"

namespace tsumugu::cli {

// --format plain: a record a line, tabs between its fields, nothing cut, no colour. Fields are only ever added, at the end.

/// The fields with tabs between them. A tab or a line feed inside one is written \u{9}, \u{a}.
std::string plain_record(const std::vector<std::string>& fields);

/// A return: its day, days until then, count, "*" when it is round, id, the event's date, title, kind. What is not known is empty.
std::string plain_returning(const Session& session, const Returning& returning);

}  // namespace tsumugu::cli
