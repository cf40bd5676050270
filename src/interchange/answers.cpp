#include <fmt/format.h>

#include "interchange/json_object.hpp"
#include "tsumugu/interchange/answers.hpp"
#include "tsumugu/interchange/json.hpp"

namespace tsumugu {

namespace {

std::string_view truth(bool value) noexcept {
  return value ? "true" : "false";
}

JsonObject copy_document(std::string_view schema, const CopyNumbers& numbers) {
  return JsonObject{}
      .text("schema", schema)
      .text("file", numbers.file)
      .number("events", numbers.events)
      .flag("dry_run", numbers.is_dry_run);
}

}  // namespace

std::string countdown_document(date::sys_days day, date::sys_days today) {
  const long days = (day - today).count();
  return fmt::format(
      R"({{"schema":"tsumugu/occurrences@1","today":"{}","items":[{{"date":"{}","event":null,"observance":null,"count":null,)"
      R"("counting":"elapsed-days","label":{},"round":false,"days_since":{},"days_until":{},"grade":"computed","moved":null,"reasons":[]}}]}})",
      to_iso(today), to_iso(day), json_string(d_day(days)), -days, days);
}

std::string between_document(date::sys_days from, date::sys_days to, const Between& span) {
  return fmt::format(R"({{"schema":"tsumugu/between@1","from":"{}","to":"{}","backwards":{},"years":{},"months":{},"days":{},)"
                     R"("total_days":{},"total_months":{},"inclusive_days":{}}})",
                     to_iso(from), to_iso(to), truth(span.is_backwards), span.years, span.months, span.days, span.total_days,
                     span.total_months, span.inclusive_days());
}

std::string explanation_document(const std::vector<Explanation>& explanations, date::sys_days today, Language language) {
  const auto line_json = [](const ExplainedLine& line) {
    return JsonObject{}.text("code", line.code).text("name", line.name).text("text", line.text).done();
  };
  const auto add_fields = [&](JsonObject& object, const Explanation& one) {
    object.json("occurrence", to_json(one.returning, today, language)).json("steps", json_array(one.lines, line_json));
  };
  JsonObject document;
  document.text("schema", "tsumugu/explanation@1");
  add_fields(document, explanations.front());
  if (explanations.size() > 1) {
    const auto other_json = [&](const Explanation& one) {
      JsonObject other;
      add_fields(other, one);
      return other.done();
    };
    document.json("others", json_array(std::vector(explanations.begin() + 1, explanations.end()), other_json));
  }
  return document.done();
}

std::string event_document(const Event& event, const BesideEvent& beside) {
  JsonObject document;
  document.text("schema", "tsumugu/event@1").json("event", to_json(event));
  if (beside.has_conversion) document.json("conversion", conversion_json(event.when));
  if (beside.changes) document.json("changes", json_array(*beside.changes, change_json));
  return document.done();
}

std::string help_document(std::string_view text) {
  return JsonObject{}.text("schema", "tsumugu/help@1").text("text", text).done();
}

std::string backup_document(const CopyNumbers& numbers) {
  return copy_document("tsumugu/backup@1", numbers).done();
}

std::string restore_document(const CopyNumbers& numbers, const std::optional<std::string>& former) {
  return copy_document("tsumugu/restore@1", numbers).text_or_null("former", former.value_or("")).done();
}

std::string import_document(const ImportNumbers& numbers) {
  return JsonObject{}
      .text("schema", "tsumugu/import@1")
      .number("added", numbers.added)
      .number("here", numbers.here)
      .number("bad", numbers.bad)
      .flag("dry_run", numbers.is_dry_run)
      .json("unknown_fields", json_array(numbers.unknown_fields, json_string))
      .number("dangling_links", numbers.dangling_links)
      .done();
}

std::string step_json(const StepLine& step) {
  std::string ids;
  for (const std::string& id : step.ids) ids += (ids.empty() ? "" : ",") + json_string(id);
  return fmt::format(R"({{"step":{},"command":{},"at":{},"undone":{},"changes":{},"ids":[{}]}})", step.number, json_string(step.command),
                     step.at, truth(step.is_undone), step.changes, ids);
}

std::string change_json(const ChangeLine& change) {
  std::string fields;
  for (const ChangedField& field : change.fields) {
    fields += fmt::format(R"({}{{"field":{},"before":{},"after":{}}})", fields.empty() ? "" : ",", json_string(field.name),
                          field.before ? json_string(*field.before) : "null", field.after ? json_string(*field.after) : "null");
  }
  return fmt::format(R"({{"step":{},"command":{},"at":{},"undone":{},"id":{},"fields":[{}]}})", change.step.number,
                     json_string(change.step.command), change.step.at, truth(change.step.is_undone), json_string(change.id), fields);
}

std::string finding_json(std::string_view severity, std::string_view subject, std::string_view text) {
  return fmt::format(R"({{"severity":{},"subject":{},"text":{}}})", json_string(severity), json_string(subject), json_string(text));
}

std::string summary_json(const ReportNumbers& numbers) {
  std::string months;
  for (const std::int64_t count : numbers.by_month) months += fmt::format("{}{}", months.empty() ? "" : ",", count);
  return fmt::format(R"({{"total":{},"rounds":{},"on_weekend":{},"moved":{},"without_day":{},"by_month":[{}]}})", numbers.total,
                     numbers.rounds, numbers.on_weekend, numbers.moved, numbers.without_day, months);
}

}  // namespace tsumugu
