#pragma once

// The events on disk: one SQLite file, one writer at a time, every change undoable. Knows nothing of anniversaries: the keys under which
// an event is found are made by the caller's Indexer.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tsumugu/base/error.hpp"
#include "tsumugu/event/event.hpp"

namespace tsumugu {

/// Makes the keys under which an event is found again. Must be pure.
using Indexer = std::function<std::vector<YearlyKey>(const EventSummary&)>;

/// What a list asks for. Every part that is given must hold.
struct Query {
  std::optional<Kind> kind;
  std::vector<std::string> tags;
  DayRange days;                           ///< some day of the event lies in it
  std::vector<date::sys_days> first_days;  ///< when not empty: its first day is one of these, which ascend
  std::optional<Precision> precision;
  bool without_source = false;
  std::vector<std::string> words;  ///< each stands in some title, place, tag or note, compared as `caseless` makes them
};

/// How a store is opened.
enum class Access {
  read,    ///< never creates or changes a file; works on a read-only disk
  change,  ///< creates the file and its folder when they do not exist, migrates an older one after a backup
};

/// One user command that changed something. Undo goes by steps.
struct Step {
  std::int64_t number = 0;
  std::string command;  ///< "add", "import", "edit", ...
  std::int64_t at = 0;  ///< seconds since 1970, as the caller said; never used for ordering
  bool is_undone = false;
  bool is_dropped = false;  ///< undone, and a change since then has put it out of reach of redo
  std::size_t changes = 0;
};

/// One event's part in a step.
struct Change {
  Step step;
  Key id;
  std::optional<Event> before, after;  ///< empty before an add and after a removal
};

/// What `doctor` finds.
struct Finding {
  enum class Severity { ok, warning, fault } severity = Severity::ok;
  std::string subject;  ///< "integrity", "event k7f3...", "index", "permissions"
  Message text;
};

class Store {
 public:
  /// @throws Error{not_found} for a missing file under Access::read, Error{foreign_store, newer_store, damaged_store, cannot_read,
  /// cannot_write, busy}
  static Store open(const std::string& path, Access access, Indexer indexer);
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  const std::string& path() const noexcept;

  /// What is told of a damaged event that a walk meets: its id as it stands in the file, which may be damaged too, and what is wrong.
  using TellDamage = std::function<void(std::string_view id, const Error& error)>;
  /// From now on each, each_returning and each_single go on past an event whose record or card is damaged and `tell` of it, once for each
  /// time that they meet it. Without this they throw Error{damaged_store} there: one bad record would hide all the others.
  void pass_over_damage(TellDamage tell);

  // ---- asking
  /// Runs `ask`: all that it asks is answered for the same moment. Other programs wait with their changes meanwhile.
  void at_one_moment(const std::function<void()>& ask) const;
  std::int64_t count() const;
  /// The calendars that some yearly key uses.
  std::vector<CalendarId> calendars_in_use() const;
  /// What the taker of events that have a key answers to each: whether it wants the later ones of that key.
  enum class KeyWalk { on, next_key };
  /// Every event that has one of the keys, each at most once a key. Order: by key as given, then first day, then id; so a caller that
  /// wants the oldest few may go to the next key before the end of one. The number is the key's place in `keys`.
  void each_returning(const std::vector<YearlyKey>& keys, const std::function<KeyWalk(EventSummary&&, std::size_t)>& take) const;
  /// Events whose first day lies in [first, last] and that have no key at all (they do not come back).
  void each_single(date::sys_days first, date::sys_days last, const std::function<void(EventSummary&&)>& take) const;
  /// What the taker of a list's events answers to each: whether it wants those that come after it.
  enum class Walk { on, stop };
  /// By first day, then id. Events without a first day come first. What comes after a stop is not read.
  void each(const Query& query, const std::function<Walk(const Event&)>& take) const;
  std::optional<Event> find(const Key& id) const;
  std::optional<Event> find_uid(std::string_view uid) const;
  /// The event that a slug, a whole key or a unique beginning of either names. A slug that is also the beginning, of four letters or more,
  /// of another event's key names both.
  /// @throws Error{not_found} (with near slugs as hints), Error{ambiguous_id} with the candidates as hints.
  Key resolve(std::string_view reference) const;
  /// The event that had that slug, UID, key or prefix of one once, removed or not; of several that had the slug, the last. Reads the log:
  /// for when `resolve` finds nothing. @throws as resolve
  Key resolve_in_history(std::string_view reference) const;
  /// The shortest prefix of at least four letters that no other event shares, neither in its key nor in its slug.
  std::string short_id(const Key& id) const;
  /// For a slug that a person chooses for the event `own`. (An import does not ask: among a million ids some begin by chance like a slug,
  /// and one such must not fail the others; `resolve` then names both events.)
  /// @throws Error{conflict} when it is the beginning, of four letters or more, of another event's key
  void check_slug_is_no_id(std::string_view slug, const Key& own) const;
  /// Events that have a link to `id`.
  std::vector<std::pair<Key, Relation>> links_to(const Key& id) const;
  /// Events of the same first day, for "looks like".
  std::vector<EventSummary> on_first_day(date::sys_days day) const;

  // ---- changing: each call of `change` is one transaction and one step; nothing is kept when `work` throws.
  class Writer {
   public:
    /// @throws Error{conflict} when the id, uid or slug is taken, Error{failure} for an event that no record can hold (a time of 25:00).
    void add(const Event& event);
    /// Replaces the event of that id. `event.rev` must be the stored one; it is raised. @throws Error{conflict} when it is not,
    /// Error{not_found}
    Event replace(Event event);
    /// @throws Error{not_found}
    Event remove(const Key& id);
    /// How many links of the events changed so far lead to events that are not in the store.
    std::int64_t dangling_links() const;
    /// Reads inside the transaction.
    const Store& store() const noexcept { return store_; }

   private:
    friend class Store;
    Writer(Store& store, std::int64_t step) : store_(store), step_(step) {}
    Store& store_;
    std::int64_t step_;
    std::int64_t changes_ = 0;
  };
  /// The step, or nothing when `work` changed nothing. Committed and on disk when it returns.
  /// @throws Error{busy} after 5 s, Error{cannot_write}
  std::optional<Step> change(std::string_view command, std::int64_t now, const std::function<void(Writer&)>& work);

  /// Reverts the latest step that is not undone; returns it and the first 20 of its changes, by id, as they were done.
  /// @throws Error{not_found} when there is none.
  std::pair<Step, std::vector<Change>> undo();
  /// Does again the step undone last; returns as undo does. A change drops all steps that are undone when it is made: they stay in the
  /// history and can never be done again. @throws Error{not_found} when there is none left.
  std::pair<Step, std::vector<Change>> redo();
  /// The latest steps first, at most `limit`.
  std::vector<Step> steps(std::size_t limit) const;
  /// The changes of one event, the latest first.
  std::vector<Change> history(const Key& id) const;
  /// At most `limit` changes of a step, for its summary.
  std::vector<Change> changes_of(std::int64_t step, std::size_t limit) const;

  // ---- care
  /// Writes a whole, verified copy. Never overwrites. @throws Error{conflict} when `target` exists, Error{cannot_write}
  void backup(const std::string& target) const;
  /// SQLite's own integrity check, every checksum, every index entry, permissions.
  std::vector<Finding> check() const;
  int schema() const;

 private:
  struct Impl;
  explicit Store(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// Puts the backup `source` in place of the store at `path`.
/// @returns where the former store is kept, `path`.before-restore or with .2, .3 and so on behind it; nothing when there was none.
/// @throws Error{foreign_store, newer_store, damaged_store} when `source` is not whole; Error{conflict} when a journal lies beside `path`.
std::optional<std::string> restore_store(const std::string& source, const std::string& path, const Indexer& indexer);

/// What is left in `folder` of backups and restores that were stopped, or belongs to one that is going on: a warning each.
std::vector<Finding> unfinished_files(const std::string& folder);

}  // namespace tsumugu
