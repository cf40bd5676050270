#include <fmt/format.h>

#include "report/cells.hpp"
#include "report/heading.hpp"
#include "report/markdown_text.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/report/report.hpp"

namespace tsumugu {
namespace {

class MarkdownReport final : public ReportRenderer {
 public:
  MarkdownReport(Language language, Sink sink) : language_(language), sink_(std::move(sink)) {}

  void begin(int year, date::sys_days today) override {
    const std::string title = report_title(year, language_);
    sink_(fmt::format("---\ntitle: {}\nyear: {}\ndate: {}\nlang: {}\ngenerator: tsumugu\n---\n\n# {}\n", yaml_text(title), year,
                      yaml_text(to_iso(today)), name(language_), markdown_text(title)));
    const std::string names = year_names(year, language_);
    const std::string as_of = worded(language_, "as of {0}", long_date(today, language_));
    sink_(names.empty() ? fmt::format("\n{}\n", as_of) : fmt::format("\n{}  \n{}\n", names, as_of));
  }

  void day(const std::vector<Returning>& items) override {
    if (items.empty()) return;
    const date::sys_days day = items.front().occurrence.day();
    const int month = static_cast<int>(unsigned(date::year_month_day{day}.month()));
    std::string text;
    if (month != month_) text = list_heading(month_name(month, language_));
    month_ = month;
    for (const Returning& item : items) text += list_row(to_iso(day) + " " + short_weekday(day, language_), item);
    sink_(text);
  }

  void without_day(const std::vector<Returning>& items) override {
    if (items.empty()) return;
    std::string text;
    if (!has_without_day_) text = list_heading(worded(language_, "Known to the month or the year only"));
    has_without_day_ = true;
    for (const Returning& item : items) text += list_row(item.occurrence.date_text(), item);
    sink_(text);
  }

  void end(const ReportSummary& summary) override {
    if (summary.total + summary.without_day == 0)
      sink_(fmt::format("\n{}\n", worded(language_, "Nothing comes back in {0}.", year_text(summary.year, language_))));
    if (!summary.shelf.empty()) sink_(shelf(summary));
    sink_(numbers(summary));
    if (!summary.next.empty()) sink_(next(summary));
  }

 private:
  static std::string row(const std::vector<std::string>& cells) {
    std::string text = "|";
    for (const std::string& cell : cells) text.append(" ").append(markdown_text(cell)).append(cell.empty() ? "|" : " |");
    return text + "\n";
  }

  /// A heading and the head of its table. `rule` has the dashes and colons of each column.
  static std::string table_heading(std::string_view words, const std::vector<std::string>& columns, std::string_view rule) {
    return fmt::format("\n## {}\n\n{}{}\n", markdown_text(words), row(columns), rule);
  }

  std::string list_heading(std::string_view words) const {
    return table_heading(words,
                         {worded(language_, "Day"), worded(language_, "Count"), worded(language_, "Event"), worded(language_, "Happened"),
                          worded(language_, "Note")},
                         "|---|---:|---|---|---|");
  }

  std::string list_row(const std::string& date, const Returning& item) const {
    return row({date, label_cell(item, language_), title_cell(item, language_), when_short(item.event.when, language_),
                details_cell(item, language_)});
  }

  std::string shelf(const ReportSummary& summary) const {
    std::string text = table_heading(
        worded(language_, "Round numbers"),
        {worded(language_, "Count"), worded(language_, "Event"), worded(language_, "Happened"), worded(language_, "Day"), "D-day"},
        "|---:|---|---|---|---|");
    for (const Returning& item : summary.shelf) {
      const date::sys_days day = item.occurrence.day();
      text += row({phrase(item, language_), title_cell(item, language_), to_printable(when_long(item.event.when, language_)),
                   long_date(day, language_), d_day((day - summary.today).count())});
    }
    return text;
  }

  std::string numbers(const ReportSummary& summary) const {
    std::string text = fmt::format("\n## {}\n\n", markdown_text(worded(language_, "Summary")));
    for (const auto& [words, number] : summary_lines(summary, language_))
      text += fmt::format("- {}: {}\n", markdown_text(words), grouped(number));
    return text;
  }

  std::string next(const ReportSummary& summary) const {
    std::string text = fmt::format("\n## {}\n\n", markdown_text(worded(language_, "Next")));
    for (const Returning& item : summary.next) {
      const date::sys_days day = item.occurrence.day();
      const std::string count = label_cell(item, language_);
      text += fmt::format("- {} {} {} {}{}\n", d_day((day - summary.today).count()), to_iso(day), short_weekday(day, language_),
                          markdown_text(title_cell(item, language_)), count.empty() ? "" : markdown_text(" (" + count + ")"));
    }
    return text;
  }

  Language language_;
  Sink sink_;
  int month_ = 0;  ///< of the last heading
  bool has_without_day_ = false;
};

}  // namespace

std::unique_ptr<ReportRenderer> make_markdown_report(Language language, Sink sink) {
  return std::make_unique<MarkdownReport>(language, std::move(sink));
}

}  // namespace tsumugu
