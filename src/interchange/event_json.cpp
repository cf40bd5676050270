#include "interchange/json_object.hpp"
#include "interchange/parts_json.hpp"

namespace tsumugu {
namespace {

std::string titles_json(const Titles& titles) {
  JsonObject object;
  if (!titles.ko.empty()) object.text("ko", titles.ko);
  if (!titles.ja.empty()) object.text("ja", titles.ja);
  if (!titles.en.empty()) object.text("en", titles.en);
  return object.done();
}

std::string observance_json(const Observance& observance) {
  return std::visit([](const Yearly& yearly) { return to_json(yearly); }, observance);
}

template <class Part>
std::string parts_json(const std::vector<Part>& parts) {
  return json_array(parts, [](const Part& part) { return to_json(part); });
}

}  // namespace

std::string to_json(const Event& event) {
  return JsonObject{}
      .text("id", event.id.text())
      .text_or_null("slug", event.slug)
      .text("title", event.titles.main)
      .json("titles", titles_json(event.titles))
      .json("when", to_json(event.when))
      .text("kind", name(event.kind))
      .text("tone", name(event.tone))
      .text_or_null("place", event.place)
      .json("tags", json_array(event.tags, json_string))
      .json("facts", parts_json(event.facts))
      .json("sources", parts_json(event.sources))
      .json("links", parts_json(event.links))
      .json("observances", json_array(event.observances, observance_json))
      .text_or_null("note", event.note)
      .text("uid", event.uid)
      .number("rev", event.rev)
      .done();
}

std::string event_document(const Event& event) {
  return JsonObject{}.text("schema", "tsumugu/event@1").json("event", to_json(event)).done();
}

}  // namespace tsumugu
