#include "tsumugu/wording/wording.hpp"
#include "wording/words.hpp"

namespace tsumugu {

std::string translate(const Message& message, Language language) {
  if (language == Language::english) return message.text();
  return fill(words::phrase(words::messages, message.pattern, language), message.arguments);
}

bool has_translation(std::string_view pattern) noexcept {
  return words::find(words::messages, pattern, Language::korean).has_value();
}

}  // namespace tsumugu
