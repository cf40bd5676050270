#include "store/check.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include "store/connection.hpp"
#include "store/files.hpp"
#include "store/guarded.hpp"
#include "store/impl.hpp"
#include "store/schema.hpp"

namespace tsumugu {
namespace store {
namespace {

constexpr std::size_t most_findings = 100;
constexpr const char* select_schema = "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name";

/// The tables and indexes of a database, a line each.
std::vector<std::string> schema_of(SQLite::Database& database) {
  std::vector<std::string> objects;
  SQLite::Statement rows(database, select_schema);
  while (rows.executeStep())
    objects.push_back(
        fmt::format("{} {}: {}", rows.getColumn(0).getString(), rows.getColumn(1).getString(), rows.getColumn(2).getString()));
  return objects;
}

std::vector<std::string> expected_schema() {
  SQLite::Database fresh = connect_memory();
  for (const char* statements : migrations()) fresh.exec(statements);
  return schema_of(fresh);
}

void check_mode(Examination& examination, const std::string& path, mode_t allowed) {
  struct stat status;
  if (::stat(path.c_str(), &status) != 0 || (status.st_mode & 0777 & ~allowed) == 0) return;
  examination.note(
      Finding::Severity::warning, "permissions",
      say("others may read {0} (mode {1}): chmod {2} {0}", path, fmt::format("{:o}", status.st_mode & 0777), fmt::format("{:o}", allowed)));
}

}  // namespace

void Examination::note(Finding::Severity severity, std::string subject, Message text) {
  if (findings.size() < most_findings) findings.push_back({severity, std::move(subject), std::move(text)});
}

std::string subject_of_event(std::string_view id) {
  return fmt::format("event {}", id);
}

void check_integrity(Examination& examination) {
  SQLite::Statement rows(examination.database, "PRAGMA integrity_check(20)");
  while (rows.executeStep()) {
    const std::string line = rows.getColumn(0).getString();
    if (line != "ok") examination.fault("integrity", say("SQLite finds: {0}", line));
  }
}

void check_schema(Examination& examination) {
  if (schema_of(examination.database) != expected_schema())
    examination.fault("schema", say("the tables of {0} are not those of schema {1}", examination.path, std::to_string(newest_schema())));
}

void check_file(Examination& examination) {
  check_mode(examination, examination.path, 0600);
  if (examination.database.execAndGet("PRAGMA journal_mode").getString() == "wal")
    examination.note(Finding::Severity::warning, "journal", say("{0} is in WAL mode; the next change sets it back", examination.path));
}

}  // namespace store

std::vector<Finding> unfinished_files(const std::string& folder) {
  std::vector<Finding> findings;
  for (const std::string& path : store::unfinished_files_in(folder))
    findings.push_back({Finding::Severity::warning, "unfinished",
                        say("{0} was left by a program that was stopped; if no tsumugu is running, remove it", path)});
  return findings;
}

std::vector<Finding> Store::check() const {
  using namespace store;
  Examination examination{impl_->database, impl_->statements, impl_->indexer, impl_->path};
  for (const auto part : {check_integrity, check_schema, check_events, check_log, check_file}) {
    try {
      guarded(Doing::reading, *impl_, [&] {
        const Reading reading(impl_->database);
        part(examination);
      });
    } catch (const Error& error) {
      // Too damaged to go on with this part; the others may still say more.
      if (error.code() != ErrorCode::damaged_store && error.code() != ErrorCode::foreign_store) throw;
      examination.fault("integrity", error.message());
    }
  }
  return std::move(examination.findings);
}

}  // namespace tsumugu
