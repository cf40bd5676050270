#include "cli/config.hpp"

#define TOML_EXCEPTIONS 1
#include <toml++/toml.h>
#include <unistd.h>

#include <algorithm>
#include <vector>

#include "cli/settings.hpp"
#include "tsumugu/app/known_words.hpp"
#include "tsumugu/base/error.hpp"
#include "tsumugu/base/text.hpp"

namespace tsumugu::cli {

namespace {

const std::vector<std::string_view> known_keys = {"store", "lang", "zone", "date-order", "color"};

}  // namespace

std::map<std::string, std::string> read_config() {
  const std::string path = config_folder() + "/config.toml";
  if (access(path.c_str(), F_OK) != 0) return {};
  std::map<std::string, std::string> settings;
  try {
    for (const auto& [key, node] : toml::parse_file(path)) {
      const std::string_view name = key.str();
      const Place place{path, static_cast<std::size_t>(key.source().begin.line), static_cast<std::size_t>(key.source().begin.column)};
      if (std::find(known_keys.begin(), known_keys.end(), name) == known_keys.end()) {
        const auto near = nearest(name, known_keys);
        throw Error(ErrorCode::bad_value, say("no setting \"{0}\"", to_printable(name)),
                    {near ? did_you_mean(*near) : say("settings: {0}", joined(known_keys))})
            .at(place);
      }
      const auto value = node.value<std::string>();
      if (!value) throw Error(ErrorCode::bad_value, say("the setting \"{0}\" must be a text in quotation marks", name)).at(place);
      settings.emplace(name, *value);
    }
  } catch (const toml::parse_error& error) {
    const auto at = error.source().begin;
    throw Error(ErrorCode::bad_value, say("the settings are not TOML: {0}", error.description()))
        .at(Place{path, static_cast<std::size_t>(at.line), static_cast<std::size_t>(at.column)});
  }
  return settings;
}

}  // namespace tsumugu::cli
