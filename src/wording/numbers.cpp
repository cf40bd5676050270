#include <fmt/format.h>

#include "tsumugu/wording/wording.hpp"
#include "wording/words.hpp"

namespace tsumugu {
namespace {

std::string_view ordinal_ending(int number) noexcept {
  const int last_two = number % 100;
  if (last_two >= 11 && last_two <= 13) return "th";
  switch (number % 10) {
    case 1:
      return "st";
    case 2:
      return "nd";
    case 3:
      return "rd";
    default:
      return "th";
  }
}

}  // namespace

std::string grouped(long long number) {
  const fmt::format_int digits(number);
  std::string_view rest(digits.data(), digits.size());
  constexpr std::size_t longest_plain = 3;
  if (number >= 0 && rest.size() <= longest_plain) return std::string(rest);
  std::string text;
  if (rest.front() == '-') {
    text = '-';
    rest.remove_prefix(1);
  }
  for (; !rest.empty(); rest.remove_prefix(1)) {
    text += rest.front();
    if (rest.size() > 1 && rest.size() % 3 == 1) text += ',';
  }
  return text;
}

std::string ordinal(int number, Language language) {
  const std::string digits = grouped(number);
  if (language == Language::english) return digits + std::string(ordinal_ending(number < 0 ? -number : number));
  return words::fill_in(words::phrase(words::counts, "ordinal", language), digits);
}

std::string d_day(long days_until) {
  if (days_until == 0) return "D-Day";
  return fmt::format("D{:+}", -days_until);
}

}  // namespace tsumugu
