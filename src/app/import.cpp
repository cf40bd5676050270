#include <algorithm>

#include "tsumugu/app/app.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/interchange/json.hpp"

namespace tsumugu {

namespace {

constexpr std::size_t errors_kept = 20;

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
  return !imported.has_id && imported.event.uid == imported.event.id.text() + "@tsumugu";
}

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
  RisingKeys keys;
  const auto take_line = [&](Store::Writer& writer, const InputLine& line) {
    if (line.is_too_long) throw Error(ErrorCode::bad_value, say("a line is longer than 64 KiB"));
    ImportedEvent imported = parse_event_line(line.text, [&] { return keys.next(); });
    fill_defaults(imported);
    if (!is_nameless(imported) && writer.store().find_uid(imported.event.uid)) {
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
