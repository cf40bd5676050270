#include <algorithm>

#include "calendar/read_choice.hpp"
#include "tsumugu/base/text.hpp"

// What stands behind a date that was read and is surely a part of it. To put half a date into a title loses what the user wrote, so that is
// refused; but a title may begin with a number ("1995-01-17 3 dead in fire"), so only what can be nothing else is.

namespace tsumugu::reading {
namespace {

class RestReader {
 public:
  RestReader(const Reading& reading, const Context& context) : reading_(reading), tokens_(context.tokens), at_(reading.end) {}

  bool is_of_date() const {
    return is_second_end() || is_part() || is_half_time() || is_other_time() || is_week() || is_range_of_weekdays() || is_other_date() ||
           is_year_of_d_day() || is_day_of_month() || is_lunar_day() || is_doubtful_time() || is_year_behind_time() ||
           is_behind_yearless_day();
  }

 private:
  bool is_unit(std::size_t at) const noexcept {
    return tokens_.has(at, Sense::year_unit) || tokens_.has(at, Sense::month_unit) || tokens_.has(at, Sense::day_unit) ||
           tokens_.has(at, Sense::hour_unit);
  }

  /// A word that no title begins with, or a number with a unit of dates.
  bool is_date_like(std::size_t at) const noexcept {
    if (tokens_.is_number(at)) return is_unit(at + 1) || (tokens_[at].digits <= 2 && tokens_.ends_word(at));
    const bool is_time = (tokens_.has(at, Sense::half) || tokens_.has(at, Sense::month) || tokens_.has(at, Sense::calendar) ||
                          tokens_.has(at, Sense::era) || tokens_.has(at, Sense::leap)) &&
                         tokens_.is_number(at + 1);
    return is_time || ((tokens_.has(at, Sense::relative_day) || tokens_.has(at, Sense::lunar_day)) && tokens_.ends_word(at));
  }

  /// "1995년부터 20일 축제", "1995-01-17 ~ 20여 명".
  bool is_second_end() const noexcept {
    const bool is_open = reading_.kind == Reading::Kind::single && reading_.first.bound == Bound::since;
    const bool ends_in_word =
        is_open && (tokens_.has(at_ - 1, Sense::since_after) || tokens_.has_mark(at_ - 1, U'~') || tokens_.has_mark(at_ - 1, U'.'));
    if (ends_in_word) return is_date_like(at_);
    if (tokens_.has_mark(at_, U'~')) return is_date_like(at_ + 1);
    if (tokens_.has(at_, Sense::to) && tokens_.has(at_ + 1, Sense::month) && tokens_.ends_word(at_ + 1)) return true;
    if (tokens_.has(at_, Sense::to) && tokens_.is_number(at_ + 1)) return tokens_[at_ + 1].digits <= 2 && tokens_.ends_word(at_ + 1);
    return tokens_.has_mark(at_, U'.') && tokens_.has_mark(at_ + 1, U'.') && is_date_like(at_ + 2);
  }

  /// "1995년 1월 17 고베", "1995년 1월 17, 18일": behind a month in those words stands its day.
  bool is_day_of_month() const noexcept {
    constexpr int most_days = 31;
    const bool is_month = tokens_.has(at_ - 1, Sense::month_unit) && reading_.kind == Reading::Kind::single;
    if (!is_month || !tokens_.is_number(at_) || tokens_[at_].digits > 2 || tokens_[at_].value > most_days) return false;
    return tokens_.ends_word(at_) || tokens_.has_mark(at_ + 1, U',');
  }

  /// "17 Jan 95 Kobe", "1월 17일 오후 3시 회의": a year of two digits, or a time of a day that many years have.
  bool is_behind_yearless_day() const noexcept {
    const Found& date = reading_.first.date;
    if (reading_.kind != Reading::Kind::single || date.first.year || date.era != nullptr || !date.first.month || !date.first.day)
      return false;
    if (tokens_.is_number(at_) && tokens_[at_].digits == 2 && tokens_.ends_word(at_) && date.month_name != nullptr) return true;
    const std::size_t hour = tokens_.has(at_, Sense::half) ? at_ + 1 : at_;
    return tokens_.is_number(hour) && tokens_.has(hour + 1, Sense::hour_unit);
  }

  /// "2026년 3월 셋째 주 토요일", "2026 week 3".
  bool is_week() const noexcept {
    if (reading_.kind != Reading::Kind::single || names_day(reading_.first.date)) return false;
    const std::size_t behind = at_ + (tokens_.is_number(at_ + 1) ? 2 : 1);
    if (tokens_.has(at_, Sense::nth)) return tokens_.has(behind, Sense::weekday) || is_span_of_weeks(behind);
    return is_span_of_weeks(at_) && tokens_.is_number(at_ + 1) && tokens_.ends_word(at_ + 1);
  }

  bool is_span_of_weeks(std::size_t at) const noexcept {
    const Phrase* span = tokens_.phrase(at, Sense::span);
    return span != nullptr && span->value == 2;
  }

  /// "다음 주 월~수".
  bool is_range_of_weekdays() const noexcept {
    const auto is_weekday = [&](std::size_t at) { return tokens_.has(at, Sense::weekday_letter) || tokens_.has(at, Sense::weekday); };
    return is_weekday(at_) && (tokens_.has_mark(at_ + 1, U'~') || tokens_.has_mark(at_ + 1, U'-')) && is_weekday(at_ + 2);
  }

  /// "1995-01-17 & 1995-01-20", "1995 or 1996", "1995-01-17, 1995-01-20". Without a word between them two dates are for the caller.
  bool is_other_date() const {
    const bool is_joined = tokens_.has(at_, Sense::conjunction) || tokens_.has(at_, Sense::alternative);
    if (!is_joined && !tokens_.has_mark(at_, U',')) return false;
    std::vector<Found> found;
    for (const Form& form : forms)
      if (form.rule == Rule::any) match(form, tokens_, at_ + 1, found);
    return std::any_of(found.begin(), found.end(), [&](const Found& date) {
      const bool is_date = date.first.year && date.year_digits == 4 && (is_joined || (date.first.month && date.first.day));
      return is_date && tokens_.ends_word(date.end - 1);
    });
  }

  /// "D-Day 1944" is not today.
  bool is_year_of_d_day() const noexcept {
    return tokens_.has(at_ - 1, Sense::named_d_day) && tokens_.is_number(at_) && tokens_[at_].digits == 4 && tokens_.ends_word(at_);
  }

  /// "1994년 음력 설날", "음력 1994년 12월 스무날": a year or month of the lunar calendar and no day of it.
  bool is_lunar_day() const noexcept {
    if (reading_.kind != Reading::Kind::single || names_day(reading_.first.date)) return false;
    const bool is_season = tokens_.has(at_, Sense::season) || tokens_.has(at_, Sense::half_year) ||
                           (tokens_.is_number(at_) && tokens_.has(at_ + 1, Sense::quarter_unit));
    if (reading_.first.calendar != nullptr && is_season) return true;  // 民國84年 春
    const bool is_lunar_word = tokens_.has(at_, Sense::lunar) || is_lunar_calendar(at_);
    return (is_lunar_word && tokens_.ends_word(at_)) || tokens_.has(at_, Sense::lunar_day) || tokens_.has(at_, Sense::lunar_month) ||
           tokens_.has(at_, Sense::leap);
  }

  bool is_lunar_calendar(std::size_t at) const noexcept {
    const Phrase* calendar = tokens_.phrase(at, Sense::calendar);
    return calendar != nullptr && has_leap_months(calendar->calendar);
  }

  std::vector<Found> times_at(std::size_t at) const {
    std::vector<Found> found;
    for (const Form& form : forms)
      if (form.rule == Rule::time) match(form, tokens_, at, found);
    return found;
  }

  /// "1995년 1월 중순", "1990년대 말".
  bool is_part() const noexcept {
    if (reading_.kind != Reading::Kind::single || names_day(reading_.first.date) || !tokens_.has(at_, Sense::part_of)) return false;
    return tokens_.ends_word(at_) || tokens_.has(at_ + 1, Sense::particle) || tokens_.has(at_ + 1, Sense::since_after) ||
           tokens_.has(at_ + 1, Sense::until_after);
  }

  /// "5시 46분의 기적" is not "5시" and a title; "12:00 midnight" is of two days.
  bool is_half_time() const {
    const Point& point = reading_.kind == Reading::Kind::single ? reading_.first : reading_.last;
    if (!point.clock || point.clock->end > at_) return false;
    const bool is_noon = tokens_.has(at_, Sense::noon) && tokens_.ends_word(at_) && point.clock->hour.value_or(0) % 12 == 0;
    const std::vector<Found> times = times_at(point.clock_begin);
    return is_noon || std::any_of(times.begin(), times.end(), [&](const Found& time) { return time.end > at_; });
  }

  /// "3-5 pm", "오후 2~4시", "0546".
  bool is_other_time() const noexcept {
    if (reading_.first.clock || !names_day(reading_.first.date)) return false;
    constexpr int first_without_zero = 1000;
    if (tokens_.is_number(at_) && tokens_[at_].digits == 4 && tokens_[at_].value < first_without_zero && tokens_.ends_word(at_))
      return true;
    const std::size_t at = at_ + (tokens_.has(at_, Sense::half) ? 1 : 0);
    const bool has_separator = tokens_.has_mark(at + 1, U'-') || tokens_.has_mark(at + 1, U'~');
    return tokens_.is_number(at) && has_separator && tokens_.is_number(at + 2) &&
           (tokens_.has(at + 3, Sense::half) || tokens_.has(at + 3, Sense::hour_unit));
  }

  /// "1995-01-17 5시 46분경 지진": a time of day cannot be doubtful, and is no title.
  bool is_doubtful_time() const {
    if (reading_.kind != Reading::Kind::single || reading_.first.clock || !names_day(reading_.first.date)) return false;
    const std::vector<Found> times = times_at(at_);
    return std::any_of(times.begin(), times.end(),
                       [&](const Found& time) { return tokens_.has(time.end, Sense::about_after) && tokens_.ends_word(time.end); });
  }

  /// "Tue Jan 17 05:46:52 1995": the year stands behind the time.
  bool is_year_behind_time() const {
    if (reading_.kind != Reading::Kind::single || reading_.first.date.first.year || !reading_.first.date.first.day) return false;
    const std::vector<Found> times = times_at(at_);
    return std::any_of(times.begin(), times.end(), [&](const Found& time) {
      return tokens_.is_number(time.end) && tokens_[time.end].digits == 4 && tokens_.ends_word(time.end);
    });
  }

  const Reading& reading_;
  const Tokens& tokens_;
  std::size_t at_;
};

/// The end of the words that are shown: two of them, of which the first may be a mark.
std::size_t end_of_words(const Tokens& tokens, std::size_t at) noexcept {
  constexpr int shown_words = 2;
  for (int words = 0; at < tokens.size() && words < shown_words; ++at)
    if (tokens[at].ends_word) ++words;
  return at;
}

}  // namespace

std::optional<Error> fault_behind(const std::vector<Reading>& readings, const Context& context) {
  const std::size_t end = readings.front().end;
  if (end >= context.tokens.size()) return std::nullopt;
  const bool is_of_date = std::any_of(readings.begin(), readings.end(), [&](const Reading& reading) {
    return reading.kind != Reading::Kind::recorded && RestReader(reading, context).is_of_date();
  });
  if (!is_of_date) return std::nullopt;
  const std::string rest = shown(context.written(end, end_of_words(context.tokens, end)));
  return Error(ErrorCode::not_a_date,
               say("\"{1}\" behind \"{0}\" may belong to the date but cannot be read, for example 1995-01-17..1995-01-20",
                   shown(context.written(0, end)), rest));
}

}  // namespace tsumugu::reading
