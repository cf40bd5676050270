#include <charconv>

#include "cli/plain.hpp"
#include "cli/session.hpp"
#include "tsumugu/base/text.hpp"

namespace tsumugu::cli {

namespace {

constexpr int longest_span = 4000;

/// The day `months` later; the last of the month where it has no such day.
date::sys_days months_later(date::sys_days day, int months) {
  const date::year_month_day from{day};
  const auto month = from.year() / from.month() + date::months{months};
  const auto last = date::year_month_day{month / date::last};
  return date::sys_days{from.day() < last.day() ? month / from.day() : last};
}

/// How many days the span of `number` `unit`s has from `today`; nothing for an unknown unit.
std::optional<int> days_of(date::sys_days today, int number, std::string_view unit) {
  const auto until = [&](date::sys_days day) { return static_cast<int>((day - today).count()); };
  if (unit == "d") return number;
  if (unit == "w") return number * 7;
  if (unit == "m") return until(months_later(today, number));
  if (unit == "y") return until(months_later(today, number * 12));
  return std::nullopt;
}

/// "10", "30d", "3w", "2m", "1y".
Upcoming wish_of(const Session& session) {
  Upcoming wish;
  if (session.words().empty()) return wish;
  const std::string& text = session.words().front();
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
  const bool is_number = error == std::errc{} && number >= 1 && number <= longest_span;
  const auto days = is_number ? days_of(session.settings.today, number, unit) : std::nullopt;
  if (!is_number || (!unit.empty() && !days)) {
    throw Error(ErrorCode::bad_value,
                say("\"{0}\" is neither a number nor a span; write one as in {1}", to_printable(text), "10, 30d, 3w, 2m, 1y"));
  }
  wish.limit = days ? static_cast<std::size_t>(-1) : static_cast<std::size_t>(number);
  if (days) wish.days = *days;
  return wish;
}

}  // namespace

int run_next(Session& session) {
  session.expect_words(0, 1);
  session.expect_format({Format::text, Format::plain, Format::json});
  Upcoming wish = wish_of(session);
  std::vector<Returning> items;
  if (const auto store = session.store_to_read()) {
    wish.keep = keep_of(session, *store);
    items = upcoming(*store, session.settings.today, wish);
  }
  if (session.is_json()) {
    write_occurrences(session, items);
    return 0;
  }
  if (session.settings.format == Format::plain) {
    for (const Returning& item : items) session.out.line(plain_returning(session, item));
    return 0;
  }
  if (items.empty()) session.out.line(session.worded("nothing comes back in that time"));
  session.out.write(upcoming_rows(items, session.settings.today, session.settings.language, session.layout()));
  return 0;
}

}  // namespace tsumugu::cli
