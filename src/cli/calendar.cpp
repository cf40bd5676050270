#include <fmt/format.h>

#include <map>

#include "cli/session.hpp"
#include "tsumugu/app/known_words.hpp"
#include "tsumugu/base/text.hpp"

namespace tsumugu::cli {

namespace {

constexpr int days_of_week = 7;
constexpr std::size_t months_beside = 3;
constexpr std::size_t months_gap = 3;

/// What the grids show: which days have something, and the lunar calendar to add.
struct Grid {
  const Session& session;
  std::map<date::sys_days, std::vector<std::string>> events;  ///< titles with their counts
  std::optional<CalendarId> lunar;
  std::size_t cell() const { return lunar ? 8 : 5; }
  std::size_t width() const { return cell() * days_of_week; }
};

std::string centred(const std::string& text, std::size_t columns) {
  const std::size_t width = display_width(text);
  return padded(std::string(width < columns ? (columns - width) / 2 : 0, ' ') + text, columns);
}

/// " 17 ", "[17*]": brackets on today, a star where something comes back.
std::string day_cell(const Grid& grid, date::sys_days day) {
  const bool is_today = day == grid.session.settings.today;
  const unsigned number{date::year_month_day{day}.day()};
  const std::string cell =
      fmt::format("{}{:2}{}{}", is_today ? '[' : ' ', number, grid.events.contains(day) ? '*' : ' ', is_today ? ']' : ' ');
  return padded(cell, grid.cell());
}

/// "12.17" on the first day of a lunar month and of a week, else the day.
std::string lunar_cell(const Grid& grid, date::sys_days day) {
  const auto fields = try_from_days(*grid.lunar, day);
  if (!fields) return std::string(grid.cell(), ' ');
  const bool names_month = fields->day == 1 || iso_weekday(day) == 1 || unsigned{date::year_month_day{day}.day()} == 1;
  const std::string month = names_month ? fmt::format("{}{}.", fields->leap ? "L" : "", fields->month) : "";
  return padded(fmt::format(" {}{}", month, fields->day), grid.cell());
}

/// The lines of a month, each `width` columns wide: name, weekdays, weeks.
std::vector<std::string> month_lines(const Grid& grid, date::year_month month) {
  const Language language = grid.session.settings.language;
  const auto first = date::sys_days{month / 1}, last = date::sys_days{month / date::last};
  std::vector<std::string> lines;
  const std::string name =
      language == Language::english
          ? fmt::format("{} {}", month_name(static_cast<int>(unsigned{month.month()}), language),
                        year_text(static_cast<int>(month.year()), language))
          : fmt::format("{}{}{}", year_text(static_cast<int>(month.year()), language), language == Language::korean ? " " : "",
                        month_name(static_cast<int>(unsigned{month.month()}), language));
  lines.push_back(centred(name, grid.width()));
  std::string weekdays;
  const auto monday = first - date::days{iso_weekday(first) - 1};
  for (int at = 0; at < days_of_week; ++at) {
    const std::string day = short_weekday(monday + date::days{at}, language);
    weekdays += padded(" " + (language == Language::english ? day.substr(0, 2) : day), grid.cell());
  }
  lines.push_back(weekdays);
  for (auto week = monday; week <= last; week += date::days{days_of_week}) {
    std::string days, lunar;
    for (int at = 0; at < days_of_week; ++at) {
      const auto day = week + date::days{at};
      const bool is_inside = first <= day && day <= last;
      days += is_inside ? day_cell(grid, day) : std::string(grid.cell(), ' ');
      if (grid.lunar) lunar += is_inside ? lunar_cell(grid, day) : std::string(grid.cell(), ' ');
    }
    lines.push_back(days);
    if (grid.lunar) lines.push_back(lunar);
  }
  return lines;
}

void write_line(Session& session, std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  session.out.line(line);
}

void write_month(Session& session, const Grid& grid, date::year_month month) {
  constexpr std::size_t most_listed = 40;
  const std::size_t under_titles = session.settings.language == Language::english ? 10 : 9;
  for (const std::string& line : month_lines(grid, month)) write_line(session, line);
  std::size_t listed = 0, unlisted = 0;
  for (const auto& [day, titles] : grid.events) {
    for (const std::string& title : titles) {
      if (listed == most_listed) {
        ++unlisted;
        continue;
      }
      ++listed;
      const std::string line =
          fmt::format(" {:2}  {}  {}", unsigned{date::year_month_day{day}.day()}, short_weekday(day, session.settings.language), title);
      session.out.line(wrapped(line, session.settings.columns, under_titles));
    }
  }
  if (unlisted > 0) session.out.line("     " + session.worded("and {0} more", grouped(static_cast<long long>(unlisted))));
}

void write_year(Session& session, const Grid& grid, int year) {
  const std::size_t columns = session.layout().page();
  const std::size_t beside = std::max<std::size_t>(1, std::min(months_beside, (columns + months_gap) / (grid.width() + months_gap)));
  for (unsigned first = 1; first <= 12; first += static_cast<unsigned>(beside)) {
    std::vector<std::vector<std::string>> months;
    std::size_t height = 0;
    for (unsigned month = first; month < first + beside && month <= 12; ++month) {
      months.push_back(month_lines(grid, date::year{year} / date::month{month}));
      height = std::max(height, months.back().size());
    }
    for (std::size_t row = 0; row < height; ++row) {
      std::string line;
      for (const auto& lines : months)
        line += (row < lines.size() ? lines[row] : std::string(grid.width(), ' ')) + std::string(months_gap, ' ');
      write_line(session, line);
    }
    if (first + beside <= 12) session.out.line("");
  }
}

void gather(Grid& grid, const Store& store, date::sys_days first, date::sys_days last, bool with_titles) {
  each_day(store, first, last, {}, [&](const std::vector<Returning>& items) {
    auto& titles = grid.events[items.front().occurrence.day()];
    if (!with_titles) return;
    for (const Returning& item : items)
      titles.push_back(fmt::format("{}  {}", shown_title(grid.session, item.event), label(item, grid.session.settings.language)));
  });
}

}  // namespace

int run_calendar(Session& session) {
  session.expect_words(0, static_cast<std::size_t>(-1));
  session.expect_format({Format::text, Format::json});
  const date::year_month_day today{session.settings.today};
  StartFields asked{static_cast<int>(today.year()), static_cast<int>(unsigned{today.month()}), std::nullopt, false};
  if (!session.words().empty()) {
    const When when = read_date(sentence(session.words()), session.settings.reading());
    asked = start_fields(when);
    if (!asked.year || when.calendar != CalendarId::gregorian) {
      throw Error(ErrorCode::bad_value,
                  say("\"{0}\" is neither a month nor a year; write one as in {1}", to_printable(sentence(session.words())), "2026-01"));
    }
  }
  Grid grid{session, {}, std::nullopt};
  if (session.arguments.has("lunar")) {
    grid.lunar = known_word("--lunar", session.arguments.value("lunar"), calendar_named,
                            {"korean", "chinese", "vietnamese", "hebrew", "islamic-umalqura"});
  }
  const auto store = session.store_to_read();
  const int year = *asked.year;
  const auto month = date::year{year} / date::month{static_cast<unsigned>(asked.month.value_or(1))};
  if (session.is_json()) {
    OccurrencesWriter document(session);
    const date::sys_days first = make_day(year, asked.month.value_or(1), 1);
    const date::sys_days last = asked.month ? date::sys_days{month / date::last} : make_day(year, 12, 31);
    if (store) {
      each_day(*store, first, last, {}, [&](const std::vector<Returning>& items) {
        for (const Returning& item : items) document.item(item);
      });
    }
    document.end();
  } else if (asked.month) {
    if (store) gather(grid, *store, make_day(year, *asked.month, 1), date::sys_days{month / date::last}, true);
    write_month(session, grid, month);
  } else {
    if (store) gather(grid, *store, make_day(year, 1, 1), make_day(year, 12, 31), false);
    write_year(session, grid, year);
  }
  return 0;
}

}  // namespace tsumugu::cli
