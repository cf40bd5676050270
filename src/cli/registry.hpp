#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tsumugu::cli {

class Session;

/// An option as the user writes it. The one list from which parsing, help and suggestions are made.
struct OptionSpec {
  /// What becomes of a second value. A flag given again says the same.
  enum class Again { refused, added };
  std::string_view name;     ///< long name without dashes: "store"
  char letter;               ///< short name, or 0
  std::string_view value;    ///< what its value is called, "" for a flag
  std::string_view meaning;  ///< an English pattern of the catalogue
  Again again = Again::refused;
};

/// A command. Small ones of a kind share a file: edit, link and tag; undo, redo and history; backup, restore and doctor.
struct CommandSpec {
  std::string_view name;
  std::string_view arguments;  ///< "WHEN TITLE..."
  std::string_view summary;    ///< an English pattern of the catalogue
  std::vector<OptionSpec> options;
  std::vector<std::string_view> examples;
  int (*run)(Session&);
  /// Lines of sentences are wrapped on a narrow terminal; rows fit themselves, and what programs read stays as it is.
  enum class Lines { as_they_are, wrapped };
  Lines lines = Lines::as_they_are;
  /// What it is for: a dry run of a command that changes something still says what would be changed, also when the answer has a file.
  enum class Effect { answers, changes };
  Effect effect = Effect::answers;
};

/// The options that every command takes, before or after its name. Of several values the last counts, so that an alias may hold one.
const std::vector<OptionSpec>& global_options();
/// In the order of the help.
const std::vector<CommandSpec>& commands();
/// By name, or by the fixed aliases ls and cal. Null when there is none.
const CommandSpec* command_named(std::string_view name);
/// "tsumugu add WHEN TITLE...".
std::string usage_of(const CommandSpec& command);
/// What runs when no command is given.
const CommandSpec& home_command();

// The commands, each in its own file.
int run_home(Session&);
int run_add(Session&);
int run_today(Session&);
int run_next(Session&);
int run_countdown(Session&);
int run_between(Session&);
int run_list(Session&);
int run_show(Session&);
int run_explain(Session&);
int run_edit(Session&);
int run_rm(Session&);
int run_link(Session&);
int run_tag(Session&);
int run_undo(Session&);
int run_redo(Session&);
int run_history(Session&);
int run_report(Session&);
int run_calendar(Session&);
int run_convert(Session&);
int run_import(Session&);
int run_export(Session&);
int run_backup(Session&);
int run_restore(Session&);
int run_doctor(Session&);
int run_help(Session&);

}  // namespace tsumugu::cli
