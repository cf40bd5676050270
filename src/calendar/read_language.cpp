#include <array>

#include "tsumugu/calendar/read_date.hpp"

namespace tsumugu {
namespace {

constexpr std::array<std::string_view, 3> language_names{"en", "ko", "ja"};

}  // namespace

std::string_view name(Language language) noexcept {
  return language_names[static_cast<std::size_t>(language)];
}

std::optional<Language> language_named(std::string_view name) noexcept {
  for (std::size_t i = 0; i < language_names.size(); ++i)
    if (language_names[i] == name) return static_cast<Language>(i);
  return std::nullopt;
}

}  // namespace tsumugu
