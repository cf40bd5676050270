#include "tsumugu/calendar/iso.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "calendar/refusal.hpp"
#include "tsumugu/base/error.hpp"
#include "tsumugu/base/text.hpp"

namespace tsumugu {
namespace {

constexpr bool is_digit(char c) noexcept {
  return '0' <= c && c <= '9';
}

/// The number that `text` writes, or nothing when it holds anything but digits. At most 9 digits.
constexpr std::optional<int> number(std::string_view text) noexcept {
  if (text.empty() || text.size() > 9) return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (!is_digit(c)) return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

struct IsoFields {
  int year, month, day;
};

/// The number that stands before "-MM-DD": YYYY, -YYYY, or Y and five digits or more. A year of more than 9 digits is read as one
/// that lies outside any range.
std::optional<int> iso_year(std::string_view text) noexcept {
  const bool is_long = !text.empty() && text[0] == 'Y';
  if (is_long) text.remove_prefix(1);
  const bool is_negative = !text.empty() && text[0] == '-';
  if (is_negative) text.remove_prefix(1);
  if (is_long ? text.size() < 5 || text[0] == '0' : text.size() != 4) return std::nullopt;
  constexpr std::size_t most_digits = 9;
  const bool is_too_long = text.size() > most_digits && std::all_of(text.begin(), text.end(), is_digit);
  const std::optional<int> year = is_too_long ? 999'999'999 : number(text);
  if (!year || (is_negative && *year == 0)) return std::nullopt;  // ISO 8601 has no -0000
  return is_negative ? -*year : *year;
}

std::optional<IsoFields> iso_fields(std::string_view text) noexcept {
  if (text.size() < 10) return std::nullopt;
  const std::string_view tail = text.substr(text.size() - 6);
  if (tail[0] != '-' || tail[3] != '-') return std::nullopt;
  const auto year = iso_year(text.substr(0, text.size() - 6));
  const auto month = number(tail.substr(1, 2));
  const auto day = number(tail.substr(4, 2));
  if (!year || !month || !day) return std::nullopt;
  return IsoFields{*year, *month, *day};
}

bool is_covered(int year) noexcept {
  return least_year <= year && year <= greatest_year;
}

/// The fields as the library has them. The year must be covered and the month and day small and not negative.
date::year_month_day civil(const IsoFields& fields) noexcept {
  return date::year{fields.year} / fields.month / fields.day;
}

/// The day of `fields`, called `text` in errors.
date::sys_days checked_day(const IsoFields& fields, std::string text) {
  if (is_covered(fields.year) && 1 <= fields.month && fields.month <= 12 && 1 <= fields.day && fields.day <= 31 && civil(fields).ok())
    return civil(fields);
  throw refusal_of({CalendarId::gregorian, fields.year, fields.month, false, fields.day}, std::move(text));
}

/// Writes at `at`; what is behind them.
char* put_two_digits(char* at, int number) noexcept {
  *at++ = static_cast<char>('0' + number / 10);
  *at++ = static_cast<char>('0' + number % 10);
  return at;
}

}  // namespace

std::string to_iso(const date::year_month_day& day) {
  const int year = int{day.year()};
  const unsigned month{day.month()}, day_of_month{day.day()};
  if (year > 9999 || year < -9999) return fmt::format("Y{}-{:02}-{:02}", year, month, day_of_month);
  // By hand: lists write thousands of days, and a pattern costs ten times the digits.
  std::array<char, std::string_view("-9999-12-31").size()> text{};
  char* end = text.data();
  if (year < 0) *end++ = '-';
  end = put_two_digits(end, std::abs(year) / 100);
  end = put_two_digits(end, std::abs(year) % 100);
  *end++ = '-';
  end = put_two_digits(end, static_cast<int>(month));
  *end++ = '-';
  end = put_two_digits(end, static_cast<int>(day_of_month));
  return {text.data(), end};
}

std::string to_iso(date::sys_days day) {
  return to_iso(date::year_month_day{day});
}

std::string to_iso(const TimeOfDay& time) {
  if (!time.second) return fmt::format("{:02}:{:02}", time.hour, time.minute);
  return fmt::format("{:02}:{:02}:{:02}", time.hour, time.minute, *time.second);
}

date::sys_days parse_iso_day(std::string_view text) {
  const auto fields = iso_fields(text);
  if (!fields)
    throw Error{ErrorCode::not_a_date,
                say("\"{0}\" is not a day written as YYYY-MM-DD, for example 1995-01-17", shortened(to_printable(text), 60))};
  return checked_day(*fields, shortened(text, 60));
}

std::optional<date::sys_days> try_parse_iso_day(std::string_view text) noexcept {
  const auto fields = iso_fields(text);
  if (!fields || !is_covered(fields->year) || !civil(*fields).ok()) return std::nullopt;
  return civil(*fields);
}

std::optional<TimeOfDay> parse_iso_time(std::string_view text) noexcept {
  if (text.size() != 5 && text.size() != 8) return std::nullopt;
  if (text[2] != ':' || (text.size() == 8 && text[5] != ':')) return std::nullopt;
  const auto hour = number(text.substr(0, 2));
  const auto minute = number(text.substr(3, 2));
  const auto second = text.size() == 5 ? std::nullopt : number(text.substr(6, 2));
  if (!hour || !minute || second.has_value() != (text.size() == 8)) return std::nullopt;
  const bool is_end_of_day = *hour == 24 && *minute == 0 && second.value_or(0) == 0;
  if ((*hour > 23 && !is_end_of_day) || *minute > 59 || second.value_or(0) > 59) return std::nullopt;
  return TimeOfDay{*hour, *minute, second};
}

date::sys_days make_day(int year, int month, int day) {
  return checked_day({year, month, day}, to_text({CalendarId::gregorian, year, month, false, day}));
}

date::sys_days plus_months(date::sys_days day, int months) {
  const date::year_month_day from{day};
  const int since_year_0 = int{from.year()} * 12 + static_cast<int>(unsigned{from.month()}) - 1 + months;
  const int year = since_year_0 / 12 - (since_year_0 % 12 < 0 ? 1 : 0), month = since_year_0 - year * 12 + 1;
  if (!is_covered(year)) throw refusal_of({CalendarId::gregorian, year, month, false, 1});
  const date::day last = (date::year{year} / month / date::last).day();
  return date::year{year} / month / std::min(from.day(), last);
}

int iso_weekday(date::sys_days day) noexcept {
  return static_cast<int>(date::weekday{day}.iso_encoding());
}

std::string to_iso_week(date::sys_days day) {
  // The week belongs to the year that holds its Thursday.
  const int weekday = iso_weekday(day);
  const date::sys_days thursday = day + date::days{4 - weekday};
  const int year = int{date::year_month_day{thursday}.year()};
  const bool is_long = year > 9999 || year < -9999;
  return fmt::format("{}{}{:04}-W{:02}-{}", is_long ? "Y" : "", year < 0 ? "-" : "", std::abs(year), (day_of_year(thursday) - 1) / 7 + 1,
                     weekday);
}

int day_of_year(date::sys_days day) noexcept {
  const date::year_month_day fields{day};
  return (day - date::sys_days{fields.year() / date::January / 1}).count() + 1;
}

}  // namespace tsumugu
