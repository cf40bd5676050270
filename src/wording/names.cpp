#include <fmt/format.h>

#include "tsumugu/wording/wording.hpp"
#include "wording/words.hpp"

namespace tsumugu {
namespace {

std::string named(std::string_view set, std::string_view member, Language language) {
  return std::string(words::phrase(words::names, fmt::format("{}.{}", set, member), language));
}

}  // namespace

std::string kind_text(Kind kind, Language language) {
  return named("kind", name(kind), language);
}

std::string tone_text(Tone tone, Language language) {
  return named("tone", name(tone), language);
}

std::string relation_text(Relation relation, Language language) {
  return named("relation", name(relation), language);
}

std::string_view comma(Language language) noexcept {
  return language == Language::japanese ? "、" : ", ";
}

std::string_view detail_separator(Language language) noexcept {
  return language == Language::japanese ? "　" : ", ";
}

std::string grade_text(Grade grade, Language language) {
  return named("grade", name(grade), language);
}

std::string moved_text(Moved moved, Language language) {
  return named("moved", name(moved), language);
}

}  // namespace tsumugu
