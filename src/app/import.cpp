#include <algorithm>

#include "tsumugu/app/app.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/interchange/json.hpp"

namespace tsumugu {

namespace {

constexpr std::size_t errors_kept = 20, fields_kept = 10;

/// Gives new keys in rising order, a heap of them at a time. Three indexes are by key: written from end to end, not here and there, they
/// need neither much memory nor many writes of the same page.
class RisingKeys {
 public:
  Key next() {
    if (at_ == keys_.size()) draw();
    return keys_[at_++];
  }

 private:
  void draw() {
    constexpr std::size_t least = 64, most = 1U << 16U;
    const std::size_t count = std::clamp(keys_.size() * 4, least, most);
    keys_.clear();
    while (keys_.size() < count) keys_.push_back(Key::random());
    const Key first = keys_.front();
    std::sort(keys_.begin(), keys_.end());
    // From a key drawn at random on and round: the few of a small import do not all begin with 0.
    std::rotate(keys_.begin(), std::lower_bound(keys_.begin(), keys_.end(), first), keys_.end());
    at_ = 0;
  }

  std::vector<Key> keys_;
  std::size_t at_ = 0;
};

/// Whether the line named neither id nor UID: then it cannot be here already.
bool is_nameless(const ImportedEvent& imported) {
  return !imported.has_id && imported.event.uid == usual_uid(imported.event.id);
}

/// Thrown to end a dry run: the transaction is rolled back with all it did.
struct NothingKept {};

void fill_defaults(ImportedEvent& imported) {
  Event& event = imported.event;
  if (!imported.has_tone) event.tone = default_tone(event.kind);
  if (!imported.has_observances) event.observances = make_observances(event.when, event.kind, {});
}

/// Only what is wrong with a line is the line's: a full disk ends the import.
bool is_of_the_line(const Error& error) noexcept {
  return exit_status(error.code()) != 1 && error.code() != ErrorCode::busy && error.code() != ErrorCode::damaged_store;
}

/// The events of the lines that can be read. The others are counted in `result`.
class EventLines {
 public:
  EventLines(const LineSource& lines, std::string_view source_name, ImportResult& result)
      : lines_(lines), source_name_(source_name), result_(result) {}

  /// The next event, or nothing at the end.
  std::optional<ImportedEvent> next() {
    while (auto line = lines_()) {
      ++number_;
      if (number_ == 1 && line->text.starts_with("\xEF\xBB\xBF")) line->text.erase(0, 3);  // a byte order mark
      if (!line->is_too_long && trimmed(line->text).empty()) continue;
      try {
        return read(*line);
      } catch (const Error& error) {
        if (!is_of_the_line(error)) throw;
        refuse(error);
      }
    }
    return std::nullopt;
  }

  /// Counts the line of the last event among the bad ones.
  void refuse(const Error& error) {
    ++result_.bad;
    if (result_.errors.size() == errors_kept) return;
    const std::size_t column = error.place() ? error.place()->column : 0;
    result_.errors.push_back(error.at(Place{std::string(source_name_), number_, column}));
  }

 private:
  ImportedEvent read(const InputLine& line) {
    if (line.is_too_long) throw Error(ErrorCode::bad_value, say("a line is longer than 64 KiB"));
    ImportedEvent imported = parse_event_line(line.text, [&] { return keys_.next(); });
    fill_defaults(imported);
    for (UnknownField& field : imported.unknown_fields) note(std::move(field));
    // Written again, a line may grow: by fields that it left out, and by escapes. Short ones do not grow so much.
    if (line.text.size() > longest_json_line / 4) check_size(imported.event);
    return imported;
  }

  void note(UnknownField&& field) {
    const auto is_it = [&](const ImportResult::LeftOut& other) { return other.field.name == field.name; };
    if (std::any_of(result_.left_out.begin(), result_.left_out.end(), is_it)) return;
    result_.has_more_left_out = result_.left_out.size() == fields_kept;
    if (!result_.has_more_left_out) result_.left_out.push_back({std::move(field), number_});
  }

  const LineSource& lines_;
  std::string_view source_name_;
  ImportResult& result_;
  RisingKeys keys_;
  std::size_t number_ = 0;
};

void keep(Store::Writer& writer, const ImportedEvent& imported, ImportResult& result) {
  if (!is_nameless(imported) && writer.store().find_uid(imported.event.uid)) {
    ++result.here;
    return;
  }
  writer.add(imported.event);
  ++result.added;
}

}  // namespace

ImportResult import_json_lines(const std::function<Store&()>& store, const LineSource& lines, std::string_view source_name,
                               std::int64_t now, bool dry_run) {
  ImportResult result;
  EventLines events(lines, source_name, result);
  std::optional<ImportedEvent> event = events.next();
  bool has_links = false;
  if (!event) return result;  // nothing to keep: a store that is not there yet is not made
  try {
    result.step = store().change("import", now, [&](Store::Writer& writer) {
      for (; event; event = events.next()) {
        try {
          keep(writer, *event, result);
        } catch (const Error& error) {
          if (!is_of_the_line(error)) throw;
          events.refuse(error);
        }
        has_links = has_links || !event->event.links.empty();
      }
      if (has_links) result.dangling_links = writer.dangling_links();
      if (dry_run) throw NothingKept{};
    });
  } catch (const NothingKept&) {
  }
  return result;
}

ImportResult import_json_lines(Store& store, const LineSource& lines, std::string_view source_name, std::int64_t now, bool dry_run) {
  return import_json_lines([&]() -> Store& { return store; }, lines, source_name, now, dry_run);
}

}  // namespace tsumugu
