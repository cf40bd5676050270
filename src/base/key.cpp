#include "tsumugu/base/key.hpp"

#include <sys/random.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "tsumugu/base/error.hpp"

namespace tsumugu {
namespace {

constexpr std::string_view alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/// Whether a byte is one of the alphabet: a look each, since every row of the store is read with its key.
constexpr std::array<bool, 256> letters = [] {
  std::array<bool, 256> known{};
  for (const char c : alphabet) known[static_cast<unsigned char>(c)] = true;
  return known;
}();

bool is_letter(char c) noexcept {
  return letters[static_cast<unsigned char>(c)];
}

}  // namespace

Key Key::random() {
  std::array<unsigned char, length> bytes{};
  for (;;) {
    const ssize_t count = getrandom(bytes.data(), bytes.size(), 0);
    if (count == static_cast<ssize_t>(bytes.size())) break;
    if (count < 0 && errno == EINTR) continue;
    throw Error{ErrorCode::failure, say("the system gives no random numbers for a new id")};
  }
  std::string text;
  for (const unsigned char byte : bytes) text.push_back(alphabet[byte % alphabet.size()]);
  return Key{text};
}

std::optional<Key> Key::parse(std::string_view text) {
  if (text.size() != length || !is_key_prefix(text)) return std::nullopt;
  return Key{text};
}

bool is_key_prefix(std::string_view text) noexcept {
  return !text.empty() && text.size() <= Key::length && std::all_of(text.begin(), text.end(), is_letter);
}

}  // namespace tsumugu
