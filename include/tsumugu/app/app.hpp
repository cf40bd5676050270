#pragma once

// One function for each thing a user can ask: joins the store with the engine. Today is always an argument.

#include <date/date.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tsumugu/calendar/zone.hpp"
#include "tsumugu/interchange/json.hpp"
#include "tsumugu/observance/occurrence.hpp"
#include "tsumugu/report/report.hpp"
#include "tsumugu/store/store.hpp"

namespace tsumugu {

/// The keys under which the store finds an event again: those of all its observances.
Indexer yearly_indexer();
/// Opens a store with that indexer. @throws as Store::open
Store open_store(const std::string& path, Access access);

// ---- what comes back

/// Keeps what a list asks for; anything goes when empty.
using Keep = std::function<bool(const Returning&)>;

/// Everything that falls on `day`: yearly returns, and events that do not come back on their own day. In the order of every list.
std::vector<Returning> returning_on(const Store& store, date::sys_days day, const Keep& keep = {});
/// The same in no order and one at a time: thousands of events may share a day, and a list needs one line of each.
void each_returning_on(const Store& store, date::sys_days day, const Keep& keep, const std::function<void(const Returning&)>& take);

/// What falls on the days from `first` to `last`: each day that has something, in order.
void each_day(const Store& store, date::sys_days first, date::sys_days last, const Keep& keep,
              const std::function<void(const std::vector<Returning>&)>& take);

/// What a user asks of the days to come.
struct Upcoming {
  std::size_t limit = 10;  ///< at most so many
  int days = 366;          ///< and none later than so many days from today
  Keep keep;
};
/// What falls on the days after `today`, a day at a time, each in order.
void each_upcoming(const Store& store, date::sys_days today, const Upcoming& wish,
                   const std::function<void(std::vector<Returning>&&)>& take);
/// The same in one list.
std::vector<Returning> upcoming(const Store& store, date::sys_days today, const Upcoming& wish);

/// The next return of an event on or after `today`; its own day when that is still to come or it does not come back; nothing when its
/// record has no day to count to.
std::optional<Returning> next_return(const EventSummary& event, date::sys_days today);
/// The same for an event that is known to a month or a year only: the first that is not over on `today`, searched for 100 years ahead.
std::optional<Returning> next_return_without_day(const EventSummary& event, date::sys_days today);

/// The day that a date counts to: its own, or the next on or after `today` of one without a year. Nothing when it is not one day.
std::optional<Occurrence> occurrence_to_count(const When& when, date::sys_days today);

/// Walks the year: `day` for each day that has something, in order; then `without_day` for what is known to a month or a year only,
/// in pieces of bounded size. Holds no more than a day's worth.
struct YearWalk {
  int year;
  date::sys_days today;
  Keep keep;
  std::function<void(const std::vector<Returning>&)> day;
  std::function<void(const std::vector<Returning>&)> without_day;
};
ReportSummary walk_year(const Store& store, const YearWalk& walk);

// ---- queries

/// A list's question: "kind:ruling tag:지진 1990..2000 year:1995 on:01-17 precision:year missing:source words".
struct Search {
  Query query;
  std::optional<YearlyKey> on;  ///< on:01-17: the start's month and day
};
/// @throws Error{bad_value} naming the part that is not understood
Search parse_search(const std::vector<std::string>& words, const ReadOptions& options);
/// The events a search finds, by first day, until `take` wants no more.
void each_found(const Store& store, const Search& search, const std::function<Store::Walk(const Event&)>& take);

/// The event that a slug, an id or the beginning of one names. @throws as Store::resolve
Event event_named(const Store& store, std::string_view reference);

// ---- changes

/// What `add` came to.
struct Added {
  Event event;
  bool was_here = false;              ///< an event of that uid was here already: nothing was changed
  bool differs = false;               ///< it was not what was given
  std::vector<EventSummary> similar;  ///< others of the same day and a like title
  std::string short_id;               ///< as Store::short_id; empty when it is not kept
};
/// Adds one event; a second call with the same uid adds nothing. @throws Error{conflict} when the slug is taken by another, or is
/// the beginning of another's id
Added add_event(Store& store, Event event, std::int64_t now);
/// What add_event would say, without changing anything.
Added try_add_event(const Store* store, Event event);

/// The sources of an event and the facts that cite them, as `add` and `edit` are given them one after another. What is added was read on
/// `today`.
class Citing {
 public:
  /// `event` must outlive it.
  Citing(Event& event, date::sys_days today) : event_(event), today_(today) {}
  /// Adds a source as parse_source reads it, unless one of that publisher, title and url is there. The facts after it cite it.
  void add_source(std::string_view text);
  void drop_sources();
  /// Gives `fact` its source: the one that it names, which is added unless some source has that publisher or url, else the one given last
  /// before it, else none.
  void cite(Fact& fact);
  /// At the end of an event's first facts: the only source that it has is everyone's, if it was given as one.
  void cite_the_only_source();

 private:
  /// Adds it unless it is here. @returns the name under which facts cite it
  std::string add(Source source);

  Event& event_;
  date::sys_days today_;
  std::string given_;  ///< the name of the source given last, "" when none was
};

/// One field=value of `edit`.
struct FieldEdit {
  std::string field, value;
};
/// Reads "title=Kobe earthquake" and so on. @throws Error{usage} without "=" and for a second value of a field that has one,
/// Error{bad_value} for a field that no event has
std::vector<FieldEdit> parse_field_edits(const std::vector<std::string>& texts);
/// The names that parse_field_edits takes, for help and hints.
std::vector<std::string_view> editable_fields();
/// `event` with the fields set. "fact=deaths=6434" sets a fact, "fact=deaths=" drops it; "source=" and "link=" add one; "tags=" sets them
/// all; an empty value drops all.
/// @throws Error{bad_value, ...} naming the field
Event edited(const Event& event, const std::vector<FieldEdit>& edits, const ReadOptions& options, const Store& store);

/// `start` lasting until `end`. @throws Error{bad_value} when the year of the end is not known, and as make_interval
When lasting(const When& start, const When& end);

/// @throws Error{bad_value} when the event is larger than a line of JSON that can be imported again
void check_size(const Event& event);

/// Makes the observances of an event from the words of `--yearly`, `--leap-day` and so on; empty words take the defaults of the kind.
struct YearlyWords {
  std::string calendar;  ///< a calendar's name, "none", "lunar", or "" for the one the date was given in
  std::string leap_day, leap_month, month_end, adar;
  Language language = Language::english;  ///< in which "lunar" was said
};
/// @throws Error{bad_value} naming the word and what may stand there
std::vector<Observance> make_observances(const When& when, Kind kind, const YearlyWords& words);

/// Reads "a,b": without blanks around, each checked as a line, in NFC, none twice. @throws Error{bad_text}
std::vector<std::string> parse_tags(std::string_view text);

/// A link as `--link commemorates:kobe-1995` gives it. @throws Error{bad_value, not_found, ambiguous_id}
Link parse_link(const Store& store, std::string_view text);

/// What an import came to.
struct ImportResult {
  std::int64_t added = 0, here = 0, bad = 0;
  std::vector<Error> errors;  ///< the first 20, each with its line
  /// Fields that no event has, left out: the first 10 names, each with the line on which it was first seen.
  struct LeftOut {
    UnknownField field;
    std::size_t line = 0;
  };
  std::vector<LeftOut> left_out;
  bool has_more_left_out = false;   ///< beyond those 10
  std::int64_t dangling_links = 0;  ///< of the events added: to events that are not in the store
  std::optional<Step> step;
};
/// Gives the next line without its end, or nothing at the end. A line longer than 64 KiB is given cut, with `is_too_long` set.
struct InputLine {
  std::string text;
  bool is_too_long = false;
};
using LineSource = std::function<std::optional<InputLine>()>;
/// Reads JSON Lines; good lines are kept although others are bad; all is one step. With `dry_run` nothing is kept. `store` is asked for
/// with the first good line: an import that has nothing to keep makes no store.
ImportResult import_json_lines(const std::function<Store&()>& store, const LineSource& lines, std::string_view source_name,
                               std::int64_t now, bool dry_run);
/// The same into a store that is open.
ImportResult import_json_lines(Store& store, const LineSource& lines, std::string_view source_name, std::int64_t now, bool dry_run);

// ---- explanations

/// A numbered line of an explanation.
struct ExplainedStep {
  std::string code;  ///< "happened", "rule", "falls-on", "whole-years", "days", "days-so-far", "days-to-go", "round": for programs
  Message name, text;
};
/// Why the event has that count on that day, and how far both are from `today`: every number that is shown of them.
std::vector<ExplainedStep> explain(const Returning& returning, date::sys_days today);
/// The returns of an event in a Gregorian year, in order: two when a lunar date falls twice or two rules bring it back.
std::vector<Returning> returns_in_year(const EventSummary& event, int year);
/// Why there is none in a year that the calendar of a rule does not reach; nothing when the calendars cover some of the year.
std::optional<Error> out_of_reach(const EventSummary& event, int year);

}  // namespace tsumugu
