#include "interchange/json_object.hpp"
#include "interchange/parts_json.hpp"

namespace tsumugu {
namespace {

std::string summary_json(const EventSummary& event) {
  return JsonObject{}
      .text("id", event.id.text())
      .text_or_null("slug", event.slug)
      .text("title", event.titles.main)
      .json("when", to_json(event.when))
      .text("kind", name(event.kind))
      .text("tone", name(event.tone))
      .done();
}

/// Nothing for an event that is not known to the day: a count of days would pretend to know it.
std::optional<long> days_since(const When& when, date::sys_days today) {
  const StartFields start = start_fields(when);
  if (!when.days.first || !start.year || !start.day) return std::nullopt;
  return (today - *when.days.first).count();
}

std::optional<long> days_to(const Occurrence& occurrence, date::sys_days today) {
  if (occurrence.precision != Precision::day) return std::nullopt;
  return days_until(occurrence.days, today);
}

/// The name of the rule by which the event comes back; an event without one is seen on its own day only.
std::string_view rule_name(const EventSummary& event) noexcept {
  if (event.observances.empty()) return "";
  return std::visit([](const Yearly&) { return "yearly"; }, event.observances.front());
}

}  // namespace

std::string to_json(const Returning& returning, date::sys_days today, Language language) {
  const Occurrence& occurrence = returning.occurrence;
  const auto reason_json = [language](const Reason& reason) {
    return JsonObject{}.text("code", reason.code).text("text", translate(reason.text, language)).done();
  };
  return JsonObject{}
      .text("date", occurrence.date_text())
      .json("event", summary_json(returning.event))
      .text_or_null("observance", rule_name(returning.event))
      .number("count", occurrence.count)
      .text("counting", name(occurrence.counting))
      .text("label", label(returning, today, language))
      .flag("round", occurrence.is_round)
      .number("days_since", days_since(returning.event.when, today))
      .number("days_until", days_to(occurrence, today))
      .text("grade", name(occurrence.grade))
      .text_or_null("moved", occurrence.moved ? name(*occurrence.moved) : "")
      .json("reasons", json_array(reasons_of(returning.event.when, occurrence), reason_json))
      .done();
}

}  // namespace tsumugu
