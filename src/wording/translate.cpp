#include "tsumugu/wording/wording.hpp"
#include "wording/words.hpp"

namespace tsumugu {

std::string translate(const Message& message, Language language) {
  if (language == Language::english) return message.text();
  std::vector<std::string> arguments = message.arguments;
  for (std::size_t at = 0; at < arguments.size(); ++at) {
    if (message.pattern.find("{" + std::to_string(at) + ":word}") == std::string::npos) continue;
    arguments[at] = words::phrase(words::messages, arguments[at], language);
  }
  return fill(words::phrase(words::messages, message.pattern, language), arguments);
}

bool has_translation(std::string_view pattern) noexcept {
  return words::find(words::messages, pattern, Language::korean).has_value();
}

}  // namespace tsumugu
