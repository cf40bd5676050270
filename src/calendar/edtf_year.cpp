#include <algorithm>
#include <charconv>
#include <cstdint>

#include "calendar/edtf.hpp"
#include "tsumugu/base/message.hpp"
#include "tsumugu/base/text.hpp"

namespace tsumugu::edtf {
namespace {

// Beyond the bound of every calendar here and far from the bound of the type, so that sums stay exact.
constexpr std::int64_t endless = 1'000'000'000'000;

int number(std::string_view text) noexcept {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::int64_t bounded_number(std::string_view text) noexcept {
  std::int64_t value = 0;
  for (const char digit : text) value = std::min(value * 10 + (digit - '0'), endless);
  return value;
}

std::string with_digits_for_x(std::string_view mask, char digit) {
  std::string text(mask);
  std::replace(text.begin(), text.end(), 'X', digit);
  return text;
}

Years bounded(std::string_view written, std::int64_t least, std::int64_t greatest) {
  if (least < least_year || greatest > greatest_year) throw outside(shown(written));
  Years years;
  years.least = static_cast<int>(least);
  years.greatest = static_cast<int>(greatest);
  return years;
}

/// The years of `value` when only its first digits count, as "S2" behind a year says.
Years read_significant_digits(Scanner& in, std::size_t start, bool is_negative, std::int64_t value) {
  const std::string_view written = in.since(start);
  if (!in.take("S")) return bounded(written, is_negative ? -value : value, is_negative ? -value : value);
  const std::string_view count_text = in.take_all_of(digits, longest_text);
  const std::int64_t count = bounded_number(count_text);
  if (count == 0)
    throw Error(ErrorCode::not_a_date,
                say("{0} is not a date: S is followed by the number of significant digits, as in 1950S2", shown(in.text())));
  const auto length = static_cast<std::int64_t>(std::to_string(value).size());
  if (value < endless && count > std::max<std::int64_t>(length, 4))
    throw Error(ErrorCode::not_a_date,
                say("{0} is not a date: {1} has fewer than {2} digits", shown(in.text()), shown(written), shown(count_text)));
  std::int64_t unit = 1;
  for (std::int64_t i = count; i < length; ++i) unit *= 10;
  const std::int64_t least = value / unit * unit;
  const std::int64_t greatest = least + unit - 1;
  Years years = is_negative ? bounded(written, -greatest, -least) : bounded(written, least, greatest);
  years.is_estimated = true;
  years.can_have_months = false;
  return years;
}

/// "Y12345", "Y-12345", "Y17E3": what stands behind the Y.
Years read_long_year(Scanner& in, std::size_t start) {
  const bool is_negative = in.take("-");
  const std::string_view mantissa = in.take_all_of(digits, longest_text);
  if (mantissa.empty() || mantissa.front() == '0')
    throw Error(ErrorCode::not_a_date,
                say("{0} is not a date: Y is followed by a year of more than four digits, as in Y12345", shown(in.text())));
  std::int64_t value = bounded_number(mantissa);
  const bool is_exponential = in.take("E");
  if (is_exponential) {
    const std::string_view exponent = in.take_all_of(digits, longest_text);
    if (exponent.empty() || exponent.front() == '0')
      throw Error(ErrorCode::not_a_date, say("{0} is not a date: E is followed by a power of ten, as in Y17E3", shown(in.text())));
    for (std::int64_t i = bounded_number(exponent); i > 0 && value < endless; --i) value = std::min(value * 10, endless);
  } else if (mantissa.size() <= 4) {
    throw Error(ErrorCode::not_a_date,
                say("{0} is not a date: Y is followed by a year of more than four digits, as in Y12345", shown(in.text())));
  }
  Years years = read_significant_digits(in, start, is_negative, value);
  if (is_exponential) years.can_have_months = false;
  return years;
}

/// More digits than four: a day without its hyphens, a year that needs a Y, or one that is too far away.
[[noreturn]] void refuse_long_run(Scanner& in, std::size_t start, bool is_negative) {
  in.take_all_of(digits, longest_text);
  const std::string_view written = in.since(start);
  if (!is_negative && (written.size() == 6 || written.size() == 8))
    throw Error(ErrorCode::not_a_date,
                say("{0} is not a date: year, month and day have hyphens between them, as in 1995-01-17", shown(in.text())));
  const std::int64_t value = bounded_number(written.substr(is_negative ? 1 : 0));
  const Years years = bounded(written, is_negative ? -value : value, is_negative ? -value : value);
  throw Error(ErrorCode::not_a_date,
              say("{0} is not a date: a year of more than four digits is written with a Y, as in Y12345", shown(in.text())),
              {say("write Y{0} for the year {0}", std::to_string(years.least))});
}

}  // namespace

Error outside(std::string_view year) {
  return Error(ErrorCode::out_of_range, say("{0} is outside the Gregorian calendar, which covers the years {1} to {2}", year,
                                            std::to_string(least_year), std::to_string(greatest_year)));
}

bool fits(int value, std::string_view mask) noexcept {
  for (std::size_t i = mask.size(); i-- > 0; value /= 10) {
    if (mask[i] != 'X' && mask[i] - '0' != value % 10) return false;
  }
  return value == 0;
}

bool Years::has(int year) const noexcept {
  if (year < least || year > greatest) return false;
  return mask.empty() || fits(year < 0 ? -year : year, mask);
}

Years read_years(Scanner& in) {
  const std::size_t start = in.at();
  if (in.take("Y")) return read_long_year(in, start);
  const bool is_negative = in.take("-");
  const std::string_view mask = in.take_all_of(digits_or_x, 4);
  if (mask.size() < 4)
    throw Error(ErrorCode::not_a_date, say("{0} is not a date: a year has four digits, as in 1995-01-17 or 0794", shown(in.text())));
  const bool is_known = mask.find('X') == std::string_view::npos;
  if (is_known && !in.rest().empty() && digits.find(in.rest().front()) != std::string_view::npos) refuse_long_run(in, start, is_negative);
  if (is_negative && mask == "0000")
    throw Error(ErrorCode::not_a_date, say("{0} is not a date: the year 0000 has no sign; the year before it is -0001", shown(in.text())));
  if (is_known) {
    Years years = read_significant_digits(in, start, is_negative, number(mask));
    if (!years.is_estimated) years.mask = mask;
    return years;
  }
  int least = number(with_digits_for_x(mask, '0'));
  const int greatest = number(with_digits_for_x(mask, '9'));
  // There is no -0000: the mask's least year but zero is the last one before the year 0.
  while (is_negative && (least == 0 || !fits(least, mask))) ++least;
  Years years;
  years.mask = mask;
  years.least = is_negative ? -greatest : least;
  years.greatest = is_negative ? -least : greatest;
  return years;
}

Precision precision_of(const Years& years) noexcept {
  if (years.known()) return Precision::year;
  if (!years.is_estimated) {
    const std::size_t unspecified = years.mask.size() - std::min(years.mask.find('X'), years.mask.size());
    const bool is_run = years.mask.find_first_not_of('X', years.mask.size() - unspecified) == std::string_view::npos;
    if (is_run && unspecified == 1) return Precision::decade;
    if (is_run && unspecified == 2) return Precision::century;
    return Precision::interval;
  }
  if (years.greatest - years.least == 9) return Precision::decade;
  if (years.greatest - years.least == 99) return Precision::century;
  return Precision::interval;
}

}  // namespace tsumugu::edtf
