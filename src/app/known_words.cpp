#include "tsumugu/app/known_words.hpp"

#include "tsumugu/base/error.hpp"
#include "tsumugu/base/text.hpp"

namespace tsumugu {

std::string joined(const std::vector<std::string_view>& words) {
  std::string text;
  for (const std::string_view word : words) {
    if (!text.empty()) text += ", ";
    text += word;
  }
  return text;
}

void refuse_word(std::string_view what, std::string_view word, const std::vector<std::string_view>& known) {
  const auto near = nearest(word, known);
  throw Error(ErrorCode::bad_value, say("{0:word} \"{1}\" is not known; write one of: {2}", what, to_printable(word), joined(known)),
              near ? std::vector{did_you_mean(*near)} : std::vector<Message>{});
}

void refuse_second_value(std::string_view what, std::string_view first, std::string_view second) {
  throw Error(ErrorCode::usage, say("{0} has two values, \"{1}\" and \"{2}\"; write one of them", what, shown(first), shown(second)));
}

}  // namespace tsumugu
