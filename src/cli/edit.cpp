#include <fmt/format.h>

#include "cli/changes.hpp"
#include "cli/echo.hpp"
#include "cli/session.hpp"
#include "tsumugu/app/known_words.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/interchange/json.hpp"

namespace tsumugu::cli {

namespace {

/// Makes one change to one event and says it: what edit, link and tag have in common.
int change_one(Session& session, std::string_view command, std::string_view reference,
               const std::function<Event(const Event&, const Store&)>& change) {
  session.expect_format({Format::text, Format::json});
  Store store = session.store_to_edit();
  Event before = event_named(store, reference);
  Event after = change(before, store);
  check_size(after);
  const std::string id = store.short_id(before.id);
  if (after != before && !session.settings.dry_run) {
    store.change(command, now(), [&](Store::Writer& writer) { after = writer.replace(after); });
  }
  if (session.is_json()) {
    session.out.line(event_document(after));
    return 0;
  }
  if (after == before) {
    session.tell(session.worded("nothing to change: {0}  {1}", shown_id(id, after), shown_title(session, after)));
    return 0;
  }
  const std::string verb = session.settings.dry_run ? session.worded("would change") : session.worded("changed");
  const std::size_t indent = display_width(verb) + 2;
  session.tell(fmt::format("{}  {}  {}", verb, shown_id(id, after), shown_title(session, after)));
  for (const ChangedField& field : changed_fields(before, after)) {
    session.tell(fmt::format("{}{}: {} -> {}", std::string(indent, ' '), field.name, to_printable(field.before.value_or("")),
                             to_printable(field.after.value_or(""))));
  }
  if (!session.settings.dry_run) session.tell(way_back(session, indent));
  return 0;
}

void add_tag(std::vector<std::string>& tags, const std::string& tag) {
  if (std::find(tags.begin(), tags.end(), tag) == tags.end()) tags.push_back(tag);
}

}  // namespace

int run_edit(Session& session) {
  session.expect_words(2, static_cast<std::size_t>(-1));
  std::vector<FieldEdit> edits;
  for (std::size_t at = 1; at < session.words().size(); ++at) edits.push_back(parse_field_edit(session.words()[at]));
  return change_one(session, "edit", session.words().front(),
                    [&](const Event& event, const Store& store) { return edited(event, edits, session.settings.reading(), store); });
}

int run_link(Session& session) {
  session.expect_words(3, 3);
  const auto& words = session.words();
  if (!relation_named(words[1])) {
    const auto near = nearest(words[1], relation_names());
    throw Error(ErrorCode::bad_value, say("\"{0}\" is no relation; write one of: {1}", shown(words[1]), joined(relation_names())),
                near ? std::vector{say("did you mean \"{0}\"?", *near)} : std::vector<Message>{});
  }
  session.expect_format({Format::text, Format::json});
  Store store = session.store_to_edit();
  const Event before = *store.find(store.resolve(words.front()));
  const Link link = parse_link(store, words[1] + ":" + words[2]);
  if (link.to == before.id) throw Error(ErrorCode::bad_value, say("an event cannot be linked to itself"));

  const bool is_removal = session.arguments.has("remove");
  Event after = before;
  const auto at = std::find(after.links.begin(), after.links.end(), link);
  if (is_removal && at == after.links.end()) throw Error(ErrorCode::not_found, say("there is no such link"));
  if (is_removal)
    after.links.erase(at);
  else if (at == after.links.end())
    after.links.push_back(link);
  const auto named = [&](const Event& event) { return fmt::format("{} {}", shown_id(store, event), shown_title(session, event)); };
  const std::string both =
      fmt::format("{}  {}  {}", named(after), relation_text(link.relation, session.settings.language), named(*store.find(link.to)));
  const bool is_change = after != before;
  if (is_change && !session.settings.dry_run) {
    store.change("link", now(), [&](Store::Writer& writer) { after = writer.replace(after); });
  }
  if (session.is_json()) {
    session.out.line(event_document(after));
    return 0;
  }
  if (!is_change) {
    session.tell(session.worded("linked already: {0}", both));
    return 0;
  }
  const std::string verb = session.settings.dry_run ? (is_removal ? session.worded("would unlink") : session.worded("would link"))
                                                    : (is_removal ? session.worded("unlinked") : session.worded("linked"));
  session.tell(fmt::format("{}  {}", verb, both));
  if (!session.settings.dry_run) session.tell(way_back(session, display_width(verb) + 2));
  return 0;
}

int run_tag(Session& session) {
  session.expect_words(2, static_cast<std::size_t>(-1));
  const auto& words = session.words();
  return change_one(session, "tag", words.front(), [&](const Event& event, const Store&) {
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
  });
}

}  // namespace tsumugu::cli
