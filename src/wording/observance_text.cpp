#include "tsumugu/wording/wording.hpp"
#include "wording/words.hpp"

namespace tsumugu {
namespace {

using words::fill_in;

std::string_view time_phrase(std::string_view key, Language language) noexcept {
  return words::phrase(words::times, key, language);
}

std::string_view leap_day_key(LeapDay policy) noexcept {
  switch (policy) {
    case LeapDay::feb28:
      return "every-year.feb28";
    case LeapDay::mar1:
      return "every-year.mar1";
    case LeapDay::skip:
      return "every-year.skip";
  }
  return "every-year.feb28";
}

std::string yearly_words(const When& when, const Yearly& yearly, Language language) {
  const StartFields start = start_in(when, yearly.calendar);
  if (!start.month) return std::string(time_phrase("every-year.year", language));

  const CalendarDate date{yearly.calendar, start.year.value_or(0), *start.month, start.leap, start.day.value_or(0)};
  std::string text = fill_in(time_phrase(start.day ? "every-year" : "every-year.month", language), yearly_text(date, language));
  const bool is_feb29 = yearly.calendar == CalendarId::gregorian && start.month == 2 && start.day == 29;
  return is_feb29 ? fill_in(time_phrase(leap_day_key(yearly.leap_day), language), text) : text;
}

}  // namespace

std::string observance_text(const When& when, const Observance& observance, Language language) {
  return std::visit([&](const Yearly& yearly) { return yearly_words(when, yearly, language); }, observance);
}

}  // namespace tsumugu
