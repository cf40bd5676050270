#include "store/record.hpp"

#include <fmt/format.h>

#include "store/record_lines.hpp"

namespace tsumugu::store {
namespace {

/// Whether the EDTF says all of it: a Gregorian day.
bool is_plain_day(const When& when) {
  return when.calendar == CalendarId::gregorian && when.precision == Precision::day && when.days.first &&
         when.days.first == when.days.last && when.edtf == to_iso(*when.days.first);
}

void write_when(LineWriter& lines, const When& when) {
  if (is_plain_day(when))
    lines.write("when", when.edtf);
  else
    lines.write("when", when.edtf, name(when.calendar), when.days.first, when.days.last, name(when.precision));
  if (when.entered != when.edtf) lines.write("entered", when.entered);
  if (const auto& date = when.calendar_date)
    lines.write("date", name(date->calendar), date->year, date->month, date->leap ? "L" : "", date->day);
  if (when.time) lines.write("time", to_iso(*when.time));
  if (!when.zone.empty()) lines.write("zone", when.zone);
  if (when.is_uncertain) lines.write("uncertain");
  if (when.is_approximate) lines.write("approximate");
}

std::string_view text_of(const std::optional<Decimal>& number) {
  return number ? std::string_view(number->text()) : std::string_view();
}

void write_fact(LineWriter& lines, const Fact& fact) {
  lines.write("fact", fact.name, text_of(fact.value), text_of(fact.least), text_of(fact.most), fact.unit, fact.as_of, fact.source);
}

void write_yearly(LineWriter& lines, const Yearly& yearly) {
  lines.begin("yearly");
  lines.field(name(yearly.calendar));
  if (yearly.leap_day != unsaid.leap_day) lines.field("leap-day").field(name(yearly.leap_day));
  if (yearly.leap_month != unsaid.leap_month) lines.field("leap-month").field(name(yearly.leap_month));
  if (yearly.month_end != unsaid.month_end) lines.field("month-end").field(name(yearly.month_end));
  if (yearly.hebrew != unsaid.hebrew) lines.field("hebrew").field(name(yearly.hebrew));
  if (yearly.adar != unsaid.adar) lines.field("adar").field(name(yearly.adar));
  lines.end();
}

void write_summary(LineWriter& lines, const EventSummary& summary) {
  lines.write("title", summary.titles.main);
  if (!summary.titles.ko.empty()) lines.write("ko", summary.titles.ko);
  if (!summary.titles.ja.empty()) lines.write("ja", summary.titles.ja);
  if (!summary.titles.en.empty()) lines.write("en", summary.titles.en);
  if (!summary.slug.empty()) lines.write("slug", summary.slug);
  write_when(lines, summary.when);
  if (summary.kind != unsaid_kind) lines.write("kind", name(summary.kind));
  if (summary.tone != unsaid_tone) lines.write("tone", name(summary.tone));
  for (const Fact& fact : summary.facts) write_fact(lines, fact);
  for (const Observance& observance : summary.observances)
    std::visit([&](const Yearly& yearly) { write_yearly(lines, yearly); }, observance);
}

}  // namespace

std::string to_record(const Event& event) {
  LineWriter lines;
  write_summary(lines, event);
  if (!event.place.empty()) lines.write("place", event.place);
  for (const std::string& tag : event.tags) lines.write("tag", tag);
  for (const Source& source : event.sources) lines.write("source", source.publisher, source.title, source.url, source.read, source.quote);
  for (const Link& link : event.links) lines.write("link", name(link.relation), link.to.text());
  if (!event.note.empty()) lines.write("note", event.note);
  if (event.uid != usual_uid(event.id)) lines.write("uid", event.uid);
  lines.write("rev", event.rev);
  return std::move(lines).text();
}

}  // namespace tsumugu::store
