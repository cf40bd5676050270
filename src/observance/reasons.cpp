#include "observance/reasons.hpp"

namespace tsumugu {

namespace {

std::string code_of(Rule rule, CalendarId calendar) {
  const auto moved = moved_by(rule, calendar);
  return moved ? std::string(name(*moved)) : "regular-month";
}

/// What is said of a year without its leap day, by the month of that day.
struct MissingLeapDay {
  int month;
  std::string_view feb28, mar1;
};
constexpr MissingLeapDay missing_leap_days[] = {
    {2, "{0} has no 29 February; the rule feb28 moves it to 28 February", "{0} has no 29 February; the rule mar1 moves it to 1 March"},
    {12, "{0} has no 30 Esfand; the rule feb28 moves it to 29 Esfand",
     "{0} has no 30 Esfand; the rule mar1 moves it to the next day, 1 Farvardin"},
    {13, "{0} has no 6th epagomenal day; the rule feb28 moves it to the 5th",
     "{0} has no 6th epagomenal day; the rule mar1 moves it to the next day, the new year"},
    {1, "{0} has no 31 Chaitra; the rule feb28 moves it to 30 Chaitra",
     "{0} has no 31 Chaitra; the rule mar1 moves it to the next day, 1 Vaisakha"},
};

const MissingLeapDay& missing_leap_day(CalendarId calendar) noexcept {
  const int month = leap_day_of(calendar).month;
  for (const MissingLeapDay& missing : missing_leap_days)
    if (missing.month == month) return missing;
  return missing_leap_days[0];
}

/// The year by which people name the day: the Gregorian one in the calendars that share its months.
int spoken_year(CalendarId calendar, int year, date::sys_days day) {
  return shares_gregorian_days(calendar) ? int{date::year_month_day{day}.year()} : year;
}

Message sentence(Rule rule, const Start& start, const Yearly& yearly, int year, date::sys_days day) {
  const std::string spoken = std::to_string(spoken_year(yearly.calendar, year, day));
  const std::string month = std::to_string(start.month);
  const bool is_cheshvan = start.month == 8;
  switch (rule) {
    case Rule::none:
      return month_and_day(yearly.calendar, start);
    case Rule::feb28:
      return say(missing_leap_day(yearly.calendar).feb28, spoken);
    case Rule::mar1:
      return say(missing_leap_day(yearly.calendar).mar1, spoken);
    case Rule::clamp:
      return say("month {0} of {1} has no day {2}; the rule clamp moves it to the last day", month, spoken, std::to_string(start.day));
    case Rule::month_end:
      return say("the rule month-end keeps it on the last day of month {0} of {1}", month, spoken);
    case Rule::regular_month:
      return say("the rule regular keeps a day of leap month {0} in the regular month {0}", month);
    case Rule::no_leap_month:
      return say("{1} has no leap month {0}; the rule {2} keeps it in the regular month", month, spoken, name(yearly.leap_month));
    case Rule::regular_of_both:
      return say("{1} has month {0} twice; the rule both keeps it in the regular month and in the leap month", month, spoken);
    case Rule::first_of_two:
      return say("{1} has month {0} twice; the first, regular one is meant", month, spoken);
    case Rule::birthday_next_first:
      if (is_cheshvan) return say("Cheshvan of {0} has 29 days; a birthday on its 30th moves to 1 Kislev", spoken);
      return say("Kislev of {0} has 29 days; a birthday on its 30th moves to 1 Tevet", spoken);
    case Rule::yahrzeit_next_first:
      if (is_cheshvan) return say("Cheshvan of {0} has 29 days, but it had 30 at the first yahrzeit; so it moves to 1 Kislev", spoken);
      return say("Kislev of {0} has 29 days, but it had 30 at the first yahrzeit; so it moves to 1 Tevet", spoken);
    case Rule::yahrzeit_day_before:
      if (is_cheshvan)
        return say("Cheshvan of {0} has 29 days, as at the first yahrzeit; so it is kept on the day before 1 Kislev", spoken);
      return say("Kislev of {0} has 29 days, as at the first yahrzeit; so it is kept on the day before 1 Tevet", spoken);
    case Rule::adar_30_to_nisan:
      return say("{0} has no Adar I; a birthday on its 30th moves to 1 Nisan", spoken);
    case Rule::adar_30_to_shevat:
      return say("{0} has no Adar I; a yahrzeit on its 30th moves to 30 Shevat", spoken);
    case Rule::only_adar_of_first:
      return say("{0} has one Adar; a day of Adar I falls in it", spoken);
    case Rule::only_adar_of_second:
      return say("{0} has one Adar; a day of Adar II falls in it", spoken);
    case Rule::adar_first:
      return say("{0} has two Adars; the rule first keeps a yahrzeit in Adar I", spoken);
    case Rule::adar_second:
      return say("{0} has two Adars; the rule second keeps a yahrzeit in Adar II", spoken);
    case Rule::adar_both:
      return say("{0} has two Adars; the rule both keeps a yahrzeit in each", spoken);
    case Rule::birthday_in_last_adar:
      return say("{0} has two Adars; a birthday in Adar falls in Adar II", spoken);
  }
  return {};
}

/// A landing with the year of the calendar to which it belongs.
struct LandingOfYear {
  int year;
  Landing landing;
};

/// The landing that is the occurrence's first day.
std::optional<LandingOfYear> landing_of(const Start& start, const Yearly& yearly, date::sys_days day) {
  const int last = from_days(yearly.calendar, day).year;
  for (const int year : {last, last - 1}) {
    for (const Landing& landing : landings(start, yearly, year))
      if (landing.day == day) return LandingOfYear{year, landing};
  }
  return std::nullopt;
}

std::vector<Reason> steps_to(const LandingOfYear& found, const When& when, const Start& start, const Yearly& yearly) {
  const Landing& landing = found.landing;
  std::vector<Reason> reasons;
  if (start.is_converted) {
    const CalendarDate date{yearly.calendar, start.year.value_or(0), start.month, start.leap, start.day};
    reasons.push_back({"converted", say("the day of the event, {0}, is {1}", to_iso(*when.days.first), to_text(date))});
  }
  if (!moved_by(landing, yearly.calendar)) reasons.push_back({"same-month-and-day", month_and_day(yearly.calendar, start)});
  for (const Rule rule : {landing.month_rule, landing.day_rule}) {
    if (rule != Rule::none) reasons.push_back({code_of(rule, yearly.calendar), sentence(rule, start, yearly, found.year, landing.day)});
  }
  return reasons;
}

std::vector<Reason> yearly_reasons(const When& when, const Yearly& yearly, const Occurrence& occurrence) {
  if (occurrence.precision == Precision::year) return {{"known-to-year", say("the date is known to the year only")}};
  const bool is_month = occurrence.precision == Precision::month;
  std::vector<Reason> reasons;
  auto start = start_of(when, yearly.calendar);
  if (start && is_month) start->day = 1;  // a month is found by its first day
  const auto found = start ? landing_of(*start, yearly, occurrence.day()) : std::nullopt;
  if (found && (!is_month || occurrence.moved)) reasons = steps_to(*found, when, *start, yearly);
  if (is_month) reasons.push_back({"known-to-month", say("the date is known to the month only")});
  return reasons;
}

}  // namespace

std::optional<Moved> moved_by(Rule rule, CalendarId calendar) noexcept {
  switch (rule) {
    case Rule::none:
    case Rule::first_of_two:
      return std::nullopt;
    case Rule::feb28:
    case Rule::mar1:
      return leap_day_of(calendar).month == 2 ? Moved::feb29 : Moved::short_month;
    case Rule::clamp:
    case Rule::month_end:
    case Rule::birthday_next_first:
    case Rule::yahrzeit_next_first:
    case Rule::yahrzeit_day_before:
      return Moved::short_month;
    case Rule::regular_month:
    case Rule::no_leap_month:
    case Rule::regular_of_both:
      return Moved::leap_month;
    case Rule::adar_30_to_nisan:
    case Rule::adar_30_to_shevat:
    case Rule::only_adar_of_first:
    case Rule::only_adar_of_second:
    case Rule::adar_first:
    case Rule::adar_second:
    case Rule::adar_both:
    case Rule::birthday_in_last_adar:
      return Moved::hebrew_adar;
  }
  return std::nullopt;
}

std::optional<Moved> moved_by(const Landing& landing, CalendarId calendar) noexcept {
  const auto moved = moved_by(landing.month_rule, calendar);
  return moved ? moved : moved_by(landing.day_rule, calendar);
}

std::vector<Reason> reasons_of(const When& when, const Occurrence& occurrence) {
  if (!occurrence.by) return {{"own-date", say("the date of the event itself")}};
  return std::visit([&](const Yearly& yearly) { return yearly_reasons(when, yearly, occurrence); }, *occurrence.by);
}

}  // namespace tsumugu
