#include "tsumugu/base/message.hpp"

#include "base/particle.hpp"

namespace tsumugu {
namespace {

constexpr std::string_view near_word_pattern = "did you mean \"{0}\"?";

/// Appends what the inside of a pair of braces stands for: "0", "0:word", "0|은/는" or "0||은/는". False when that is no place.
bool append_place(std::string& result, std::string_view place, const std::vector<std::string>& arguments) {
  if (place.empty() || place[0] < '0' || place[0] > '9') return false;
  const auto index = static_cast<std::size_t>(place[0] - '0');
  if (index >= arguments.size()) return false;
  const std::string& argument = arguments[index];
  const std::string_view rest = place.substr(1);
  if (rest.empty() || rest == ":word") {
    result += argument;
    return true;
  }
  if (rest[0] != '|') return false;
  const bool is_particle_alone = rest.starts_with("||");
  if (!is_particle_alone) result += argument;
  result += particle_after(argument, rest.substr(is_particle_alone ? 2 : 1));
  return true;
}

}  // namespace

std::string Message::text() const {
  return fill(pattern, arguments);
}

std::string fill(std::string_view pattern, const std::vector<std::string>& arguments) {
  std::string result;
  for (std::size_t at = 0; at < pattern.size();) {
    const std::size_t open = pattern.find('{', at);
    const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
    if (close == std::string_view::npos) {
      result += pattern.substr(at);
      break;
    }
    result += pattern.substr(at, open - at);
    if (append_place(result, pattern.substr(open + 1, close - open - 1), arguments)) {
      at = close + 1;
    } else {
      result += '{';
      at = open + 1;
    }
  }
  return result;
}

Message did_you_mean(std::string_view word) {
  return say(near_word_pattern, word);
}

std::optional<std::string> word_meant(const Message& hint) {
  return hint.pattern == near_word_pattern ? std::optional(hint.arguments.front()) : std::nullopt;
}

}  // namespace tsumugu
