#include "calendar/read_choice.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "tsumugu/base/text.hpp"

// Which of several readings is meant. Nothing is guessed: two dates that the same words may be are both shown and refused.

namespace tsumugu::reading {
namespace {

constexpr std::string_view month_first = "{0}   month/day/year";

/// Whether the other end of a range gives the date its year.
bool takes_year(const Found& date) noexcept {
  return date.first.month && !date.first.year && date.era == nullptr && !is_relative(date) && !is_wide(date);
}

/// "1995-01-17 ~ 02-20": the first end takes its year from the second where it has none.
void take_year(const Point& last, Point& first) {
  if (!takes_year(first.date) || takes_year(last.date) || last.is_time_tail || last.date.form->rule == Rule::tail) return;
  first.date.first.year = last.date.first.year;
  first.date.era = last.date.era;
  first.date.era_year = last.date.era_year;
  first.date.ad = last.date.ad;
}

/// The second end with what it leaves out, which is what the first end is.
Point completed(const Point& last, const Point& first, const When& begin) {
  Point point = last;
  const bool is_tail = last.date.form->rule == Rule::tail;
  if (last.is_time_tail || (!is_tail && !takes_year(last.date))) return point;
  const StartFields fields = start_fields(begin);
  Found& date = point.date;
  if (!date.first.year && date.era == nullptr) {
    date.first.year = fields.year;
    point.year_calendar = nullptr;
  }
  if (!date.first.month) {
    date.first.month = fields.month;
    date.first.leap = fields.leap;
    date.month_name = first.date.month_name;
    date.leap_mark = first.date.leap_mark;
  }
  if (point.calendar == nullptr) point.calendar = first.calendar;
  return point;
}

/// The other half of the day for a time that names none: 오후 3시부터 5시까지, 오전 10시부터 2시까지.
std::vector<Point> with_halves(const Point& last, const Point& first) {
  if (!last.is_time_tail || !last.clock || last.clock->half || !first.clock || !first.clock->half) return {last};
  constexpr int after_noon = 1;
  std::vector<Point> points{last, last};
  points[0].clock->half = first.clock->half;
  points[1].clock->half = after_noon;
  return points;
}

/// A date without its time of day, which no set takes.
std::string day_text(const When& when) {
  return when.edtf.substr(0, when.edtf.find('T'));
}

When joined(const When& first, const When& last, Reading::Kind kind) {
  if (kind == Reading::Kind::lasting) return make_interval(first, last);
  return parse_edtf(fmt::format("[{}..{}]", day_text(first), day_text(last)));
}

Meaning joined(const Meaning& first, const Meaning& last, Reading::Kind kind) {
  Meaning meaning;
  meaning.rule = first.rule == Rule::any ? last.rule : first.rule;
  meaning.error = first.error ? first.error : last.error;
  if (meaning.error) return meaning;
  try {
    meaning.when = joined(first.when, last.when, kind);
  } catch (const Error& error) {
    meaning.error = error;
  }
  return meaning;
}

/// Whether the ends were read in two orders, or by two of the calendars that one word may mean.
bool is_mixed(const Meaning& begin, const Meaning& end, const Point& first, const Point& last) {
  const auto is_order = [](Rule rule) { return rule == Rule::dmy || rule == Rule::mdy; };
  if (begin.rule != end.rule && is_order(begin.rule) && is_order(end.rule)) return true;
  const bool is_one_word = first.calendar != nullptr && first.calendar == last.calendar;
  return is_one_word && !begin.error && !end.error && begin.when.calendar != end.when.calendar;
}

/// The ranges from `begin` to what `last` may mean. Of two halves of the day the first that is not over before it begins is meant.
std::vector<Meaning> ranges_from(const Meaning& begin, const Point& first, const Point& last, Reading::Kind kind, const Context& context) {
  std::vector<Meaning> ranges;
  for (const Point& end_point : with_halves(last, first)) {
    ranges.clear();
    for (const Meaning& end : meanings_of(end_point, context))
      if (!is_mixed(begin, end, first, last)) ranges.push_back(joined(begin, end, kind));
    if (std::any_of(ranges.begin(), ranges.end(), [](const Meaning& range) { return !range.error; })) break;
  }
  return ranges;
}

/// The points that `last` may be: a calendar named behind one end only may be meant for both, and so may "BC".
std::vector<Point> with_calendar_of(const Point& last, const Point& first) {
  std::vector<Point> points{last};
  const bool is_open = last.calendar == nullptr && last.date.form->rule != Rule::plain && last.date.era == nullptr;
  const bool is_named_behind = first.calendar != nullptr && !first.is_calendar_before;
  if (is_open && is_named_behind &&
      (last.date.month_name == nullptr || is_month_of(last.date.month_name->calendar, first.calendar->calendar))) {
    points.push_back(last);
    points.back().calendar = first.calendar;
  }
  // 기원전 500년 ~ 300년: the second year may be of either side.
  const bool is_other_side =
      first.date.ad < 0 && last.date.ad == 0 && last.date.first.year && last.date.era == nullptr && !is_relative(last.date);
  if (is_other_side) {
    points.push_back(last);
    points.back().date.ad = first.date.ad;
  }
  return points;
}

std::vector<Meaning> range_meanings(const Reading& reading, const Context& context) {
  const bool is_yearless_end = takes_year(reading.last.date) || reading.last.is_time_tail || reading.last.date.form->rule == Rule::tail;
  if (takes_year(reading.first.date) && is_yearless_end) return {{{}, without_year(context.written(0, reading.end)), Rule::any}};
  std::vector<Meaning> meanings;
  for (Point& first : with_calendar_of(reading.first, reading.last)) {
    take_year(reading.last, first);
    if (reading.last.is_time_tail && first.zone.empty()) first.zone = reading.last.zone;
    for (const Meaning& begin : meanings_of(first, context)) {
      if (begin.error) {
        meanings.push_back(begin);
        continue;
      }
      for (const Point& last : with_calendar_of(completed(reading.last, first, begin.when), first))
        for (Meaning& range : ranges_from(begin, first, last, reading.kind, context)) meanings.push_back(std::move(range));
    }
  }
  return meanings;
}

std::vector<Meaning> single_meanings(const Reading& reading, const Context& context) {
  std::vector<Meaning> meanings = meanings_of(reading.first, context);
  for (Meaning& meaning : meanings) {
    if (meaning.error || reading.first.bound == Bound::none) continue;
    try {
      const std::string zone = meaning.when.zone;
      meaning.when = bounded(meaning.when, reading.first.bound, reading.first.is_included);
      meaning.when.zone = zone;
    } catch (const Error& error) {
      meaning.error = error;
    }
  }
  return meanings;
}

bool is_same(const When& a, const When& b) {
  When same = a;
  same.entered = b.entered;
  return same == b;
}

bool has_likely_month(const Found& date) noexcept {
  return !date.first.month || (1 <= *date.first.month && *date.first.month <= 12);
}

/// The dates found so far, and what was wrong with the others.
struct Outcome {
  std::vector<Meaning> dates;
  std::optional<Error> fault;
  bool is_fault_likely = false;

  void add(const Meaning& meaning, bool is_likely) {
    if (meaning.error) {
      if (!fault || (is_likely && !is_fault_likely)) {
        fault = meaning.error;
        is_fault_likely = is_likely;
      }
      return;
    }
    for (const Meaning& known : dates)
      if (is_same(known.when, meaning.when)) return;
    dates.push_back(meaning);
  }
};

Message reading_of(const Meaning& meaning, Language language) {
  const std::string text = with_weekday(meaning.when, language);
  if (meaning.rule == Rule::mdy) return say(month_first, text);
  if (meaning.rule == Rule::dmy) return say("{0}   day/month/year", text);
  return say("{0}", text);
}

Error ambiguous(std::vector<Meaning> dates, const std::string& written, Language language) {
  std::stable_sort(dates.begin(), dates.end(), [](const Meaning& a, const Meaning& b) { return a.when.days.first < b.when.days.first; });
  std::vector<Message> hints;
  bool has_short_year = false;
  for (const Meaning& meaning : dates) {
    hints.push_back(reading_of(meaning, language));
    has_short_year |= meaning.rule == Rule::short_year;
  }
  if (has_short_year)
    return Error(ErrorCode::ambiguous_date, say("the year of \"{0}\" has two digits; write all four", written), std::move(hints));
  if (dates.size() == 2) return Error(ErrorCode::ambiguous_date, say("\"{0}\" can be read two ways", written), std::move(hints));
  return Error(ErrorCode::ambiguous_date, say("\"{0}\" can be read in {1} ways", written, std::to_string(dates.size())), std::move(hints));
}

/// Of readings that differ in order only, the one that the user has chosen.
void apply_order(std::vector<Meaning>& dates, DateOrder order) {
  if (order == DateOrder::ask) return;
  const Rule wanted = order == DateOrder::day_month_year ? Rule::dmy : Rule::mdy;
  const bool has_wanted = std::any_of(dates.begin(), dates.end(), [&](const Meaning& meaning) { return meaning.rule == wanted; });
  if (!has_wanted) return;
  std::erase_if(dates,
                [&](const Meaning& meaning) { return meaning.rule != wanted && (meaning.rule == Rule::dmy || meaning.rule == Rule::mdy); });
}

}  // namespace

When chosen(const std::vector<Reading>& readings, const Context& context) {
  Outcome outcome;
  for (const Reading& reading : readings) {
    if (reading.kind == Reading::Kind::recorded) continue;
    const bool is_single = reading.kind == Reading::Kind::single;
    for (const Meaning& meaning : is_single ? single_meanings(reading, context) : range_meanings(reading, context))
      outcome.add(meaning, has_likely_month(reading.first.date));
  }
  // Words come first: they keep a zone that EDTF has no place for.
  if (outcome.dates.empty()) {
    for (const Reading& reading : readings)
      if (reading.kind == Reading::Kind::recorded) outcome.add(reading.recorded, false);
  }
  apply_order(outcome.dates, context.options.order);
  if (outcome.dates.empty() && outcome.fault) throw *outcome.fault;
  if (outcome.dates.empty())  // no two ends go together
    throw Error(ErrorCode::not_a_date, say("\"{0}\" is not a date, for example 1995-01-17, 17 Jan 1995 or 1995년 1월 17일",
                                           shown(context.written(0, readings.front().end))));
  if (outcome.dates.size() > 1) throw ambiguous(outcome.dates, context.written(0, readings.front().end), context.options.language);
  return outcome.dates.front().when;
}

}  // namespace tsumugu::reading

namespace tsumugu {

bool order_decides(const Error& error) noexcept {
  const auto& hints = error.hints();
  return error.code() == ErrorCode::ambiguous_date &&
         std::any_of(hints.begin(), hints.end(), [](const Message& hint) { return hint.pattern == reading::month_first; });
}

}  // namespace tsumugu
