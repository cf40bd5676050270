#include <sys/stat.h>

#include <algorithm>
#include <csignal>
#include <exception>
#include <new>
#include <optional>
#include <string>
#include <vector>

#include "cli/arguments.hpp"
#include "cli/output.hpp"
#include "cli/session.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/interchange/json.hpp"

namespace tsumugu::cli {

namespace {

/// The command or option that was probably meant, which is said on the line that refuses the other.
std::optional<std::string> command_meant(const Error& error) {
  const bool is_unknown = error.code() == ErrorCode::unknown_command || error.code() == ErrorCode::unknown_option;
  return is_unknown && !error.hints().empty() ? word_meant(error.hints().front()) : std::nullopt;
}

std::string hints_text(const std::vector<Message>& hints, std::size_t from, Language language) {
  std::string text;
  for (std::size_t at = from; at < hints.size(); ++at) text += "  " + to_printable(translate(hints[at], language)) + "\n";
  return text;
}

std::string error_text(const Error& error, Language language) {
  std::string text = worded(language, "error") + ": ";
  if (error.place()) {
    const Place& place = *error.place();
    text += to_printable(place.source);
    if (place.line > 0) text += ":" + std::to_string(place.line);
    if (place.column > 0) text += ":" + std::to_string(place.column);
    text += ": ";
  }
  std::string sentence = to_printable(translate(error.message(), language));
  std::size_t at = 0;
  if (const auto meant = command_meant(error)) {
    sentence = worded(language, "{0}. Did you mean \"{1}\"?", sentence, to_printable(*meant));
    ++at;
  }
  text += sentence + "\n" + hints_text(error.hints(), at, language);
  // Said to people only: to a program the hints of a date are its readings.
  if (order_decides(error))
    text += worded(language, "Write one of these, or choose once in config.toml: {0}", "date-order = \"dmy\"") + "\n";
  return text;
}

int report_error(const Error& error, const std::vector<std::string>& given) {
  const Language language = language_of(given);
  write_error(wants_json(given) ? to_json(error, language) + "\n" : error_text(error, language));
  return exit_status(error.code());
}

/// Behind a whole answer: which events are not in it. To a program each is an object; people are told the ways out once.
int report_damage(const Damage& damage, const Session& session) {
  const Language language = session.settings.language;
  std::string text;
  for (const Error& error : damage.first()) {
    if (session.is_json())
      text += to_json(error, language) + "\n";
    else
      text += error_text(Error(error.code(), error.message()), language);
  }
  if (!session.is_json()) {
    if (damage.unnamed() > 0) text += session.worded("and {0} more", grouped(static_cast<long long>(damage.unnamed()))) + "\n";
    text += hints_text(damage.first().front().hints(), 0, language);
  }
  write_error(text);
  return exit_status(ErrorCode::damaged_store);
}

std::string where_and_when(const Settings& settings) {
  const std::string store = to_printable(settings.store), today = to_iso(settings.today);
  return settings.zone.empty() ? worded(settings.language, "the store is {0}, today is {1}", store, today)
                               : worded(settings.language, "the store is {0}, today is {1} in {2}", store, today, settings.zone);
}

bool is_same_file(const std::string& a, const std::string& b) {
  struct stat one {
  }, other{};
  return stat(a.c_str(), &one) == 0 && stat(b.c_str(), &other) == 0 && one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

/// An answer never takes the place of the store or of its journal.
void refuse_store_as_answer(const std::string& path, const std::string& store) {
  for (const std::string_view end : {"", "-journal", "-wal", "-shm"}) {
    const std::string file = store + std::string(end);
    if (path == file || is_same_file(path, file))
      throw Error(ErrorCode::conflict, say("{0} is the store itself; write the answer to another file", shown(path)));
  }
}

/// Sends the answer to the file of --output. A dry run makes none: it says what would be changed, and of a mere answer that it would be
/// written.
void direct(Output& out, const Session& session) {
  const std::string file = session.arguments.value("output");
  if (file.empty()) throw Error(ErrorCode::usage, say("{0} needs a value: {0} {1}", "--output", "FILE"));
  const auto existing = session.settings.yes ? Output::Existing::replace : Output::Existing::keep;
  refuse_store_as_answer(file, session.settings.store);
  if (file == "-" || !session.settings.dry_run) {
    out.to_file(file, existing);
    return;
  }
  Output::try_file(file, existing);
  if (session.arguments.command().effect == CommandSpec::Effect::answers) out.discard();
}

int run(const std::vector<std::string>& given) {
  const Arguments arguments = Arguments::parse(given);
  Output out;
  if (arguments.has("version")) {
    out.line(wants_json(given) ? R"({"schema":"tsumugu/version@1","version":")" TSUMUGU_VERSION R"("})" : "tsumugu " TSUMUGU_VERSION);
    out.finish();
    return 0;
  }
  Settings settings = read_settings(arguments);
  // A file is as wide as its lines, although the terminal is not.
  const std::string file = arguments.value("output");
  if (!file.empty() && file != "-" && !arguments.has("width") && environment("COLUMNS").empty()) settings.columns = 0;
  Damage damage;
  Session session(arguments, std::move(settings), out, damage);
  if (session.settings.remark) session.note(translate(*session.settings.remark, session.settings.language));
  if (session.settings.verbose) session.note(where_and_when(session.settings));
  const bool has_file = !file.empty() && file != "-", is_dry = session.settings.dry_run;
  if (arguments.has("output")) direct(out, session);
  const bool is_for_people = session.settings.format != Format::json && session.settings.format != Format::jsonl;
  if (is_for_people && !arguments.has("no-pager")) out.page();
  if (session.settings.format == Format::text && (arguments.has("help") || arguments.command().lines == CommandSpec::Lines::wrapped))
    out.wrap_at(session.settings.columns);
  const int status = arguments.has("help") ? run_help(session) : arguments.command().run(session);
  out.finish();
  if (has_file)
    session.note(is_dry ? session.worded("would write {0}", to_printable(file)) : session.worded("wrote {0}", to_printable(file)));
  if (damage.is_any()) return report_damage(damage, session);
  write_error(out.held_notes());
  return status;
}

}  // namespace

}  // namespace tsumugu::cli

int main(int count, char** words) {
  tsumugu::cli::open_standard_descriptors();
  // A reader that goes away is seen as EPIPE and ends the answer quietly.
  std::signal(SIGPIPE, SIG_IGN);
  // A full quota (ulimit -f) is seen as EFBIG and said in a sentence.
  std::signal(SIGXFSZ, SIG_IGN);
  const std::vector<std::string> given(words + 1, words + count);
  try {
    return tsumugu::cli::run(given);
  } catch (const tsumugu::Error& error) {
    return tsumugu::cli::report_error(error, given);
  } catch (const std::bad_alloc&) {
    tsumugu::cli::write_error("error: out of memory\n");
  } catch (const std::exception& error) {
    return tsumugu::cli::report_error(
        tsumugu::Error(tsumugu::ErrorCode::failure, tsumugu::say("an unexpected failure, please report it: {0}", error.what())), given);
  }
  return 1;
}
