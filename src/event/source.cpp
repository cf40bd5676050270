#include "tsumugu/base/text.hpp"
#include "tsumugu/event/event.hpp"

namespace tsumugu {
namespace {

bool is_web_address(std::string_view text) noexcept {
  return text.starts_with("https://") || text.starts_with("http://");
}

}  // namespace

Source parse_source(std::string_view text) {
  const std::string_view given = trimmed(text);
  check_line(given, "source");
  Source source;
  if (is_web_address(given)) {
    source.url = given;
    return source;
  }
  // "NHK: title": a colon and a blank, so that "page.txt:72" stays whole.
  const auto colon = given.find(": ");
  if (colon == std::string_view::npos || colon == 0) {
    source.publisher = given;
    return source;
  }
  source.publisher = trimmed(given.substr(0, colon));
  const std::string_view rest = trimmed(given.substr(colon + 2));
  (is_web_address(rest) ? source.url : source.title) = rest;
  return source;
}

}  // namespace tsumugu
