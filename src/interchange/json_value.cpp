#include "interchange/json_value.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "tsumugu/base/error.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/base/utf8.hpp"
#include "tsumugu/interchange/json.hpp"

namespace tsumugu {
namespace {

constexpr std::size_t greatest_depth = 16;

/// An error of `line`, `bytes` of which are in order.
[[noreturn]] void refuse_at(std::string_view line, std::size_t bytes, const Error& error) {
  throw error.at(Place{"", 0, utf8::length(line.substr(0, bytes)) + 1});
}

void refuse_same_names(const std::vector<std::string>& names) {
  std::vector<std::string_view> sorted(names.begin(), names.end());
  std::sort(sorted.begin(), sorted.end());
  const auto twice = std::adjacent_find(sorted.begin(), sorted.end());
  if (twice != sorted.end())
    throw Error{ErrorCode::bad_value, say("the field \"{0}\" stands twice in the line; write it once", shown(*twice))};
}

/// Builds the value while the library reads. Its own tree would turn 6402.25 into a binary fraction and keep the last of two equal names.
class Builder : public nlohmann::json_sax<nlohmann::json> {
 public:
  explicit Builder(std::string_view line) : line_(line) {}
  JsonValue take() { return std::move(root_); }

  bool null() override { return add({}); }
  bool boolean(bool value) override { return add({JsonValue::Type::truth, value ? "true" : "false", {}, {}}); }
  bool number_integer(number_integer_t value) override { return add({JsonValue::Type::number, std::to_string(value), {}, {}}); }
  bool number_unsigned(number_unsigned_t value) override { return add({JsonValue::Type::number, std::to_string(value), {}, {}}); }
  bool number_float(number_float_t, const string_t& digits) override { return add({JsonValue::Type::number, digits, {}, {}}); }
  bool string(string_t& value) override { return add({JsonValue::Type::text, std::move(value), {}, {}}); }
  bool binary(binary_t&) override { return false; }  // never called for text
  bool start_object(std::size_t) override { return open(JsonValue::Type::object); }
  bool end_object() override {
    refuse_same_names(open_.back().names);
    return close();
  }
  bool start_array(std::size_t) override { return open(JsonValue::Type::list); }
  bool end_array() override { return close(); }

  bool key(string_t& name) override {
    open_.back().names.push_back(std::move(name));
    return true;
  }

  bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception&) override {
    const std::size_t bytes = std::min(position > 0 ? position - 1 : 0, line_.size());
    const std::string_view rest = line_.substr(bytes);
    if (rest.empty()) refuse_at(line_, bytes, Error{ErrorCode::bad_value, say("the line ends in the middle of its JSON")});
    refuse_at(line_, bytes,
              Error{ErrorCode::bad_value, say("the line is not JSON from \"{0}\" on; write one object such as {1}", shown(rest), example)});
  }

  static constexpr std::string_view example = R"({"title":"Kobe earthquake","when":"1995-01-17"})";

 private:
  bool add(JsonValue value) {
    if (open_.empty()) {
      root_ = std::move(value);
    } else {
      open_.back().items.push_back(std::move(value));
    }
    return true;
  }
  bool open(JsonValue::Type type) {
    if (open_.size() == greatest_depth)
      throw Error{ErrorCode::bad_value, say("the line has brackets more than {0} deep", std::to_string(greatest_depth))};
    open_.push_back({type, "", {}, {}});
    return true;
  }
  bool close() {
    JsonValue value = std::move(open_.back());
    open_.pop_back();
    return add(std::move(value));
  }

  std::string_view line_;
  JsonValue root_;
  std::vector<JsonValue> open_;
};

}  // namespace

const JsonValue* JsonValue::find(std::string_view name) const noexcept {
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i] == name) return &items[i];
  return nullptr;
}

JsonValue parse_json(std::string_view line) {
  if (line.size() > longest_json_line)
    throw Error{ErrorCode::bad_value,
                say("the line is {0} bytes long; at most {1} are read", std::to_string(line.size()), std::to_string(longest_json_line))};
  if (const auto at = invalid_utf8_at(line)) {
    const std::string_view rest = line.substr(*at);
    refuse_at(line, *at, Error{ErrorCode::bad_text, say("the line is not UTF-8 from \"{0}\" on; save the file as UTF-8", shown(rest))});
  }
  Builder builder(line);
  nlohmann::json::sax_parse(line, &builder);
  return builder.take();
}

}  // namespace tsumugu
