#include <catch2/catch.hpp>

#include "tsumugu/event/event.hpp"

using namespace tsumugu;

namespace {

using Names = std::vector<std::string_view>;

}  // namespace

TEST_CASE("the names that other programs rely on stay as the contract has them") {
  CHECK(kind_names() ==
        Names{"event", "disaster", "death", "birth", "wedding", "founding", "ruling", "memorial", "holiday", "deadline", "work"});
  CHECK(tone_names() == Names{"loss", "celebration", "birthday", "ruling", "neutral"});
  CHECK(relation_names() == Names{"commemorates", "appeals", "follows", "part-of", "causes", "same-as"});
}

TEST_CASE("every name reads back as what it names") {
  for (const auto text : kind_names()) CHECK(name(kind_named(text).value()) == text);
  for (const auto text : tone_names()) CHECK(name(tone_named(text).value()) == text);
  for (const auto text : relation_names()) CHECK(name(relation_named(text).value()) == text);
  for (const std::string_view text : {"feb28", "mar1", "skip"}) CHECK(name(leap_day_named(text).value()) == text);
  for (const std::string_view text : {"regular", "leap-if-present", "both", "skip"}) CHECK(name(leap_month_named(text).value()) == text);
  for (const std::string_view text : {"clamp", "month-end", "skip"}) CHECK(name(month_end_named(text).value()) == text);
  for (const std::string_view text : {"birthday", "yahrzeit"}) CHECK(name(hebrew_rule_named(text).value()) == text);
  for (const std::string_view text : {"first", "second", "both"}) CHECK(name(adar_named(text).value()) == text);
}

TEST_CASE("a word that is no name is none, in other letters too") {
  CHECK(!kind_named("earthquake"));
  CHECK(!kind_named("Event"));
  CHECK(!kind_named(""));
  CHECK(!tone_named("sad"));
  CHECK(!relation_named("part_of"));
  CHECK(!leap_day_named("feb29"));
  CHECK(!leap_month_named("same"));
  CHECK(!month_end_named("last"));
  CHECK(!hebrew_rule_named("death"));
  CHECK(!adar_named("adar"));
}

TEST_CASE("a kind brings its tone: no cake next to a disaster") {
  CHECK(default_tone(Kind::disaster) == Tone::loss);
  CHECK(default_tone(Kind::death) == Tone::loss);
  CHECK(default_tone(Kind::memorial) == Tone::loss);
  CHECK(default_tone(Kind::birth) == Tone::birthday);
  CHECK(default_tone(Kind::wedding) == Tone::celebration);
  CHECK(default_tone(Kind::founding) == Tone::celebration);
  CHECK(default_tone(Kind::holiday) == Tone::celebration);
  CHECK(default_tone(Kind::ruling) == Tone::ruling);
  CHECK(default_tone(Kind::event) == Tone::neutral);
  CHECK(default_tone(Kind::deadline) == Tone::neutral);
  CHECK(default_tone(Kind::work) == Tone::neutral);
}

TEST_CASE("a title is shown in the reader's language, else as it was given") {
  const Titles titles{"Kobe earthquake", "고베 대지진", "", ""};
  CHECK(titles.in(Language::korean) == "고베 대지진");
  CHECK(titles.in(Language::japanese) == "Kobe earthquake");
  CHECK(titles.in(Language::english) == "Kobe earthquake");
}
