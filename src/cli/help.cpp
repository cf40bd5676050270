#include <fmt/format.h>

#include <algorithm>

#include "cli/session.hpp"
#include "tsumugu/base/text.hpp"

namespace tsumugu::cli {

namespace {

/// A text that belongs to no command.
struct Topic {
  std::string_view name;
  std::string_view title;
  std::vector<std::pair<std::string_view, std::string_view>> rows;
};

const std::vector<Topic>& topics() {
  static const std::vector<Topic> all = {
      {"dates",
       "how dates may be written",
       {{"1995-01-17 05:46", "a day, with or without a time"},
        {"17 Jan 1995, January 17th, 1995", "in English"},
        {"1995년 1월 17일 오전 5시 46분", "in Korean"},
        {"平成7年1月17日, H7.1.17", "in Japanese"},
        {"음력 1994-12-17, korean:1994-12-17", "by a lunar calendar, which is always named"},
        {"1995-01, 1995, 199X, c. 1995, 44 BC", "as exactly as it is known, never more"},
        {"1950-06-25..1953-07-27", "from one day to another"},
        {"today, tomorrow, +3w, D-30", "counted from today"}}},
      {"exit",
       "exit statuses",
       {{"0", "done"},
        {"1", "unexpected failure, or the system refused"},
        {"2", "wrong usage"},
        {"3", "nothing found"},
        {"4", "an ambiguous date or id"},
        {"5", "not a date, or a bad value"},
        {"6", "conflict, or the store is busy"},
        {"7", "the store is damaged or made by a newer version"},
        {"9", "outside the range that can be calculated"}}},
      {"settings",
       "where settings come from, the first that is there",
       {{"--store, --lang, --tz, --date-order, --color", "options"},
        {"TSUMUGU_STORE, TSUMUGU_LANG, TSUMUGU_ZONE, TSUMUGU_DATE_ORDER, TSUMUGU_COLOR", "the environment"},
        {"$XDG_CONFIG_HOME/tsumugu/config.toml", "the file: store, lang, zone, date-order, color, each = \"...\""}}},
  };
  return all;
}

void write_rows(Session& session, const std::vector<std::pair<std::string, std::string>>& rows) {
  Table table({Table::Align::left, Table::Align::left});
  for (const auto& [left, right] : rows) table.add({left, right});
  session.out.write(table.text("  "));
}

void write_options(Session& session, const std::vector<OptionSpec>& options) {
  std::vector<std::pair<std::string, std::string>> rows;
  rows.reserve(options.size());
  for (const OptionSpec& option : options) {
    rows.emplace_back(fmt::format("{}--{}{}{}", option.letter ? fmt::format("-{}, ", option.letter) : "    ", option.name,
                                  option.value.empty() ? "" : " ", option.value),
                      session.worded(option.meaning));
  }
  write_rows(session, rows);
}

int help_overview(Session& session) {
  session.out.line(session.worded("tsumugu keeps dated events and says which come back today, since when, and why."));
  session.out.line("");
  std::vector<std::pair<std::string, std::string>> rows;
  for (const CommandSpec& command : commands()) {
    rows.emplace_back(fmt::format("{} {}", command.name, command.arguments), session.worded(command.summary));
  }
  write_rows(session, rows);
  session.out.line("");
  session.out.line(session.worded("options of every command"));
  write_options(session, global_options());
  session.out.line("");
  session.out.line(session.worded("more: {0}", "tsumugu help add, tsumugu help dates, tsumugu help exit, tsumugu help settings"));
  return 0;
}

int help_command(Session& session, const CommandSpec& command) {
  session.out.line(fmt::format("tsumugu {} {}", command.name, command.arguments));
  session.out.line("  " + session.worded(command.summary));
  if (!command.options.empty()) {
    session.out.line("");
    session.out.line(session.worded("options"));
    write_options(session, command.options);
  }
  session.out.line("");
  session.out.line(session.worded("examples"));
  for (const std::string_view example : command.examples) session.out.line("  " + std::string(example));
  return 0;
}

int help_topic(Session& session, const Topic& topic) {
  session.out.line(session.worded(topic.title));
  std::vector<std::pair<std::string, std::string>> rows;
  for (const auto& [left, right] : topic.rows) rows.emplace_back(left, session.worded(right));
  write_rows(session, rows);
  return 0;
}

}  // namespace

int run_help(Session& session) {
  std::string_view asked = session.arguments.command().name;
  if (asked == "help" || asked.empty()) {
    if (session.words().empty()) return help_overview(session);
    asked = session.words().front();
  }
  if (const CommandSpec* command = command_named(asked)) return help_command(session, *command);
  const auto topic = std::find_if(topics().begin(), topics().end(), [&](const Topic& one) { return one.name == asked; });
  if (topic != topics().end()) return help_topic(session, *topic);
  std::vector<std::string_view> known;
  for (const CommandSpec& command : commands()) known.push_back(command.name);
  for (const Topic& one : topics()) known.push_back(one.name);
  const auto near = nearest(asked, known);
  throw Error(ErrorCode::not_found, say("there is no help on \"{0}\"", to_printable(asked)),
              {near ? say("did you mean \"{0}\"?", *near) : say("all commands: {0}", "tsumugu help")});
}

}  // namespace tsumugu::cli
