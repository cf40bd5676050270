#include <algorithm>
#include <iterator>

#include "tsumugu/base/error.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/base/utf8.hpp"
#include "tsumugu/event/event.hpp"

namespace tsumugu {
namespace {

constexpr std::size_t longest_line = 500;
constexpr std::size_t shortest_slug = 2, longest_slug = 64;

/// What a good one looks like, for the message about a bad one.
constexpr struct {
  std::string_view what, example;
} examples[] = {
    {"title", "Kobe earthquake"}, {"tag", "earthquake"}, {"place", "Kobe, Hyogo"}, {"source", "NHK"},
    {"unit", "person"},           {"fact", "deaths"},
};

std::string_view example_of(std::string_view what) noexcept {
  for (const auto& one : examples)
    if (one.what == what) return one.example;
  return examples[0].example;
}

/// Characters with White_Space (Unicode 15) that are no control, and the marks that show nothing at all.
bool is_blank(char32_t code) noexcept {
  return code == 0x20 || code == 0xA0 || code == 0x1680 || (code >= 0x2000 && code <= 0x200F) || code == 0x202F || code == 0x205F ||
         code == 0x2060 || code == 0x3000 || code == 0xFEFF;
}

bool is_line_break(char32_t code) noexcept {
  return (code >= 0x0A && code <= 0x0D) || code == 0x85 || code == 0x2028 || code == 0x2029;
}

bool is_slug_letter(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

}  // namespace

void check_line(std::string_view text, std::string_view what) {
  if (const auto at = invalid_utf8_at(text))
    throw Error{ErrorCode::bad_text, say("the {0:word} \"{1}\" is not UTF-8 at byte {2}", what, shown(text), std::to_string(*at + 1))};

  bool is_all_blank = true;
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    const utf8::Character c = utf8::decode(text, at);
    if (is_line_break(c.code))
      throw Error{ErrorCode::bad_text,
                  say("the {0:word} \"{1}\" has a line break; write it on one line, such as \"{2}\"", what, shown(text), example_of(what))};
    if (c.code == 0)  // other controls are kept, as found in the wild, and shown escaped
      throw Error{ErrorCode::bad_text, say("the {0:word} \"{1}\" has the control character {2}; write it in plain words, such as \"{3}\"",
                                           what, shown(text), "U+0000", example_of(what))};
    is_all_blank = is_all_blank && is_blank(c.code);
    at += c.bytes;
  }
  if (is_all_blank)
    throw Error{ErrorCode::bad_text, say("the {0:word} is empty; write some words, such as \"{1}\"", what, example_of(what))};
  if (count > longest_line)
    throw Error{ErrorCode::bad_text, say("the {0:word} \"{1}\" has {2} characters; at most {3} are kept", what, shown(text),
                                         std::to_string(count), std::to_string(longest_line))};
}

void check_note(std::string_view note) {
  if (const auto at = invalid_utf8_at(note))
    throw Error{ErrorCode::bad_text, say("the note is not UTF-8 at byte {0}", std::to_string(*at + 1))};
}

void check_slug(std::string_view slug) {
  const bool has_good_size = slug.size() >= shortest_slug && slug.size() <= longest_slug;
  const bool has_good_ends = !slug.starts_with('-') && !slug.ends_with('-');
  if (!has_good_size || !has_good_ends || !std::all_of(slug.begin(), slug.end(), is_slug_letter))
    throw Error{
        ErrorCode::bad_text,
        say("\"{0}\" is no slug; write 2 to 64 of a-z, 0-9 and \"-\" with no \"-\" at either end, such as \"kobe-1995\"", shown(slug))};
  if (Key::parse(slug))
    throw Error{ErrorCode::bad_text, say("the slug \"{0}\" looks like an id; write one that does not, such as \"kobe-1995\"", slug)};
}

}  // namespace tsumugu
