#include <algorithm>

#include "app/halves.hpp"
#include "tsumugu/app/app.hpp"
#include "tsumugu/app/known_words.hpp"
#include "tsumugu/base/text.hpp"

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
  if (colon == std::string_view::npos) {
    source.publisher = given;
    return source;
  }
  source.publisher = trimmed(given.substr(0, colon));
  const std::string_view rest = trimmed(given.substr(colon + 2));
  (is_web_address(rest) ? source.url : source.title) = rest;
  return source;
}

Link parse_link(const Store& store, std::string_view text) {
  const Halves halves = halved(text, ':');
  const auto relation = relation_named(halves.before);
  if (!halves.is_split || !relation) {
    throw Error(ErrorCode::bad_value, say("\"{0}\" is not a link; write RELATION:EVENT with one of: {1}", text, joined(relation_names())),
                {say("for example: {0}", "commemorates:kobe-1995")});
  }
  return Link{*relation, store.resolve(halves.after)};
}

std::vector<std::string> parse_tags(std::string_view text) {
  std::vector<std::string> tags;
  for (const std::string_view piece : split(text, ',')) {
    const std::string_view tag = trimmed(piece);
    if (tag.empty()) continue;
    check_line(tag, "tag");
    if (std::find(tags.begin(), tags.end(), tag) == tags.end()) tags.emplace_back(tag);
  }
  return tags;
}

std::string required_zone(std::string_view word) {
  if (auto zone = zone_named(word)) return std::move(*zone);
  return Zone::load(word).name();  // a name that is newer than our table, if the system has it
}

}  // namespace tsumugu
