#include "cli/settings.hpp"

#include <pwd.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <map>

#include "cli/config.hpp"
#include "cli/session.hpp"
#include "tsumugu/app/known_words.hpp"
#include "tsumugu/base/text.hpp"

namespace tsumugu::cli {

std::int64_t now() {
  return std::time(nullptr);
}

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

namespace {

std::string home_folder() {
  if (std::string home = environment("HOME"); !home.empty()) return home;
  // A service or a cleaned environment: not the folder in which one happens to stand.
  const passwd* user = getpwuid(getuid());
  return user && user->pw_dir ? user->pw_dir : ".";
}

/// "~/events.db" as a shell would read it: in config.toml no shell does.
std::string with_home(const std::string& path) {
  return path.starts_with("~/") ? home_folder() + path.substr(1) : path;
}

std::string xdg_folder(const char* variable, const char* below_home) {
  const std::string given = environment(variable);
  // The specification says that a relative path is to be ignored.
  if (!given.empty() && given.front() == '/') return given + "/tsumugu";
  return home_folder() + below_home + "/tsumugu";
}

template <class Value>
struct Word {
  std::string_view word;
  Value value;
};

constexpr Word<Format> formats[] = {
    {"text", Format::text}, {"plain", Format::plain}, {"json", Format::json}, {"md", Format::markdown}, {"jsonl", Format::jsonl}};
constexpr Word<DateOrder> orders[] = {{"dmy", DateOrder::day_month_year}, {"mdy", DateOrder::month_day_year}, {"ask", DateOrder::ask}};
enum class Color { automatic, always, never };
constexpr Word<Color> colors[] = {{"auto", Color::automatic}, {"always", Color::always}, {"never", Color::never}};

template <class Value, std::size_t count>
Value chosen(std::string_view option, const std::string& word, const Word<Value> (&words)[count]) {
  std::vector<std::string_view> known;
  for (const auto& one : words) {
    if (one.word == word) return one.value;
    known.push_back(one.word);
  }
  refuse_word(option, word, known);
}

/// What LC_ALL, LC_MESSAGES or LANG ask for; English for anything we do not speak.
Language system_language() {
  for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const std::string value = environment(variable);
    if (value.empty()) continue;
    return language_named(std::string_view(value).substr(0, 2)).value_or(Language::english);
  }
  return Language::english;
}

constexpr std::size_t most_columns = 10'000;

std::size_t number_of(std::string_view option, const std::string& text) {
  const auto value = whole_number(text);
  if (!value || *value > most_columns)
    throw Error(ErrorCode::bad_value, say("{0} \"{1}\" is not a number from 0 to 10000", option, to_printable(text)));
  return *value;
}

std::size_t terminal_columns() {
  // A shell sets it, not the user: what is no width is passed over.
  if (const auto columns = whole_number(environment("COLUMNS")); columns && *columns > 0 && *columns <= most_columns) return *columns;
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return 80;
}

bool is_terminal() {
  return isatty(STDOUT_FILENO) == 1;
}

bool color_wanted(Color color) {
  if (color != Color::automatic) return color == Color::always;
  return is_terminal() && environment("NO_COLOR").empty() && environment("TSUMUGU_NO_COLOR").empty() && environment("TERM") != "dumb";
}

date::sys_days day_in_zone(const std::string& zone) {
  return wall_clock(Zone::load(zone), Instant{std::chrono::seconds{now()}}).first;
}

/// By TZ or the system: the C library knows both, and costs less than a zone file of ours.
date::sys_days day_here() {
  const std::time_t second = now();
  std::tm local{};
  localtime_r(&second, &local);
  return make_day(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
}

date::sys_days day_asked(const std::string& text, const Settings& settings) {
  if (const auto day = try_parse_iso_day(text)) return *day;
  const When when =
      read_date(text, ReadOptions{settings.zone.empty() ? day_here() : day_in_zone(settings.zone), settings.language, settings.order});
  if (const auto day = only_day(when)) return *day;
  throw Error(ErrorCode::not_a_date, say("{0} \"{1}\" is not one day; write one as in {2}", "--today", to_printable(text), "2026-01-17"));
}

/// A setting and where it was made, for the message that refuses it.
struct Setting {
  std::string value, origin;
};

/// The first that is not empty: option, environment, configuration.
Setting setting(const Arguments& arguments, std::string_view option, const char* variable,
                const std::map<std::string, std::string>& config) {
  if (std::string value = arguments.value(option); !value.empty()) return {std::move(value), "--" + std::string(option)};
  if (std::string value = environment(variable); !value.empty()) return {std::move(value), variable};
  const std::string key(option == "tz" ? "zone" : option);
  const auto found = config.find(key);
  return found == config.end() ? Setting{} : Setting{found->second, "config.toml: " + key};
}

/// What the configuration asks for; nothing where it cannot be read, which is refused elsewhere.
std::optional<Language> configured_language() {
  try {
    const auto config = read_config();
    const auto found = config.find("lang");
    return found == config.end() ? std::nullopt : language_named(found->second);
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

/// A TZ that the C library would take for UTC without a word: "KST" is a name that we know, "Foo" is none. Files and POSIX rules
/// ("KST-9") it reads itself.
void take_tz(Settings& settings) {
  const std::string tz = environment("TZ");
  const auto is_word_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/' || c == '_'; };
  const auto has_file = [](const std::string& name) { return access(("/usr/share/zoneinfo/" + name).c_str(), R_OK) == 0; };
  if (tz.empty() || !std::all_of(tz.begin(), tz.end(), is_word_letter) || has_file(tz)) return;
  const auto zone = zone_named(tz);
  if (zone && has_file(*zone))
    settings.zone = *zone;
  else
    settings.remark = say("warning: TZ \"{0}\" names no time zone that is there; the day is that of UTC", shown(tz));
}

}  // namespace

std::string data_folder() {
  return xdg_folder("XDG_DATA_HOME", "/.local/share");
}
std::string config_folder() {
  return xdg_folder("XDG_CONFIG_HOME", "/.config");
}

Settings read_settings(const Arguments& arguments) {
  const auto config = read_config();
  Settings settings;
  const Setting language = setting(arguments, "lang", "TSUMUGU_LANG", config);
  settings.language =
      language.value.empty() ? system_language() : known_word(language.origin, language.value, language_named, {"en", "ko", "ja"});
  settings.store = with_home(setting(arguments, "store", "TSUMUGU_STORE", config).value);
  if (settings.store.empty()) settings.store = data_folder() + "/store.db";
  if (const Setting zone = setting(arguments, "tz", "TSUMUGU_ZONE", config); !zone.value.empty()) settings.zone = required_zone(zone.value);
  if (settings.zone.empty()) take_tz(settings);
  if (const Setting order = setting(arguments, "date-order", "TSUMUGU_DATE_ORDER", config); !order.value.empty())
    settings.order = chosen(order.origin, order.value, orders);
  if (arguments.has("format")) settings.format = chosen("--format", arguments.value("format"), formats);
  if (arguments.has("json")) settings.format = Format::json;
  const Setting color = setting(arguments, "color", "TSUMUGU_COLOR", config);
  settings.color = color_wanted(color.value.empty() ? Color::automatic : chosen(color.origin, color.value, colors));
  if (const std::string file = arguments.value("output"); !file.empty() && file != "-" && color.value.empty()) settings.color = false;
  settings.columns = arguments.has("width") ? number_of("--width", arguments.value("width")) : is_terminal() ? terminal_columns() : 0;
  if (!arguments.has("width") && !is_terminal() && !environment("COLUMNS").empty()) settings.columns = terminal_columns();
  settings.dry_run = arguments.has("dry-run");
  settings.yes = arguments.has("yes");
  settings.quiet = arguments.has("quiet");
  settings.verbose = arguments.has("verbose");
  settings.no_input = arguments.has("no-input");
  if (const std::string today = arguments.value("today"); !today.empty()) {
    settings.today = day_asked(today, settings);
  } else {
    settings.today = settings.zone.empty() ? day_here() : day_in_zone(settings.zone);
  }
  return settings;
}

Language language_of(const std::vector<std::string>& given) {
  for (std::size_t at = 0; at < given.size(); ++at) {
    std::string_view word = given[at];
    if (word == "--lang" && at + 1 < given.size())
      word = given[at + 1];
    else if (word.starts_with("--lang="))
      word.remove_prefix(7);
    else
      continue;
    if (const auto language = language_named(word)) return *language;
  }
  if (const auto asked = language_named(environment("TSUMUGU_LANG"))) return *asked;
  return configured_language().value_or(system_language());
}

bool wants_json(const std::vector<std::string>& given) noexcept {
  for (std::size_t at = 0; at < given.size() && given[at] != "--"; ++at) {
    if (given[at] == "--json" || given[at] == "--format=json") return true;
    if (given[at] == "--format" && at + 1 < given.size() && given[at + 1] == "json") return true;
  }
  return false;
}

}  // namespace tsumugu::cli
