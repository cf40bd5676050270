#include "interchange/read_parts.hpp"

#include "interchange/fields.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/calendar/names.hpp"
#include "tsumugu/observance/occurrence.hpp"
#include "tsumugu/wording/wording.hpp"

namespace tsumugu {
Fact read_fact(const JsonValue& value, const std::string& path) {
  if (value.type == JsonValue::Type::text) {
    Fact fact = parse_fact(value.text);
    give_usual_unit(fact);
    return fact;
  }
  const Fields fields(value, path);
  Fact fact;
  fact.name = fields.text("name");
  fact.value = fields.decimal("value");
  fact.least = fields.decimal("least");
  fact.most = fields.decimal("most");
  fact.unit = fields.line("unit");
  fact.as_of = fields.line("as_of");
  fact.source = fields.line("source");
  check_fact(fact);
  Fact counted = fact;  // without a unit its name says whether people are counted
  give_usual_unit(counted);
  return fact;
}

Source read_source(const JsonValue& value, const std::string& path) {
  if (value.type == JsonValue::Type::text) return parse_source(value.text);
  const Fields fields(value, path);
  Source source;
  source.publisher = fields.line("publisher");
  source.title = fields.line("title");
  source.url = fields.line("url");
  source.read = fields.line("read");
  source.quote = fields.text("quote");
  if (source.publisher.empty() && source.title.empty() && source.url.empty())
    throw Error{ErrorCode::bad_value, say("the source \"{0}\" names nothing; write its publisher, its title or its url", path)};
  if (!source.read.empty() && !try_parse_iso_day(source.read))
    throw Error{ErrorCode::not_a_date,
                say("\"{0}\" in \"{1}\" is not a day; write one such as 2026-01-17", shown(source.read), fields.path_of("read"))};
  return source;
}

Link read_link(const JsonValue& value, const std::string& path) {
  const Fields fields(value, path);
  const auto relation = fields.named("relation", relation_named, relation_names());
  const std::string to = fields.text("to");
  const auto key = Key::parse(to);
  if (!relation || !key)
    throw Error{ErrorCode::bad_value, say("the link \"{0}\" needs a relation and the id of an event, such as {1}", path,
                                          R"({"relation":"commemorates","to":"k7f3m2q9wd4r8e1x"})")};
  return Link{*relation, *key};
}

Observance read_observance(const JsonValue& value, const std::string& path, const When& when, Kind kind) {
  const Fields fields(value, path);
  const std::string rule = fields.text("rule");
  if (rule != "yearly")
    throw Error{ErrorCode::bad_value,
                say("the field \"{0}\" is \"{1}\"; write one of: {2}", fields.path_of("rule"), shown(rule), "yearly")};
  Yearly yearly = default_yearly(fields.named("calendar", calendar_named, calendar_names()).value_or(when.calendar), kind);
  yearly.leap_day = fields.named("leap_day", leap_day_named, leap_day_names()).value_or(yearly.leap_day);
  yearly.leap_month = fields.named("leap_month", leap_month_named, leap_month_names()).value_or(yearly.leap_month);
  yearly.month_end = fields.named("month_end", month_end_named, month_end_names()).value_or(yearly.month_end);
  yearly.hebrew = fields.named("variant", hebrew_rule_named, hebrew_rule_names()).value_or(yearly.hebrew);
  yearly.adar = fields.named("adar", adar_named, adar_names()).value_or(yearly.adar);
  return yearly;
}

}  // namespace tsumugu
