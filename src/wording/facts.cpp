#include "tsumugu/base/text.hpp"
#include "tsumugu/wording/wording.hpp"
#include "wording/words.hpp"
#include "wording/zone_words.hpp"

namespace tsumugu {
namespace {

/// A list has room for a glance; `show` has the rest.
constexpr std::size_t most_facts_in_a_list = 2;

std::string value_text(const Fact& fact, Language language) {
  if (fact.value) return fact.value->grouped();
  const std::string least = fact.least ? fact.least->grouped() : std::string(), most = fact.most ? fact.most->grouped() : std::string();
  // No en dash: terminals disagree about its width.
  const std::string_view to = language == Language::english ? " to " : language == Language::korean ? "~" : "〜";
  return least + std::string(to) + most;
}

std::string unit_text(const Fact& fact, Language language) {
  const auto known = words::find(words::units, fact.unit, language);
  return known ? std::string(words::plural(*known, fact.value && fact.value->text() == "1")) : fact.unit;
}

std::string_view without_trailing_blank(std::string_view text) noexcept {
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

}  // namespace

std::string fact_text(const Fact& fact, Language language) {
  const std::string value = value_text(fact, language), unit = unit_text(fact, language);
  const auto known = words::find(words::facts, fact.name, language);
  const bool takes_unit = known && known->find("{1}") != std::string_view::npos;
  // People are what a pattern like "{0} dead" counts anyway.
  if (known && (takes_unit || unit.empty() || is_person(fact.unit))) {
    const std::string_view pattern = words::plural(*known, fact.value && fact.value->text() == "1");
    return std::string(without_trailing_blank(words::fill_in(pattern, value, unit)));
  }
  return std::string(without_trailing_blank(words::fill_in("{0} {1} {2}", fact.name, value, unit)));
}

std::string details(const EventSummary& event, Language language) {
  std::string text;
  const auto add = [&](std::string_view piece) {
    if (!text.empty()) text += detail_separator(language);
    text += piece;
  };
  for (std::size_t i = 0; i < event.facts.size() && i < most_facts_in_a_list; ++i) add(fact_text(event.facts[i], language));
  if (event.when.time) add(clock_text(event.when, language));
  return text;
}

}  // namespace tsumugu
