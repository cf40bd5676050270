#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "cli/registry.hpp"

namespace tsumugu::cli {

/// An option that was given, in the order of the command line.
struct GivenOption {
  std::string_view name;
  std::string value;  ///< "" for a flag
};

/// What the user wrote, split: the command, its words, its options.
class Arguments {
 public:
  /// @throws Error{unknown_command, unknown_option, usage}, with the nearest known word as a hint
  static Arguments parse(const std::vector<std::string>& given);

  const CommandSpec& command() const noexcept { return *command_; }
  const std::vector<std::string>& words() const noexcept { return words_; }
  const std::vector<GivenOption>& given() const noexcept { return given_; }
  bool has(std::string_view option) const noexcept;
  /// The last value given, "" when none was.
  std::string value(std::string_view option) const;

 private:
  const CommandSpec* command_ = &home_command();
  std::vector<std::string> words_;
  std::vector<GivenOption> given_;
};

}  // namespace tsumugu::cli
