#include <fmt/format.h>

#include <variant>

#include "tsumugu/app/app.hpp"

namespace tsumugu {

namespace {

std::string happened(const When& when) {
  std::string text = when.edtf;
  if (when.calendar_date) text += fmt::format(" ({})", to_text(*when.calendar_date));
  if (!when.zone.empty()) text += " " + when.zone;
  return text;
}

void explain_years(std::vector<ExplainedStep>& steps, const EventSummary& event, const Occurrence& occurrence) {
  const Yearly* yearly = event.observances.empty() ? nullptr : std::get_if<Yearly>(&event.observances.front());
  const StartFields start = start_fields(event.when);
  if (!yearly) return;
  if (!start.year) {
    steps.push_back({say("whole years"), say("the year of the event is not known, so there is no count")});
    return;
  }
  if (occurrence.years_until) {
    steps.push_back({say("whole years"), say("the event is still to come: {0} years to go", fmt::format("{}", *occurrence.years_until))});
    return;
  }
  if (!occurrence.count) {
    steps.push_back({say("whole years"), say("the day of the event itself, so there is no count")});
    return;
  }
  const int from = yearly->calendar == event.when.calendar || !event.when.days.first
                       ? *start.year
                       : from_days(yearly->calendar, *event.when.days.first).year;
  steps.push_back({say("whole years"), say("{0} - {1} = {2}, date reached", fmt::format("{}", from + *occurrence.count),
                                           fmt::format("{}", from), fmt::format("{}", *occurrence.count))});
}

void explain_days(std::vector<ExplainedStep>& steps, const When& when, const Occurrence& occurrence) {
  if (!when.days.first || when.days.first != when.days.last || occurrence.precision != Precision::day) return;
  const auto from = julian_day_number(*when.days.first), to = julian_day_number(occurrence.day());
  steps.push_back({say("days"), say("Julian day {0} - {1} = {2}", fmt::format("{}", to), fmt::format("{}", from), grouped(to - from))});
}

}  // namespace

std::vector<ExplainedStep> explain(const EventSummary& event, const Returning& returning) {
  const Occurrence& occurrence = returning.occurrence;
  std::vector<ExplainedStep> steps;
  steps.push_back({say("happened"), say("{0}", happened(event.when))});
  for (const Reason& reason : reasons_of(event.when, occurrence)) steps.push_back({say("rule"), reason.text});
  steps.push_back({say("falls on"), say("{0}", occurrence.date_text())});
  explain_years(steps, event, occurrence);
  explain_days(steps, event.when, occurrence);
  if (occurrence.is_round) steps.push_back({say("round"), say("{0} ends in 0 or 5", fmt::format("{}", *occurrence.count))});
  return steps;
}

}  // namespace tsumugu
