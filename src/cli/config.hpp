#pragma once

#include <map>
#include <string>

namespace tsumugu::cli {

/// The settings of `$XDG_CONFIG_HOME/tsumugu/config.toml`: store, lang, zone, date-order, color. Empty without the file.
/// @throws Error{bad_value} naming the file, the line and the key that is wrong
std::map<std::string, std::string> read_config();

}  // namespace tsumugu::cli
