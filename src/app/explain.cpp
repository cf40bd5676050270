#include <fmt/format.h>

#include <utility>
#include <variant>

#include "tsumugu/app/app.hpp"

namespace tsumugu {

namespace {

std::string happened(const When& when) {
  const std::string record = to_record(when);
  // Without a year the days of another calendar are no days of ours.
  std::string text = when.calendar_date && !start_fields(when).year ? record : when.edtf;
  if (when.calendar_date && text != record) text += fmt::format(" ({})", record);
  if (!when.zone.empty()) text += " " + when.zone;
  return text;
}

void explain_years(std::vector<ExplainedStep>& steps, const When& when, const Occurrence& occurrence) {
  const auto add = [&](Message text) { steps.push_back({"whole-years", say("whole years"), std::move(text)}); };
  if (!occurrence.by) {
    add(say("the event's own date, so there is no count"));
    return;
  }
  const auto year = std::visit([&](const Yearly& yearly) { return start_in(when, yearly.calendar).year; }, *occurrence.by);
  if (!year) {
    add(say("the year of the event is not known, so there is no count"));
  } else if (occurrence.years_until) {
    add(*occurrence.years_until == 1
            ? say("on that day the event is still to come: 1 year to go")
            : say("on that day the event is still to come: {0} years to go", fmt::format("{}", *occurrence.years_until)));
  } else if (!occurrence.count) {
    add(say("the event's own date, so there is no count"));
  } else {
    add(say("{0} - {1} = {2}, date reached", fmt::format("{}", *year + *occurrence.count), fmt::format("{}", *year),
            fmt::format("{}", *occurrence.count)));
  }
}

ExplainedStep difference(std::string_view code, Message name, date::sys_days from, date::sys_days to) {
  const auto first = julian_day_number(from), last = julian_day_number(to);
  return {std::string(code), std::move(name),
          say("Julian day {0} - {1} = {2}", fmt::format("{}", last), fmt::format("{}", first), grouped(last - first))};
}

/// The days from the event to its return, where both are known to the day, and from today to either.
void explain_days(std::vector<ExplainedStep>& steps, const When& when, const Occurrence& occurrence, date::sys_days today) {
  if (occurrence.precision != Precision::day) return;
  const StartFields start = start_fields(when);
  const bool is_known = start.year && start.day && when.days.first;
  if (is_known && *when.days.first < occurrence.day()) steps.push_back(difference("days", say("days"), *when.days.first, occurrence.day()));
  if (occurrence.day() == today) return;
  if (is_known && *when.days.first < today) steps.push_back(difference("days-so-far", say("days so far"), *when.days.first, today));
  if (today < occurrence.day()) steps.push_back(difference("days-to-go", say("days to go"), today, occurrence.day()));
}

}  // namespace

std::vector<ExplainedStep> explain(const Returning& returning, date::sys_days today) {
  const EventSummary& event = returning.event;
  const Occurrence& occurrence = returning.occurrence;
  std::vector<ExplainedStep> steps;
  steps.push_back({"happened", say("happened"), say("{0}", happened(event.when))});
  for (const Reason& reason : reasons_of(event.when, occurrence)) steps.push_back({"rule", say("rule"), reason.text});
  steps.push_back({"falls-on", say("falls on"), say("{0}", occurrence.date_text())});
  explain_years(steps, event.when, occurrence);
  explain_days(steps, event.when, occurrence, today);
  if (occurrence.is_round) steps.push_back({"round", say("round"), say("{0} ends in 0 or 5", fmt::format("{}", *occurrence.count))});
  return steps;
}

}  // namespace tsumugu
