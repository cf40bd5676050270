#include "calendar/read_meaning.hpp"

#include <fmt/format.h>

#include "tsumugu/base/text.hpp"
#include "tsumugu/base/utf8.hpp"
#include "tsumugu/calendar/zone.hpp"

namespace tsumugu::reading {
namespace {

std::string_view weekday_name(int weekday, Language language) noexcept {
  return weekday_names[static_cast<std::size_t>(language)][static_cast<std::size_t>(weekday - 1)];
}

/// "Tue", "화", "火".
std::string_view short_weekday_name(int weekday, Language language) noexcept {
  const std::string_view name = weekday_name(weekday, language);
  return name.substr(0, language == Language::english ? 3 : utf8::decode(name, 0).bytes);
}

bool is_one_day(const When& when) noexcept {
  return when.days.first && when.days.first == when.days.last;
}

Meaning refused(Error error, Rule rule) {
  return {{}, std::move(error), rule};
}

/// "?", "~", "%" or nothing, as EDTF marks doubt.
std::string_view doubt_mark(const Point& point) noexcept {
  if (point.is_about && point.is_maybe) return "%";
  return point.is_about ? "~" : point.is_maybe ? "?" : "";
}

std::optional<Error> weekday_fault(const Point& point, const When& when, const Context& context) {
  if (!point.weekday || !is_one_day(when)) return std::nullopt;
  const int real = iso_weekday(*when.days.first);
  if (real == point.weekday->weekday) return std::nullopt;
  const std::string date = context.written(point.date_begin, point.date_end);
  const std::string stated = context.written(point.weekday->token, point.weekday->token + 1);
  return Error(ErrorCode::bad_value, say("{0} is a {1}, but \"{2}\" was written. Correct the date or the weekday.", date,
                                         weekday_name(real, context.options.language), stated));
}

/// "EDT" in a January is a slip of the pen for EST, or of the month.
std::optional<Error> season_fault(const Point& point, const When& when) {
  if (point.zone_word.empty() || !is_one_day(when)) return std::nullopt;
  const date::year_month_day day{*when.days.first};
  const auto other = other_season(point.zone_word, int{day.year()}, unsigned{day.month()});
  if (!other) return std::nullopt;
  return Error(ErrorCode::bad_value, say("{0} is not in force on {1}, when it is {2}. Correct the date or the time zone.", point.zone_word,
                                         to_iso(*when.days.first), *other));
}

/// A date or both ends of an interval with a mark of doubt.
std::string with_mark(const std::string& record, std::string_view mark) {
  const std::size_t middle = record.find('/');
  if (middle == std::string::npos) return record + std::string(mark);
  return fmt::format("{}{}{}{}", record.substr(0, middle), mark, record.substr(middle), mark);
}

/// The next day in the same calendar.
std::string next_day(const CalendarDate& date) {
  return to_text(from_days(date.calendar, to_days(date) + date::days{1}));
}

/// A date with its doubt or its time of day. A date with a time of day cannot be doubtful: EDTF has no form for it.
Meaning meaning_of(const Point& point, const Candidate& candidate, const ClockCandidate* clock, const Context& context) {
  const Rule rule = point.date.form->rule;
  if (candidate.error) return refused(*candidate.error, rule);
  if (clock != nullptr && clock->error) return refused(*clock->error, rule);
  if (!point.unsure_zone.empty()) return refused(no_such_zone(point.unsure_zone), rule);
  const std::string_view mark = doubt_mark(point);
  const bool is_set = candidate.has_fixed_form && candidate.record.starts_with('[');
  if (!mark.empty() && (clock != nullptr || is_set))
    return refused(Error(ErrorCode::bad_value, say("only a single date without a time of day can be marked as uncertain, as in c. 1995")),
                   rule);
  Meaning meaning;
  meaning.rule = rule;
  try {
    const std::string time = clock != nullptr ? clock->text + point.offset : "";
    meaning.when = parse_recorded_when(with_mark(candidate.record, mark) + time);
    meaning.error = weekday_fault(point, meaning.when, context);
    if (!meaning.error) meaning.error = season_fault(point, meaning.when);
    const bool is_next_day = clock != nullptr && clock->days_later != 0 && candidate.date;
    if (is_next_day && !meaning.error) meaning.when = parse_recorded_when(next_day(*candidate.date) + time);
  } catch (const Error& error) {
    return refused(error, rule);
  }
  meaning.when.zone = point.zone;
  return meaning;
}

}  // namespace

std::string Context::written(std::size_t begin, std::size_t end) const {
  if (begin >= end || begin >= tokens.size()) return "";
  return to_printable(letters.written(tokens[begin].begin, tokens[end - 1].end));
}

std::vector<Meaning> meanings_of(const Point& point, const Context& context) {
  std::vector<ClockCandidate> clocks;
  if (point.clock) clocks = clock_candidates(*point.clock, context.written(point.clock_begin, point.clock->end));
  std::vector<Meaning> meanings;
  for (const Candidate& candidate : candidates_of(point, context)) {
    if (clocks.empty()) meanings.push_back(meaning_of(point, candidate, nullptr, context));
    for (const ClockCandidate& clock : clocks) meanings.push_back(meaning_of(point, candidate, &clock, context));
  }
  return meanings;
}

std::string with_weekday(const When& when, Language language) {
  std::string text = to_record(when);
  if (!is_one_day(when)) return text;
  if (when.calendar_date) text = to_iso(*when.days.first);
  text += ' ';
  text += short_weekday_name(iso_weekday(*when.days.first), language);
  if (when.calendar_date) text += "   " + to_record(when);
  if (!when.zone.empty()) text += "   " + when.zone;
  return text;
}

}  // namespace tsumugu::reading
