#pragma once

// The machine-readable side (db/schema/json): JSON of events, occurrences, conversions and errors, and JSON Lines in and out.
// Text goes in and out as strings, so that the JSON library is named in this module only.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tsumugu/base/error.hpp"
#include "tsumugu/wording/wording.hpp"

namespace tsumugu {

/// The longest line of JSON Lines that is read, in bytes: no event is kept that is longer.
inline constexpr std::size_t longest_json_line = 64 * 1024;

/// One event object (event.schema.json) on one line, keys in the order of the schema. Byte-stable.
std::string to_json(const Event& event);
/// {"schema":"tsumugu/event@1","event":{...}}
std::string event_document(const Event& event);

/// Writes {"schema":NAME, head fields, "items":[ ... ]} piece by piece. Nothing is written before the first item or the end, so that a
/// command that fails at once leaves standard output empty.
class DocumentWriter {
 public:
  using Sink = std::function<void(std::string_view)>;
  /// `head` is the text of further fields, each with a comma after it ("\"today\":\"2026-01-17\",").
  DocumentWriter(std::string_view schema, std::string_view head, Sink sink);
  void item(std::string_view json);
  /// Closes the array, the object and the line; `tail` is the text of further fields (",\"summary\":{...}").
  void end(std::string_view tail = {});

 private:
  std::string before_;  ///< what stands before the next item
  Sink sink_;
};

/// A JSON string literal of any text. What could drive a terminal (is_unsafe_to_print) is escaped as \u202e; bytes that are not UTF-8
/// become U+FFFD.
std::string json_string(std::string_view text);

/// One occurrence object (occurrences.schema.json).
std::string to_json(const Returning& returning, date::sys_days today, Language language);
/// {"schema":"tsumugu/error@1",...} in `language`.
std::string to_json(const Error& error, Language language);

/// A field that no event has, with the one that was probably meant.
struct UnknownField {
  std::string name;  ///< "titel", "titles.kr"
  std::optional<std::string> meant;
};

/// What a record of an import gives; its optional fields as in event.schema.json. `uid` decides whether it is here already.
struct ImportedEvent {
  Event event;
  bool has_id = false;                       ///< the record named its id (else the event's is new)
  bool has_observances = false;              ///< else the caller gives the default
  bool has_tone = false;                     ///< else the kind's
  std::vector<UnknownField> unknown_fields;  ///< of the event and of its titles; they are left out
};
/// Reads one line of JSON Lines. Depth at most 16, line at most 64 KiB. An event without an id gets `new_key`.
/// @throws Error{bad_value, bad_text, not_a_date, ...} whose place has the column where it is known
ImportedEvent parse_event_line(std::string_view line, const std::function<Key()>& new_key = Key::random);

/// The `convert --json` object of a date (conversion.schema.json). With its place in `calendars`.
std::string conversion_json(const When& when, const std::vector<CalendarId>& calendars = all_calendars());

}  // namespace tsumugu
