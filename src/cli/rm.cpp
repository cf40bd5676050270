#include <fmt/format.h>

#include "cli/changes.hpp"
#include "cli/session.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/interchange/json.hpp"

namespace tsumugu::cli {

namespace {

/// Behind the name of an event: the links from and to it, which undo brings back.
std::string kept_links(const Session& session, const Store& store, const Event& event) {
  const std::size_t links = event.links.size() + store.links_to(event.id).size();
  if (links == 0) return {};
  return "  " +
         (links == 1 ? session.worded("(1 link kept for undo)") : session.worded("({0} links kept for undo)", std::to_string(links)));
}

}  // namespace

int run_rm(Session& session) {
  session.expect_words(1, static_cast<std::size_t>(-1));
  session.expect_format({Format::text, Format::json});
  Store store = session.store_to_edit();
  // All are looked up before one is removed: a wrong word removes nothing.
  std::vector<Event> events;
  for (const std::string& word : session.words()) {
    Event event = event_named(store, word);
    if (std::find(events.begin(), events.end(), event) == events.end()) events.push_back(std::move(event));
  }
  const std::string verb = session.settings.dry_run ? session.worded("would remove") : session.worded("removed");
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < events.size() && at < told_events; ++at)
    lines.push_back(fmt::format("{}  {}  {}{}", verb, shown_id(store, events[at]), shown_title(session, events[at]),
                                kept_links(session, store, events[at])));
  if (events.size() > told_events)
    lines.push_back(session.worded("and {0} more", grouped(static_cast<long long>(events.size() - told_events))));
  if (!session.settings.dry_run) {
    store.change("rm", now(), [&](Store::Writer& writer) {
      for (const Event& event : events) writer.remove(event.id);
    });
  }
  if (session.is_json()) {
    DocumentWriter document("tsumugu/events@1", {}, [&](std::string_view text) { session.out.write(text); });
    for (const Event& event : events) document.item(to_json(event));
    document.end();
    return 0;
  }
  for (const std::string& line : lines) session.tell(line);
  if (!session.settings.dry_run) session.tell(way_back(session, 0));
  return 0;
}

}  // namespace tsumugu::cli
