#include <fmt/format.h>

#include "cli/changes.hpp"
#include "cli/echo.hpp"
#include "cli/session.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/interchange/answers.hpp"
#include "tsumugu/interchange/json.hpp"

namespace tsumugu::cli {

namespace {

std::string source_text(const Source& source, Language language) {
  std::string text;
  const auto append = [&](const std::string& part) {
    if (part.empty()) return;
    if (!text.empty()) text += comma(language);
    text += part;
  };
  append(source.publisher);
  append(source.title);
  append(source.url);
  if (!source.read.empty()) append(source.read);
  if (!source.quote.empty()) text += language == Language::japanese ? "「" + source.quote + "」" : " \"" + source.quote + "\"";
  return text;
}

std::string fact_line(const Fact& fact, Language language) {
  std::string text = fact_text(fact, language);
  if (!fact.source.empty()) text += fmt::format(" ({})", fact.source);
  if (!fact.as_of.empty()) text += " " + fact.as_of;
  return text;
}

/// The id alone where the other event is not in the store or cannot be read: it must not hide the one that is asked for.
std::string linked_title(const Session& session, const Store& store, const Key& id) {
  try {
    const auto other = store.find(id);
    return other ? fmt::format("{}  {}", shown_id(store, *other), shown_title(session, *other)) : id.text();
  } catch (const Error& error) {
    if (error.code() != ErrorCode::damaged_store) throw;
    session.damage.take(id.text(), error);
    return id.text();
  }
}

/// Name and value pairs, aligned. A value that is empty is left out.
class Lines {
 public:
  explicit Lines(const Session& session) : session_(session) {}
  void add(std::string_view name, const std::string& value) {
    if (!value.empty()) table_.add({session_.worded(name), to_printable(value)});
  }
  std::string text() const { return table_.text("  "); }

 private:
  const Session& session_;
  Table table_{{Table::Align::left, Table::Align::left}};
};

void tell_event(Session& session, const Store& store, const Event& event) {
  const Language language = session.settings.language;
  session.out.line(fmt::format("{}  {}", shown_id(store, event), shown_title(session, event)));
  Lines lines(session);
  lines.add("date", echoed_date(session, event.when));
  lines.add("returns", echoed_return(session, event));
  for (const auto& [code, title] :
       {std::pair{"ko", &event.titles.ko}, std::pair{"ja", &event.titles.ja}, std::pair{"en", &event.titles.en}}) {
    lines.add(code, *title);
  }
  lines.add("kind", kind_text(event.kind, language));
  lines.add("tone", tone_text(event.tone, language));
  lines.add("place", event.place);
  std::string tags;
  for (const std::string& tag : event.tags) {
    if (!tags.empty()) tags += comma(language);
    tags += tag;
  }
  lines.add("tags", tags);
  for (const Fact& fact : event.facts) lines.add("fact", fact_line(fact, language));
  for (const Source& source : event.sources) lines.add("source", source_text(source, language));
  for (const Link& link : event.links)
    lines.add("link", relation_text(link.relation, language) + "  " + linked_title(session, store, link.to));
  for (const auto& [id, relation] : store.links_to(event.id)) {
    lines.add("linked by", linked_title(session, store, id) + "  " + relation_text(relation, language));
  }
  const bool has_short_note = event.note.find('\n') == std::string::npos;
  if (has_short_note) lines.add("note", event.note);
  lines.add("uid", event.uid);
  session.out.write(lines.text());
  if (has_short_note) return;
  session.out.line("  " + session.worded("note"));
  for (const std::string_view line : split(event.note, '\n')) session.out.line(line.empty() ? "" : "    " + to_printable(line));
}

void tell_all_calendars(Session& session, const Event& event) {
  const auto day = only_day(event.when);
  if (!day) {
    session.note(session.worded("the date is not one day, so it has no place in other calendars"));
    return;
  }
  Table table({Table::Align::left, Table::Align::left, Table::Align::left});
  for (const CalendarId calendar : all_calendars()) {
    const auto fields = try_from_days(calendar, *day);
    if (!fields) continue;
    table.add({std::string(name(calendar)), calendar_text(*fields, session.settings.language),
               grade_text(grade(calendar, *day), session.settings.language)});
  }
  session.out.write(table.text("  "));
}

}  // namespace

int run_show(Session& session) {
  session.expect_words(1, 1);
  session.expect_format({Format::text, Format::json});
  const Store store = session.store_with_events();
  const Event event = event_named(store, session.words().front());
  if (session.is_json()) {
    BesideEvent beside{session.arguments.has("all-calendars"), std::nullopt};
    if (session.arguments.has("history")) {
      beside.changes.emplace();
      for (const Change& change : store.history(event.id)) beside.changes->push_back(change_line(change));
    }
    session.out.line(event_document(event, beside));
    return 0;
  }
  tell_event(session, store, event);
  if (session.arguments.has("all-calendars")) tell_all_calendars(session, event);
  if (session.arguments.has("history")) session.out.write(history_text(session, store.history(event.id)));
  return 0;
}

}  // namespace tsumugu::cli
