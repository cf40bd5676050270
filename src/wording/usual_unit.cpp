#include "tsumugu/wording/wording.hpp"
#include "wording/words.hpp"

namespace tsumugu {

void give_usual_unit(Fact& fact) {
  if (!fact.unit.empty()) return;
  // Korean says with its counter what a phrase counts: 명 is for people.
  const auto known = words::find(words::facts, fact.name, Language::korean);
  if (!known || known->find("{0}명") == std::string_view::npos) return;
  fact.unit = "person";
  check_fact(fact);
}

}  // namespace tsumugu
