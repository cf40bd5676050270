#include <algorithm>
#include <iterator>

#include "tsumugu/event/event.hpp"

namespace tsumugu {
namespace {

constexpr Kind kinds[] = {Kind::event,  Kind::disaster, Kind::death,   Kind::birth,    Kind::wedding, Kind::founding,
                          Kind::ruling, Kind::memorial, Kind::holiday, Kind::deadline, Kind::work};
constexpr Tone tones[] = {Tone::loss, Tone::celebration, Tone::birthday, Tone::ruling, Tone::neutral};
constexpr Relation relations[] = {Relation::commemorates, Relation::appeals, Relation::follows,
                                  Relation::part_of,      Relation::causes,  Relation::same_as};
constexpr LeapDay leap_days[] = {LeapDay::feb28, LeapDay::mar1, LeapDay::skip};
constexpr LeapMonth leap_months[] = {LeapMonth::regular, LeapMonth::leap_if_present, LeapMonth::both, LeapMonth::skip};
constexpr MonthEnd month_ends[] = {MonthEnd::clamp, MonthEnd::month_end, MonthEnd::skip};
constexpr HebrewRule hebrew_rules[] = {HebrewRule::birthday, HebrewRule::yahrzeit};
constexpr Adar adars[] = {Adar::first, Adar::second, Adar::both};

template <class Enum, std::size_t size>
std::optional<Enum> named(const Enum (&all)[size], std::string_view text) noexcept {
  const auto* found = std::find_if(std::begin(all), std::end(all), [text](Enum one) { return name(one) == text; });
  if (found == std::end(all)) return std::nullopt;
  return *found;
}

template <class Enum, std::size_t size>
std::vector<std::string_view> names(const Enum (&all)[size]) {
  std::vector<std::string_view> result;
  for (const Enum one : all) result.push_back(name(one));
  return result;
}

}  // namespace

std::string_view name(Kind kind) noexcept {
  switch (kind) {
    case Kind::event:
      return "event";
    case Kind::disaster:
      return "disaster";
    case Kind::death:
      return "death";
    case Kind::birth:
      return "birth";
    case Kind::wedding:
      return "wedding";
    case Kind::founding:
      return "founding";
    case Kind::ruling:
      return "ruling";
    case Kind::memorial:
      return "memorial";
    case Kind::holiday:
      return "holiday";
    case Kind::deadline:
      return "deadline";
    case Kind::work:
      return "work";
  }
  return "event";
}

std::string_view name(Tone tone) noexcept {
  switch (tone) {
    case Tone::loss:
      return "loss";
    case Tone::celebration:
      return "celebration";
    case Tone::birthday:
      return "birthday";
    case Tone::ruling:
      return "ruling";
    case Tone::neutral:
      return "neutral";
  }
  return "neutral";
}

std::string_view name(Relation relation) noexcept {
  switch (relation) {
    case Relation::commemorates:
      return "commemorates";
    case Relation::appeals:
      return "appeals";
    case Relation::follows:
      return "follows";
    case Relation::part_of:
      return "part-of";
    case Relation::causes:
      return "causes";
    case Relation::same_as:
      return "same-as";
  }
  return "same-as";
}

std::string_view name(LeapDay policy) noexcept {
  switch (policy) {
    case LeapDay::feb28:
      return "feb28";
    case LeapDay::mar1:
      return "mar1";
    case LeapDay::skip:
      return "skip";
  }
  return "feb28";
}

std::string_view name(LeapMonth policy) noexcept {
  switch (policy) {
    case LeapMonth::regular:
      return "regular";
    case LeapMonth::leap_if_present:
      return "leap-if-present";
    case LeapMonth::both:
      return "both";
    case LeapMonth::skip:
      return "skip";
  }
  return "regular";
}

std::string_view name(MonthEnd policy) noexcept {
  switch (policy) {
    case MonthEnd::clamp:
      return "clamp";
    case MonthEnd::month_end:
      return "month-end";
    case MonthEnd::skip:
      return "skip";
  }
  return "clamp";
}

std::string_view name(HebrewRule rule) noexcept {
  switch (rule) {
    case HebrewRule::birthday:
      return "birthday";
    case HebrewRule::yahrzeit:
      return "yahrzeit";
  }
  return "birthday";
}

std::string_view name(Adar adar) noexcept {
  switch (adar) {
    case Adar::first:
      return "first";
    case Adar::second:
      return "second";
    case Adar::both:
      return "both";
  }
  return "first";
}

std::optional<Kind> kind_named(std::string_view name) noexcept {
  return named(kinds, name);
}
std::optional<Tone> tone_named(std::string_view name) noexcept {
  return named(tones, name);
}
std::optional<Relation> relation_named(std::string_view name) noexcept {
  return named(relations, name);
}
std::optional<LeapDay> leap_day_named(std::string_view name) noexcept {
  return named(leap_days, name);
}
std::optional<LeapMonth> leap_month_named(std::string_view name) noexcept {
  return named(leap_months, name);
}
std::optional<MonthEnd> month_end_named(std::string_view name) noexcept {
  return named(month_ends, name);
}
std::optional<HebrewRule> hebrew_rule_named(std::string_view name) noexcept {
  return named(hebrew_rules, name);
}
std::optional<Adar> adar_named(std::string_view name) noexcept {
  return named(adars, name);
}

std::vector<std::string_view> kind_names() {
  return names(kinds);
}
std::vector<std::string_view> tone_names() {
  return names(tones);
}
std::vector<std::string_view> relation_names() {
  return names(relations);
}

std::vector<std::string_view> leap_day_names() {
  return names(leap_days);
}
std::vector<std::string_view> leap_month_names() {
  return names(leap_months);
}
std::vector<std::string_view> month_end_names() {
  return names(month_ends);
}
std::vector<std::string_view> hebrew_rule_names() {
  return names(hebrew_rules);
}
std::vector<std::string_view> adar_names() {
  return names(adars);
}

}  // namespace tsumugu
