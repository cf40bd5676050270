#include "report/colour.hpp"

namespace tsumugu {

std::string_view colour_of(Tone tone) noexcept {
  switch (tone) {
    case Tone::loss:
      return "\x1b[35m";
    case Tone::celebration:
      return "\x1b[32m";
    case Tone::birthday:
      return "\x1b[33m";
    case Tone::ruling:
      return "\x1b[36m";
    case Tone::neutral:
      return {};
  }
  return {};
}

}  // namespace tsumugu
