#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>

#include "cli/input.hpp"
#include "cli/session.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/interchange/answers.hpp"
#include "tsumugu/interchange/json.hpp"

namespace tsumugu::cli {

namespace {

std::string located(const Error& error, Language language) {
  std::string text = to_printable(translate(error.message(), language));
  if (!error.place()) return text;
  const Place& place = *error.place();
  std::string where = fmt::format("{}:{}", to_printable(place.source), place.line);
  if (place.column > 0) where += fmt::format(":{}", place.column);
  return where + ": " + text;
}

/// A folder that is gone when it goes out of scope.
class PassingFolder {
 public:
  PassingFolder() {
    if (!mkdtemp(path_.data()))
      throw Error(ErrorCode::cannot_write, say("cannot make a folder in {0}: {1:word}", "/tmp", errno_word(errno)));
  }
  PassingFolder(const PassingFolder&) = delete;
  PassingFolder& operator=(const PassingFolder&) = delete;
  ~PassingFolder() {
    unlink(store().c_str());
    rmdir(path_.c_str());
  }
  std::string store() const { return path_ + "/store.db"; }

 private:
  std::string path_ = "/tmp/tsumugu-XXXXXX";
};

/// Whether there is a store, or at least a file with something in it.
bool is_store_there(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 && status.st_size > 0;
}

/// Of a dry run without a store nothing stays either.
ImportResult import_from(const Session& session, const LineSource& lines, const std::string& path) {
  const bool is_dry = session.settings.dry_run;
  std::optional<PassingFolder> folder;
  std::optional<Store> store;
  const auto opened = [&]() -> Store& {
    if (!is_dry || is_store_there(session.settings.store)) return store.emplace(session.store_to_change());
    folder.emplace();
    return store.emplace(open_store(folder->store(), Access::change));
  };
  return import_json_lines(opened, lines, path, now(), is_dry);
}

/// What was not taken over although its line was good.
void note_left_out(const Session& session, const ImportResult& result, const std::string& path) {
  for (const auto& [field, line] : result.left_out) {
    std::string text = session.worded("the field \"{0}\" is unknown and is left out", shown(field.name));
    if (field.meant) text = session.worded("{0}. Did you mean \"{1}\"?", text, *field.meant);
    session.note(fmt::format("{}:{}: {}", to_printable(path), line, to_printable(text)));
  }
  if (result.has_more_left_out) session.note(session.worded("and more unknown fields"));
  if (result.dangling_links == 1) session.note(session.worded("1 link leads to an event that is not in the store"));
  if (result.dangling_links > 1)
    session.note(session.worded("{0} links lead to events that are not in the store", grouped(result.dangling_links)));
}

void tell_import(Session& session, const ImportResult& result) {
  const std::string verb = session.settings.dry_run ? session.worded("would import") : session.worded("imported");
  std::string text = fmt::format("{}  {}", verb, counted_events(session, result.added));
  if (result.here > 0) text += std::string(comma(session.settings.language)) + session.worded("{0} already here", grouped(result.here));
  if (result.bad == 1) text += std::string(comma(session.settings.language)) + session.worded("1 line not read");
  if (result.bad > 1) text += std::string(comma(session.settings.language)) + session.worded("{0} lines not read", grouped(result.bad));
  session.tell(text);
  if (result.step) session.tell(way_back(session, display_width(verb) + 2));
}

}  // namespace

int run_import(Session& session) {
  session.expect_words(1, 1);
  session.expect_format({Format::text, Format::json});
  const std::string& path = session.words().front();
  const LineSource lines = lines_of(path);  // a file that cannot be read makes no store
  const ImportResult result = import_from(session, lines, path);
  for (const Error& error : result.errors) {
    write_error(session.is_json() ? to_json(error, session.settings.language) + "\n" : located(error, session.settings.language) + "\n");
  }
  const auto unsaid = result.bad - static_cast<std::int64_t>(result.errors.size());
  if (unsaid > 0 && !session.is_json()) write_error(session.worded("and {0} more lines", grouped(unsaid)) + "\n");
  if (session.is_json()) {
    std::vector<std::string> left_out;
    for (const auto& [field, line] : result.left_out) left_out.push_back(field.name);
    session.out.line(
        import_document({result.added, result.here, result.bad, session.settings.dry_run, std::move(left_out), result.dangling_links}));
  } else {
    note_left_out(session, result, path);
    tell_import(session, result);
  }
  return result.bad > 0 ? exit_status(ErrorCode::partly_bad) : 0;
}

int run_export(Session& session) {
  session.expect_words(1, static_cast<std::size_t>(-1));
  session.expect_format({Format::text, Format::json, Format::jsonl});  // lines of JSON whichever is asked for
  if (session.words().front() != "jsonl") {
    throw Error(ErrorCode::usage, say("no export format \"{0}\"; write one of: {1}", to_printable(session.words().front()), "jsonl"));
  }
  const Search search = parse_search({session.words().begin() + 1, session.words().end()}, session.settings.reading());
  if (const auto store = session.store_to_read()) {
    each_found(*store, search, [&](const Event& event) {
      session.out.write(to_json(event));
      session.out.write("\n");
      return session.out.is_unread() ? Store::Walk::stop : Store::Walk::on;
    });
  }
  return 0;
}

}  // namespace tsumugu::cli
