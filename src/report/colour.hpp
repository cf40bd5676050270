#pragma once

#include <string_view>

#include "tsumugu/event/event.hpp"

namespace tsumugu {

/// The escape sequence that begins the colour of a tone, "" for the neutral one. What a colour says the words beside it say too.
std::string_view colour_of(Tone tone) noexcept;

inline constexpr std::string_view dimmed = "\x1b[2m";
inline constexpr std::string_view plain_again = "\x1b[0m";

}  // namespace tsumugu
