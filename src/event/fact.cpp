#include <algorithm>

#include "tsumugu/base/error.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/base/utf8.hpp"
#include "tsumugu/calendar/iso.hpp"
#include "tsumugu/event/event.hpp"

namespace tsumugu {
namespace {

constexpr std::string_view range_mark = "..";
constexpr std::size_t longest_word = 64;

bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}
bool is_ascii(char c) noexcept {
  return static_cast<unsigned char>(c) < 0x80;
}
bool is_ascii_letter(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// A word begins with a letter of any script; letters, digits, "_" and "-" follow.
bool is_word(std::string_view text) noexcept {
  if (text.empty() || utf8::length(text) > longest_word) return false;
  if (is_ascii(text[0]) && !is_ascii_letter(text[0])) return false;
  if (text.find("\u3000") != std::string_view::npos || text.find("\u00A0") != std::string_view::npos) return false;
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return !is_ascii(c) || is_ascii_letter(c) || is_digit(c) || c == '_' || c == '-'; });
}

[[noreturn]] void refuse_number(std::string_view number, std::string_view text) {
  throw Error{ErrorCode::bad_value, say("\"{0}\" in the fact \"{1}\" is not a number; write one such as deaths=6434 or deaths=6402..6434",
                                        shown(number), shown(text))};
}

struct Measure {
  Decimal number;
  std::string_view unit;
};

/// "6,434", "6,434 person", "3.5 m", "6434명", "6 434 person": the longest beginning that is a number, then the unit. A unit of ASCII
/// letters needs a blank before it, so that 64o4 is a slip and not 64 of something.
std::optional<Measure> parse_measure(std::string_view text) {
  for (std::size_t end = text.size(); end > 0; --end) {
    const bool is_inside_character = end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80;
    if (is_inside_character) continue;
    const auto number = Decimal::parse(text.substr(0, end));
    if (!number) continue;
    const std::string_view unit = text.substr(end);
    if (!unit.empty() && is_ascii(unit[0]) && unit[0] != ' ' && unit[0] != '\t' && unit[0] != '%') return std::nullopt;
    const std::string_view word = trimmed(unit);
    if (Decimal::parse(word.substr(0, 1)) || word.starts_with('.') || word.starts_with('-')) return std::nullopt;
    return Measure{*number, word};
  }
  return std::nullopt;
}

/// "NHK" or "NHK:2006-05-19". Only a whole day is taken off, so that "http://host:8080" stays one word.
void read_source(std::string_view text, Fact& fact) {
  const std::size_t colon = text.rfind(':');
  if (colon != std::string_view::npos && try_parse_iso_day(text.substr(colon + 1))) {
    fact.as_of = std::string(text.substr(colon + 1));
    text = text.substr(0, colon);
  }
  fact.source = std::string(trimmed(text));
}

}  // namespace

void check_fact(const Fact& fact) {
  if (invalid_utf8_at(fact.name) || !is_word(fact.name))
    throw Error{ErrorCode::bad_value,
                say("\"{0}\" is no name for a fact; write one word such as deaths, as in deaths=6434", shown(fact.name))};
  const bool is_range = fact.least && fact.most;
  if (fact.value ? fact.least || fact.most : !is_range)
    throw Error{ErrorCode::bad_value, say("the fact \"{0}\" needs either one number or a range, such as 6434 or 6402..6434", fact.name)};
  if (is_range && *fact.most < *fact.least)
    throw Error{ErrorCode::bad_value,
                say("the range {0} of the fact \"{1}\" runs backwards; write the smaller number first, as in 6402..6434",
                    fact.least->text() + ".." + fact.most->text(), fact.name)};
  if (!fact.unit.empty()) check_line(fact.unit, "unit");
  if (!fact.source.empty()) check_line(fact.source, "source");
  if (!fact.as_of.empty()) parse_edtf(fact.as_of);
}

Fact parse_fact(std::string_view text) {
  const std::size_t equals = text.find('=');
  if (equals == std::string_view::npos)
    throw Error{ErrorCode::bad_value, say("\"{0}\" is no fact; write a name, \"=\" and a number, such as deaths=6434", shown(text))};

  Fact fact;
  fact.name = std::string(trimmed(text.substr(0, equals)));
  std::string_view numbers = trimmed(text.substr(equals + 1));
  if (const std::size_t at_sign = numbers.find('@'); at_sign != std::string_view::npos) {
    const std::string_view source = trimmed(numbers.substr(at_sign + 1));
    if (source.empty())
      throw Error{ErrorCode::bad_value, say("the fact \"{0}\" names no source after \"@\"; write one, as in deaths=6434@NHK", shown(text))};
    read_source(source, fact);
    numbers = trimmed(numbers.substr(0, at_sign));
  }

  std::string_view last = numbers;
  if (const std::size_t dots = numbers.find(range_mark); dots != std::string_view::npos) {
    const std::string_view first = trimmed(numbers.substr(0, dots));
    fact.least = Decimal::parse(first);
    if (!fact.least) refuse_number(first, text);
    last = trimmed(numbers.substr(dots + range_mark.size()));
  }
  const auto measure = parse_measure(last);
  if (!measure) refuse_number(last, text);
  (fact.least ? fact.most : fact.value) = measure->number;
  fact.unit = std::string(measure->unit);
  check_fact(fact);
  return fact;
}

}  // namespace tsumugu
