#include <catch2/catch.hpp>

#include "read_shorthand.hpp"

using namespace tsumugu;

namespace {

/// The date at the start of `text` and the title behind it.
std::string date_and_title(const std::string& text, const ReadOptions& options = on_saturday()) {
  const std::vector<std::string> words = words_of(text);
  const DateReading found = read_leading_date(words, options);
  std::string result = summary(found.when) + " |";
  for (std::size_t i = found.words; i < words.size(); ++i) result += " " + words[i];
  return result;
}

std::string refused(const std::string& text) {
  return outcome([&] { return read_leading_date(words_of(text), on_saturday()).when; });
}

}  // namespace

TEST_CASE("the longest leading run of words that reads as a date is the date") {
  CHECK(date_and_title("1995-01-17 05:46 JST Great Hanshin earthquake") == "1995-01-17T05:46@Asia/Tokyo | Great Hanshin earthquake");
  CHECK(date_and_title("음력 1994-12-17 외할아버지 기일") == "korean:1994-12-17 | 외할아버지 기일");
  CHECK(date_and_title("平成7年1月17日 午前5時46分 阪神・淡路大震災") == "1995-01-17T05:46 | 阪神・淡路大震災");
  CHECK(date_and_title("1995 March of the Penguins") == "1995-03 | of the Penguins");
  CHECK(date_and_title("tomorrow at noon Lunch with Kim") == "2026-01-18T12:00 | Lunch with Kim");
  CHECK(date_and_title("2025. 7. 17. 선고 2025도1234 판결") == "2025-07-17 | 선고 2025도1234 판결");
  CHECK(date_and_title("1950-06-25 ~ 1953-07-27 Korean War") == "1950-06-25/1953-07-27 | Korean War");
  CHECK(date_and_title("c. 1500 Painting") == "1500~ | Painting");
  CHECK(date_and_title("1917-10-25 Julian October revolution") == "julian:1917-10-25 | October revolution");
}

TEST_CASE("a title that begins like more of a date stays a title") {
  CHECK(date_and_title("1995-01-17 2 planes collide") == "1995-01-17 | 2 planes collide");
  CHECK(date_and_title("1995-01-17 - Kobe") == "1995-01-17 | - Kobe");
  CHECK(date_and_title("1995-01-17 to the moon") == "1995-01-17 | to the moon");
  CHECK(date_and_title("17 January 1995 to Berlin") == "1995-01-17 | to Berlin");
  CHECK(date_and_title("1995-01-17 at Kobe") == "1995-01-17 | at Kobe");
  CHECK(date_and_title("1995-01-17 10:00-12:00 Meeting") == "1995-01-17 | 10:00-12:00 Meeting");
  CHECK(date_and_title("1995-01-17 05:46 Turkey earthquake") == "1995-01-17T05:46 | Turkey earthquake");
  CHECK(date_and_title("2026-01-17 Sat-in protest") == "2026-01-17 | Sat-in protest");
  CHECK(date_and_title("1995-01-17 월드컵") == "1995-01-17 | 월드컵");
  CHECK(date_and_title("1995-01-17 전 국민") == "1995-01-17 | 전 국민");
  CHECK(date_and_title("1995-01-17 日本") == "1995-01-17 | 日本");
  CHECK(date_and_title("01-17 05:46 Memorial") == "XXXX-01-17 | 05:46 Memorial");
  CHECK(date_and_title("Jan 17 95 people") == "XXXX-01-17 | 95 people");
  CHECK(date_and_title("1984 George Orwell") == "1984 | George Orwell");
}

TEST_CASE("a comma, a colon or a particle between date and title belongs to neither") {
  CHECK(date_and_title("1995-01-17, Kobe") == "1995-01-17 | Kobe");
  CHECK(date_and_title("17 Jan. 1995: Kobe") == "1995-01-17 | Kobe");
  CHECK(date_and_title("1995년 1월 17일에 지진") == "1995-01-17 | 지진");
  CHECK(read_leading_date({"1995-01-17,", "Kobe"}, on_saturday()).when.entered == "1995-01-17");
}

TEST_CASE("a date is not cut in the middle of a word") {
  CHECK(refused("1995년 1월 17일은 고베의 날") == "!not-a-date");  // not "1995년 1월" and "17일은"
  CHECK(refused("1995-01-17junk Kobe") == "!not-a-date");
  CHECK(refused("1995年1月17日の地震") == "!not-a-date");
}

TEST_CASE("a run that would be a date but for one part is refused, not shortened") {
  CHECK(refused("1995-02-30 Party") == "!no-such-date");
  CHECK(refused("1995년 1월 17일 월요일 고베") == "!bad-value");
  CHECK(refused("01/02/1995 Signing") == "!ambiguous-date");
  CHECK(refused("1995-01-17 25:00 Late show") == "!bad-value");
  CHECK(refused("1995-01-17 05:46 CST Quake") == "!unknown-zone");
  CHECK(refused("2 planes collide") == "!not-a-date");
  CHECK(refused("the Beatles") == "!not-a-date");
}

TEST_CASE("words behind the sixteenth are not looked at") {
  std::vector<std::string> words{"1995-01-17"};
  words.resize(5000, "title");
  CHECK(read_leading_date(words, on_saturday()).words == 1);
  CHECK_THROWS_AS(read_leading_date({}, on_saturday()), Error);
}
