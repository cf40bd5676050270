#include <dirent.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <ctime>

#include "cli/session.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/interchange/answers.hpp"
#include "tsumugu/interchange/json.hpp"

namespace tsumugu::cli {

namespace {

constexpr std::string_view backup_prefix = "store-";
constexpr std::string_view backup_suffix = ".db";

std::string backup_folder(const Session& session) {
  const auto slash = session.settings.store.rfind('/');
  return (slash == std::string::npos ? std::string(".") : session.settings.store.substr(0, slash)) + "/backups";
}

std::string backup_name() {
  const std::time_t second = now();
  std::tm local{};
  localtime_r(&second, &local);
  return fmt::format("{}{:04}{:02}{:02}-{:02}{:02}{:02}{}", backup_prefix, local.tm_year + 1900, local.tm_mon + 1, local.tm_mday,
                     local.tm_hour, local.tm_min, local.tm_sec, backup_suffix);
}

/// The backups of ours in the folder, oldest first: their names hold their time.
std::vector<std::string> backups_in(const std::string& folder) {
  std::vector<std::string> names;
  DIR* listing = opendir(folder.c_str());
  if (!listing) return names;
  while (const dirent* entry = readdir(listing)) {
    const std::string_view name = entry->d_name;
    if (name.starts_with(backup_prefix) && name.ends_with(backup_suffix)) names.emplace_back(name);
  }
  closedir(listing);
  std::sort(names.begin(), names.end());
  return names;
}

void keep_newest(const std::string& folder, std::size_t count) {
  const std::vector<std::string> names = backups_in(folder);
  for (std::size_t at = 0; at + count < names.size(); ++at) unlink((folder + "/" + names[at]).c_str());
}

std::string_view name(Finding::Severity severity) noexcept {
  switch (severity) {
    case Finding::Severity::ok:
      return "ok";
    case Finding::Severity::warning:
      return "warn";
    case Finding::Severity::fault:
      return "fault";
  }
  return {};
}

/// What the program needs of the machine it runs on.
std::vector<Finding> check_surroundings(const Session& session) {
  std::vector<Finding> findings;
  const std::string zone = session.settings.zone;
  try {
    Zone::load(zone.empty() ? "Asia/Tokyo" : zone);
    findings.push_back({Finding::Severity::ok, "time", say("today is {0}; time zone files are there", to_iso(session.settings.today))});
  } catch (const Error& error) {
    findings.push_back({Finding::Severity::warning, "time", error.message()});
  }
  const CalendarRange korean = range(CalendarId::korean);
  findings.push_back({Finding::Severity::ok, "lunar",
                      say("Korean lunar calendar from {0} to {1}", std::to_string(korean.first_year), std::to_string(korean.last_year))});
  return findings;
}

}  // namespace

int run_backup(Session& session) {
  session.expect_words(0, 1);
  session.expect_format({Format::text, Format::json});
  const Store store = session.store_with_events();
  std::string target;
  if (session.words().empty()) {
    const std::string folder = backup_folder(session);
    const int made = mkdir(folder.c_str(), 0700) == 0 ? 0 : errno;
    if (made != 0 && access(folder.c_str(), W_OK) != 0) {
      throw Error(ErrorCode::cannot_write,
                  say("cannot make the folder {0}: {1:word}", to_printable(folder), errno_word(made == EEXIST ? errno : made)));
    }
    target = folder + "/" + backup_name();
    for (int nth = 2; access(target.c_str(), F_OK) == 0; ++nth) {  // twice in one second
      target = fmt::format("{}/{}-{}{}", folder, backup_name().substr(0, backup_name().size() - backup_suffix.size()), nth, backup_suffix);
    }
  } else {
    target = session.words().front();
  }
  if (!session.settings.dry_run) {
    store.backup(target);
    if (const auto keep = session.count_option("keep"); keep && session.words().empty()) keep_newest(backup_folder(session), *keep);
  }
  if (session.is_json()) {
    session.out.line(fmt::format(R"({{"schema":"tsumugu/backup@1","file":{},"events":{}}})", json_string(target), store.count()));
  } else {
    session.tell(session.worded("backup  {0}  {1}, checked", to_printable(target), counted_events(session, store.count())));
  }
  return 0;
}

int run_restore(Session& session) {
  session.expect_words(1, 1);
  const std::string& source = session.words().front();
  if (access(source.c_str(), F_OK) != 0) throw Error(ErrorCode::not_found, say("there is no file {0}", to_printable(source)));
  const Store backup = Store::open(source, Access::read, yearly_indexer());
  const auto events = backup.count();
  if (session.settings.dry_run) {
    session.tell(session.worded("would restore  {0}  {1}", to_printable(source), counted_events(session, events)));
    return 0;
  }
  if (!session.is_confirmed(
          session.worded("Replace the store {0} with {1}?", to_printable(session.settings.store), to_printable(source)))) {
    session.note(session.worded("nothing was changed"));
    return 0;
  }
  restore_store(source, session.settings.store, yearly_indexer());
  session.tell(session.worded("restored  {0}  {1}; the former store is kept beside it", to_printable(session.settings.store),
                              counted_events(session, events)));
  return 0;
}

int run_doctor(Session& session) {
  session.expect_words(0, 0);
  session.expect_format({Format::text, Format::json});
  std::vector<Finding> findings;
  if (const auto store = session.store_to_read()) {
    findings = store->check();
    findings.insert(findings.begin(), Finding{Finding::Severity::ok, "store",
                                              say("{0}: {1} events, schema {2}", to_printable(store->path()), grouped(store->count()),
                                                  std::to_string(store->schema()))});
  }
  for (Finding& finding : check_surroundings(session)) findings.push_back(std::move(finding));
  const bool is_damaged =
      std::any_of(findings.begin(), findings.end(), [](const Finding& one) { return one.severity == Finding::Severity::fault; });
  const Language language = session.settings.language;
  if (session.is_json()) {
    DocumentWriter document("tsumugu/doctor@1", {}, [&](std::string_view text) { session.out.write(text); });
    for (const Finding& one : findings) document.item(finding_json(name(one.severity), one.subject, translate(one.text, language)));
    document.end();
  } else {
    Table table({Table::Align::left, Table::Align::left, Table::Align::left});
    for (const Finding& one : findings) {
      table.add({std::string(name(one.severity)), to_printable(one.subject), to_printable(translate(one.text, language))});
    }
    session.out.write(table.text());
  }
  return is_damaged ? exit_status(ErrorCode::damaged_store) : 0;
}

}  // namespace tsumugu::cli
