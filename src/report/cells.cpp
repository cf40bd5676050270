#include "report/cells.hpp"

#include <optional>
#include <variant>

#include "tsumugu/base/text.hpp"
#include "tsumugu/base/utf8.hpp"

namespace tsumugu {
namespace {

/// The month and day by which the event comes back, when those of its date in the list are others.
std::optional<CalendarDate> returns_as(const Returning& returning) {
  if (!returning.occurrence.by) return std::nullopt;
  const CalendarId calendar = std::visit([](const Yearly& yearly) { return yearly.calendar; }, *returning.occurrence.by);
  if (shares_gregorian_days(calendar)) return std::nullopt;  // the days of the list
  const StartFields start = start_in(returning.event.when, calendar);
  if (!start.month || !start.day) return std::nullopt;
  return CalendarDate{calendar, start.year.value_or(0), *start.month, start.leap, *start.day};
}

std::string with_star(std::string text, const Returning& returning) {
  if (returning.occurrence.is_round) text += '*';
  return text;
}

void add_detail(std::string& text, std::string_view detail, Language language) {
  if (!text.empty()) text += detail_separator(language);
  text += detail;
}

}  // namespace

std::string count_cell(const Returning& returning, Language language) {
  const bool is_counted = returning.occurrence.count || returning.occurrence.years_until || is_own_day(returning);
  if (!is_counted) return {};
  const bool is_bare = language == Language::english && returning.occurrence.count;
  return with_star(is_bare ? grouped(*returning.occurrence.count) : label(returning, language), returning);
}

std::string label_cell(const Returning& returning, Language language) {
  return is_own_day(returning) ? std::string() : with_star(label(returning, language), returning);
}

std::string title_cell(const Returning& returning, Language language) {
  const std::string& title = returning.event.titles.in(language);
  std::string text = utf8::is_plain_ascii(title) ? title : to_printable(title);
  const std::optional<CalendarDate> date = returns_as(returning);
  if (!date) return text;
  const bool is_japanese = language == Language::japanese;
  return text.append(is_japanese ? "（" : " (").append(calendar_note(*date, language)).append(is_japanese ? "）" : ")");
}

std::string details_cell(const Returning& returning, Language language) {
  std::string text = details(returning.event, language);
  if (!utf8::is_plain_ascii(text)) text = to_printable(text);
  const Occurrence& occurrence = returning.occurrence;
  if (occurrence.moved) add_detail(text, moved_text(*occurrence.moved, language), language);
  if (occurrence.grade == Grade::provisional) add_detail(text, grade_text(occurrence.grade, language), language);
  return text;
}

std::string why_line(const Returning& returning, const Message& place, Language language) {
  std::string text = translate(place, language);
  for (const Reason& reason : reasons_of(returning.event.when, returning.occurrence)) {
    text += language == Language::japanese ? "。" : language == Language::korean ? ". " : "; ";
    text += translate(reason.text, language);
  }
  return to_printable(text);
}

}  // namespace tsumugu
