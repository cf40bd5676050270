#pragma once

#include <string>
#include <string_view>

namespace tsumugu {

/// The one of a pair of Korean particles ("은/는", first after a final consonant) that fits the sound in which `word` ends, as a Korean
/// reads it aloud. Before 로 a final ㄹ is as good as a vowel. Both, as in 은(는), where the reading cannot be known.
std::string particle_after(std::string_view word, std::string_view pair);

}  // namespace tsumugu
