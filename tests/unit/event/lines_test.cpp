#include <catch2/catch.hpp>

#include "tsumugu/base/error.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/event/event.hpp"

using namespace tsumugu;
using namespace std::string_view_literals;
using Catch::Matchers::Contains;

namespace {

std::string message_for(std::string_view text, std::string_view what = "title") {
  try {
    check_line(text, what);
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::bad_text);
    return error.what();
  }
  return "taken";
}

bool is_slug(std::string_view text) {
  try {
    check_slug(text);
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::bad_text);
    return false;
  }
  return true;
}

}  // namespace

TEST_CASE("a title is one line of words in any script") {
  CHECK(message_for("Kobe earthquake") == "taken");
  CHECK(message_for("고베(한신·아와지) 대지진") == "taken");
  CHECK(message_for("x") == "taken");
  CHECK(message_for("\U0001F468\u200D\U0001F469") == "taken");
  CHECK(message_for("שלום \u202Egpj") == "taken");  // shown escaped, kept as it is
}

TEST_CASE("an empty or blank title is refused with an example") {
  CHECK_THAT(message_for(""), Contains("the title is empty") && Contains("\"Kobe earthquake\""));
  CHECK_THAT(message_for("   "), Contains("the title is empty"));
  CHECK_THAT(message_for("\u3000\u00A0\u200B"), Contains("the title is empty"));
  CHECK_THAT(message_for("", "tag"), Contains("the tag is empty") && Contains("\"earthquake\""));
}

TEST_CASE("a line break or a NUL is refused and shown") {
  CHECK_THAT(message_for("Kobe\nearthquake"), Contains("line break") && Contains("Kobe\\u{a}earthquake"));
  CHECK_THAT(message_for("Kobe\r"), Contains("line break"));
  CHECK_THAT(message_for("a\u2028b"), Contains("line break"));
  CHECK_THAT(message_for("a\u0085b"), Contains("line break"));
  CHECK_THAT(message_for("a\0b"sv), Contains("U+0000"));
}

TEST_CASE("other control characters are kept: what shows a title escapes them") {
  for (const char* title : {"a\tb", "\x1B[31m", "a\x7F", "a\u009B"}) CHECK(message_for(title) == "taken");
}

TEST_CASE("text that is not UTF-8 is refused at its byte") {
  CHECK_THAT(message_for("Kobe\xFF"), Contains("not UTF-8 at byte 5") && Contains("\\x{ff}"));
}

TEST_CASE("at most five hundred characters are kept, whatever their bytes") {
  std::string text;
  for (int i = 0; i < 500; ++i) text += "고";
  CHECK(message_for(text) == "taken");
  CHECK_THAT(message_for(text + "고"), Contains("501 characters"));
  CHECK(display_width(message_for(text + "고")) < 120);
}

TEST_CASE("a slug is typed on any keyboard and is never taken for an id") {
  for (const char* slug : {"kobe-1995", "ab", "1995", "a--b", "k7f3"}) CHECK(is_slug(slug));
  CHECK(is_slug(std::string(64, 'a')));
  for (const char* slug : {"", "a", "-ab", "ab-", "Kobe", "kobe 1995", "고베", "a_b", "a/b", "a\n", "k7f3m2q9wd4r8e1x"}) {
    INFO(slug);
    CHECK_FALSE(is_slug(slug));
  }
  CHECK_FALSE(is_slug(std::string(65, 'a')));
  CHECK(is_slug("earthquakes-kobe"));  // sixteen letters, but not of the alphabet of ids
}
