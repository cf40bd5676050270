#include "tsumugu/app/app.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/interchange/json.hpp"

namespace tsumugu {

namespace {

constexpr std::size_t errors_kept = 20;

/// Thrown to end a dry run: the transaction is rolled back with all it did.
struct NothingKept {};

void fill_defaults(ImportedEvent& imported) {
  Event& event = imported.event;
  if (!imported.has_tone) event.tone = default_tone(event.kind);
  if (!imported.has_observances) event.observances = make_observances(event.when, event.kind, {});
}

}  // namespace

ImportResult import_json_lines(Store& store, const LineSource& lines, std::string_view source_name, std::int64_t now, bool dry_run) {
  ImportResult result;
  const auto take_line = [&](Store::Writer& writer, const InputLine& line) {
    if (line.is_too_long) throw Error(ErrorCode::bad_value, say("a line is longer than 64 KiB"));
    ImportedEvent imported = parse_event_line(line.text);
    fill_defaults(imported);
    if (writer.store().find_uid(imported.event.uid)) {
      ++result.here;
      return;
    }
    // Written again, a line may grow: by fields that it left out, and by escapes. Short ones do not grow so much.
    if (line.text.size() > longest_json_line / 4) check_size(imported.event);
    writer.add(imported.event);
    ++result.added;
  };
  const auto take_all = [&](Store::Writer& writer) {
    std::size_t number = 0;
    while (auto line = lines()) {
      ++number;
      if (number == 1 && line->text.starts_with("\xEF\xBB\xBF")) line->text.erase(0, 3);  // a byte order mark
      if (!line->is_too_long && trimmed(line->text).empty()) continue;
      try {
        take_line(writer, *line);
      } catch (const Error& error) {
        // Only what is wrong with the line is the line's: a full disk ends the import.
        if (exit_status(error.code()) == 1 || error.code() == ErrorCode::busy || error.code() == ErrorCode::damaged_store) throw;
        ++result.bad;
        if (result.errors.size() < errors_kept) {
          const std::size_t column = error.place() ? error.place()->column : 0;
          result.errors.push_back(error.at(Place{std::string(source_name), number, column}));
        }
      }
    }
    if (dry_run) throw NothingKept{};
  };
  try {
    result.step = store.change("import", now, take_all);
  } catch (const NothingKept&) {
  }
  return result;
}

}  // namespace tsumugu
