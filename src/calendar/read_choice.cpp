#include "calendar/read_choice.hpp"

#include <fmt/format.h>

#include <algorithm>

// Which of several readings is meant. Nothing is guessed: two dates that the same words may be are both shown and refused.

namespace tsumugu::reading {
namespace {

bool is_without_year(const Found& date) noexcept {
  return date.first.month && !date.first.year && date.era == nullptr && !is_relative(date) && !is_wide(date);
}

/// "1995-01-17 ~ 02-20": the end that has no year takes the year of the other, and its calendar with it.
void share_year(Point& first, Point& last) {
  if (is_without_year(last.date) && !is_without_year(first.date)) {
    last.date.first.year = first.date.first.year;
    last.date.era = first.date.era;
    last.date.era_year = first.date.era_year;
    last.date.ad = first.date.ad;
    if (last.calendar == nullptr) last.calendar = first.calendar;
  } else if (is_without_year(first.date) && !is_without_year(last.date)) {
    first.date.first.year = last.date.first.year;
    first.date.ad = last.date.ad;
  }
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

std::vector<Meaning> range_meanings(const Reading& reading, const Context& context) {
  Point first = reading.first, last = reading.last;
  share_year(first, last);
  if (is_without_year(first.date) && is_without_year(last.date)) {
    const std::string written = context.written(0, reading.end);
    return {{{},
             Error(ErrorCode::bad_value, say("\"{0}\" has no year: a range of days needs one, as in 17-20 January 1995", written)),
             Rule::any}};
  }
  std::vector<Meaning> meanings;
  const std::vector<Meaning> ends = meanings_of(last, context);
  for (const Meaning& begin : meanings_of(first, context)) {
    for (const Meaning& end : ends) {
      const bool is_mixed = begin.rule != end.rule && (begin.rule == Rule::dmy || begin.rule == Rule::mdy) &&
                            (end.rule == Rule::dmy || end.rule == Rule::mdy);
      if (!is_mixed) meanings.push_back(joined(begin, end, reading.kind));
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
  if (meaning.rule == Rule::mdy) return say("{0}   month/day/year", text);
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
  if (outcome.dates.empty()) throw *outcome.fault;
  if (outcome.dates.size() > 1) throw ambiguous(outcome.dates, context.written(0, readings.front().end), context.options.language);
  return outcome.dates.front().when;
}

}  // namespace tsumugu::reading
