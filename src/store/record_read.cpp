#include <algorithm>

#include "store/guarded.hpp"
#include "store/record.hpp"
#include "store/record_lines.hpp"
#include "tsumugu/base/error.hpp"

namespace tsumugu::store {
namespace {

/// Thrown by the readers below and turned into an Error that names the event.
struct BadLine {};

template <class T>
T sure(std::optional<T> value) {
  if (!value) throw BadLine{};
  return *std::move(value);
}

std::string_view raw(const Line& line, std::size_t place) {
  if (place >= line.count) throw BadLine{};
  return line.fields[place];
}
std::string text(const Line& line, std::size_t place) {
  return sure(unescaped(raw(line, place)));
}
/// A number from `least` to `most`: what lies outside was never written, and would overflow what is reckoned with it.
int number(const Line& line, std::size_t place, int least, int most) {
  const int number = sure(number_in(raw(line, place)));
  if (number < least || number > most) throw BadLine{};
  return number;
}

std::optional<date::sys_days> day(const Line& line, std::size_t place) {
  if (raw(line, place).empty()) return std::nullopt;
  constexpr date::sys_days least = date::sys_days{date::year{least_year} / 1 / 1},
                           most = date::sys_days{date::year{greatest_year} / 12 / 31};
  return date::sys_days(date::days(number(line, place, least.time_since_epoch().count(), most.time_since_epoch().count())));
}

std::optional<Decimal> decimal(const Line& line, std::size_t place) {
  if (raw(line, place).empty()) return std::nullopt;
  return sure(Decimal::parse(raw(line, place)));
}

void read_when(EventSummary& summary, const Line& line) {
  When& when = summary.when;
  when.edtf = text(line, 0);
  when.entered = when.edtf;
  if (line.count == 1) {  // a Gregorian day, which the EDTF says whole
    when.calendar = CalendarId::gregorian;
    when.days.first = when.days.last = sure(try_parse_iso_day(when.edtf));
    when.precision = Precision::day;
    return;
  }
  when.calendar = sure(calendar_named(raw(line, 1)));
  when.days = {day(line, 2), day(line, 3)};
  when.precision = sure(precision_named(raw(line, 4)));
}

void read_date(EventSummary& summary, const Line& line) {
  // Wide enough for every calendar: years count from other beginnings than ours, and a part that the record leaves out is 0.
  constexpr int most_year = 100'000, most_month = 13, most_day = 31;
  summary.when.calendar_date = CalendarDate{sure(calendar_named(raw(line, 0))), number(line, 1, -most_year, most_year),
                                            number(line, 2, 0, most_month), raw(line, 3) == "L", number(line, 4, 0, most_day)};
}

void read_fact(EventSummary& summary, const Line& line) {
  summary.facts.push_back(
      {text(line, 0), decimal(line, 1), decimal(line, 2), decimal(line, 3), text(line, 4), text(line, 5), text(line, 6)});
}

void read_policy(Yearly& yearly, std::string_view policy, std::string_view word) {
  if (policy == "leap-day")
    yearly.leap_day = sure(leap_day_named(word));
  else if (policy == "leap-month")
    yearly.leap_month = sure(leap_month_named(word));
  else if (policy == "month-end")
    yearly.month_end = sure(month_end_named(word));
  else if (policy == "hebrew")
    yearly.hebrew = sure(hebrew_rule_named(word));
  else if (policy == "adar")
    yearly.adar = sure(adar_named(word));
  else
    throw BadLine{};
}

void read_yearly(EventSummary& summary, const Line& line) {
  Yearly yearly = unsaid;
  yearly.calendar = sure(calendar_named(raw(line, 0)));
  for (std::size_t i = 1; i < line.count; i += 2) read_policy(yearly, raw(line, i), raw(line, i + 1));
  summary.observances.emplace_back(yearly);
}

constexpr int most_rev = 1'000'000'000;

template <class Whole>
struct Reader {
  std::string_view name;
  void (*read)(Whole&, const Line&);
};

// In the order in which the lines are written: each search goes on from where the last one ended.
constexpr Reader<EventSummary> summary_lines[] = {
    {"title", [](EventSummary& s, const Line& line) { s.titles.main = text(line, 0); }},
    {"ko", [](EventSummary& s, const Line& line) { s.titles.ko = text(line, 0); }},
    {"ja", [](EventSummary& s, const Line& line) { s.titles.ja = text(line, 0); }},
    {"en", [](EventSummary& s, const Line& line) { s.titles.en = text(line, 0); }},
    {"slug", [](EventSummary& s, const Line& line) { s.slug = text(line, 0); }},
    {"when", read_when},
    {"entered", [](EventSummary& s, const Line& line) { s.when.entered = text(line, 0); }},
    {"date", read_date},
    {"time", [](EventSummary& s, const Line& line) { s.when.time = sure(parse_iso_time(raw(line, 0))); }},
    {"zone", [](EventSummary& s, const Line& line) { s.when.zone = text(line, 0); }},
    {"uncertain", [](EventSummary& s, const Line&) { s.when.is_uncertain = true; }},
    {"approximate", [](EventSummary& s, const Line&) { s.when.is_approximate = true; }},
    {"kind", [](EventSummary& s, const Line& line) { s.kind = sure(kind_named(raw(line, 0))); }},
    {"tone", [](EventSummary& s, const Line& line) { s.tone = sure(tone_named(raw(line, 0))); }},
    {"fact", read_fact},
    {"yearly", read_yearly},
};

constexpr Reader<Event> other_lines[] = {
    {"place", [](Event& e, const Line& line) { e.place = text(line, 0); }},
    {"tag", [](Event& e, const Line& line) { e.tags.push_back(text(line, 0)); }},
    {"source",
     [](Event& e, const Line& line) {
       e.sources.push_back({text(line, 0), text(line, 1), text(line, 2), text(line, 3), text(line, 4)});
     }},
    {"link",
     [](Event& e, const Line& line) {
       e.links.push_back({sure(relation_named(raw(line, 0))), sure(Key::parse(raw(line, 1)))});
     }},
    {"note", [](Event& e, const Line& line) { e.note = text(line, 0); }},
    {"uid", [](Event& e, const Line& line) { e.uid = text(line, 0); }},
    {"rev", [](Event& e, const Line& line) { e.rev = number(line, 0, 0, most_rev); }},
};

/// An event of which nothing has been read.
template <class Whole>
Whole unread(Key id) {
  Whole whole(std::move(id));
  whole.kind = unsaid_kind;
  whole.tone = unsaid_tone;
  return whole;
}

/// Most names differ in length or in their first letter.
bool is_same(std::string_view a, std::string_view b) noexcept {
  return a.size() == b.size() && a.front() == b.front() && a == b;
}

/// Reads `line` if it is one of those at or after `next`, and moves `next` there.
template <class Whole, class Readers>
bool read_line(Whole& whole, const Line& line, const Readers& readers, std::size_t& next) {
  for (std::size_t i = next; i < std::size(readers); ++i) {
    if (!is_same(readers[i].name, line.name)) continue;
    readers[i].read(whole, line);
    next = i;
    return true;
  }
  return false;
}

[[noreturn]] void throw_damaged(const Key& id) {
  throw Error(ErrorCode::damaged_store, say("the record of event {0} cannot be read", id.text()), {restore_hint(), rescue_hint()});
}

/// Whether a line of that name belongs to the card.
bool is_on_card(std::string_view name) noexcept {
  return std::any_of(std::begin(summary_lines), std::end(summary_lines),
                     [&](const Reader<EventSummary>& reader) { return is_same(reader.name, name); });
}

}  // namespace

std::string card_of(std::string_view record) {
  std::size_t size = 0;
  LineReader lines(record);
  for (Line line; lines.next(line) && is_on_card(line.name);) size = record.size() - lines.left();
  return std::string(record.substr(0, size));
}

EventSummary from_card(Key id, std::string_view card) {
  EventSummary summary = unread<EventSummary>(std::move(id));
  try {
    LineReader lines(card);
    std::size_t next = 0;
    for (Line line; lines.next(line);)
      if (!read_line(summary, line, summary_lines, next)) throw BadLine{};
    if (!lines.is_whole()) throw BadLine{};
  } catch (const BadLine&) {
    throw_damaged(summary.id);
  }
  return summary;
}

Event from_record(const Key& id, std::string_view record) try {
  Event event = unread<Event>(id);
  event.uid = usual_uid(id);
  LineReader lines(record);
  std::size_t next = 0, next_other = 0;
  for (Line line; lines.next(line);)
    if (!read_line<EventSummary>(event, line, summary_lines, next) && !read_line(event, line, other_lines, next_other)) throw BadLine{};
  if (!lines.is_whole()) throw BadLine{};
  return event;
} catch (const BadLine&) {
  throw_damaged(id);
}

}  // namespace tsumugu::store
