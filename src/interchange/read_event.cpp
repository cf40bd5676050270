#include <algorithm>
#include <iterator>

#include "interchange/fields.hpp"
#include "interchange/read_parts.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/interchange/json.hpp"

namespace tsumugu {
namespace {

constexpr std::string_view least_line = R"({"title":"Kobe earthquake","when":"1995-01-17"})";

const JsonValue& required(const Fields& fields, std::string_view name) {
  if (const JsonValue* value = fields.find(name)) return *value;
  throw Error{ErrorCode::bad_value, say("the line has no \"{0}\"; write at least {1}", name, least_line)};
}

constexpr std::string_view event_fields[] = {"id",   "slug",  "title",   "titles", "when",        "kind", "tone", "place",
                                             "tags", "facts", "sources", "links",  "observances", "note", "uid",  "rev"};
constexpr std::string_view title_fields[] = {"ko", "ja", "en"};

/// Adds the names in `value` that are none of the `known`, each with `path` before it.
template <std::size_t count>
void note_unknown(std::vector<UnknownField>& unknown, const JsonValue& value, std::string_view path,
                  const std::string_view (&known)[count]) {
  for (const std::string& name : value.names) {
    if (std::find(std::begin(known), std::end(known), name) != std::end(known)) continue;
    std::optional<std::string> meant = nearest(name, {std::begin(known), std::end(known)});
    if (meant) meant->insert(0, path);
    unknown.push_back({std::string(path) + name, std::move(meant)});
  }
}

Key read_id(const Fields& fields, const std::function<Key()>& new_key) {
  if (!fields.has("id")) return new_key();
  const std::string text = fields.text("id");
  if (auto key = Key::parse(text)) return std::move(*key);
  throw Error{ErrorCode::bad_value, say("the field \"{0}\" is no id; leave it out or write 16 of 0-9 and a-z without i, l, o and u", "id")};
}

Titles read_titles(const Fields& fields) {
  Titles titles;
  required(fields, "title");
  titles.main = fields.text("title");
  check_line(titles.main, "title");
  if (const JsonValue* value = fields.find("titles")) {
    const Fields languages(*value, "titles");
    titles.ko = languages.line("ko");
    titles.ja = languages.line("ja");
    titles.en = languages.line("en");
  }
  return titles;
}

/// Reads each item of a list with `read(item, path)` into `parts`.
template <class Part, class Read>
void read_list(const Fields& fields, std::string_view name, std::vector<Part>& parts, Read read) {
  const auto items = fields.list(name);
  for (std::size_t i = 0; i < items.size(); ++i) parts.push_back(read(*items[i], item_path(name, i)));
}

std::string read_tag(const JsonValue& value, const std::string& path) {
  if (value.type != JsonValue::Type::text)
    throw Error{ErrorCode::bad_value, say("the field \"{0}\" is not a text; write it in quotation marks", path)};
  check_line(value.text, "tag");
  return to_nfc(value.text);
}

int read_rev(const Fields& fields) {
  const int rev = fields.whole_number("rev").value_or(1);
  if (rev < 1) throw Error{ErrorCode::bad_value, say("the field \"{0}\" is less than 1", "rev")};
  return rev;
}

}  // namespace

ImportedEvent parse_event_line(std::string_view line, const std::function<Key()>& new_key) {
  const JsonValue value = parse_json(line);
  const Fields fields(value, "");
  ImportedEvent imported{Event{read_id(fields, new_key)}, fields.has("id"), fields.has("observances"), fields.has("tone"), {}};
  Event& event = imported.event;

  event.titles = read_titles(fields);
  event.when = read_when(required(fields, "when"), "when");
  event.slug = fields.text("slug");
  if (!event.slug.empty()) check_slug(event.slug);
  event.kind = fields.named("kind", kind_named, kind_names()).value_or(Kind::event);
  event.tone = fields.named("tone", tone_named, tone_names()).value_or(default_tone(event.kind));
  event.place = fields.line("place");
  event.note = fields.text("note");
  event.uid = fields.line("uid");
  if (event.uid.empty()) event.uid = usual_uid(event.id);
  event.rev = read_rev(fields);

  read_list(fields, "tags", event.tags, read_tag);
  read_list(fields, "facts", event.facts, read_fact);
  read_list(fields, "sources", event.sources, read_source);
  read_list(fields, "links", event.links, read_link);
  read_list(fields, "observances", event.observances,
            [&](const JsonValue& item, const std::string& path) { return read_observance(item, path, event.when, event.kind); });
  note_unknown(imported.unknown_fields, value, "", event_fields);
  if (const JsonValue* titles = fields.find("titles")) note_unknown(imported.unknown_fields, *titles, "titles.", title_fields);
  return imported;
}

}  // namespace tsumugu
