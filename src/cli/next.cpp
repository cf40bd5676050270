#include <charconv>

#include "cli/plain.hpp"
#include "cli/session.hpp"
#include "cli/years.hpp"
#include "tsumugu/base/text.hpp"

namespace tsumugu::cli {

namespace {

constexpr int longest_number = 4000, most_years = 100;

/// How many days the span of `number` `unit`s has from `today`; nothing for an unknown unit.
std::optional<int> days_of(date::sys_days today, int number, std::string_view unit) {
  const auto until = [&](date::sys_days day) { return static_cast<int>((day - today).count()); };
  if (unit == "d") return number;
  if (unit == "w") return number * 7;
  if (unit == "m") return until(plus_months(today, number));
  if (unit == "y") return until(plus_months(today, number * 12));
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
  const bool is_number = error == std::errc{} && number >= 1 && number <= longest_number;
  const auto days = is_number ? days_of(session.settings.today, number, unit) : std::nullopt;
  if (!is_number || (!unit.empty() && !days)) {
    throw Error(ErrorCode::bad_value,
                say("\"{0}\" is neither a number nor a span; write one as in {1}", to_printable(text), "10, 30d, 3w, 2m, 1y"));
  }
  if (days && session.settings.today + date::days{*days} > plus_months(session.settings.today, 12 * most_years))
    throw Error(ErrorCode::bad_value,
                say("\"{0}\" is too long; at most {1} are looked at", to_printable(text), std::to_string(most_years) + "y"));
  wish.limit = days ? static_cast<std::size_t>(-1) : static_cast<std::size_t>(number);
  if (days) wish.days = *days;
  return wish;
}

}  // namespace

int run_next(Session& session) {
  session.expect_words(0, 1);
  session.expect_format({Format::text, Format::plain, Format::json});
  Upcoming wish = wish_of(session);
  OccurrencesWriter document(session);
  // Rows are aligned a screenful or more at a time: no more is held than that.
  constexpr std::size_t aligned_together = 1000;
  std::vector<Returning> rows;
  bool is_empty = true;
  const auto write_rows = [&] {
    session.out.write(upcoming_rows(rows, session.settings.today, session.settings.language, session.layout()));
    rows.clear();
  };
  const auto store = session.store_to_read();
  wish.keep = keep_of(session, store ? &*store : nullptr);
  if (store) {
    each_upcoming(*store, session.settings.today, wish, [&](std::vector<Returning>&& items) {
      is_empty = false;
      for (Returning& item : items) {
        if (session.is_json())
          document.item(item);
        else if (session.settings.format == Format::plain)
          session.out.line(plain_returning(session, item));
        else
          rows.push_back(std::move(item));
      }
      if (rows.size() >= aligned_together) write_rows();
    });
    note_calendar_ends(session, *store, session.settings.today, session.settings.today + date::days{wish.days});
  }
  if (session.is_json()) {
    document.end();
    return 0;
  }
  if (session.settings.format == Format::plain) return 0;
  if (is_empty) session.out.line(session.worded("nothing comes back in that time"));
  write_rows();
  return 0;
}

}  // namespace tsumugu::cli
