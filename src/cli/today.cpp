#include <algorithm>

#include "cli/plain.hpp"
#include "cli/session.hpp"
#include "cli/years.hpp"
#include "tsumugu/base/text.hpp"

namespace tsumugu::cli {

namespace {

constexpr int days_ahead = 60;
constexpr std::size_t all_of_them = static_cast<std::size_t>(-1);

void take_day(TodayRows& rows, const Store& store, date::sys_days day, const Keep& keep) {
  each_returning_on(store, day, keep, [&](const Returning& item) { rows.add(item); });
}

/// What the star means, and where to read more: at the right end of the page.
void tell_of_the_star(Session& session, Why why) {
  const std::size_t columns = session.layout().page();
  std::string text = session.worded("* round number");
  if (why == Why::unsaid) text += "   " + session.worded("why this order: {0}", "tsumugu today --why");
  session.out.line(wrapped(padded_left(text, columns), columns, 2));
}

void tell_day(Session& session, const TodayRows& rows, const std::vector<Returning>& next, Why why) {
  const Settings& settings = session.settings;
  session.out.line(wrapped(day_heading(settings.today, settings.language), settings.columns, 2));
  if (rows.is_empty()) session.out.line("  " + session.worded("nothing comes back on this day"));
  rows.write([&](std::string_view row) { session.out.write(row); });
  if (const std::size_t more = rows.left_out(); more > 0)
    session.out.line("  " + session.worded("and {0} more", grouped(static_cast<long long>(more))));
  if (!next.empty()) {
    session.out.line(session.worded("next"));
    session.out.write(upcoming_rows(next, settings.today, settings.language, session.layout(), why));
  }
  const auto is_round = [](const Returning& item) { return item.occurrence.is_round; };
  if (rows.has_round() || std::any_of(next.begin(), next.end(), is_round)) tell_of_the_star(session, why);
}

void write_for_programs(Session& session, const std::vector<Returning>& items) {
  if (session.is_json()) {
    write_occurrences(session, items);
    return;
  }
  for (const Returning& item : items) session.out.line(plain_returning(session, item));
}

/// The day a word of `today [DATE]` names, else the day of --today.
date::sys_days asked_day(const Session& session) {
  if (session.words().empty()) return session.settings.today;
  return one_day(read_date(sentence(session.words()), session.settings.reading()));
}

}  // namespace

int run_today(Session& given) {
  given.expect_format({Format::text, Format::plain, Format::json});
  const std::size_t limit = given.count_option("limit").value_or(all_of_them);
  Settings settings = given.settings;
  settings.today = asked_day(given);
  Session session(given.arguments, settings, given.out, given.damage);

  const auto store = session.store_to_read();
  const Keep keep = keep_of(session, store ? &*store : nullptr);
  bool is_empty = true;
  if (settings.format != Format::text) {
    std::vector<Returning> items;
    if (store) items = returning_on(*store, settings.today, keep);
    if (items.size() > limit) items.erase(items.begin() + static_cast<std::ptrdiff_t>(limit), items.end());
    is_empty = items.empty();
    write_for_programs(session, items);
  } else {
    const Why why = session.arguments.has("why") ? Why::said : Why::unsaid;
    TodayRows rows(settings.language, session.layout(), limit, why);
    std::vector<Returning> next;
    if (store) {
      store->at_one_moment([&] {
        take_day(rows, *store, settings.today, keep);
        next = upcoming(*store, settings.today, Upcoming{3, days_ahead, keep});
      });
    }
    is_empty = rows.is_empty();
    tell_day(session, rows, next, why);
  }
  if (store) note_calendar_ends(session, *store, settings.today, settings.today + date::days{days_ahead});
  return is_empty && session.arguments.has("exit-code") ? exit_status(ErrorCode::not_found) : 0;
}

int run_home(Session& session) {
  constexpr int week = 7;
  session.expect_format({Format::text, Format::plain, Format::json});
  const auto store = session.store_to_read();
  if (!store || store->count() == 0) {
    if (session.settings.format != Format::text) {
      write_for_programs(session, {});
      return 0;
    }
    session.out.line(session.worded("No events yet. Three ways to begin:"));
    for (const std::string_view example : command_named("add")->examples) session.out.line("  " + std::string(example));
    return 0;
  }
  const date::sys_days today = session.settings.today;
  const bool is_text = session.settings.format == Format::text;
  TodayRows rows(session.settings.language, session.layout(), all_of_them, Why::unsaid);
  std::vector<Returning> items, next;
  store->at_one_moment([&] {
    if (is_text)
      take_day(rows, *store, today, {});
    else
      items = returning_on(*store, today);
    next = upcoming(*store, today, Upcoming{all_of_them, week, {}});
  });
  if (!is_text) {
    std::move(next.begin(), next.end(), std::back_inserter(items));
    write_for_programs(session, items);
    return 0;
  }
  tell_day(session, rows, next, Why::unsaid);
  session.out.line(session.worded("more: {0}", "tsumugu next 30d, tsumugu report, tsumugu help"));
  return 0;
}

}  // namespace tsumugu::cli
