#include "tsumugu/wording/wording.hpp"
#include "wording/words.hpp"

namespace tsumugu {

std::string usual_unit(std::string_view fact_name) {
  // Korean says with its counter what a phrase counts: 명 is for people.
  const auto known = words::find(words::facts, fact_name, Language::korean);
  return known && known->find("{0}명") != std::string_view::npos ? "person" : "";
}

}  // namespace tsumugu
