#include <algorithm>
#include <optional>

#include "report/cells.hpp"
#include "report/colour.hpp"
#include "report/heading.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/report/report.hpp"

namespace tsumugu {
namespace {

constexpr std::size_t indent = 2, gap = 2, date_width = 9, gap_before_details = 3;
constexpr std::size_t longest_bar = 40, least_bar = 5;

std::string moment_of(const When& when, Language language) {
  if (when.precision > Precision::day || !when.days.first) return when_short(when, language);
  std::string text = long_weekday(*when.days.first, language) + " " + to_iso(*when.days.first);
  return when.time ? text + " " + to_iso(*when.time) : text;
}

class TextReport final : public ReportRenderer {
 public:
  TextReport(Language language, TextLayout layout, Sink sink) : language_(language), layout_(layout), sink_(std::move(sink)) {}

  void begin(int year, date::sys_days today) override {
    const std::string names = year_names(year, language_);
    sink_(wrapped(report_title(year, language_) + (names.empty() ? "" : "    " + names), layout_.columns, indent) + "\n");
    sink_(worded(language_, "as of {0}", long_date(today, language_)) + "\n");
  }

  void day(const std::vector<Returning>& items) override {
    if (items.empty()) return;
    const date::year_month_day fields{items.front().occurrence.day()};
    const int month = static_cast<int>(unsigned(fields.month()));
    std::string text;
    if (month != month_) text = heading(month_name(month, language_));
    month_ = month;
    const std::string date = to_iso(items.front().occurrence.day());
    const std::string cell = date.substr(date.size() - 5) + " " + short_weekday(items.front().occurrence.day(), language_);
    append_rows(text, items, [&](const Returning&) { return std::string_view(cell); });
    sink_(text);
  }

  void without_day(const std::vector<Returning>& items) override {
    if (items.empty()) return;
    std::string text;
    if (!has_without_day_) text = heading(worded(language_, "Known to the month or the year only"));
    has_without_day_ = true;
    append_rows(text, items, [](const Returning& item) { return item.occurrence.date_text(); });
    sink_(text);
  }

  void end(const ReportSummary& summary) override {
    if (summary.total + summary.without_day == 0)
      sink_("\n" + worded(language_, "Nothing comes back in {0}.", year_text(summary.year, language_)) + "\n");
    if (!summary.shelf.empty()) sink_(heading(worded(language_, "Round numbers")) + shelf(summary));
    sink_(heading(worded(language_, "Summary")) + numbers(summary));
    if (summary.total > 0) sink_(heading(worded(language_, "By month")) + bars(summary));
    if (!summary.next.empty()) sink_(heading(worded(language_, "Next")) + upcoming_rows(summary.next, summary.today, language_, layout_));
  }

 private:
  static std::string heading(std::string_view words) { return "\n" + std::string(words) + "\n"; }

  /// Korean and Japanese counts carry their word: "107주년*".
  std::size_t count_width() const noexcept { return language_ == Language::english ? 5 : 8; }
  std::size_t title_width() const noexcept { return language_ == Language::english ? 31 : 32; }

  /// Rows that stand together: a date or a count that is wider than most moves what is behind it in all of them.
  template <class DateCell>
  void append_rows(std::string& text, const std::vector<Returning>& items, DateCell&& date_cell) const {
    std::vector<std::string> dates, counts;
    std::size_t date_columns = date_width, count_columns = count_width();
    for (const Returning& item : items) {
      dates.emplace_back(date_cell(item));
      counts.push_back(is_own_day(item) ? std::string() : count_cell(item, language_));
      date_columns = std::max(date_columns, display_width(dates.back()));
      count_columns = std::max(count_columns, display_width(counts.back()));
    }
    for (std::size_t at = 0; at < items.size(); ++at)
      append_row(text, padded(dates[at], date_columns), padded(counts[at], count_columns), items[at]);
  }

  void append_row(std::string& text, std::string_view date, std::string_view count, const Returning& item) const {
    const std::string_view colour = layout_.color ? colour_of(item.event.tone) : std::string_view();
    text.append(indent, ' ').append(date).append(gap, ' ');
    text.append(colour).append(count).append(colour.empty() ? std::string_view() : plain_again).append(gap, ' ');

    const std::size_t before = indent + display_width(date) + gap + display_width(count) + gap;
    std::string title = title_cell(item, language_);
    if (layout_.columns > before) title = shortened(title, layout_.columns - before);
    text += title;
    append_details(text, details_cell(item, language_), before, display_width(title));
    text += '\n';
  }

  /// Beside the title where the page has room, else below it.
  void append_details(std::string& text, const std::string& details, std::size_t before, std::size_t title_columns) const {
    if (details.empty()) return;
    const std::size_t page = layout_.page();
    const std::size_t column = std::max(title_columns, title_width()) + gap_before_details;
    if (before + column + display_width(details) <= page)
      text.append(column - title_columns, ' ');
    else
      text.append("\n").append(before, ' ');
    if (layout_.color) text += dimmed;
    text += layout_.columns > before ? shortened(details, layout_.columns - before) : details;
    if (layout_.color) text += plain_again;
  }

  std::string shelf(const ReportSummary& summary) const {
    std::size_t width = 0;
    for (const Returning& item : summary.shelf) width = std::max(width, display_width(phrase(item, language_)));
    std::string text;
    for (const Returning& item : summary.shelf) {
      const std::size_t before = indent + width + gap;
      std::string title = title_cell(item, language_);
      if (layout_.columns > before) title = shortened(title, layout_.columns - before);
      text.append(indent, ' ').append(padded_left(phrase(item, language_), width)).append(gap, ' ').append(title).append("\n");
      const date::sys_days day = item.occurrence.day();
      const long days = (day - summary.today).count();
      const std::string then_and_now =
          worded(language_, "was {0} / is {1}", moment_of(item.event.when, language_), long_weekday(day, language_) + " " + to_iso(day));
      text += wrapped(std::string(before, ' ').append(then_and_now).append("   ").append(d_day(days)), layout_.columns, before);
      text += '\n';
    }
    return text;
  }

  std::string numbers(const ReportSummary& summary) const {
    Table table({Table::Align::left, Table::Align::right});
    for (const auto& [words, number] : summary_lines(summary, language_)) table.add({words, grouped(number)});
    return table.text("  ");
  }

  std::string bars(const ReportSummary& summary) const {
    const std::int64_t most = std::max<std::int64_t>(1, *std::max_element(summary.by_month.begin(), summary.by_month.end()));
    const auto longest =
        static_cast<std::int64_t>(layout_.columns == 0 ? longest_bar : std::clamp(layout_.columns / 2, least_bar, longest_bar));
    const std::int64_t a_mark = (most + longest - 1) / longest;
    Table table({Table::Align::left, Table::Align::right, Table::Align::left});
    for (std::size_t i = 0; i < summary.by_month.size(); ++i) {
      const std::int64_t count = summary.by_month[i];
      table.add({month_name(static_cast<int>(i) + 1, language_), grouped(count),
                 std::string(static_cast<std::size_t>((count + a_mark - 1) / a_mark), '#')});
    }
    return table.text("  ");
  }

  Language language_;
  TextLayout layout_;
  Sink sink_;
  int month_ = 0;  ///< of the last heading
  bool has_without_day_ = false;
};

}  // namespace

std::unique_ptr<ReportRenderer> make_text_report(Language language, TextLayout layout, Sink sink) {
  return std::make_unique<TextReport>(language, layout, std::move(sink));
}

}  // namespace tsumugu
