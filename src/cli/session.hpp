#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/arguments.hpp"
#include "cli/damage.hpp"
#include "cli/output.hpp"
#include "cli/settings.hpp"
#include "tsumugu/app/app.hpp"
#include "tsumugu/interchange/json.hpp"

namespace tsumugu::cli {

/// What a command works with: its arguments, the settings, where its answer goes, what it could not read.
class Session {
 public:
  Session(const Arguments& given, Settings chosen, Output& output, Damage& met)
      : arguments(given), settings(std::move(chosen)), out(output), damage(met) {}

  const Arguments& arguments;
  const Settings settings;
  Output& out;
  Damage& damage;

  const std::vector<std::string>& words() const noexcept { return arguments.words(); }
  bool is_json() const noexcept { return settings.format == Format::json; }
  TextLayout layout() const noexcept { return TextLayout{settings.columns, settings.color}; }

  /// A sentence in the user's language.
  template <class... Values>
  std::string worded(std::string_view pattern, Values&&... values) const {
    return tsumugu::worded(settings.language, pattern, std::forward<Values>(values)...);
  }
  /// A line of talk: on standard error, not with --quiet; with --json only behind an answer.
  void note(std::string_view text) const;
  /// A line of the answer, unless --quiet.
  void tell(std::string_view text);

  /// The store for reading; nothing when there is none yet (which is said once on standard error). A list goes on past damaged events,
  /// which go to `damage`.
  std::optional<Store> store_to_read() const;
  /// The store for reading an event of it. @throws Error{not_found} when there is none yet
  Store store_with_events() const;
  /// The store for changing it: from then on a failure to answer says that changes are kept.
  Store store_to_change() const;
  /// The store for changing an event of it; with --dry-run for reading. @throws Error{not_found} when there is none yet: none is made
  Store store_to_edit() const;

  /// @throws Error{usage} unless the number of words lies in [least, most]
  void expect_words(std::size_t least, std::size_t most) const;
  /// The format, when the command has it. @throws Error{usage}
  void expect_format(std::initializer_list<Format> known) const;
  /// The value of an option as a whole number from 1. @throws Error{bad_value}
  std::optional<std::size_t> count_option(std::string_view option) const;
  /// A yes from the user: --yes, or the answer at the terminal. @throws Error{usage} when nobody can be asked
  bool is_confirmed(std::string_view question) const;

 private:
  void expect_store() const;
  Store opened_to_read() const;
};

/// The one day that a date means. @throws Error{not_a_date} when it is not one day
date::sys_days one_day(const When& when);
/// All of `text` as a number without a sign; nothing when it is none.
std::optional<std::size_t> whole_number(std::string_view text) noexcept;
/// All words joined by blanks.
std::string sentence(const std::vector<std::string>& words, std::size_t from = 0);
/// What --kind, --tag and --round leave. The store, if there is one, is asked once for the tag's events.
Keep keep_of(const Session& session, const Store* store);
/// Writes {"schema":"tsumugu/occurrences@1",...} an item at a time.
class OccurrencesWriter {
 public:
  explicit OccurrencesWriter(Session& session);
  void item(const Returning& returning);
  void end() { document_.end(); }

 private:
  Session& session_;
  DocumentWriter document_;
};
/// The same of all the items.
void write_occurrences(Session& session, const std::vector<Returning>& items);
/// "1 event", "12 events".
std::string counted_events(const Session& session, std::int64_t count);
/// The id as it is shown: the shortest prefix, after the slug if there is one: "kobe-1995 (k7f3)".
std::string shown_id(const Store& store, const EventSummary& event);
/// The same with the prefix known: after a change the store is not asked again, so that nothing can fail any more.
std::string shown_id(const std::string& short_id, const EventSummary& event);
/// The slug, or the beginning of the id where there is none: for lines that ask no store.
std::string short_name(const EventSummary& event);
/// "undo with: tsumugu undo" under `columns` blanks.
std::string way_back(const Session& session, std::size_t columns);
/// "2026-01-17 05:46" of the local clock, for histories.
std::string local_time(std::int64_t second);
/// A title for the terminal, in the user's language.
std::string shown_title(const Session& session, const EventSummary& event);
/// Whole days from `today` to the day of a return.
long days_from(date::sys_days today, const Returning& returning);

}  // namespace tsumugu::cli
