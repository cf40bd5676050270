#include "report/markdown_text.hpp"

namespace tsumugu {
namespace {

/// What CommonMark and its tables give a meaning inside a line. "#", "-", "+" and digits have one only at the start of a block.
constexpr std::string_view marks = "\\`*_[]|~$";

std::string_view entity_of(char c) noexcept {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    default:
      return {};
  }
}

}  // namespace

std::string markdown_text(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size());
  for (const char c : text) {
    const std::string_view entity = entity_of(c);
    if (!entity.empty()) {
      escaped += entity;
      continue;
    }
    if (marks.find(c) != std::string_view::npos) escaped += '\\';
    escaped += c;
  }
  return escaped;
}

std::string yaml_text(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + '"';
}

}  // namespace tsumugu
