#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tsumugu {

/// One sentence for the user: an English pattern and what fills its places. The pattern is also the key under which
/// `db/wording/messages.d` holds the Korean and Japanese sentence, so that nothing below `wording` needs a language.
struct Message {
  std::string pattern;                 ///< "{0} does not exist"; places are {0}, {1}, ...
  std::vector<std::string> arguments;  ///< the user's own words or numbers, never translated but in a place "{0:word}"
  /// The English sentence.
  std::string text() const;
};

/// Fills the places of `pattern`. A place may name a pair of Korean particles, the first for a final consonant, "{0|은/는}": the one
/// that fits the last syllable of the argument is written after it. "{0||은/는}" writes the particle alone, for an argument in quotes:
/// "'{0}'{0||은/는}". Where the syllable cannot be known (Chinese characters) both are written: 은(는), (으)로.
/// "{0:word}" is "{0}" for a word of ours, "title", which `translate` puts into the user's language first.
/// A place without an argument is written as it stands.
std::string fill(std::string_view pattern, const std::vector<std::string>& arguments);

/// A message from a pattern and its arguments: `say("{0} does not exist", "2023-02-29")`.
template <class... Arguments>
Message say(std::string_view pattern, Arguments&&... arguments) {
  return Message{std::string(pattern), {std::string(std::forward<Arguments>(arguments))...}};
}

/// The hint that names the word which was probably meant.
Message did_you_mean(std::string_view word);
/// That word, when `hint` is such a hint.
std::optional<std::string> word_meant(const Message& hint);

}  // namespace tsumugu
