#include <fmt/format.h>

#include <iterator>

#include "tsumugu/base/text.hpp"
#include "tsumugu/base/utf8.hpp"
#include "tsumugu/interchange/json.hpp"

namespace tsumugu {
namespace {

constexpr std::string_view replacement_character = "\uFFFD";

/// Whether every byte stands for itself, as in most names and numbers.
bool is_plain(std::string_view text) noexcept {
  return utf8::is_plain_ascii(text) && text.find_first_of("\"\\") == std::string_view::npos;
}

void append_escaped(std::string& result, char32_t code) {
  switch (code) {
    case '\b':
      result += "\\b";
      return;
    case '\f':
      result += "\\f";
      return;
    case '\n':
      result += "\\n";
      return;
    case '\r':
      result += "\\r";
      return;
    case '\t':
      result += "\\t";
      return;
    default:
      fmt::format_to(std::back_inserter(result), "\\u{:04x}", static_cast<unsigned>(code));
  }
}

}  // namespace

std::string json_string(std::string_view text) {
  std::string result = "\"";
  if (is_plain(text)) return result.append(text).append("\"");
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Character c = utf8::decode(text, at);
    if (!c.is_valid) {
      result += replacement_character;
    } else if (is_unsafe_to_print(c.code)) {
      append_escaped(result, c.code);
    } else {
      if (c.code == '"' || c.code == '\\') result += '\\';
      result += text.substr(at, c.bytes);
    }
    at += c.bytes;
  }
  return result += '"';
}

DocumentWriter::DocumentWriter(std::string_view schema, std::string_view head, Sink sink)
    : before_(fmt::format("{{\"schema\":{},{}\"items\":[", json_string(schema), head)), sink_(std::move(sink)) {}

void DocumentWriter::item(std::string_view json) {
  sink_(before_);
  sink_(json);
  before_ = ",";
}

void DocumentWriter::end(std::string_view tail) {
  if (before_ != ",") sink_(before_);
  sink_(fmt::format("]{}}}\n", tail));
}

}  // namespace tsumugu
