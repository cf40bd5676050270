#include "tsumugu/app/app.hpp"
#include "tsumugu/app/known_words.hpp"
#include "tsumugu/calendar/names.hpp"

namespace tsumugu {

namespace {

template <class Value>
void choose(Value& value, std::string_view option, const std::string& word, std::optional<Value> (*named)(std::string_view) noexcept,
            const std::vector<std::string_view>& known) {
  if (!word.empty()) value = known_word(option, word, named, known);
}

/// "lunar" is the lunar calendar of the date, else the one of the user's language (음력 is Korean); it is never guessed.
CalendarId lunar_calendar(const When& when, Language language) {
  if (has_leap_months(when.calendar)) return when.calendar;
  if (language == Language::korean) return CalendarId::korean;
  throw Error(ErrorCode::bad_value,
              say("{0} \"lunar\" may be several calendars; write one of: {1}", "--yearly", "korean, chinese, vietnamese"));
}

std::vector<std::string_view> yearly_names() {
  std::vector<std::string_view> names = calendar_names();
  names.push_back("none");
  return names;
}

/// Refuses a calendar that was asked for and can never bring the event back.
void refuse_useless(const When& when, const Yearly& yearly) {
  if (yearly.calendar == when.calendar) return;
  switch (comes_back(when, yearly)) {
    case ComesBack::yes:
      return;
    case ComesBack::no_usable_start:
      throw Error(ErrorCode::bad_value,
                  say("{0} is not known to the day, so it cannot come back by the calendar {1}", when.edtf, name(yearly.calendar)));
    case ComesBack::outside_calendar: {
      const CalendarRange known = range(yearly.calendar);
      throw Error(ErrorCode::out_of_range, say("{0} lies outside of the calendar {1}, which is known from {2} to {3}", when.edtf,
                                               name(yearly.calendar), to_iso(known.first), to_iso(known.last)));
    }
  }
}

}  // namespace

std::vector<Observance> make_observances(const When& when, Kind kind, const YearlyWords& words) {
  if (words.calendar == "none") return {};
  CalendarId calendar = when.calendar;
  if (words.calendar == "lunar")
    calendar = lunar_calendar(when, words.language);
  else
    choose(calendar, "--yearly", words.calendar, calendar_named, yearly_names());
  Yearly yearly = default_yearly(calendar, kind);
  choose(yearly.leap_day, "--leap-day", words.leap_day, leap_day_named, leap_day_names());
  choose(yearly.leap_month, "--leap-month", words.leap_month, leap_month_named, leap_month_names());
  choose(yearly.month_end, "--month-end", words.month_end, month_end_named, month_end_names());
  choose(yearly.adar, "--adar", words.adar, adar_named, adar_names());
  if (!words.calendar.empty()) refuse_useless(when, yearly);
  return {yearly};
}

}  // namespace tsumugu
