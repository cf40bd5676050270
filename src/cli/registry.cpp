#include "cli/registry.hpp"

#include <algorithm>

namespace tsumugu::cli {

const std::vector<OptionSpec>& global_options() {
  static const std::vector<OptionSpec> options = {
      {"store", 0, "PATH", "the store to use"},
      {"today", 0, "DATE", "the day to answer for"},
      {"tz", 0, "ZONE", "the time zone that decides which day it is"},
      {"lang", 0, "en|ko|ja", "the language of the answer"},
      {"format", 0, "text|plain|json|md|jsonl", "the form of the answer"},
      {"json", 0, "", "the same as --format json"},
      {"output", 'o', "FILE", "write the answer to a file; - is standard output"},
      {"color", 0, "auto|always|never", "colours on a terminal"},
      {"width", 0, "COLUMNS", "the width to write for"},
      {"date-order", 0, "dmy|mdy", "how 01/02/1995 is read"},
      {"no-pager", 0, "", "show a long answer at once, without TSUMUGU_PAGER, PAGER or less"},
      {"no-input", 0, "", "never ask a question"},
      {"dry-run", 'n', "", "say what would be done and do nothing"},
      {"yes", 'y', "", "answer questions with yes; replace files"},
      {"quiet", 'q', "", "leave out remarks; answers and errors stay"},
      {"verbose", 0, "", "say which store and which day are used"},
      {"help", 'h', "", "this help"},
      {"version", 'V', "", "the version"},
  };
  return options;
}

namespace {

constexpr auto wrapped = CommandSpec::Lines::wrapped;
constexpr auto added = OptionSpec::Again::added;
constexpr auto as_they_are = CommandSpec::Lines::as_they_are;
constexpr auto changes = CommandSpec::Effect::changes;

const std::vector<OptionSpec> yearly_options = {
    {"yearly", 0, "CALENDAR|none", "the calendar in which the event comes back every year; the one of the date unless given"},
    {"leap-day", 0, "feb28|mar1|skip", "where 29 February goes in a common year"},
    {"leap-month", 0, "regular|leap-if-present|both|skip", "where a day of a leap month goes"},
    {"month-end", 0, "clamp|month-end|skip", "where a 30th goes in a month of 29 days"},
    {"adar", 0, "first|second|both", "the Adar of a leap year in which a memorial day of Adar is kept"},
};

std::vector<OptionSpec> add_options() {
  std::vector<OptionSpec> options = {
      {"on", 0, "WHEN", "the date, in scripts"},
      {"title", 0, "TEXT", "the title, in scripts"},
      {"ko", 0, "TEXT", "the title in Korean"},
      {"ja", 0, "TEXT", "the title in Japanese"},
      {"en", 0, "TEXT", "the title in English"},
      {"kind", 0, "KIND", "disaster, death, birth, wedding, founding, ruling, memorial, holiday, deadline, work or event"},
      {"tone", 0, "TONE", "loss, celebration, birthday, ruling or neutral"},
      {"place", 0, "TEXT", "where it happened"},
      {"zone", 0, "ZONE", "the time zone of the place, as in Asia/Tokyo"},
      {"until", 0, "WHEN", "the last day, when it lasted longer than one"},
      {"tag", 0, "A,B", "tags", added},
      {"fact", 0, "NAME=NUMBER", "a number, as in deaths=6434 or deaths=6402..6434@NHK", added},
      {"source", 0, "TEXT|URL", "who says so; the facts after it cite it", added},
      {"note", 0, "TEXT|-", "a longer text; - reads it from standard input"},
      {"link", 0, "RELATION:EVENT", "a link, as in commemorates:kobe-1995", added},
      {"slug", 0, "NAME", "a name of your own, as in kobe-1995"},
      {"uid", 0, "TEXT", "a permanent name; adding the same twice adds once"},
  };
  options.insert(options.begin() + 11, yearly_options.begin(), yearly_options.end());
  return options;
}

const OptionSpec kind_filter = {"kind", 0, "KIND", "only events of that kind"};
const OptionSpec tag_filter = {"tag", 0, "TAG", "only events with that tag"};
const OptionSpec round_filter = {"round", 0, "", "only round years"};
const OptionSpec limit_option = {"limit", 0, "N", "at most so many"};

}  // namespace

const std::vector<CommandSpec>& commands() {
  static const std::vector<CommandSpec> all = {
      {"add",
       "WHEN TITLE...",
       "add an event",
       add_options(),
       {"tsumugu add 1995-01-17 05:46 JST Kobe earthquake --kind disaster --fact deaths=6,434 --source NHK",
        "tsumugu add 음력 1994-12-17 외할아버지 기일 --kind death", "tsumugu add --on 2026-05-01 --title \"Court hearing\" --yearly none"},
       run_add,
       wrapped,
       changes},
      {"today",
       "[DATE]",
       "what comes back on a day",
       {kind_filter,
        tag_filter,
        round_filter,
        limit_option,
        {"why", 0, "", "say under each line why it stands there"},
        {"exit-code", 0, "", "exit with 3 when nothing is found"}},
       {"tsumugu today", "tsumugu today 2026-01-17 --lang ko"},
       run_today},
      {"next",
       "[N|SPAN]",
       "what comes next, within a year or in a span",
       {kind_filter, tag_filter, round_filter},
       {"tsumugu next 10", "tsumugu next 30d --round"},
       run_next},
      {"countdown",
       "EVENT|DATE",
       "days to go, or days since",
       {{"days", 0, "", "only the number of days"},
        {"until", 0, "", "count to the next return"},
        {"since", 0, "", "count from the event itself"}},
       {"tsumugu countdown kobe-1995", "tsumugu countdown 2026-12-31 --days"},
       run_countdown},
      {"between", "DATE DATE", "the years, months and days between two dates", {}, {"tsumugu between 1995-01-17 2026-01-17"}, run_between},
      {"list",
       "[QUERY]",
       "list events",
       {{"sort", 0, "date|title|kind", "the order"},
        {"columns", 0, "A,B", "of id, date, title, kind, place, tags and details"},
        limit_option},
       {"tsumugu list kind:ruling 1990..2030", "tsumugu list tag:earthquake missing:source", "tsumugu list on:01-17",
        "tsumugu list --columns date,title --format plain"},
       run_list},
      {"show",
       "EVENT",
       "everything that is kept of an event",
       {{"all-calendars", 0, "", "its date in every calendar"}, {"history", 0, "", "its changes too"}},
       {"tsumugu show kobe-1995 --all-calendars"},
       run_show,
       wrapped},
      {"explain", "EVENT [YEAR]", "why a number is what it is", {}, {"tsumugu explain kobe-1995 2026"}, run_explain, wrapped},
      {"edit",
       "EVENT FIELD=VALUE...",
       "change an event",
       {},
       {"tsumugu edit kobe-1995 title=\"Great Hanshin earthquake\" fact=deaths=6434", "tsumugu edit kobe-1995 place="},
       run_edit,
       wrapped,
       changes},
      {"rm", "EVENT...", "remove events", {}, {"tsumugu rm kobe-1995"}, run_rm, as_they_are, changes},
      {"link",
       "EVENT RELATION EVENT",
       "link two events",
       {{"remove", 0, "", "take the link away"}},
       {"tsumugu link memorial-2026 commemorates kobe-1995"},
       run_link,
       wrapped,
       changes},
      {"tag",
       "EVENT +TAG... -TAG...",
       "give and take tags",
       {},
       {"tsumugu tag kobe-1995 +earthquake -draft"},
       run_tag,
       as_they_are,
       changes},
      {"undo", "[N]", "take back the last change", {}, {"tsumugu undo", "tsumugu undo 3"}, run_undo, as_they_are, changes},
      {"redo", "", "do again what was taken back", {}, {"tsumugu redo"}, run_redo, as_they_are, changes},
      {"history", "[EVENT]", "what was changed", {limit_option}, {"tsumugu history kobe-1995"}, run_history, wrapped},
      {"report",
       "[YEAR]",
       "the year's reminder report",
       {kind_filter, tag_filter, round_filter},
       {"tsumugu report 2026", "tsumugu report 2026 --format md -o 2026.md"},
       run_report},
      {"calendar",
       "[MONTH|YEAR]",
       "a month or a year as a grid",
       {{"lunar", 0, "CALENDAR", "show the days of a lunar calendar too"}},
       {"tsumugu calendar 2026-01", "tsumugu calendar 2026-02 --lunar korean"},
       run_calendar},
      {"convert",
       "DATE|-",
       "a date in every calendar",
       {{"to", 0, "CALENDAR", "only in that calendar"}},
       {"tsumugu convert 平成7年1月17日", "tsumugu convert 1995-01-17 --to korean", "tsumugu convert - --json"},
       run_convert},
      {"import",
       "FILE|-",
       "read events, one JSON object a line",
       {},
       {"tsumugu import events.jsonl --dry-run"},
       run_import,
       as_they_are,
       changes},
      {"export", "jsonl [QUERY]", "write events, one JSON object a line", {}, {"tsumugu export jsonl -o events.jsonl"}, run_export},
      {"backup",
       "[FILE]",
       "write a whole, checked copy of the store",
       {{"keep", 0, "N", "of the backups in the backup folder keep the newest so many"}},
       {"tsumugu backup", "tsumugu backup /media/usb/tsumugu.db"},
       run_backup,
       as_they_are,
       changes},
      {"restore", "FILE", "put a backup in place of the store", {}, {"tsumugu restore backup.db --yes"}, run_restore, as_they_are, changes},
      {"doctor", "", "check the store and the surroundings", {}, {"tsumugu doctor"}, run_doctor, wrapped},
      {"help", "[COMMAND|TOPIC]", "help", {}, {"tsumugu help add", "tsumugu help dates"}, run_help, wrapped},
  };
  return all;
}

const CommandSpec* command_named(std::string_view name) {
  if (name == "ls") name = "list";
  if (name == "cal") name = "calendar";
  const auto& all = commands();
  const auto found = std::find_if(all.begin(), all.end(), [&](const CommandSpec& command) { return command.name == name; });
  return found == all.end() ? nullptr : &*found;
}

std::string usage_of(const CommandSpec& command) {
  std::string usage = "tsumugu " + std::string(command.name);
  if (!command.arguments.empty()) usage.append(" ").append(command.arguments);
  return usage;
}

const CommandSpec& home_command() {
  static const CommandSpec home = {"", "", "today and the next 7 days", {}, {}, run_home};
  return home;
}

}  // namespace tsumugu::cli
