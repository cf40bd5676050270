#include "interchange/parts_json.hpp"

#include "interchange/json_object.hpp"
#include "tsumugu/observance/policies.hpp"

namespace tsumugu {
namespace {

std::string_view text_of(const std::optional<Decimal>& number) noexcept {
  return number ? std::string_view(number->text()) : "";
}

}  // namespace

std::string to_json(const Fact& fact) {
  return JsonObject{}
      .text("name", fact.name)
      .text_or_null("value", text_of(fact.value))
      .text_or_null("least", text_of(fact.least))
      .text_or_null("most", text_of(fact.most))
      .text_or_null("unit", fact.unit)
      .text_or_null("as_of", fact.as_of)
      .text_or_null("source", fact.source)
      .done();
}

std::string to_json(const Source& source) {
  return JsonObject{}
      .text_or_null("publisher", source.publisher)
      .text_or_null("title", source.title)
      .text_or_null("url", source.url)
      .text_or_null("read", source.read)
      .text_or_null("quote", source.quote)
      .done();
}

std::string to_json(const Link& link) {
  return JsonObject{}.text("relation", name(link.relation)).text("to", link.to.text()).done();
}

std::string to_json(const Yearly& yearly) {
  JsonObject object;
  object.text("rule", "yearly").text("calendar", name(yearly.calendar));
  const Policies policies = policies_of(yearly.calendar);
  if (policies.leap_day) object.text("leap_day", name(yearly.leap_day));
  if (policies.leap_month) object.text("leap_month", name(yearly.leap_month));
  if (policies.month_end) object.text("month_end", name(yearly.month_end));
  if (policies.hebrew) object.text("variant", name(yearly.hebrew)).text("adar", name(yearly.adar));
  return object.done();
}

}  // namespace tsumugu
