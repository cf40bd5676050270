#include <rapidcheck.h>

#include <algorithm>
#include <map>

#include "unit/observance/days.hpp"

using namespace tsumugu;
using namespace tsumugu::test;

namespace {

template <class Value>
Value one_of(std::vector<Value> values) {
  return *rc::gen::elementOf(std::move(values));
}

Yearly any_policies(CalendarId calendar) {
  Yearly rule = yearly(calendar);
  rule.leap_day = one_of<LeapDay>({LeapDay::feb28, LeapDay::mar1, LeapDay::skip});
  rule.leap_month = one_of<LeapMonth>({LeapMonth::regular, LeapMonth::leap_if_present, LeapMonth::both, LeapMonth::skip});
  rule.month_end = one_of<MonthEnd>({MonthEnd::clamp, MonthEnd::month_end, MonthEnd::skip});
  rule.hebrew = one_of<HebrewRule>({HebrewRule::birthday, HebrewRule::yahrzeit});
  rule.adar = one_of<Adar>({Adar::first, Adar::second, Adar::both});
  return rule;
}

/// The covered day nearest to a random one of the years that people ask about.
date::sys_days any_day(CalendarId calendar) {
  const CalendarRange known = range(calendar);
  const auto first = std::max(known.first, make_day(1300, 1, 1)), last = std::min(known.last, make_day(2300, 12, 31));
  return first + date::days{*rc::gen::inRange(0, (last - first).count() + 1)};
}

/// A record of that day in that calendar. The rare days, on which the policies differ, are drawn as often as all others together.
When any_record(CalendarId calendar) {
  const bool wants_rare = *rc::gen::arbitrary<bool>();
  CalendarDate date = from_days(calendar, any_day(calendar));
  const auto is_rare = [&](const CalendarDate& at) {
    const auto length = month_length(calendar, at.year, at.month, at.leap);
    return at.leap || at.day >= 29 || at.day == length || at.month >= 12;
  };
  for (int tries = 0; wants_rare && !is_rare(date) && tries < 200; ++tries) date = from_days(calendar, any_day(calendar));
  When event;
  event.edtf = event.entered = to_iso(to_days(date));
  event.calendar = calendar;
  if (calendar != CalendarId::gregorian) event.calendar_date = date;
  event.days = {to_days(date), to_days(date)};
  return event;
}

/// The month and day of `event`, of every year.
When without_year(const When& event) {
  const CalendarDate date = from_days(event.calendar, *event.days.first);
  const bool is_gregorian = event.calendar == CalendarId::gregorian || event.calendar == CalendarId::japanese;
  const std::string fields = fmt::format("XXXX-{:02}{}-{:02}", date.month, date.leap ? "L" : "", date.day);
  return when(is_gregorian ? fields : fmt::format("{}:{}", name(event.calendar), fields));
}

/// What a failed property prints.
std::string drawn(const When& event, const Yearly& rule) {
  return fmt::format("{} given in the calendar {}, yearly {} {} {} {} {} {}", event.edtf, name(event.calendar), name(rule.calendar),
                     name(rule.leap_day), name(rule.leap_month), name(rule.month_end), name(rule.hebrew), name(rule.adar));
}

bool share_a_key(const std::vector<YearlyKey>& a, const std::vector<YearlyKey>& b) {
  return std::any_of(a.begin(), a.end(), [&](const YearlyKey& key) { return std::find(b.begin(), b.end(), key) != b.end(); });
}

bool may_skip(const Yearly& rule) {
  return rule.leap_day == LeapDay::skip || rule.leap_month == LeapMonth::skip || rule.month_end == MonthEnd::skip;
}

/// Forty years around some day, whole within the calendar.
std::pair<date::sys_days, date::sys_days> any_forty_years(CalendarId calendar) {
  const auto middle = any_day(calendar);
  const CalendarRange known = range(calendar);
  const date::days twenty_years{20 * 366};
  return {std::max(known.first, middle - twenty_years), std::min(known.last, middle + twenty_years)};
}

}  // namespace

TEST_CASE("whatever falls on a day is found under a key of that day, in every calendar and under every rule") {
  const bool holds = rc::check([] {
    const Yearly rule = any_policies(one_of(all_calendars()));
    const When dated = any_record(*rc::gen::arbitrary<bool>() ? rule.calendar : one_of(all_calendars()));
    const When event = *rc::gen::inRange(0, 4) == 0 ? without_year(dated) : dated;
    RC_LOG() << drawn(event, rule);
    const auto keys = keys_of(event, rule);
    RC_ASSERT(keys.size() <= 1);
    const auto [first, last] = any_forty_years(rule.calendar);
    for (const Occurrence& occurrence : occurrences_between(event, rule, first, last)) {
      RC_ASSERT(share_a_key(keys, keys_for(occurrence.day(), {rule.calendar})));
      const auto on_day = occurrences_on(event, rule, occurrence.day());
      RC_ASSERT(on_day.size() == 1u);
      RC_ASSERT(text(on_day[0]) == text(occurrence));
    }
  });
  CHECK(holds);
}

TEST_CASE("an event comes back once in each year of its calendar, or twice where both months are kept") {
  const bool holds = rc::check([] {
    const Yearly rule = any_policies(one_of(all_calendars()));
    const When event = any_record(rule.calendar);
    RC_LOG() << drawn(event, rule);
    RC_PRE(!may_skip(rule));
    const bool keeps_both = rule.leap_month == LeapMonth::both || rule.adar == Adar::both;
    const auto [first, last] = any_forty_years(rule.calendar);
    std::map<int, int> times;
    for (const Occurrence& occurrence : occurrences_between(event, rule, first, last)) {
      ++times[occurrence.count.value_or(-occurrence.years_until.value_or(0))];
    }
    RC_ASSERT(times.size() >= 1u);
    RC_ASSERT(times.rbegin()->first - times.begin()->first + 1 == static_cast<int>(times.size()));  // no year is left out
    for (const auto& [count, number] : times) {
      RC_ASSERT(number == 1 || (keeps_both && number == 2 && count != 0));
    }
  });
  CHECK(holds);
}

TEST_CASE("occurrences come in order, and counts rise by one from one year to the next") {
  const bool holds = rc::check([] {
    const Yearly rule = any_policies(one_of(all_calendars()));
    const When event = any_record(rule.calendar);
    RC_LOG() << drawn(event, rule);
    const auto [first, last] = any_forty_years(rule.calendar);
    const auto found = occurrences_between(event, rule, first, last);
    for (std::size_t i = 0; i < found.size(); ++i) {
      RC_ASSERT(first <= found[i].day() && found[i].day() <= last);
      RC_ASSERT(found[i].count.has_value() == (found[i].day() > *event.days.first));
      RC_ASSERT(found[i].years_until.has_value() == (found[i].day() < *event.days.first));
      if (i == 0) continue;
      RC_ASSERT(found[i - 1].day() < found[i].day());
      const int step = found[i].count.value_or(0) - found[i - 1].count.value_or(0);
      RC_ASSERT(step == 0 || step == 1 || may_skip(rule));
    }
  });
  CHECK(holds);
}

TEST_CASE("the next and the previous occurrence are those of the span") {
  const bool holds = rc::check([] {
    const Yearly rule = any_policies(one_of(all_calendars()));
    const When event = any_record(rule.calendar);
    RC_LOG() << drawn(event, rule);
    const date::sys_days day = any_day(rule.calendar);
    const date::days three_years{3 * 384};
    const auto after = occurrences_between(event, rule, day + date::days{1}, day + three_years);
    if (!after.empty()) RC_ASSERT(text(next_occurrence(event, rule, day).value()) == text(after.front()));
    const auto before = occurrences_between(event, rule, day - three_years, day - date::days{1});
    if (!before.empty()) RC_ASSERT(text(previous_occurrence(event, rule, day).value()) == text(before.back()));
  });
  CHECK(holds);
}

TEST_CASE("a day of a month falls on no more days than its own and those nearby") {
  const When leapling = when("2000-02-29");
  std::vector<std::string> found;
  for (date::sys_days on = day("2026-01-01"); on <= day("2026-12-31"); on += date::days{1}) {
    if (share_a_key(keys_of(leapling, yearly(CalendarId::gregorian)), keys_for(on, {CalendarId::gregorian}))) found.push_back(to_iso(on));
  }
  CHECK(found == Lines{"2026-02-28", "2026-03-01"});
}

TEST_CASE("a day has few keys") {
  std::size_t most = 0;
  for (date::sys_days on = day("1990-01-01"); on <= day("2035-12-31"); on += date::days{1}) {
    for (const CalendarId calendar : all_calendars()) most = std::max(most, keys_for(on, {calendar}).size());
  }
  CHECK(most <= 4);
}

TEST_CASE("a key holds the calendar, the month, the leap month and the day") {
  CHECK(keys_for(day("2026-01-17"), {CalendarId::gregorian}) == std::vector<YearlyKey>{{CalendarId::gregorian, 1, false, 17}});
  CHECK(keys_for(day("2025-08-08"), {CalendarId::korean}) == std::vector<YearlyKey>{{CalendarId::korean, 6, true, 15}});
  CHECK(keys_for(day("2026-07-28"), {CalendarId::korean}) ==
        std::vector<YearlyKey>{{CalendarId::korean, 6, false, 15}, {CalendarId::korean, 6, true, 15}});
  CHECK(keys_for(day("2026-01-17"), {}).empty());
}
