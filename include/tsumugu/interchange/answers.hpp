#pragma once

// The JSON of answers that are neither events nor occurrences. The schemas are in db/schema/json/.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tsumugu/observance/occurrence.hpp"

namespace tsumugu {

/// `countdown DATE`: occurrences@1 with one item that has no event.
std::string countdown_document(date::sys_days day, date::sys_days today);
/// between@1
std::string between_document(date::sys_days from, date::sys_days to, const Between& span);

/// A line of an explanation, in the user's language.
struct ExplainedLine {
  std::string code, name, text;
};
/// Why a return is where it is.
struct Explanation {
  Returning returning;
  std::vector<ExplainedLine> lines;
};
/// explanation@1: the first of `explanations`, which must not be empty; the others, where a year has two returns, in its field "others".
std::string explanation_document(const std::vector<Explanation>& explanations, date::sys_days today, Language language);

/// What a backup or a restore wrote, for backup@1 and restore@1.
struct CopyNumbers {
  std::string file;
  std::int64_t events = 0;
  bool is_dry_run = false;
};
std::string backup_document(const CopyNumbers& numbers);
/// `former` is the file in which the store that was there before is kept.
std::string restore_document(const CopyNumbers& numbers, const std::optional<std::string>& former);

/// What an import came to, for import@1.
struct ImportNumbers {
  std::int64_t added = 0, here = 0, bad = 0;
  bool is_dry_run = false;
  std::vector<std::string> unknown_fields;  ///< the first 10 names
  std::int64_t dangling_links = 0;
};
std::string import_document(const ImportNumbers& numbers);

/// A step of the history.
struct StepLine {
  std::int64_t number = 0;
  std::string command;
  std::int64_t at = 0;  ///< seconds since 1970
  bool is_undone = false;
  std::size_t changes = 0;
  std::vector<std::string> ids;  ///< of the first events it changed
};
std::string step_json(const StepLine& step);

/// A field of an event before and after a change; empty before an add and after a removal.
struct ChangedField {
  std::string name;
  std::optional<std::string> before, after;
};
struct ChangeLine {
  StepLine step;
  std::string id;
  std::vector<ChangedField> fields;
};
std::string change_json(const ChangeLine& change);

/// What stands in event@1 beside the event.
struct BesideEvent {
  bool has_conversion = false;                     ///< the date in every calendar
  std::optional<std::vector<ChangeLine>> changes;  ///< of the event, the latest first
};
std::string event_document(const Event& event, const BesideEvent& beside);

/// The text of a help page: help@1
std::string help_document(std::string_view text);

/// A finding of `doctor`.
std::string finding_json(std::string_view severity, std::string_view subject, std::string_view text);

/// The numbers of a report's summary.
struct ReportNumbers {
  std::int64_t total = 0, rounds = 0, on_weekend = 0, moved = 0, without_day = 0;
  std::vector<std::int64_t> by_month;
};
std::string summary_json(const ReportNumbers& numbers);

}  // namespace tsumugu
