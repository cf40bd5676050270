#include "calendar/edtf.hpp"
#include "tsumugu/base/message.hpp"
#include "tsumugu/base/text.hpp"

namespace tsumugu::edtf {
namespace {

bool is_known(std::string_view field) noexcept {
  return !field.empty() && field.find('X') == std::string_view::npos;
}

int number(std::string_view pair) noexcept {
  return (pair[0] - '0') * 10 + (pair[1] - '0');
}

bool fits_one_of(std::string_view mask, int last) noexcept {
  for (int value = 1; value <= last; ++value)
    if (fits(value, mask)) return true;
  return false;
}

/// "?", "~" or "%", at most one: two of them together are written "%".
void read_doubt(Scanner& in, Doubt& doubt) noexcept {
  const char mark = in.take_one_of("?~%");
  doubt.is_uncertain |= mark == '?' || mark == '%';
  doubt.is_approximate |= mark == '~' || mark == '%';
}

std::string_view read_month(Scanner& in, Doubt& doubt) {
  if (!in.take("-")) return {};
  read_doubt(in, doubt);
  const std::string_view month = in.take_all_of(digits_or_x, 2);
  if (month.size() < 2)
    throw Error(ErrorCode::not_a_date, say("{0} is not a date: a month has two digits, as in 1995-01", shown(in.text())));
  read_doubt(in, doubt);
  return month;
}

std::string_view read_day(Scanner& in, Doubt& doubt) {
  if (!in.take("-")) return {};
  read_doubt(in, doubt);
  const std::string_view day = in.take_all_of(digits_or_x, 2);
  if (day.size() < 2)
    throw Error(ErrorCode::not_a_date, say("{0} is not a date: a day has two digits, as in 1995-01-17", shown(in.text())));
  read_doubt(in, doubt);
  return day;
}

/// A 29 February of a common year, with the days that were perhaps meant.
[[noreturn]] void refuse_leap_day(const std::string& part, int year) {
  const Message message = say("{0} does not exist: {1} is not a leap year", part, std::to_string(year));
  int leap_year = year + 1;
  while (leap_year <= greatest_year && !date::year{leap_year}.is_leap()) ++leap_year;
  if (leap_year > greatest_year) throw Error(ErrorCode::no_such_date, message);
  throw Error(ErrorCode::no_such_date, message,
              {say("{0} and {1} exist", to_iso(date::year{year} / 2 / 28), to_iso(date::year{leap_year} / 2 / 29))});
}

/// A date that has the right form and no day: says which part is to blame.
[[noreturn]] void refuse_missing_day(const std::string& part, const Years& years, std::string_view month, std::string_view day) {
  if (!fits_one_of(month, 12))
    throw Error(ErrorCode::no_such_date, say("{0} does not exist: there is no month {1}, months run from 1 to 12", part, month));
  const auto year = years.known();
  if (year && month == "02" && day == "29") refuse_leap_day(part, *year);
  if (year && is_known(month) && is_known(day)) make_day(*year, number(month), number(day));
  if (!fits_one_of(day, 31))
    throw Error(ErrorCode::no_such_date, say("{0} does not exist: there is no day {1}, days run from 1 to 31", part, day));
  throw Error(ErrorCode::no_such_date, say("{0} does not exist: no month that it may mean has a day {1}", part, day));
}

Precision precision_of_parts(const Years& years, std::string_view month, std::string_view day) noexcept {
  const bool is_year_open = years.mask == "XXXX";  // then it comes back every year, and the finer parts count
  if (!years.known() && !is_year_open) return precision_of(years);
  if (!is_known(month)) return is_year_open ? Precision::interval : Precision::year;
  return is_known(day) ? Precision::day : Precision::month;
}

StartFields start_of_parts(const Years& years, std::string_view month, std::string_view day) {
  StartFields start;
  if (!years.is_estimated) start.year = years.known();
  if (is_known(month)) start.month = number(month);
  if (is_known(month) && is_known(day)) start.day = number(day);
  return start;
}

}  // namespace

Piece read_piece(Scanner& in) {
  const std::size_t start = in.at();
  Piece piece;
  read_doubt(in, piece.doubt);
  const Years years = read_years(in);
  read_doubt(in, piece.doubt);
  const std::string_view month = years.can_have_months ? read_month(in, piece.doubt) : std::string_view();
  const auto season = is_known(month) ? days_of_season(years, number(month)) : std::nullopt;
  const std::string_view day = month.empty() || season ? std::string_view() : read_day(in, piece.doubt);
  const auto days = season ? season : days_of(years, month, day);
  if (!days) refuse_missing_day(shown(in.since(start)), years, month, day);
  piece.days = *days;
  piece.precision = season ? Precision::season : precision_of_parts(years, month, day);
  if (!season) piece.start = start_of_parts(years, month, day);
  const bool is_plain_day = piece.precision == Precision::day && years.known() && !piece.doubt.is_uncertain && !piece.doubt.is_approximate;
  if (is_plain_day) read_time(in, piece);
  piece.doubt.is_approximate |= years.is_estimated;
  return piece;
}

}  // namespace tsumugu::edtf
