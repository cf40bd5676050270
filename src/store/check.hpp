#pragma once

// What doctor asks of a store: is every byte what was written?

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>
#include <string_view>
#include <vector>

#include "store/statements.hpp"
#include "tsumugu/store/store.hpp"

namespace tsumugu::store {

/// The store under examination and what was found so far.
struct Examination {
  SQLite::Database& database;
  Statements& statements;
  const Indexer& indexer;
  const std::string& path;
  std::vector<Finding> findings = {};

  /// Notes a finding; after the first 100 there is nothing to learn from more.
  void note(Finding::Severity severity, std::string subject, Message text);
  void fault(std::string subject, Message text) { note(Finding::Severity::fault, std::move(subject), std::move(text)); }
};

/// "event k7f3m2q9wd4r8e1x"
std::string subject_of_event(std::string_view id);

/// Every event: its checksum, its columns, its rows in `yearly`, `tag` and `link`; and that these have no other rows.
void check_events(Examination& examination);
/// Every step and every change.
void check_log(Examination& examination);
/// SQLite's own check of pages and indexes.
void check_integrity(Examination& examination);
/// The tables and indexes themselves: nothing is missing, changed or added.
void check_schema(Examination& examination);
/// Who may read the file, and how it is written.
void check_file(Examination& examination);

}  // namespace tsumugu::store
