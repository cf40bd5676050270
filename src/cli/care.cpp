#include <dirent.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <ctime>
#include <memory>

#include "cli/changes.hpp"
#include "cli/session.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/interchange/answers.hpp"
#include "tsumugu/interchange/json.hpp"

namespace tsumugu::cli {

namespace {

std::string store_folder(const Session& session) {
  const auto slash = session.settings.store.rfind('/');
  return slash == std::string::npos ? std::string(".") : session.settings.store.substr(0, slash);
}

std::string backup_folder(const Session& session) {
  return store_folder(session) + "/backups";
}

/// "store-20260117T054600Z-01.db": of one length, and by UTC, so that the order of the names is that of the times. `nth` counts those of
/// one second.
std::string backup_name(int nth) {
  const std::time_t second = now();
  std::tm utc{};
  gmtime_r(&second, &utc);
  return fmt::format("store-{:04}{:02}{:02}T{:02}{:02}{:02}Z-{:02}.db", utc.tm_year + 1900, utc.tm_mon + 1, utc.tm_mday, utc.tm_hour,
                     utc.tm_min, utc.tm_sec, nth);
}

/// Whether a file has a name that backup_name makes; others in the folder are not ours to remove.
bool is_backup_name(std::string_view name) noexcept {
  constexpr std::string_view pattern = "store-00000000T000000Z-00.db";
  const auto fits = [](char pattern_letter, char letter) {
    return pattern_letter == '0' ? letter >= '0' && letter <= '9' : letter == pattern_letter;
  };
  return name.size() == pattern.size() && std::equal(pattern.begin(), pattern.end(), name.begin(), fits);
}

/// The backups of ours in the folder, oldest first.
std::vector<std::string> backups_in(const std::string& folder) {
  std::vector<std::string> names;
  DIR* listing = opendir(folder.c_str());
  if (!listing) return names;
  while (const dirent* entry = readdir(listing)) {
    if (is_backup_name(entry->d_name)) names.emplace_back(entry->d_name);
  }
  closedir(listing);
  std::sort(names.begin(), names.end());
  return names;
}

/// Removes all but the newest `count` of them, and never `made`, whatever the clock says.
void keep_newest(const std::string& folder, std::size_t count, const std::string& made) {
  const std::vector<std::string> names = backups_in(folder);
  for (std::size_t at = 0; at + count < names.size(); ++at) {
    const std::string path = folder + "/" + names[at];
    if (path != made && unlink(path.c_str()) != 0)
      throw Error(ErrorCode::cannot_write, say("cannot remove the old backup {0}: {1:word}", to_printable(path), errno_word(errno)));
  }
}

/// A name for a new backup in our own folder, which is made when it is not there.
std::string new_backup(const Session& session) {
  const std::string folder = backup_folder(session);
  const int made = session.settings.dry_run || mkdir(folder.c_str(), 0700) == 0 ? 0 : errno;
  if (made != 0 && access(folder.c_str(), W_OK) != 0)
    throw Error(ErrorCode::cannot_write,
                say("cannot make the folder {0}: {1:word}", to_printable(folder), errno_word(made == EEXIST ? errno : made)));
  int nth = 1;
  while (access((folder + "/" + backup_name(nth)).c_str(), F_OK) == 0) ++nth;
  return folder + "/" + backup_name(nth);
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

bool has_fault(const std::vector<Finding>& findings) noexcept {
  return std::any_of(findings.begin(), findings.end(), [](const Finding& one) { return one.severity == Finding::Severity::fault; });
}

/// The store as a whole, before what was found in it.
Finding state_of(const Session& session, const Store& store, bool is_whole) {
  const std::string path = to_printable(store.path()), events = counted_events(session, store.count());
  const std::string schema = std::to_string(store.schema());
  return {Finding::Severity::ok, "store",
          is_whole ? say("{0}: {1}, schema {2}, integrity ok", path, events, schema) : say("{0}: {1}, schema {2}", path, events, schema)};
}

/// When the last backup of ours was made.
Finding last_backup(const Session& session) {
  const std::string folder = backup_folder(session);
  const std::vector<std::string> names = backups_in(folder);
  struct stat status {};
  if (names.empty() || stat((folder + "/" + names.back()).c_str(), &status) != 0)
    return {Finding::Severity::ok, "backup", say("there is none in {0}; make one with: {1}", to_printable(folder), "tsumugu backup")};
  return {Finding::Severity::ok, "backup", say("the last is {0}, made {1}", to_printable(names.back()), ago(session, status.st_mtime))};
}

/// "2025b", of the zone files of the system; empty where they do not say.
std::string tzdata_version() {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen("/usr/share/zoneinfo/tzdata.zi", "re"), std::fclose);
  char line[64] = {};
  constexpr std::string_view before = "# version ";
  if (!file || !std::fgets(line, sizeof line, file.get()) || !std::string_view(line).starts_with(before)) return {};
  const std::string_view version = std::string_view(line).substr(before.size());
  return std::string(version.substr(0, version.find('\n')));
}

/// What the program needs of the machine it runs on.
std::vector<Finding> check_surroundings(const Session& session) {
  std::vector<Finding> findings;
  const std::string& zone = session.settings.zone;
  const std::string today = to_iso(session.settings.today), version = tzdata_version();
  try {
    Zone::load(zone.empty() ? "Asia/Tokyo" : zone);
    const std::string day = zone.empty() ? today : today + " " + zone;
    findings.push_back(
        {Finding::Severity::ok, "time",
         version.empty() ? say("today is {0}; time zone files are there", day) : say("today is {0}; tzdata {1}", day, version)});
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
  const auto keep = session.count_option("keep");
  const Store store = session.store_with_events();
  const bool is_ours = session.words().empty();
  const std::string target = is_ours ? new_backup(session) : session.words().front();
  const bool is_dry = session.settings.dry_run;
  const std::int64_t count = store.count();
  if (is_dry && access(target.c_str(), F_OK) == 0) throw Error(ErrorCode::conflict, say("{0} exists already", to_printable(target)));
  if (!is_dry) {
    store.backup(target);
    if (keep && is_ours) keep_newest(backup_folder(session), *keep, target);
  }
  const std::string events = counted_events(session, count);
  if (session.is_json())
    session.out.line(backup_document({target, count, is_dry}));
  else if (is_dry)
    session.tell(session.worded("would back up  {0}  {1}", to_printable(target), events));
  else
    session.tell(session.worded("backup  {0}  {1}, checked", to_printable(target), events));
  return 0;
}

int run_restore(Session& session) {
  session.expect_words(1, 1);
  session.expect_format({Format::text, Format::json});
  const std::string& source = session.words().front();
  if (access(source.c_str(), F_OK) != 0)
    throw Error(ErrorCode::cannot_read, say("cannot read {0}: {1:word}", to_printable(source), errno_word(errno)));
  const Store backup = Store::open(source, Access::read, yearly_indexer());
  const auto events = backup.count();
  const bool is_dry = session.settings.dry_run;
  std::optional<std::string> former;
  if (!is_dry) {
    const std::string question =
        session.worded("Replace the store {0} with {1}?", to_printable(session.settings.store), to_printable(source));
    if (!session.is_confirmed(question)) {
      session.note(session.worded("nothing was changed"));
      return 0;
    }
    former = restore_store(source, session.settings.store, yearly_indexer());
  }
  if (session.is_json())
    session.out.line(restore_document({session.settings.store, events, is_dry}, former));
  else if (is_dry)
    session.tell(session.worded("would restore  {0}  {1}", to_printable(source), counted_events(session, events)));
  else if (former)
    session.tell(session.worded("restored  {0}  {1}; the former store is kept as {2}", to_printable(session.settings.store),
                                counted_events(session, events), to_printable(*former)));
  else
    session.tell(session.worded("restored  {0}  {1}", to_printable(session.settings.store), counted_events(session, events)));
  return 0;
}

int run_doctor(Session& session) {
  session.expect_words(0, 0);
  session.expect_format({Format::text, Format::json});
  std::vector<Finding> findings;
  if (const auto store = session.store_to_read()) {
    findings = store->check();
    findings.insert(findings.begin(), state_of(session, *store, !has_fault(findings)));
    findings.push_back(last_backup(session));
  }
  for (const std::string& folder : {store_folder(session), backup_folder(session)})
    for (Finding& finding : unfinished_files(folder)) findings.push_back(std::move(finding));
  for (Finding& finding : check_surroundings(session)) findings.push_back(std::move(finding));
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
  return has_fault(findings) ? exit_status(ErrorCode::damaged_store) : 0;
}

}  // namespace tsumugu::cli
