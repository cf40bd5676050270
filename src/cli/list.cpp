#include <algorithm>

#include "cli/session.hpp"
#include "tsumugu/app/known_words.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/interchange/json.hpp"

namespace tsumugu::cli {

namespace {

enum class Order { date, title, kind };

std::optional<Order> order_named(std::string_view word) noexcept {
  if (word == "date") return Order::date;
  if (word == "title") return Order::title;
  if (word == "kind") return Order::kind;
  return std::nullopt;
}

Order asked_order(const Session& session) {
  const std::string word = session.arguments.value("sort");
  return word.empty() ? Order::date : known_word("--sort", word, order_named, {"date", "title", "kind"});
}

void sort_by(std::vector<Event>& events, Order order, Language language) {
  switch (order) {
    case Order::date:
      return;  // the store's order
    case Order::title:
      std::stable_sort(events.begin(), events.end(),
                       [&](const Event& a, const Event& b) { return a.titles.in(language) < b.titles.in(language); });
      return;
    case Order::kind:
      std::stable_sort(events.begin(), events.end(), [](const Event& a, const Event& b) { return a.kind < b.kind; });
      return;
  }
}

void write_rows(Session& session, const Store& store, const std::vector<Event>& events) {
  Table table({Table::Align::left, Table::Align::left, Table::Align::left, Table::Align::left});
  for (const Event& event : events) {
    table.add({shown_id(store, event), when_short(event.when, session.settings.language), shown_title(session, event),
               to_printable(details(event, session.settings.language))});
  }
  session.out.write(table.text());
}

}  // namespace

int run_list(Session& session) {
  session.expect_format({Format::text, Format::json, Format::jsonl});
  const Order order = asked_order(session);
  const std::size_t limit = session.count_option("limit").value_or(static_cast<std::size_t>(-1));
  const Search search = parse_search(session.words(), session.settings.reading());
  const auto store = session.store_to_read();

  DocumentWriter document("tsumugu/events@1", {}, [&](std::string_view text) {
    if (session.is_json()) session.out.write(text);
  });
  // In the store's order an event is written as it comes; rows are aligned, and other orders made, a screenful at a time at the least.
  constexpr std::size_t aligned_together = 1000;
  std::vector<Event> events;
  std::size_t found = 0;
  const auto hand_over = [&] {
    sort_by(events, order, session.settings.language);
    if (order != Order::date && events.size() > limit) events.erase(events.begin() + static_cast<std::ptrdiff_t>(limit), events.end());
    if (session.settings.format == Format::text) write_rows(session, *store, events);
    for (const Event& event : events) {
      if (session.is_json()) document.item(to_json(event));
      if (session.settings.format == Format::jsonl) session.out.line(to_json(event));
    }
    events.clear();
  };
  if (store) {
    each_found(*store, search, [&](const Event& event) {
      ++found;
      events.push_back(event);
      if (order != Order::date) return Store::Walk::on;
      if (events.size() == aligned_together) hand_over();
      return found >= limit || session.out.is_unread() ? Store::Walk::stop : Store::Walk::on;
    });
    hand_over();
  }
  if (session.is_json()) document.end();
  if (session.settings.format == Format::text && found == 0) session.note(session.worded("no event found"));
  return 0;
}

}  // namespace tsumugu::cli
