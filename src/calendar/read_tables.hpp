#pragma once

// What the reader of dates knows: the words of db/dates/phrases.tsv and the orders of db/dates/forms.tsv, made into tables at build time by
// src/generate/phrases.cpp and src/generate/forms.cpp. The names of senses and slots are those of the two files.

#include <cstdint>
#include <span>
#include <string_view>

#include "tsumugu/calendar/calendar.hpp"

namespace tsumugu::reading {

/// What a word can mean in a date.
// clang-format off
enum class Sense : std::uint8_t {
  month,
  lunar_month,
  lunar_day,
  early_day,
  leap,
  leap_after,
  leap_letter,
  weekday,
  weekday_letter,
  count_word,
  year_unit,
  month_unit,
  day_unit,
  hour_unit,
  minute_unit,
  second_unit,
  year_word,
  month_word,
  day_word,
  half_hour,
  oclock,
  decade,
  century,
  ordinal,
  ad,
  era,
  era_letter,
  calendar,
  calendar_name,
  calendar_letter,
  calendar_after,
  before_calendar,
  lunar,
  about,
  about_after,
  maybe,
  before,
  before_after,
  after,
  after_after,
  since,
  since_after,
  until,
  until_after,
  from,
  between,
  conjunction,
  alternative,
  to,
  relative_day,
  relative_week,
  relative_month,
  relative_year,
  relative,
  span,
  days_word,
  months_word,
  ago,
  within,
  d_day,
  named_d_day,
  season,
  quarter_letter,
  quarter_unit,
  half_year,
  th_prefix,
  week_letter,
  part_of,
  nth,
  half,
  noon,
  time_letter,
  zone_word,
  the,
  of,
  on,
  at,
  particle,
};
// clang-format on

/// The spellings, and the kanji names of eras, one behind the other.
extern const char32_t phrase_letters[];
extern const char phrase_words[];

/// A spelling and one of its senses. Without pointers: each would be set anew at every start of the program.
struct Phrase {
  std::uint16_t text_begin;  ///< in `phrase_letters`
  std::uint8_t text_size;
  Sense sense;
  std::int16_t value;
  CalendarId calendar = CalendarId::gregorian;  ///< of a month name, a leap mark or a calendar
  std::uint16_t word_begin = 0;                 ///< in `phrase_words`
  std::uint8_t word_size = 0;

  /// A "-" in it stands for a blank, a hyphen or nothing.
  std::u32string_view text() const noexcept { return {phrase_letters + text_begin, text_size}; }
  /// The kanji name of an era.
  std::string_view word() const noexcept { return {phrase_words + word_begin, word_size}; }
};

/// All spellings by first letter, the longer ones first, so that the first that fits is the longest.
extern const std::span<const Phrase> phrases;

/// What a number, or a short run of words, stands for in a form.
enum class Slot : std::uint8_t {
  long_year,   ///< YYYY: four digits or more
  plain_year,  ///< YEAR: exactly four
  year,        ///< Y: any length
  short_year,  ///< YY: exactly two
  month,       ///< M: one or two
  day,         ///< D: one or two
  two_digit_month,
  two_digit_day,
  year_month_day,
  month_day,  ///< 19950117, 0117
  week,
  week_day,  ///< WWN: the week and the day of the week, 036
  day_of_year,
  year_day,  ///< YDDD: 2026017
  count,
  century_number,
  lunar_month,
  lunar_day,  ///< 6月 or 正月; 15日, 初一 or 十五
  hour,
  minute,
  second,  ///< one or two digits
  two_digit_minute,
  two_digit_second,
  fraction,  ///< of a second, which no record keeps
  to,        ///< a word or mark between the two ends of a range
};

/// One part of a form.
struct Element {
  enum class Kind : std::uint8_t { slot, sense, mark };
  Kind kind;
  Slot slot = Slot::year;
  Sense sense = Sense::month;
  char32_t mark = 0;
  bool is_tight = false;        ///< no blank before it
  bool may_be_ordinal = false;  ///< "th" may follow the number
  bool is_second = false;       ///< of the second date of a range
  std::uint8_t optional = 0;    ///< how many elements, from this one on, may be left out together
};

/// What a form may be used for, as db/dates/forms.tsv says.
enum class Rule : std::uint8_t { any, plain, counted, dmy, mdy, short_year, time, tail };

struct Form {
  std::span<const Element> elements;
  Rule rule;
  std::string_view pattern, example;
};

extern const std::span<const Form> forms;

/// The names of Monday to Sunday in the order of Language: English, Korean, Japanese.
extern const std::string_view weekday_names[3][7];

}  // namespace tsumugu::reading
