#include <algorithm>
#include <iterator>

#include "event/amount.hpp"
#include "tsumugu/base/error.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/base/utf8.hpp"
#include "tsumugu/calendar/iso.hpp"
#include "tsumugu/event/event.hpp"

namespace tsumugu {
namespace {

constexpr std::string_view range_mark = "..";
constexpr std::size_t longest_word = 64;

constexpr std::string_view words_for_people[] = {"person", "people", "명", "人", "名"};
/// What is no unit: the shorthands of newspapers, more of the number, and what people write for "..".
constexpr std::string_view unread_words[] = {"k", "bn", "mn", "and"};
constexpr std::string_view unread_marks[] = {".", "-", "~", "〜", "～", "–", "—"};

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
  Amount amount;
  std::string_view unit;
};

/// A unit of ASCII letters needs a blank before it, so that 64o4 is a slip and not 64 of something; behind a number word it does not.
bool is_apart(const Amount& amount) noexcept {
  if (amount.rest.empty() || !is_ascii(amount.rest[0])) return true;
  const char c = amount.rest[0];
  return c == ' ' || c == '\t' || c == '%' || (amount.has_words && is_ascii_letter(c));
}

bool is_unit(std::string_view text) {
  const std::string_view word = text.substr(0, text.find(' '));
  const auto begins = [&](std::string_view mark) { return text.starts_with(mark); };
  return !Decimal::parse(text.substr(0, text.empty() ? 0 : utf8::decode(text, 0).bytes)) &&
         std::none_of(std::begin(unread_marks), std::end(unread_marks), begins) &&
         std::find(std::begin(unread_words), std::end(unread_words), word) == std::end(unread_words);
}

/// "6,434", "6,434 person", "3.5 m", "6434명", "6 434 person", "6万4千人", "2 million": a number, then the unit.
std::optional<Measure> parse_measure(std::string_view text) {
  const auto amount = parse_amount(text);
  if (!amount || !is_apart(*amount) || !is_unit(trimmed(amount->rest))) return std::nullopt;
  return Measure{*amount, trimmed(amount->rest)};
}

/// A number that ends with the text: the least of a range.
std::optional<Amount> parse_bare(std::string_view text) {
  const auto amount = parse_amount(text);
  return amount && trimmed(amount->rest).empty() ? amount : std::nullopt;
}

/// 6..7천 is 6000..7000 to most who write it, and 900..1만 is not 900만.
bool may_share_words(const Amount& least, const Amount& most) noexcept {
  return most.has_words && !least.has_words && !(most.first < least.number);
}

bool is_count(const std::optional<Decimal>& number) noexcept {
  if (!number) return true;
  const std::string& text = number->text();
  const std::size_t point = text.find('.');
  return !text.starts_with('-') && (point == std::string::npos || text.find_first_not_of('0', point + 1) == std::string::npos);
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

bool is_person(std::string_view unit) noexcept {
  return std::find(std::begin(words_for_people), std::end(words_for_people), unit) != std::end(words_for_people);
}

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
  if (is_person(fact.unit) && (!is_count(fact.value) || !is_count(fact.least) || !is_count(fact.most)))
    throw Error{ErrorCode::bad_value,
                say("the fact \"{0}\" counts people; write a whole number from 0 on, such as 6434 or 6402..6434", fact.name)};
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
  std::optional<Amount> least;
  if (const std::size_t dots = numbers.find(range_mark); dots != std::string_view::npos) {
    const std::string_view first = trimmed(numbers.substr(0, dots));
    least = parse_bare(first);
    if (!least) refuse_number(first, text);
    fact.least = least->number;
    last = trimmed(numbers.substr(dots + range_mark.size()));
  }
  const auto measure = parse_measure(last);
  if (!measure) refuse_number(last, text);
  if (least && may_share_words(*least, measure->amount))
    throw Error{ErrorCode::bad_value,
                say("the range \"{0}\" can be read in two ways; write both numbers out, as in 6000..7000", shown(numbers))};
  (least ? fact.most : fact.value) = measure->amount.number;
  fact.unit = std::string(measure->unit);
  check_fact(fact);
  return fact;
}

}  // namespace tsumugu
