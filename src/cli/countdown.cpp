#include <fmt/format.h>

#include "cli/echo.hpp"
#include "cli/moment.hpp"
#include "cli/session.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/interchange/answers.hpp"
#include "tsumugu/interchange/json.hpp"

namespace tsumugu::cli {

namespace {

/// An event by id, slug or the only title that has the words; nothing when none has.
std::optional<Event> event_asked(const Session& session, const Store& store) {
  const std::vector<std::string>& words = session.words();
  if (words.size() == 1) {
    try {
      return store.find(store.resolve(words.front()));
    } catch (const Error& error) {
      if (error.code() != ErrorCode::not_found) throw;
    }
  }
  std::vector<Event> found;
  each_found(store, parse_search(words, session.settings.reading()), [&](const Event& event) {
    constexpr std::size_t shown = 10;
    found.push_back(event);
    return found.size() < shown ? Store::Walk::on : Store::Walk::stop;
  });
  if (found.size() < 2) return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
  std::vector<Message> hints;
  hints.reserve(found.size());
  for (const Event& event : found) hints.push_back(say("{0}  {1}", shown_id(store, event), shown_title(session, event)));
  throw Error(ErrorCode::ambiguous_id, say("several events have \"{0}\"", to_printable(sentence(words))), std::move(hints));
}

/// The event whose slug is that very word.
std::optional<Event> named_exactly(const Store& store, const std::string& word) {
  try {
    auto event = store.find(store.resolve(word));
    return event && event->slug == word ? std::move(event) : std::nullopt;
  } catch (const Error& error) {
    if (error.code() != ErrorCode::not_found && error.code() != ErrorCode::ambiguous_id) throw;
    return std::nullopt;
  }
}

/// Below a day that is not the one that was asked for: why.
void tell_moved(Session& session, const Occurrence& occurrence) {
  if (occurrence.moved) session.out.line("  " + moved_text(*occurrence.moved, session.settings.language));
}

int count_to_day(Session& session, const When& when, const Occurrence& occurrence) {
  const date::sys_days today = session.settings.today, day = occurrence.day();
  const long days = (day - today).count();
  if (session.is_json()) {
    session.out.line(countdown_document(day, today));
  } else if (session.arguments.has("days")) {
    session.out.line(fmt::format("{}", session.arguments.has("since") ? -days : days));
  } else {
    session.out.line(
        fmt::format("{}  {}  {}", d_day(days), day_and_weekday(session, day), span_text(between(today, day), session.settings.language)));
    tell_moved(session, occurrence);
    if (const std::string clocks = both_clocks(session, when, day); !clocks.empty()) session.out.line("  " + clocks);
  }
  return 0;
}

/// An event that is known to a month or a year only is as many years away as it is, and no number of days.
int count_to_wide_event(Session& session, const Event& event, const Returning& next) {
  if (session.is_json()) {
    write_occurrences(session, {next});
    return 0;
  }
  session.out.line(fmt::format("{}  {}  {}", when_short(event.when, session.settings.language), shown_title(session, event),
                               label(next, session.settings.today, session.settings.language)));
  return 0;
}

int count_to_event(Session& session, const Event& event) {
  const date::sys_days today = session.settings.today;
  const auto next = next_return(event, today);
  const auto itself = own_day(event.when);
  std::optional<long> since;
  if (itself && itself->precision == Precision::day) since = (itself->day() - today).count();
  if (!next && !since) {
    const auto wide = session.arguments.has("days") ? std::nullopt : next_return_without_day(event, today);
    if (wide) return count_to_wide_event(session, event, *wide);
    throw Error(ErrorCode::bad_value, say("\"{0}\" has no day to count to", shown_title(session, event)));
  }
  if (session.arguments.has("since") && !since)
    throw Error(ErrorCode::bad_value, say("\"{0}\" has no day to count from", shown_title(session, event)));
  const bool from_the_event = session.arguments.has("since") || !next;
  if (session.is_json()) {
    write_occurrences(session, {from_the_event ? Returning{event, *itself} : *next});
    return 0;
  }
  if (session.arguments.has("days")) {
    session.out.line(fmt::format("{}", from_the_event ? -*since : days_from(today, *next)));
    return 0;
  }
  const bool is_only_itself = next && is_own_day(*next);  // still to come, or never to come back
  if (!session.arguments.has("until") && since && (*since < 0 || session.arguments.has("since"))) {
    session.out.line(fmt::format("{}  {}  {}  {}", d_day(*since), day_and_weekday(session, *event.when.days.first),
                                 shown_title(session, event),
                                 span_text(between(*event.when.days.first, today), session.settings.language)));
  }
  const bool is_said = is_only_itself && since && *since < 0;
  if (!session.arguments.has("since") && next && !is_said) {
    const long days = days_from(today, *next);
    session.out.line(fmt::format("{}  {}  {}  {}", d_day(days), day_and_weekday(session, next->occurrence.day()),
                                 shown_title(session, event), label(*next, session.settings.today, session.settings.language)));
    tell_moved(session, next->occurrence);
    if (const std::string clocks = both_clocks(session, event.when, next->occurrence.day()); !clocks.empty())
      session.out.line("  " + clocks);
  }
  return 0;
}

}  // namespace

int run_countdown(Session& session) {
  session.expect_words(1, static_cast<std::size_t>(-1));
  session.expect_format({Format::text, Format::json});
  if (session.arguments.has("since") && session.arguments.has("until"))
    throw Error(ErrorCode::usage, say("{0} and {1} exclude each other", "--since", "--until"));
  const auto store = session.store_to_read();
  // A slug may look like a date: an event of that very name is meant first.
  if (store && session.words().size() == 1) {
    if (const auto named = named_exactly(*store, session.words().front())) return count_to_event(session, *named);
  }
  std::optional<When> when;
  std::optional<Error> why_not;
  try {
    when = read_date(sentence(session.words()), session.settings.reading());
  } catch (const Error& error) {
    why_not = error;
  }
  if (when) {
    if (const auto counted = occurrence_to_count(*when, session.settings.today)) return count_to_day(session, *when, *counted);
  }
  if (store) {
    if (const auto event = event_asked(session, *store)) return count_to_event(session, *event);
  }
  if (when) one_day(*when);  // refuses "1995", which is not one day
  if (why_not->code() != ErrorCode::not_a_date) throw Error(*why_not);
  throw Error(ErrorCode::not_found, say("no event and no date is called \"{0}\"", to_printable(sentence(session.words()))));
}

}  // namespace tsumugu::cli
