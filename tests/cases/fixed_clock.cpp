// Preloaded under the case files: time() stands still at FIXED_CLOCK, in seconds since 1970, so that a command without --today prints the
// same on every day. The program asks no other clock. (libfaketime allocates inside a clock and so deadlocks with AddressSanitizer.)

#include <cstdlib>
#include <ctime>

extern "C" std::time_t time(std::time_t* second) noexcept {
  const char* fixed = std::getenv("FIXED_CLOCK");
  const std::time_t now = fixed ? std::strtoll(fixed, nullptr, 10) : 0;
  if (second) *second = now;
  return now;
}
