#include <algorithm>
#include <iterator>

#include "cli/plain.hpp"
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

enum class Column { id, date, title, kind, place, tags, details };
constexpr std::string_view column_names[] = {"id", "date", "title", "kind", "place", "tags", "details"};

std::optional<Column> column_named(std::string_view word) noexcept {
  const auto* found = std::find(std::begin(column_names), std::end(column_names), word);
  return found == std::end(column_names) ? std::nullopt : std::optional(static_cast<Column>(found - std::begin(column_names)));
}

std::vector<Column> asked_columns(const Session& session) {
  if (!session.arguments.has("columns")) {
    if (session.settings.format == Format::text) return {Column::id, Column::date, Column::title, Column::details};
    return {Column::id, Column::date, Column::title, Column::kind, Column::place, Column::tags, Column::details};
  }
  std::vector<Column> columns;
  const std::string given = session.arguments.value("columns");
  for (const std::string_view word : split(given, ','))
    columns.push_back(known_word("--columns", trimmed(word), column_named, {std::begin(column_names), std::end(column_names)}));
  return columns;
}

/// Programs are given the whole id, which stays, and the date as it is kept.
std::string cell_of(const Session& session, const Store& store, const Event& event, Column column) {
  constexpr std::size_t narrow = 60;  // there is no room for the slug beside the title
  const bool is_plain = session.settings.format == Format::plain;
  const std::size_t columns = session.settings.columns;
  switch (column) {
    case Column::id:
      if (is_plain) return event.id.text();
      return columns > 0 && columns < narrow ? store.short_id(event.id) : shown_id(store, event);
    case Column::date:
      return is_plain ? event.when.edtf : when_short(event.when, session.settings.language);
    case Column::title:
      return event.titles.in(session.settings.language);
    case Column::kind:
      return is_plain ? std::string(name(event.kind)) : kind_text(event.kind, session.settings.language);
    case Column::place:
      return event.place;
    case Column::tags: {
      std::string tags;
      for (const std::string& tag : event.tags) tags += (tags.empty() ? "" : ",") + tag;
      return tags;
    }
    case Column::details:
      return details(event, session.settings.language);
  }
  return {};
}

/// What is cut first where the terminal is narrow, and to how much.
struct Cut {
  Column column;
  std::size_t least;
};
constexpr Cut cuts[] = {{Column::details, 12}, {Column::tags, 8},  {Column::place, 8}, {Column::title, 30},
                        {Column::details, 0},  {Column::tags, 0},  {Column::place, 0}, {Column::kind, 0},
                        {Column::title, 8},    {Column::date, 10}, {Column::date, 0}};

void write_rows(Session& session, const Store& store, const std::vector<Event>& events, const std::vector<Column>& columns) {
  const auto cells_of = [&](const Event& event) {
    std::vector<std::string> cells;
    cells.reserve(columns.size());
    for (const Column column : columns) cells.push_back(cell_of(session, store, event, column));
    return cells;
  };
  if (session.settings.format == Format::plain) {
    for (const Event& event : events) session.out.line(plain_record(cells_of(event)));
    return;
  }
  Table table(std::vector<Table::Align>(columns.size(), Table::Align::left));
  for (const Event& event : events) {
    std::vector<std::string> cells = cells_of(event);
    for (std::string& cell : cells) cell = to_printable(cell);
    table.add(std::move(cells));
  }
  for (const auto& [column, least] : cuts) {
    const auto found = std::find(columns.begin(), columns.end(), column);
    if (found != columns.end()) table.may_shrink(static_cast<std::size_t>(found - columns.begin()), least);
  }
  session.out.write(table.text("", session.settings.columns));
}

}  // namespace

int run_list(Session& session) {
  session.expect_format({Format::text, Format::plain, Format::json, Format::jsonl});
  const std::vector<Column> columns = asked_columns(session);
  const Order order = asked_order(session);
  const std::size_t limit = session.count_option("limit").value_or(static_cast<std::size_t>(-1));
  const Search search = parse_search(session.words(), session.settings.reading());
  const auto store = session.store_to_read();

  DocumentWriter document("tsumugu/events@1", {}, [&](std::string_view text) {
    if (session.is_json()) session.out.write(text);
  });
  // In the store's order an event is written as it comes; rows are aligned, and other orders made, a screenful at a time at the least.
  const bool is_rows = session.settings.format == Format::text || session.settings.format == Format::plain;
  constexpr std::size_t aligned_together = 1000;
  std::vector<Event> events;
  std::size_t found = 0;
  const auto hand_over = [&] {
    sort_by(events, order, session.settings.language);
    if (order != Order::date && events.size() > limit) events.erase(events.begin() + static_cast<std::ptrdiff_t>(limit), events.end());
    if (is_rows) write_rows(session, *store, events, columns);
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
