#include "interchange/json_object.hpp"

namespace tsumugu {
namespace {

std::optional<std::size_t> given(std::size_t number) noexcept {
  return number == 0 ? std::nullopt : std::optional(number);
}

}  // namespace

std::string to_json(const Error& error, Language language) {
  JsonObject object;
  object.text("schema", "tsumugu/error@1")
      .text("code", name(error.code()))
      .text("message", translate(error.message(), language))
      .json("hints", json_array(error.hints(), [language](const Message& hint) { return json_string(translate(hint, language)); }));
  if (const auto& place = error.place())
    object.json("place", JsonObject{}
                             .text_or_null("source", place->source)
                             .number("line", given(place->line))
                             .number("column", given(place->column))
                             .done());
  return object.done();
}

}  // namespace tsumugu
