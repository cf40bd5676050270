#include "report/cells.hpp"

#include <algorithm>

#include "tsumugu/base/text.hpp"
#include "tsumugu/base/utf8.hpp"

namespace tsumugu {
namespace {

/// The calendar by which the event comes back, when that is not the one of its date's digits in the list.
bool comes_back_elsewhere(const EventSummary& event) noexcept {
  if (!event.when.calendar_date || event.when.calendar_date->day == 0) return false;
  return std::any_of(event.observances.begin(), event.observances.end(), [&](const Observance& observance) {
    const Yearly* yearly = std::get_if<Yearly>(&observance);
    return yearly && yearly->calendar == event.when.calendar && yearly->calendar != CalendarId::gregorian &&
           yearly->calendar != CalendarId::japanese;
  });
}

std::string with_star(std::string text, const Returning& returning) {
  if (returning.occurrence.is_round) text += '*';
  return text;
}

void add_detail(std::string& text, std::string_view detail, Language language) {
  if (!text.empty()) text += language == Language::japanese ? "　" : ", ";
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

std::string title_cell(const EventSummary& event, Language language) {
  const std::string& title = event.titles.in(language);
  std::string text = utf8::is_plain_ascii(title) ? title : to_printable(title);
  if (!comes_back_elsewhere(event)) return text;
  const bool is_japanese = language == Language::japanese;
  return text.append(is_japanese ? "（" : " (").append(calendar_note(*event.when.calendar_date, language)).append(is_japanese ? "）" : ")");
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
