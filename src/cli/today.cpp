#include <algorithm>

#include "cli/echo.hpp"
#include "cli/session.hpp"

namespace tsumugu::cli {

namespace {

constexpr int days_ahead = 60;
constexpr std::size_t all_of_them = static_cast<std::size_t>(-1);

/// The first `limit` rows of what falls on the session's day.
std::string rows_of(const Session& session, const Store& store, const Keep& keep, std::size_t limit) {
  TodayRows rows(session.settings.language, session.layout());
  each_returning_on(store, session.settings.today, keep, [&](const Returning& item) { rows.add(item); });
  return rows.text(limit);
}

void tell_day(Session& session, const Settings& settings, std::string_view rows, const std::vector<Returning>& next) {
  session.out.line(long_date(settings.today, settings.language) + "    " + day_elsewhere(session, settings.today));
  if (rows.empty()) session.out.line("  " + session.worded("nothing comes back on this day"));
  session.out.write(rows);
  if (!next.empty()) {
    session.out.line(session.worded("next"));
    session.out.write(upcoming_rows(next, settings.today, settings.language, session.layout()));
  }
}

/// The day a word of `today [DATE]` names, else the day of --today.
date::sys_days asked_day(const Session& session) {
  if (session.words().empty()) return session.settings.today;
  const When when = read_date(sentence(session.words()), session.settings.reading());
  if (!when.days.first || when.days.first != when.days.last) {
    throw Error(ErrorCode::not_a_date, say("\"{0}\" is not one day; write one as in {1}", sentence(session.words()), "2026-01-17"));
  }
  return *when.days.first;
}

}  // namespace

int run_today(Session& given) {
  given.expect_format({Format::text, Format::json});
  const std::size_t limit = given.count_option("limit").value_or(all_of_them);
  Settings settings = given.settings;
  settings.today = asked_day(given);
  Session session(given.arguments, settings, given.out);

  const auto store = session.store_to_read();
  const Keep keep = store ? keep_of(session, *store) : Keep();
  bool is_empty = true;
  if (session.is_json()) {
    std::vector<Returning> items;
    if (store) items = returning_on(*store, settings.today, keep);
    if (items.size() > limit) items.erase(items.begin() + static_cast<std::ptrdiff_t>(limit), items.end());
    is_empty = items.empty();
    write_occurrences(session, items);
  } else {
    const std::string rows = store ? rows_of(session, *store, keep, limit) : std::string();
    is_empty = rows.empty();
    tell_day(session, settings, rows, store ? upcoming(*store, settings.today, Upcoming{3, days_ahead, keep}) : std::vector<Returning>());
  }
  return is_empty && session.arguments.has("exit-code") ? exit_status(ErrorCode::not_found) : 0;
}

int run_home(Session& session) {
  constexpr int week = 7;
  session.expect_format({Format::text, Format::json});
  const auto store = session.store_to_read();
  if (!store || store->count() == 0) {
    if (session.is_json()) {
      write_occurrences(session, {});
      return 0;
    }
    session.out.line(session.worded("No events yet. Three ways to begin:"));
    for (const std::string_view example : command_named("add")->examples) session.out.line("  " + std::string(example));
    return 0;
  }
  const std::vector<Returning> next = upcoming(*store, session.settings.today, Upcoming{all_of_them, week, {}});
  if (session.is_json()) {
    std::vector<Returning> items = returning_on(*store, session.settings.today);
    items.insert(items.end(), next.begin(), next.end());
    write_occurrences(session, items);
    return 0;
  }
  tell_day(session, session.settings, rows_of(session, *store, {}, all_of_them), next);
  session.out.line(session.worded("more: {0}", "tsumugu next 30d, tsumugu report, tsumugu help"));
  return 0;
}

}  // namespace tsumugu::cli
