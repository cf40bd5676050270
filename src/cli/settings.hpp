#pragma once

#include <date/date.h>

#include <cstdint>
#include <optional>
#include <string>

#include "cli/arguments.hpp"
#include "tsumugu/base/message.hpp"
#include "tsumugu/calendar/read_date.hpp"

namespace tsumugu::cli {

enum class Format { text, plain, json, markdown, jsonl };

/// What the options, the environment and the configuration file come to, in that order.
struct Settings {
  std::string store;
  date::sys_days today;
  std::string zone;  ///< IANA name, "" for the system's
  Language language = Language::english;
  DateOrder order = DateOrder::ask;
  Format format = Format::text;
  std::size_t columns = 80;  ///< 0 for no limit: not a terminal
  bool color = false;
  std::optional<Message> remark;  ///< on the settings themselves, for the user
  bool dry_run = false, yes = false, quiet = false, verbose = false, no_input = false;

  ReadOptions reading() const { return ReadOptions{today, language, order}; }
};

/// @throws Error{bad_value, not_a_date, unknown_zone, usage}
Settings read_settings(const Arguments& arguments);

/// The language for messages about a command line that could not be read: what the words, the environment and the configuration say.
Language language_of(const std::vector<std::string>& given);
/// Whether errors are to be JSON, for the same case.
bool wants_json(const std::vector<std::string>& given) noexcept;

/// Seconds since 1970. The only clock there is.
std::int64_t now();

/// An environment variable, "" when it is not set.
std::string environment(const char* name);
/// `$XDG_DATA_HOME/tsumugu`, `$XDG_CONFIG_HOME/tsumugu`.
std::string data_folder();
std::string config_folder();

}  // namespace tsumugu::cli
