#include <algorithm>
#include <charconv>
#include <iterator>

#include "cli/plain.hpp"
#include "cli/session.hpp"
#include "cli/years.hpp"
#include "tsumugu/base/text.hpp"

namespace tsumugu::cli {

namespace {

constexpr int most_years = 100, most_items = 1'000'000;

/// What a span may count, and how many of them make no more than `most_years`.
struct SpanUnit {
  std::string_view letter;
  int most;
};
constexpr SpanUnit units[] = {{"d", most_years * 366}, {"w", most_years * 53}, {"m", most_years * 12}, {"y", most_years}};

/// How many days the span of `number` units has from `today`.
int days_of(date::sys_days today, int number, const SpanUnit& unit) {
  if (unit.letter == "d") return number;
  if (unit.letter == "w") return number * 7;
  return static_cast<int>((plus_months(today, unit.letter == "m" ? number : number * 12) - today).count());
}

/// "10", "30d", "3w", "2m", "1y".
Upcoming wish_of(const Session& session) {
  Upcoming wish;
  if (session.words().empty()) return wish;
  const std::string& text = session.words().front();
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
  const auto* const known = std::find_if(std::begin(units), std::end(units), [&](const SpanUnit& one) { return one.letter == unit; });
  const bool is_span = known != std::end(units), is_too_large = error == std::errc::result_out_of_range;
  const bool is_number = is_too_large || (error == std::errc{} && number >= 1);
  if (!is_number || (!unit.empty() && !is_span)) {
    throw Error(ErrorCode::bad_value,
                say("\"{0}\" is neither a number nor a span; write one as in {1}", to_printable(text), "10, 30d, 3w, 2m, 1y"));
  }
  if (is_too_large || number > (is_span ? known->most : most_items)) {
    const std::string most = is_span ? std::to_string(most_years) + "y" : std::to_string(most_items);
    throw Error(ErrorCode::bad_value, say("\"{0}\" is too long; at most {1} are looked at", to_printable(text), most));
  }
  wish.limit = is_span ? static_cast<std::size_t>(-1) : static_cast<std::size_t>(number);
  if (is_span) wish.days = days_of(session.settings.today, number, *known);
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
