#include <algorithm>

#include "app/halves.hpp"
#include "tsumugu/app/app.hpp"
#include "tsumugu/app/known_words.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/interchange/json.hpp"

namespace tsumugu {

Event event_named(const Store& store, std::string_view reference) {
  // Another program may remove it between the two questions.
  if (auto event = store.find(store.resolve(reference))) return std::move(*event);
  throw Error(ErrorCode::not_found, say("there is no event \"{0}\"", reference));
}

When lasting(const When& start, const When& end) {
  if (end.days.first && !start_fields(end).year && start_fields(end).month)
    throw Error(ErrorCode::bad_value, say("the year of \"{0}\" is missing; write it, as in {1}", shown(end.entered), "1953-07-27"));
  return make_interval(start, end);
}

void check_size(const Event& event) {
  const std::size_t size = to_json(event).size();
  if (size > longest_json_line)
    throw Error(ErrorCode::bad_value, say("the event takes {0} bytes as a line of JSON; at most {1} are kept. Shorten its note",
                                          std::to_string(size), std::to_string(longest_json_line)));
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
    if (trimmed(piece).empty()) continue;
    check_line(trimmed(piece), "tag");
    std::string tag = to_nfc(trimmed(piece));
    if (std::find(tags.begin(), tags.end(), tag) == tags.end()) tags.push_back(std::move(tag));
  }
  return tags;
}

}  // namespace tsumugu
