#include <uninorm.h>

#include <catch2/catch.hpp>
#include <cstdlib>

#include "tsumugu/base/text.hpp"

using namespace tsumugu;

namespace {

struct Row {
  const char* text;
  std::size_t columns;
};

std::string utf8_of(char32_t code) {
  std::string text;
  if (code < 0x80) return text += static_cast<char>(code);
  if (code < 0x800) {
    text += static_cast<char>(0xC0 | (code >> 6));
  } else if (code < 0x10000) {
    text += static_cast<char>(0xE0 | (code >> 12));
    text += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
  } else {
    text += static_cast<char>(0xF0 | (code >> 18));
    text += static_cast<char>(0x80 | ((code >> 12) & 0x3F));
    text += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
  }
  return text += static_cast<char>(0x80 | (code & 0x3F));
}

std::string decomposed(const std::string& text) {
  std::size_t size = 0;
  std::uint8_t* form = u8_normalize(UNINORM_NFD, reinterpret_cast<const std::uint8_t*>(text.data()), text.size(), nullptr, &size);
  std::string result(reinterpret_cast<const char*>(form), size);
  std::free(form);
  return result;
}

}  // namespace

TEST_CASE("the width table of the interface notes holds") {
  const Row rows[] = {
      {"", 0},
      {"Kobe earthquake", 15},
      {"고베", 4},
      {"\u1100\u1169\u1107\u1166", 4},  // the same, decomposed
      {"e\u0301", 1},
      {"\uFF76\uFF9E", 2},  // half-width ga: a letter and a sound mark, a column each
      {"\uFF8A\uFF9F", 2},
      {"\U0001F468\u200D\U0001F469\u200D\U0001F467", 2},  // a family of three
      {"\U0001F44D\U0001F3FD", 2},                        // a thumb with a skin tone
      {"\u2764\uFE0F", 2},
      {"\u2764", 1},
      {"\U0001FAE8", 2},  // Unicode 15
      {"\U0001FAE9", 2},  // Unicode 16
      {"\u00B7", 1},
      {"\u2026", 1},
      {"\u2014", 1},
      {"\u00D7", 1},
      {"\u2605", 1},
      {"\u2460", 1},
      {"●", 1},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(display_width(row.text) == row.columns);
  }
}

TEST_CASE("flags take two columns each, half a flag one") {
  CHECK(display_width("\U0001F1F0\U0001F1F7") == 2);
  CHECK(display_width("\U0001F1F0\U0001F1F7\U0001F1EF\U0001F1F5") == 4);
  CHECK(display_width("\U0001F1F0\U0001F1F7\U0001F1EF") == 3);
  CHECK(display_width("\U0001F1F0") == 1);
}

TEST_CASE("a joiner joins pictures and nothing else") {
  CHECK(display_width("\U0001F3F3\uFE0F\u200D\U0001F308") == 2);
  CHECK(display_width("\U0001F9D1\U0001F3FD\u200D\u2695\uFE0F") == 2);
  CHECK(display_width("a\u200Db") == 2);
  CHECK(display_width("1\uFE0F\u20E3") == 2);
}

TEST_CASE("titles of three languages are as wide as a terminal draws them") {
  CHECK(display_width("고베(한신·아와지) 대지진") == 24);
  CHECK(display_width("阪神・淡路大震災") == 16);
  CHECK(display_width("Great Hanshin–Awaji earthquake") == 30);
  CHECK(display_width("1995年1月17日（火）") == 19);
  CHECK(display_width("が か\u3099") == 5);
  CHECK(display_width("ﾊﾝｼﾝ") == 4);
  CHECK(display_width("𠮷野家") == 6);
}

TEST_CASE("bytes that are not UTF-8 take a column each and end nothing") {
  CHECK(display_width("a\xFF") == 2);
  CHECK(display_width("\xEA\xB3") == 2);
  CHECK(display_width("\xED\xA0\x80") == 3);
}

TEST_CASE("a text and its decomposed form are equally wide") {
  for (char32_t code = 0xA0; code < 0x30000; ++code) {
    if (code >= 0xD800 && code <= 0xDFFF) continue;
    const std::string text = utf8_of(code), apart = decomposed(text);
    if (apart == text) continue;
    INFO(std::hex << static_cast<unsigned long>(code));
    REQUIRE(display_width(apart) == display_width(to_nfc(text)));
    REQUIRE(display_width("x" + apart + "고") == display_width("x" + to_nfc(text) + "고"));
  }
}

TEST_CASE("every Hangul syllable is composed by normal form C") {
  for (char32_t code = 0xAC00; code <= 0xD7A3; ++code) {
    const std::string text = utf8_of(code);
    REQUIRE(to_nfc(decomposed(text)) == text);
    REQUIRE(to_nfc(text) == text);
  }
  CHECK(to_nfc("cafe\u0301 か\u3099") == "caf\u00E9 が");
  CHECK(to_nfc("\u212B \u2126") == "\u00C5 \u03A9");
  CHECK(to_nfc("") == "");
}

TEST_CASE("padding counts columns, not bytes or characters") {
  CHECK(padded("고베", 6) == "고베  ");
  CHECK(padded_left("고베", 6) == "  고베");
  CHECK(padded("\u1100\u1169", 3) == "\u1100\u1169 ");
  CHECK(padded("Kobe", 4) == "Kobe");
  CHECK(padded("Kobe", 2) == "Kobe");
  CHECK(padded_left("", 3) == "   ");
}

TEST_CASE("a text is cut between what a reader takes for characters") {
  CHECK(shortened("Kobe earthquake", 15) == "Kobe earthquake");
  CHECK(shortened("Kobe earthquake", 10) == "Kobe ear..");
  CHECK(shortened("고베 대지진", 11) == "고베 대지진");
  CHECK(shortened("고베 대지진", 10) == "고베 대..");
  CHECK(shortened("고베 대지진", 9) == "고베 대..");
  CHECK(shortened("고베 대지진", 8) == "고베 ..");
  CHECK(shortened("ae\u0301bcd", 4) == "ae\u0301..");
  CHECK(shortened("\U0001F468\u200D\U0001F469\u200D\U0001F467 family", 5) == "\U0001F468\u200D\U0001F469\u200D\U0001F467 ..");
  CHECK(shortened("Kobe", 2) == "..");
  CHECK(shortened("Kobe", 1) == ".");
  CHECK(shortened("Kobe", 0) == "");
  for (std::size_t columns = 0; columns < 30; ++columns)
    CHECK(display_width(shortened("고베(한신·아와지) Kobe 大震災", columns)) <= columns);
}
