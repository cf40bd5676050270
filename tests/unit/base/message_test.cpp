#include "tsumugu/base/message.hpp"

#include <catch2/catch.hpp>

using namespace tsumugu;

namespace {

std::string topic(std::string_view word) {
  return fill("{0|은/는}", {std::string(word)});
}
std::string direction(std::string_view word) {
  return fill("{0|으로/로}", {std::string(word)});
}

}  // namespace

TEST_CASE("places are filled with their arguments") {
  CHECK(say("{0} does not exist", "2023-02-29").text() == "2023-02-29 does not exist");
  CHECK(fill("{1} before {0}, {1}", {"a", "b"}) == "b before a, b");
  CHECK(fill("nothing to fill", {}) == "nothing to fill");
  CHECK(fill("", {"a"}) == "");
}

TEST_CASE("a place without an argument is written as it stands") {
  CHECK(fill("{0} {1}", {"a"}) == "a {1}");
  CHECK(fill("{} {x} {0", {"a"}) == "{} {x} {0");
  CHECK(fill("{{0}}", {"a"}) == "{a}");
  CHECK(fill("{0:4}", {"a"}) == "{0:4}");
  CHECK(fill("{1|은/는}", {"a"}) == "{1|은/는}");
}

TEST_CASE("an argument that looks like a place stays what it is") {
  CHECK(fill("{0} {1}", {"{1}", "b"}) == "{1} b");
}

TEST_CASE("the particle fits the last syllable") {
  CHECK(topic("지진") == "지진은");
  CHECK(topic("고베") == "고베는");
  CHECK(topic("\u1100\u1169\u1107\u1166") == "\u1100\u1169\u1107\u1166는");  // decomposed
  CHECK(topic("\u110B\u1175\u11AF") == "\u110B\u1175\u11AF은");
  CHECK(fill("{0|이/가} {0|을/를}", {"제목"}) == "제목이 제목을");
  CHECK(fill("{0|이/가} {0|을/를}", {"날짜"}) == "날짜가 날짜를");
  CHECK(fill("{0|과/와}", {"파일"}) == "파일과");
}

TEST_CASE("before 로 a final ㄹ is as good as a vowel") {
  CHECK(direction("서울") == "서울로");
  CHECK(direction("고베") == "고베로");
  CHECK(direction("부산") == "부산으로");
  CHECK(topic("서울") == "서울은");
  CHECK(direction("1995-01-17") == "1995-01-17로");
  CHECK(direction("1") == "1로");
  CHECK(direction("8") == "8로");
  CHECK(direction("3") == "3으로");
}

TEST_CASE("digits are read in Korean") {
  const char* read[] = {"0은", "1은", "2는", "3은", "4는", "5는", "6은", "7은", "8은", "9는"};
  for (char digit = '0'; digit <= '9'; ++digit) CHECK(topic(std::string(1, digit)) == read[digit - '0']);
  CHECK(topic("2023-02-29") == "2023-02-29는");
  CHECK(topic("2025-02-30") == "2025-02-30은");
}

TEST_CASE("Latin words are read as Koreans write them") {
  CHECK(topic("Kobe") == "Kobe는");
  CHECK(topic("Berlin") == "Berlin은");
  CHECK(topic("Seoul") == "Seoul은");
  CHECK(direction("Seoul") == "Seoul로");
  CHECK(topic("internet") == "internet은");
  CHECK(topic("test") == "test는");
  CHECK(topic("Beijing") == "Beijing은");
  CHECK(topic("slug") == "slug는");
  CHECK(topic("NHK") == "NHK는");
  CHECK(topic("KBS") == "KBS는");
  CHECK(topic("URL") == "URL은");
  CHECK(direction("URL") == "URL로");
  CHECK(topic("BGM") == "BGM은");
}

TEST_CASE("quotes and brackets at the end are not read aloud") {
  CHECK(topic("\"고베\"") == "\"고베\"는");
  CHECK(topic("대지진(1995)") == "대지진(1995)는");
  CHECK(topic("「神戸は」") == "「神戸は」는");
  CHECK(fill("'{0}'{0||은/는} 없습니다", {"지진"}) == "'지진'은 없습니다");
}

TEST_CASE("both particles are written where the reading cannot be known") {
  CHECK(topic("神戸") == "神戸은(는)");
  CHECK(fill("{0|이/가}", {"%"}) == "%이(가)");
  CHECK(direction("神戸") == "神戸(으)로");
  CHECK(topic("") == "은(는)");
  CHECK(topic("\xFF") == "\xFF은(는)");
}
