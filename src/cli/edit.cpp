#include <fmt/format.h>

#include "cli/changes.hpp"
#include "cli/echo.hpp"
#include "cli/session.hpp"
#include "tsumugu/app/known_words.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/interchange/json.hpp"

namespace tsumugu::cli {

namespace {

/// An event as it was and as it is, with the id under which it is shown, which was asked before it was changed.
struct Edited {
  Event before, after;
  std::string id;
  bool is_change() const { return after != before; }
};

/// Makes one change to one event: what edit, link and tag have in common. `tell` says it to people.
int change_one(Session& session, std::string_view command, std::string_view reference,
               const std::function<Event(const Event&, const Store&)>& change, const std::function<void(const Edited&)>& tell) {
  session.expect_format({Format::text, Format::json});
  Store store = session.store_to_edit();
  const Event before = event_named(store, reference);
  Edited edited{before, change(before, store), store.short_id(before.id)};
  check_size(edited.after);
  if (edited.is_change() && !session.settings.dry_run) {
    store.change(command, now(), [&](Store::Writer& writer) { edited.after = writer.replace(edited.after); });
  }
  if (session.is_json())
    session.out.line(event_document(edited.after));
  else
    tell(edited);
  return 0;
}

/// Says every field that has changed.
void tell_fields(Session& session, const Edited& edited) {
  const std::string event = fmt::format("{}  {}", shown_id(edited.id, edited.after), shown_title(session, edited.after));
  if (!edited.is_change()) {
    session.tell(session.worded("nothing to change: {0}", event));
    return;
  }
  const std::string verb = session.settings.dry_run ? session.worded("would change") : session.worded("changed");
  const std::size_t indent = display_width(verb) + 2;
  session.tell(fmt::format("{}  {}", verb, event));
  for (const ChangedField& field : changed_fields(edited.before, edited.after)) {
    session.tell(fmt::format("{}{}: {} -> {}", std::string(indent, ' '), field.name, to_printable(field.before.value_or("")),
                             to_printable(field.after.value_or(""))));
  }
  if (!session.settings.dry_run) session.tell(way_back(session, indent));
}

void add_tag(std::vector<std::string>& tags, const std::string& tag) {
  if (std::find(tags.begin(), tags.end(), tag) == tags.end()) tags.push_back(tag);
}

}  // namespace

int run_edit(Session& session) {
  session.expect_words(2, static_cast<std::size_t>(-1));
  const std::vector<FieldEdit> edits = parse_field_edits({session.words().begin() + 1, session.words().end()});
  const auto edit = [&](const Event& event, const Store& store) { return edited(event, edits, session.settings.reading(), store); };
  return change_one(session, "edit", session.words().front(), edit, [&](const Edited& change) { tell_fields(session, change); });
}

int run_link(Session& session) {
  session.expect_words(3, 3);
  const auto& words = session.words();
  known_word("relation", words[1], relation_named, relation_names());
  const bool is_removal = session.arguments.has("remove");
  std::string other;  // the event at the far end, as it is shown
  const auto named = [&](const std::string& id, const Event& event) {
    return fmt::format("{} {}", shown_id(id, event), shown_title(session, event));
  };
  const auto change = [&](const Event& event, const Store& store) {
    const Link link = parse_link(store, words[1] + ":" + words[2]);
    if (link.to == event.id) throw Error(ErrorCode::bad_value, say("an event cannot be linked to itself"));
    other = named(store.short_id(link.to), event_named(store, link.to.text()));
    Event linked = event;
    const auto at = std::find(linked.links.begin(), linked.links.end(), link);
    if (is_removal && at == linked.links.end()) throw Error(ErrorCode::not_found, say("there is no such link"));
    if (is_removal)
      linked.links.erase(at);
    else if (at == linked.links.end())
      linked.links.push_back(link);
    return linked;
  };
  return change_one(session, "link", words.front(), change, [&](const Edited& edited) {
    const std::string both = fmt::format("{}  {}  {}", named(edited.id, edited.after),
                                         relation_text(*relation_named(words[1]), session.settings.language), other);
    if (!edited.is_change()) {
      session.tell(session.worded("linked already: {0}", both));
      return;
    }
    const bool is_dry = session.settings.dry_run;
    const std::string verb = is_removal ? (is_dry ? session.worded("would unlink") : session.worded("unlinked"))
                                        : (is_dry ? session.worded("would link") : session.worded("linked"));
    session.tell(fmt::format("{}  {}", verb, both));
    if (!is_dry) session.tell(way_back(session, display_width(verb) + 2));
  });
}

int run_tag(Session& session) {
  session.expect_words(2, static_cast<std::size_t>(-1));
  const auto& words = session.words();
  const auto change = [&](const Event& event, const Store&) {
    Event tagged = event;
    for (std::size_t at = 1; at < words.size(); ++at) {
      const std::string& word = words[at];
      if (word.size() < 2 || (word[0] != '+' && word[0] != '-')) {
        throw Error(ErrorCode::usage, say("\"{0}\" neither gives nor takes a tag; write +TAG or -TAG", to_printable(word)));
      }
      for (const std::string& tag : parse_tags(std::string_view(word).substr(1))) {
        if (word[0] == '+')
          add_tag(tagged.tags, tag);
        else
          std::erase(tagged.tags, tag);
      }
    }
    return tagged;
  };
  return change_one(session, "tag", words.front(), change, [&](const Edited& edited) { tell_fields(session, edited); });
}

}  // namespace tsumugu::cli
