#include "cli/session.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <ctime>
#include <memory>
#include <set>

#include "tsumugu/app/known_words.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/interchange/json.hpp"

namespace tsumugu::cli {

namespace {

bool is_there(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0;
}

std::string_view name(Format format) noexcept {
  switch (format) {
    case Format::text:
      return "text";
    case Format::plain:
      return "plain";
    case Format::json:
      return "json";
    case Format::markdown:
      return "md";
    case Format::jsonl:
      return "jsonl";
  }
  return {};
}

}  // namespace

void Session::note(std::string_view text) const {
  if (settings.quiet) return;
  const std::string line = std::string(text) + "\n";
  if (is_json())
    out.hold_note(line);
  else
    write_error(line);
}

void Session::tell(std::string_view text) {
  if (!settings.quiet) out.line(text);
}

std::optional<Store> Session::store_to_read() const {
  if (!is_there(settings.store)) {
    if (!arguments.command().name.empty()) note(worded("no store yet at {0}; the first add makes it", to_printable(settings.store)));
    return std::nullopt;
  }
  return opened_to_read();
}

Store Session::store_with_events() const {
  expect_store();
  return opened_to_read();
}

Store Session::opened_to_read() const {
  Store store = open_store(settings.store, Access::read);
  store.pass_over_damage([&met = damage](std::string_view id, const Error& error) { met.take(id, error); });
  return store;
}

Store Session::store_to_change() const {
  if (!settings.dry_run) out.note_change();
  return open_store(settings.store, Access::change);
}

Store Session::store_to_edit() const {
  expect_store();
  return settings.dry_run ? open_store(settings.store, Access::read) : store_to_change();
}

void Session::expect_store() const {
  if (!is_there(settings.store)) {
    throw Error(ErrorCode::not_found, say("there is no store at {0} yet", to_printable(settings.store)),
                {say("the first add makes it: {0}", "tsumugu add 1995-01-17 Kobe earthquake")});
  }
}

void Session::expect_words(std::size_t least, std::size_t most) const {
  const CommandSpec& command = arguments.command();
  const std::string usage = usage_of(command);
  if (words().size() < least) throw Error(ErrorCode::usage, say("something is missing; the command is: {0}", usage));
  if (words().size() > most) {
    throw Error(ErrorCode::usage, say("\"{0}\" is one word too many; the command is: {1}", to_printable(words()[most]), usage));
  }
}

void Session::expect_format(std::initializer_list<Format> known) const {
  if (std::find(known.begin(), known.end(), settings.format) != known.end()) return;
  std::vector<std::string_view> names;
  for (const Format format : known) names.push_back(cli::name(format));
  throw Error(ErrorCode::usage,
              say("{0} has no format \"{1}\"; write one of: {2}", arguments.command().name, cli::name(settings.format), joined(names)));
}

std::optional<std::size_t> Session::count_option(std::string_view option) const {
  if (!arguments.has(option)) return std::nullopt;
  const std::string text = arguments.value(option);
  const auto value = whole_number(text);
  if (!value || *value == 0) {
    throw Error(ErrorCode::bad_value, say("{0} \"{1}\" is not a whole number from 1", "--" + std::string(option), to_printable(text)));
  }
  return value;
}

bool Session::is_confirmed(std::string_view question) const {
  if (settings.yes) return true;
  if (settings.no_input || isatty(STDIN_FILENO) == 0) {
    throw Error(ErrorCode::usage, say("this needs a yes and nobody can be asked; add --yes"));
  }
  write_error(std::string(question) + " [y/N] ");
  char answer[16] = {};
  const ssize_t length = read(STDIN_FILENO, answer, sizeof answer - 1);
  return length > 0 && (answer[0] == 'y' || answer[0] == 'Y');
}

date::sys_days one_day(const When& when) {
  if (const auto day = only_day(when)) return *day;
  throw Error(ErrorCode::not_a_date, say("\"{0}\" is not one day; write one as in {1}", to_printable(when.entered), "2026-12-31"));
}

std::optional<std::size_t> whole_number(std::string_view text) noexcept {
  std::size_t number = 0;
  const char* const behind = text.data() + text.size();
  const auto [end, error] = std::from_chars(text.data(), behind, number);
  return error == std::errc{} && end == behind ? std::optional(number) : std::nullopt;
}

std::string sentence(const std::vector<std::string>& words, std::size_t from) {
  std::string text;
  for (std::size_t at = from; at < words.size(); ++at) {
    if (at > from) text += ' ';
    text += words[at];
  }
  return text;
}

Keep keep_of(const Session& session, const Store* store) {
  const Arguments& arguments = session.arguments;
  std::optional<Kind> kind;
  if (arguments.has("kind")) kind = known_word("--kind", arguments.value("kind"), kind_named, kind_names());
  std::shared_ptr<std::set<Key>> tagged;
  if (arguments.has("tag")) {
    tagged = std::make_shared<std::set<Key>>();
    Query query;
    query.tags = parse_tags(arguments.value("tag"));
    if (store) {
      store->each(query, [&](const Event& event) {
        tagged->insert(event.id);
        return Store::Walk::on;
      });
    }
  }
  const bool round_only = arguments.has("round");
  if (!kind && !tagged && !round_only) return {};
  return [=](const Returning& returning) {
    if (kind && returning.event.kind != *kind) return false;
    if (tagged && !tagged->contains(returning.event.id)) return false;
    return !round_only || returning.occurrence.is_round;
  };
}

OccurrencesWriter::OccurrencesWriter(Session& session)
    : session_(session),
      document_("tsumugu/occurrences@1", fmt::format("\"today\":\"{}\",", to_iso(session.settings.today)),
                [&session](std::string_view text) { session.out.write(text); }) {}

void OccurrencesWriter::item(const Returning& returning) {
  document_.item(to_json(returning, session_.settings.today, session_.settings.language));
}

void write_occurrences(Session& session, const std::vector<Returning>& items) {
  OccurrencesWriter document(session);
  for (const Returning& item : items) document.item(item);
  document.end();
}

std::string counted_events(const Session& session, std::int64_t count) {
  return count == 1 ? session.worded("1 event") : session.worded("{0} events", grouped(count));
}

std::string shown_id(const Store& store, const EventSummary& event) {
  return shown_id(store.short_id(event.id), event);
}

std::string shown_id(const std::string& short_id, const EventSummary& event) {
  return event.slug.empty() ? short_id : fmt::format("{} ({})", event.slug, short_id);
}

std::string short_name(const EventSummary& event) {
  constexpr std::size_t letters = 4;
  return event.slug.empty() ? event.id.text().substr(0, letters) : event.slug;
}

std::string way_back(const Session& session, std::size_t columns) {
  return std::string(columns, ' ') + session.worded("undo with: {0}", "tsumugu undo");
}

std::string local_time(std::int64_t second) {
  const std::time_t time = second;
  std::tm local{};
  localtime_r(&time, &local);
  return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}", local.tm_year + 1900, local.tm_mon + 1, local.tm_mday, local.tm_hour, local.tm_min);
}

std::string shown_title(const Session& session, const EventSummary& event) {
  return to_printable(event.titles.in(session.settings.language));
}

long days_from(date::sys_days today, const Returning& returning) {
  return (returning.occurrence.day() - today).count();
}

}  // namespace tsumugu::cli
