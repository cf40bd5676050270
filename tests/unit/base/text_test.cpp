#include "tsumugu/base/text.hpp"

#include <catch2/catch.hpp>

using namespace tsumugu;
using namespace std::string_literals;
using namespace std::string_view_literals;

TEST_CASE("the first byte that is not UTF-8 is found") {
  CHECK(!invalid_utf8_at(""));
  CHECK(!invalid_utf8_at("고베 é \U0001F468 \U0010FFFF"sv));
  CHECK(!invalid_utf8_at("a\0b"sv));
  CHECK(invalid_utf8_at("ab\xFF") == 2);
  CHECK(invalid_utf8_at("고\xEB\xB2") == 3);        // cut inside a syllable
  CHECK(invalid_utf8_at("\xC0\x80") == 0);          // overlong NUL
  CHECK(invalid_utf8_at("\xC1\xBF") == 0);          // overlong
  CHECK(invalid_utf8_at("\xE0\x9F\xBF") == 0);      // overlong
  CHECK(invalid_utf8_at("\xF0\x8F\xBF\xBF") == 0);  // overlong
  CHECK(invalid_utf8_at("a\xED\xA0\x80") == 1);     // a surrogate
  CHECK(invalid_utf8_at("\xF4\x90\x80\x80") == 0);  // above U+10FFFF
  CHECK(invalid_utf8_at("\xF5\x80\x80\x80") == 0);  // above U+10FFFF
  CHECK(invalid_utf8_at("\x80") == 0);              // a second byte alone
  CHECK(invalid_utf8_at("\xE3\x81\xC2\xA0") == 0);  // a lead byte where a second one is due
  CHECK(!invalid_utf8_at("\xF0\x90\x80\x80\xED\x9F\xBF\xEE\x80\x80"));
}

TEST_CASE("nothing that could drive a terminal is printed raw") {
  CHECK(to_printable("Kobe 고베 \U0001F468\u200D\U0001F469") == "Kobe 고베 \U0001F468\u200D\U0001F469");
  CHECK(to_printable("\x1B[31mred") == "\\u{1b}[31mred");
  CHECK(to_printable("a\tb\nc\rd\x7F") == "a\\u{9}b\\u{a}c\\u{d}d\\u{7f}");
  CHECK(to_printable("\0"sv) == "\\u{0}");
  CHECK(to_printable("\u0085\u009B") == "\\u{85}\\u{9b}");
  CHECK(to_printable("\u2028\u2029") == "\\u{2028}\\u{2029}");
  CHECK(to_printable("\u202Egpj.exe\u202C") == "\\u{202e}gpj.exe\\u{202c}");
  CHECK(to_printable("\u2066\u2069\u200E\u200F\u061C") == "\\u{2066}\\u{2069}\\u{200e}\\u{200f}\\u{61c}");
  CHECK(to_printable("a\xFFz") == "a\\x{ff}z");
  CHECK(to_printable("\xEA\xB3") == "\\x{ea}\\x{b3}");
  CHECK(to_printable("\x9B") == "\\x{9b}");
}

TEST_CASE("letter case and the way of composing make no difference to a comparison") {
  CHECK(caseless("Kobe EARTHQUAKE\n1995") == "kobe earthquake\n1995");
  CHECK(caseless("Cafe\u0301") == caseless("CAFÉ"));
  CHECK(caseless("ÄÖ") == "äö");
  CHECK(caseless("МОСКВА") == "москва");
  CHECK(caseless("STRASSE") == caseless("straße"));
  CHECK(caseless("\u1100\u1169\u1107\u1166 Kobe") == "고베 kobe");  // as macOS writes 고베
  CHECK(caseless("カ\u3099 A") == "ガ a");
  CHECK(caseless("阪神・淡路（X）") == "阪神・淡路（x）");
  CHECK(caseless("A\xFFÉ") == "a\xFFÉ");
  CHECK(caseless("").empty());
}

TEST_CASE("blanks are taken off both ends") {
  CHECK(trimmed("  Kobe \t") == "Kobe");
  CHECK(trimmed("\u3000神戸 \u3000") == "神戸");
  CHECK(trimmed("a b") == "a b");
  CHECK(trimmed(" \t\u3000").empty());
  CHECK(trimmed("").empty());
  CHECK(trimmed("\nx") == "\nx");
}

TEST_CASE("empty pieces between separators are kept") {
  CHECK(split("a,b", ',') == std::vector{"a"sv, "b"sv});
  CHECK(split(",a,,b,", ',') == std::vector{""sv, "a"sv, ""sv, "b"sv, ""sv});
  CHECK(split("", ',') == std::vector{""sv});
}

TEST_CASE("only ASCII letters become lower case") {
  CHECK(to_lower_ascii("KOBE É 고베") == "kobe É 고베");
}

TEST_CASE("a mistyped word finds the one that was meant") {
  const std::vector commands{"add"sv, "today"sv, "next"sv, "show"sv, "countdown"sv, "undo"sv};
  CHECK(nearest("toady", commands) == "today");
  CHECK(nearest("ad", commands) == "add");
  CHECK(nearest("Today", commands) == "today");
  CHECK(nearest("cuontdonw", commands) == "countdown");
  CHECK(nearest("shwo", commands) == "show");
  CHECK(nearest("add", commands) == "add");
  CHECK(!nearest("tomorrow", commands));
  CHECK(!nearest("xyz", commands));
  CHECK(!nearest("", commands));
  CHECK(!nearest(std::string(100'000, 'a'), commands));
  CHECK(nearest("기념밀", {"기념일"sv}) == "기념일");
}

TEST_CASE("of equally near words the first is meant") {
  CHECK(nearest("bat", {"cat"sv, "bad"sv}) == "cat");
}
