#include "interchange/fields.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "tsumugu/base/text.hpp"
#include "tsumugu/event/event.hpp"

namespace tsumugu {
namespace {

/// Nine digits: no year and no revision needs more, and every one of them may be negated.
constexpr int greatest_whole = 999'999'999;

}  // namespace

Fields::Fields(const JsonValue& value, std::string path) : value_(value), path_(std::move(path)) {
  if (value.type == JsonValue::Type::object) return;
  if (path_.empty())
    throw Error{ErrorCode::bad_value,
                say("the line is not a JSON object; write one such as {0}", R"({"title":"Kobe earthquake","when":"1995-01-17"})")};
  throw Error{ErrorCode::bad_value, say("the field \"{0}\" is not an object; write it in braces", path_)};
}

const JsonValue* Fields::find(std::string_view name) const noexcept {
  const JsonValue* value = value_.find(name);
  return value && value->type != JsonValue::Type::null ? value : nullptr;
}

std::string Fields::path_of(std::string_view name) const {
  return path_.empty() ? std::string(name) : fmt::format("{}.{}", path_, name);
}

std::string Fields::text(std::string_view name) const {
  const JsonValue* value = find(name);
  if (!value) return "";
  if (value->type != JsonValue::Type::text)
    throw Error{ErrorCode::bad_value, say("the field \"{0}\" is not a text; write it in quotation marks", path_of(name))};
  if (value->text.find('\0') != std::string::npos)
    throw Error{ErrorCode::bad_text, say("the field \"{0}\" has the control character U+0000; leave it out", path_of(name))};
  return value->text;
}

std::string Fields::line(std::string_view name) const {
  std::string value = text(name);
  if (!value.empty()) check_line(value, path_of(name));
  return value;
}

std::optional<int> Fields::whole_number(std::string_view name) const {
  const JsonValue* value = find(name);
  if (!value) return std::nullopt;
  int number = 0;
  const char* end = value->text.data() + value->text.size();
  const auto [stop, error] = std::from_chars(value->text.data(), end, number);
  if (value->type != JsonValue::Type::number || error != std::errc{} || stop != end || number > greatest_whole || number < -greatest_whole)
    throw Error{ErrorCode::bad_value, say("the field \"{0}\" is not a whole number; write one such as 12", path_of(name))};
  return number;
}

bool Fields::truth(std::string_view name) const {
  const JsonValue* value = find(name);
  if (!value) return false;
  if (value->type != JsonValue::Type::truth)
    throw Error{ErrorCode::bad_value, say("the field \"{0}\" is neither true nor false", path_of(name))};
  return value->text == "true";
}

std::optional<Decimal> Fields::decimal(std::string_view name) const {
  const JsonValue* value = find(name);
  if (!value) return std::nullopt;
  const bool may_be_number = value->type == JsonValue::Type::number || value->type == JsonValue::Type::text;
  auto number = may_be_number ? Decimal::parse(value->text) : std::nullopt;
  if (!number)
    throw Error{ErrorCode::bad_value, say("the field \"{0}\" is not a number; write one such as 6434 or \"6434\"", path_of(name))};
  return number;
}

std::vector<const JsonValue*> Fields::list(std::string_view name) const {
  const JsonValue* value = find(name);
  std::vector<const JsonValue*> items;
  if (!value) return items;
  if (value->type != JsonValue::Type::list)
    throw Error{ErrorCode::bad_value, say("the field \"{0}\" is not a list; write it in square brackets", path_of(name))};
  for (const JsonValue& item : value->items) items.push_back(&item);
  return items;
}

void Fields::refuse_word(std::string_view name, const std::string& word, const std::vector<std::string_view>& words) const {
  std::string known;
  for (const std::string_view one : words) known.append(known.empty() ? "" : ", ").append(one);
  std::vector<Message> hints;
  if (const auto near = nearest(word, words)) hints.push_back(did_you_mean(*near));
  throw Error{ErrorCode::bad_value, say("the field \"{0}\" is \"{1}\"; write one of: {2}", path_of(name), shown(word), known),
              std::move(hints)};
}

std::string item_path(std::string_view list, std::size_t index) {
  return fmt::format("{}[{}]", list, index);
}

}  // namespace tsumugu
