#include <fmt/format.h>

#include "tsumugu/wording/wording.hpp"
#include "wording/words.hpp"

namespace tsumugu {
namespace {

using Week = std::array<std::string_view, 7>;  // from Monday

constexpr std::array<Week, 3> short_weekdays{{
    {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"},
    {"월", "화", "수", "목", "금", "토", "일"},
    {"月", "火", "水", "木", "金", "土", "日"},
}};
constexpr std::array<Week, 3> long_weekdays{{
    {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"},
    {"월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일"},
    {"月曜日", "火曜日", "水曜日", "木曜日", "金曜日", "土曜日", "日曜日"},
}};

std::string_view weekday_in(const std::array<Week, 3>& words, date::sys_days day, Language language) noexcept {
  return words[static_cast<std::size_t>(language)][static_cast<std::size_t>(iso_weekday(day) - 1)];
}

}  // namespace

std::string short_weekday(date::sys_days day, Language language) {
  return std::string(weekday_in(short_weekdays, day, language));
}

std::string long_weekday(date::sys_days day, Language language) {
  return std::string(weekday_in(long_weekdays, day, language));
}

std::string month_name(int month, Language language) {
  return std::string(words::phrase(words::months, fmt::format("gregorian.{}", month), language));
}

std::string year_text(int year, Language language) {
  // A year of fewer than four digits would read as a number: "16 April AD 79".
  constexpr int first_of_four_digits = 1000;
  const std::string_view pattern = year < 1 ? "year.bc" : year < first_of_four_digits ? "year.early" : "year.common";
  return words::fill_in(words::phrase(words::calendars, pattern, language), fmt::to_string(year < 1 ? 1 - year : year));
}

std::string month_and_day(int month, int day, Language language) {
  return words::fill_in(words::phrase(words::calendars, "gregorian.yearly", language), month_name(month, language), fmt::to_string(day));
}

std::string long_date(date::sys_days day, Language language) {
  const date::year_month_day fields{day};
  const std::string date = calendar_text({CalendarId::gregorian, int(fields.year()), static_cast<int>(unsigned(fields.month())), false,
                                          static_cast<int>(unsigned(fields.day()))},
                                         language);
  // A Japanese date has the short weekday in brackets after it.
  const std::string_view weekday = weekday_in(language == Language::japanese ? short_weekdays : long_weekdays, day, language);
  return words::fill_in(words::phrase(words::times, "long-date", language), date, weekday);
}

}  // namespace tsumugu
