#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "cli/echo.hpp"
#include "cli/input.hpp"
#include "cli/session.hpp"
#include "tsumugu/app/known_words.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/interchange/json.hpp"

namespace tsumugu::cli {

namespace {

struct DateAndTitle {
  When when;
  std::string title;
};

/// The date and the title, from --on and --title or from the words: the longest run that reads as a date, then the title.
DateAndTitle date_and_title(const Session& session) {
  const Arguments& given = session.arguments;
  const ReadOptions reading = session.settings.reading();
  DateAndTitle found;
  std::size_t used = 0;
  if (given.has("on")) {
    found.when = read_date(given.value("on"), reading);
  } else {
    if (session.words().empty()) session.expect_words(1, 1);
    DateReading read = read_leading_date(session.words(), reading);
    found.when = std::move(read.when);
    used = read.words;
  }
  if (given.has("title")) {
    if (used < session.words().size()) {
      throw Error(ErrorCode::usage,
                  say("\"{0}\" is no part of the date, and --title gives a title already", to_printable(session.words()[used])));
    }
    found.title = given.value("title");
  } else {
    found.title = sentence(session.words(), used);
    if (found.title.empty()) found.title = asked_line(session, session.worded("Title") + ": ");
  }
  if (found.title.empty() && !given.has("title") && used == session.words().size()) {
    throw Error(ErrorCode::usage, say("the title is missing, as in: {0}", "tsumugu add 1995-01-17 Kobe earthquake"));
  }
  check_line(found.title, "title");
  return found;
}

void set_zone(When& when, const std::string& word) {
  const std::string zone = required_zone(word);
  if (!when.zone.empty() && when.zone != zone) {
    throw Error(ErrorCode::bad_value, say("the date names the zone {0} and --zone names {1}", when.zone, zone));
  }
  when.zone = zone;
}

/// In the order of the command line: facts cite the source before them.
void take_facts_and_sources(Event& event, const Session& session) {
  Citing citing(event, session.settings.today);
  for (const GivenOption& option : session.arguments.given()) {
    if (option.name == "source") citing.add_source(option.value);
    if (option.name != "fact") continue;
    Fact fact = parse_fact(option.value);
    give_usual_unit(fact);
    citing.cite(fact);
    event.facts.push_back(std::move(fact));
  }
  citing.cite_the_only_source();
}

Event event_given(const Session& session) {
  const Arguments& given = session.arguments;
  DateAndTitle found = date_and_title(session);
  const std::string uid = given.value("uid");
  if (given.has("uid")) check_line(uid, "uid");
  // A UID of ours names its id, so that an event keeps it from store to store.
  const std::optional<Key> id = id_in_usual_uid(uid);
  Event event(id ? *id : Key::random());
  event.uid = uid.empty() ? usual_uid(event.id) : uid;
  event.when = std::move(found.when);
  event.titles.main = std::move(found.title);
  for (const auto& [option, title] :
       {std::pair{"ko", &event.titles.ko}, std::pair{"ja", &event.titles.ja}, std::pair{"en", &event.titles.en}}) {
    if (!given.has(option)) continue;
    *title = given.value(option);
    check_line(*title, "title");
  }
  if (given.has("zone")) set_zone(event.when, given.value("zone"));
  if (given.has("until")) event.when = lasting(event.when, read_date(given.value("until"), session.settings.reading()));
  if (given.has("kind")) event.kind = known_word("--kind", given.value("kind"), kind_named, kind_names());
  event.tone = given.has("tone") ? known_word("--tone", given.value("tone"), tone_named, tone_names()) : default_tone(event.kind);
  event.place = given.value("place");
  if (!event.place.empty()) check_line(event.place, "place");
  std::string tags;
  for (const GivenOption& option : given.given()) {
    if (option.name == "tag") tags += (tags.empty() ? "" : ",") + option.value;
  }
  event.tags = parse_tags(tags);
  event.slug = given.value("slug");
  if (given.has("slug")) check_slug(event.slug);
  event.note = given.value("note") == "-" ? standard_input() : given.value("note");
  check_note(event.note);
  take_facts_and_sources(event, session);
  event.observances = make_observances(event.when, event.kind,
                                       YearlyWords{given.value("yearly"), given.value("leap-day"), given.value("leap-month"),
                                                   given.value("month-end"), given.value("adar"), session.settings.language});
  return event;
}

void take_links(Event& event, const Session& session, const Store* store) {
  for (const GivenOption& option : session.arguments.given()) {
    if (option.name != "link") continue;
    if (!store) throw Error(ErrorCode::not_found, say("there is nothing to link to: the store is empty"));
    event.links.push_back(parse_link(*store, option.value));
  }
}

void note_similar(Session& session, const std::vector<EventSummary>& similar) {
  constexpr std::size_t most = 3;
  for (std::size_t at = 0; at < std::min(similar.size(), most); ++at) {
    session.note(session.worded("looks like {0}  {1}", short_name(similar[at]), shown_title(session, similar[at])));
  }
  if (similar.size() > most) session.note(session.worded("and {0} more", grouped(static_cast<long long>(similar.size() - most))));
}

void tell_added(Session& session, const Added& added, const std::string& id) {
  const std::string verb = session.settings.dry_run ? session.worded("would add") : session.worded("added");
  const std::string indent(display_width(verb) + 2, ' ');
  session.tell(fmt::format("{}  {}{}{}", verb, id, id.empty() ? "" : "  ", shown_title(session, added.event)));
  session.tell(indent + echoed_date(session, added.event.when));
  session.tell(indent + echoed_return(session, added.event));
  if (!session.settings.dry_run) session.tell(way_back(session, indent.size()));
}

}  // namespace

int run_add(Session& session) {
  session.expect_format({Format::text, Format::json});
  Event event = event_given(session);
  Added added{event, false, false, {}, {}};
  std::string id;
  if (session.settings.dry_run) {
    const auto store = session.store_to_read();
    take_links(event, session, store ? &*store : nullptr);
    added = try_add_event(store ? &*store : nullptr, std::move(event));
    id = added.event.slug;  // an id is made when it is kept
  } else {
    // An event to link to is looked up first: a wrong word does not even make the store.
    if (session.arguments.has("link")) {
      const Store store = session.store_with_events();
      take_links(event, session, &store);
    }
    Store store = session.store_to_change();
    added = add_event(store, std::move(event), now());
    id = shown_id(added.short_id, added.event);
  }
  note_similar(session, added.similar);
  if (added.differs) session.note(session.worded("what was given differs from it; to change it: {0}", "tsumugu edit " + id));
  if (session.is_json()) {
    session.out.line(event_document(added.event));
  } else if (added.was_here) {
    session.tell(session.worded("already here: {0}  {1}; nothing was changed", id, shown_title(session, added.event)));
  } else {
    tell_added(session, added, id);
  }
  return 0;
}

}  // namespace tsumugu::cli
