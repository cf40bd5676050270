#include <fmt/format.h>

#include "calendar/read_meaning.hpp"

// "before 1900" and "after 1900" leave 1900 out and are one unknown time: [..1899], [1901..]. "since" and "until" last: 1900/.., ../1900.
// GEDCOM 7.0's BEF and AFT, and 이전, 以前, 以後, take the named time in.

namespace tsumugu::reading {
namespace {

bool is_single(const When& when) noexcept {
  return when.edtf.find_first_of("/[{") == std::string::npos && when.days.first && when.days.last;
}

std::string month_text(date::sys_days day) {
  const date::year_month_day fields{day};
  return fmt::format("{}-{:02}", year_text(int{fields.year()}), unsigned{fields.month()});
}

/// `day` written as finely as `when` is known.
std::string as_finely_as(const When& when, date::sys_days day) {
  const bool is_of_gregorian_year = !when.calendar_date;
  if (is_of_gregorian_year && when.precision == Precision::month) return month_text(day);
  const bool is_year = when.precision == Precision::year || when.precision == Precision::decade || when.precision == Precision::century;
  if (is_of_gregorian_year && is_year) return year_text(int{date::year_month_day{day}.year()});
  return to_iso(day);
}

When refuse(const When& when) {
  throw Error(ErrorCode::bad_value, say("{0} has no first and last day, so nothing can be before or after it", when.edtf));
}

/// A date without its doubt and its time, for a set or an interval.
std::string bare(const When& when) {
  const std::size_t end = when.edtf.find_first_of("?~%T");
  return when.edtf.substr(0, end) + (when.is_uncertain && when.is_approximate ? "%"
                                     : when.is_uncertain                      ? "?"
                                     : when.is_approximate                    ? "~"
                                                                              : "");
}

}  // namespace

When bounded(const When& when, Bound bound, bool is_included) {
  if (bound == Bound::none) return when;
  if (!is_single(when) && !(when.days.first && when.days.last)) return refuse(when);
  const bool is_text_usable = is_single(when);
  const std::string first = is_text_usable ? bare(when) : to_iso(*when.days.first);
  const std::string last = is_text_usable ? bare(when) : to_iso(*when.days.last);
  switch (bound) {
    case Bound::none:
      return when;
    case Bound::before:
      return parse_edtf(fmt::format("[..{}]", is_included ? last : as_finely_as(when, *when.days.first - date::days{1})));
    case Bound::after:
      return parse_edtf(fmt::format("[{}..]", is_included ? first : as_finely_as(when, *when.days.last + date::days{1})));
    case Bound::until:
      return is_text_usable ? make_interval(NoDay::open, when) : parse_edtf("../" + last);
    case Bound::since:
      return is_text_usable ? make_interval(when, NoDay::open) : parse_edtf(first + "/..");
  }
  return when;
}

}  // namespace tsumugu::reading
