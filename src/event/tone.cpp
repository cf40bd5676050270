#include "tsumugu/event/event.hpp"

namespace tsumugu {

Tone default_tone(Kind kind) noexcept {
  switch (kind) {
    case Kind::disaster:
    case Kind::death:
    case Kind::memorial:
      return Tone::loss;
    case Kind::birth:
      return Tone::birthday;
    case Kind::wedding:
    case Kind::founding:
    case Kind::holiday:
      return Tone::celebration;
    case Kind::ruling:
      return Tone::ruling;
    case Kind::event:
    case Kind::deadline:
    case Kind::work:
      return Tone::neutral;
  }
  return Tone::neutral;
}

}  // namespace tsumugu
