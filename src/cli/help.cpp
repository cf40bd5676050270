#include <fmt/format.h>

#include <algorithm>

#include "cli/session.hpp"
#include "tsumugu/app/known_words.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/interchange/answers.hpp"

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
        {"윤6월 15일, korean:2025-06L-15", "a day of a leap month"},
        {"17 Tevet 5755, 27 Dey 1404, 1 Ramadan 1447", "by the names of other calendars' months"},
        {"julian:1215-06-15, hebrew:5755-10-17", "by the name of a calendar"},
        {"1월 17일, --01-17", "every year, the year not known"},
        {"1995-01, 1995, 199X, c. 1995, 44 BC", "as exactly as it is known, never more"},
        {"1950-06-25..1953-07-27", "from one day to another"},
        {"today, tomorrow, +3w, D-30", "counted from today"}}},
      {"query",
       "what list and export look for; all parts must hold",
       {{"word", "it stands in a title, the place, a tag or the note"},
        {"kind:ruling", "the kind"},
        {"tag:earthquake", "a tag"},
        {"1990..2000, 1990.., year:1995", "when it happened"},
        {"on:01-17", "the month and day on which it happened"},
        {"precision:year", "how exactly the date is known"},
        {"missing:source", "what nobody is cited for"}}},
      {"calendars",
       "the names of the calendars",
       {{"gregorian, julian", "with years before 1 as 0, -1, ..."},
        {"korean, chinese, vietnamese", "lunar, with leap months"},
        {"hebrew", "months counted from Nisan; Adar I is 12, Adar II 13"},
        {"islamic-umalqura, islamic-civil, islamic-tabular", "of Saudi Arabia, and calculated"},
        {"japanese, buddhist, roc, dangun", "Gregorian with other years"},
        {"persian, coptic, ethiopic, indian", "solar"}}},
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
        {"9", "outside the range that can be calculated"},
        {"130", "stopped with Ctrl-C"}}},
      {"plain",
       "the fields of --format plain, with tabs between them",
       {{"today, next", "day, days until then, count, * when round, id, date of the event, title, kind"},
        {"list", "id, date, title, kind, place, tags, details; or those of --columns, in that order"}}},
      {"settings",
       "where settings come from, the first that is there",
       {{"--store, --lang, --tz, --date-order, --color", "options"},
        {"TSUMUGU_STORE, TSUMUGU_LANG, TSUMUGU_ZONE, TSUMUGU_DATE_ORDER, TSUMUGU_COLOR", "the environment"},
        {"$XDG_CONFIG_HOME/tsumugu/config.toml", "the file, with lines such as lang = \"ko\": store, lang, zone, date-order, color"}}},
  };
  return all;
}

/// A page of help as it is made.
struct Page {
  const Session& session;
  std::string text;
  void line(std::string_view words) { text.append(words).append("\n"); }
};

/// Names and what they mean, beside each other; a meaning goes on under itself. Where a name leaves no room, its meaning is below it.
void write_rows(Page& page, const std::vector<std::pair<std::string, std::string>>& rows) {
  constexpr std::size_t indent = 2, gap = 2;
  const std::size_t columns = page.session.settings.columns;
  constexpr std::size_t narrow = 60;
  const std::size_t most = columns == 0 ? static_cast<std::size_t>(-1) : columns < narrow ? columns / 2 : columns * 2 / 5;
  std::size_t width = 0;
  for (const auto& [left, right] : rows) {
    if (const std::size_t wide = display_width(left); wide <= most) width = std::max(width, wide);
  }
  const std::size_t column = indent + width + gap;
  for (const auto& [left, right] : rows) {
    const std::string name = std::string(indent, ' ') + left;
    if (display_width(left) <= width) {
      page.line(wrapped(padded(name, column) + right, columns, column));
    } else {
      page.line(wrapped(name, columns, 2 * indent));
      page.line(wrapped(std::string(column, ' ') + right, columns, column));
    }
  }
}

/// A command that can be copied: where it is too wide, each line but the last ends in a backslash. Words in quotation marks stay whole, and
/// an option beside its value.
void write_example(Page& page, std::string_view example) {
  constexpr std::string_view go_on = " \\";
  const std::size_t columns = page.session.settings.columns;
  const auto end_of_word = [&](std::size_t at) {
    for (bool is_quoted = false; at < example.size() && (is_quoted || example[at] != ' '); ++at) is_quoted ^= example[at] == '"';
    return at;
  };
  std::string line = " ";
  for (std::size_t at = 0; at < example.size();) {
    std::size_t end = end_of_word(at);
    const bool has_value = example.substr(at, 2) == "--" && end < example.size() && example.substr(end + 1, 2) != "--";
    if (has_value) end = end_of_word(end + 1);
    const std::string_view words = example.substr(at, end - at);
    if (columns > 0 && at > 0 && display_width(line) + 1 + display_width(words) + go_on.size() > columns) {
      page.line(line.append(go_on));
      line = "     ";
    }
    line.append(" ").append(words);
    at = std::min(end + 1, example.size());
  }
  page.line(line);
}

void write_options(Page& page, const std::vector<OptionSpec>& options) {
  std::vector<std::pair<std::string, std::string>> rows;
  rows.reserve(options.size());
  for (const OptionSpec& option : options) {
    rows.emplace_back(fmt::format("{}--{}{}{}", option.letter ? fmt::format("-{}, ", option.letter) : "    ", option.name,
                                  option.value.empty() ? "" : " ", option.value),
                      page.session.worded(option.meaning));
  }
  write_rows(page, rows);
}

void help_overview(Page& page) {
  page.line(page.session.worded("tsumugu keeps dated events and says which come back today, since when, and why."));
  page.line("");
  std::vector<std::pair<std::string, std::string>> rows;
  for (const CommandSpec& command : commands()) {
    rows.emplace_back(fmt::format("{} {}", command.name, command.arguments), page.session.worded(command.summary));
  }
  write_rows(page, rows);
  page.line("");
  page.line(page.session.worded("options of every command"));
  write_options(page, global_options());
  page.line("");
  page.line(page.session.worded("more: {0}",
                                "tsumugu help add, tsumugu help dates, tsumugu help exit, tsumugu help plain, tsumugu help settings"));
}

void help_command(Page& page, const CommandSpec& command) {
  page.line(usage_of(command));
  page.line("  " + page.session.worded(command.summary));
  if (command.name == "edit") page.line("  " + page.session.worded("fields: {0}", joined(editable_fields())));
  if (command.name == "link") page.line("  " + page.session.worded("relations: {0}", joined(relation_names())));
  if (!command.options.empty()) {
    page.line("");
    page.line(page.session.worded("options"));
    write_options(page, command.options);
  }
  page.line("");
  page.line(page.session.worded("examples"));
  for (const std::string_view example : command.examples) write_example(page, example);
}

void help_topic(Page& page, const Topic& topic) {
  page.line(page.session.worded(topic.title));
  std::vector<std::pair<std::string, std::string>> rows;
  for (const auto& [left, right] : topic.rows) rows.emplace_back(left, page.session.worded(right));
  write_rows(page, rows);
}

void write_page(Page& page) {
  const Session& session = page.session;
  std::string_view asked = session.arguments.command().name;
  if (asked == "help" || asked.empty()) {
    if (session.words().empty()) return help_overview(page);
    asked = session.words().front();
  }
  if (const CommandSpec* command = command_named(asked)) return help_command(page, *command);
  const auto topic = std::find_if(topics().begin(), topics().end(), [&](const Topic& one) { return one.name == asked; });
  if (topic != topics().end()) return help_topic(page, *topic);
  std::vector<std::string_view> known;
  for (const CommandSpec& command : commands()) known.push_back(command.name);
  for (const Topic& one : topics()) known.push_back(one.name);
  const auto near = nearest(asked, known);
  throw Error(ErrorCode::not_found, say("there is no help on \"{0}\"", to_printable(asked)),
              {near ? did_you_mean(*near) : say("all commands: {0}", "tsumugu help")});
}

}  // namespace

int run_help(Session& session) {
  Page page{session, {}};
  write_page(page);
  if (session.is_json())
    session.out.line(help_document(page.text));
  else
    session.out.write(page.text);
  return 0;
}

}  // namespace tsumugu::cli
