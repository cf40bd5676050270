#include "cli/arguments.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <optional>

#include "tsumugu/app/known_words.hpp"
#include "tsumugu/base/error.hpp"
#include "tsumugu/base/text.hpp"

namespace tsumugu::cli {

namespace {

const OptionSpec* find_option(const std::vector<OptionSpec>& options, std::string_view name) {
  const auto found = std::find_if(options.begin(), options.end(), [&](const OptionSpec& option) { return option.name == name; });
  return found == options.end() ? nullptr : &*found;
}

const OptionSpec* find_letter(const std::vector<OptionSpec>& options, char letter) {
  const auto found = std::find_if(options.begin(), options.end(), [&](const OptionSpec& option) { return option.letter == letter; });
  return found == options.end() ? nullptr : &*found;
}

bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}

bool is_letter(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// "--store", "--store=x", "-o", "--"; never "-3d", "-0043-03-15", "--01-17" or "-".
bool is_option(std::string_view word) noexcept {
  if (word.size() < 2 || word[0] != '-') return false;
  if (word[1] != '-') return is_letter(word[1]);
  return word.size() == 2 || !is_digit(word[2]);
}

[[noreturn]] void refuse_option(std::string_view word, const CommandSpec& command) {
  std::vector<std::string_view> known;
  for (const OptionSpec& option : global_options()) known.push_back(option.name);
  for (const OptionSpec& option : command.options) known.push_back(option.name);
  const std::string_view bare = word.substr(std::min(word.find_first_not_of('-'), word.size()));
  const auto near = nearest(bare, known);
  const std::string help = command.name.empty() ? "tsumugu help" : "tsumugu help " + std::string(command.name);
  std::vector<Message> hints = {near ? did_you_mean("--" + *near) : say("all options: {0}", help)};
  if (command.name == "add") hints.push_back(say("a title that begins with - goes after --"));
  throw Error(ErrorCode::unknown_option, say("no option \"{0}\"", to_printable(word)), std::move(hints));
}

const OptionSpec& option_of(std::string_view word, const CommandSpec& command) {
  const OptionSpec* found = nullptr;
  if (word[1] == '-') {
    const std::string_view name = word.substr(2, word.find('=') == std::string_view::npos ? word.npos : word.find('=') - 2);
    found = find_option(command.options, name);
    if (!found) found = find_option(global_options(), name);
  } else {
    found = find_letter(command.options, word[1]);
    if (!found) found = find_letter(global_options(), word[1]);
    if (found && word.size() > 2 && found->value.empty()) found = nullptr;  // flags are not bundled: -yes is a mistake, not -y -e -s
  }
  if (!found) refuse_option(word, command);
  if (found->value.empty() && word.find('=') != std::string_view::npos)
    throw Error(ErrorCode::usage, say("{0} takes no value", "--" + std::string(found->name)));
  return *found;
}

/// "x" of "--title=x" and of "-ox".
std::string joined_value(std::string_view word) {
  return std::string(word[1] == '-' ? word.substr(word.find('=') + 1) : word.substr(2));
}

/// How many of the following words belong to the option at `at`.
std::size_t values_after(const std::vector<std::string>& given, std::size_t at, const OptionSpec& option) {
  const std::string_view word = given[at];
  if (option.value.empty()) return 0;
  const bool is_joined = word[1] == '-' ? word.find('=') != std::string_view::npos : word.size() > 2;
  if (is_joined) return 0;
  if (at + 1 == given.size()) throw Error(ErrorCode::usage, say("{0} needs a value: {0} {1}", word, option.value));
  return 1;
}

/// An option that stands for one thing has one value: to take the last would lose the others unsaid.
void check_once(const std::vector<GivenOption>& given, const OptionSpec& option) {
  if (option.value.empty() || option.again != OptionSpec::Again::refused) return;
  const GivenOption* first = nullptr;
  for (const GivenOption& one : given) {
    if (one.name != option.name) continue;
    if (first) refuse_second_value("--" + std::string(option.name), first->value, one.value);
    first = &one;
  }
}

[[noreturn]] void refuse_command(std::string_view word) {
  std::vector<std::string_view> known;
  for (const CommandSpec& command : commands()) known.push_back(command.name);
  const auto near = nearest(word, known);
  throw Error(ErrorCode::unknown_command, say("no command \"{0}\"", shown(word)),
              {near ? did_you_mean(*near) : say("all commands: {0}", "tsumugu help")});
}

/// The command is the first word that is neither an option nor an option's value.
std::optional<std::size_t> command_at(const std::vector<std::string>& given) {
  for (std::size_t at = 0; at < given.size(); ++at) {
    if (given[at] == "--") return std::nullopt;
    if (!is_option(given[at])) return at;
    at += values_after(given, at, option_of(given[at], home_command()));
  }
  return std::nullopt;
}

/// `tag EVENT -draft`: words that take a tag away look like options.
bool is_taken_tag(const CommandSpec& command, std::string_view word) {
  if (command.name != "tag" || word.size() < 2 || word[0] != '-' || word[1] == '-') return false;
  return word.size() > 2 || !find_letter(global_options(), word[1]);
}

}  // namespace

Arguments Arguments::parse(const std::vector<std::string>& given) {
  Arguments parsed;
  const auto at_command = command_at(given);
  if (at_command) {
    parsed.command_ = command_named(given[*at_command]);
    if (!parsed.command_) refuse_command(given[*at_command]);
  }
  const CommandSpec& command = *parsed.command_;

  // Checked before CLI11 sees them, so that each refusal is in our words. Plain words are kept from it: it would take "-draft" apart.
  std::vector<std::string> options;
  for (std::size_t at = 0; at < given.size(); ++at) {
    if (at == at_command) continue;
    if (given[at] == "--") {
      parsed.words_.insert(parsed.words_.end(), given.begin() + static_cast<std::ptrdiff_t>(at) + 1, given.end());
      break;
    }
    if (!is_option(given[at]) || is_taken_tag(command, given[at])) {
      parsed.words_.push_back(given[at]);
      continue;
    }
    const OptionSpec& option = option_of(given[at], command);
    const std::size_t values = values_after(given, at, option);
    options.push_back("--" + std::string(option.name));
    // CLI11 takes the word after an option as its value whatever it looks like, but not an empty one behind "=".
    if (!option.value.empty()) options.push_back(values == 1 ? given[at + 1] : joined_value(given[at]));
    at += values;
  }

  CLI::App app;
  app.set_help_flag();
  std::map<const CLI::Option*, std::string_view> names;
  const auto declare = [&](const OptionSpec& option) {
    const std::string flags = (option.letter ? std::string("-") + option.letter + "," : std::string()) + "--" + std::string(option.name);
    CLI::Option* declared =
        option.value.empty() ? app.add_flag(flags) : app.add_option(flags)->expected(1)->take_all()->allow_extra_args(false);
    names.emplace(declared, option.name);
  };
  for (const OptionSpec& option : command.options) declare(option);
  for (const OptionSpec& option : global_options()) {
    if (!find_option(command.options, option.name)) declare(option);
  }
  try {
    std::reverse(options.begin(), options.end());  // CLI11 takes its vector from the back
    app.parse(options);
  } catch (const CLI::ParseError& error) {
    throw Error(ErrorCode::usage, say("the command line is not understood: {0}", error.what()));
  }
  // In the order of the command line: a source is cited by the facts after it.
  std::map<const CLI::Option*, std::size_t> taken;
  for (const CLI::Option* option : app.parse_order()) {
    const auto& values = option->results();
    const std::size_t nth = taken[option]++;
    parsed.given_.push_back({names.at(option), option->get_type_size() == 0 || nth >= values.size() ? std::string() : values[nth]});
  }
  for (const OptionSpec& option : command.options) check_once(parsed.given_, option);
  return parsed;
}

bool Arguments::has(std::string_view option) const noexcept {
  return std::any_of(given_.begin(), given_.end(), [&](const GivenOption& one) { return one.name == option; });
}

std::string Arguments::value(std::string_view option) const {
  std::string last;
  for (const GivenOption& one : given_) {
    if (one.name == option) last = one.value;
  }
  return last;
}

}  // namespace tsumugu::cli
