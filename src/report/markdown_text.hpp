#pragma once

#include <string>
#include <string_view>

namespace tsumugu {

/// Text for a cell of a Markdown table: what Markdown or HTML would take for a mark is escaped, a pipe too. `text` must be printable.
std::string markdown_text(std::string_view text);
/// A YAML string in double quotes.
std::string yaml_text(std::string_view text);

}  // namespace tsumugu
