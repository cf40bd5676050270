#include <catch2/catch.hpp>

#include <chrono>

#include "when_shorthand.hpp"

using namespace tsumugu;
using tsumugu::test::refusal_of;

namespace {

std::string message_of(std::string_view text) {
  return refusal_of(text).value().message().text();
}
ErrorCode code_of(std::string_view text) {
  return refusal_of(text).value().code();
}

}  // namespace

TEST_CASE("29 February of a common year is refused with the days that exist") {
  const Error error = refusal_of("2023-02-29").value();
  CHECK(error.code() == ErrorCode::no_such_date);
  CHECK(error.message().text() == "2023-02-29 does not exist: 2023 is not a leap year");
  REQUIRE(error.hints().size() == 1);
  CHECK(error.hints()[0].text() == "2023-02-28 and 2024-02-29 exist");
  CHECK(refusal_of("1899-02-29").value().hints()[0].text() == "1899-02-28 and 1904-02-29 exist");
  CHECK(refusal_of("Y32767-02-29").value().hints().empty());
}

TEST_CASE("a month or a day that no year has is named") {
  CHECK(message_of("1995-13-01") == "1995-13-01 does not exist: there is no month 13, months run from 1 to 12");
  CHECK(message_of("1995-13") == "1995-13 does not exist: there is no month 13, months run from 1 to 12");
  CHECK(message_of("1995-00") == "1995-00 does not exist: there is no month 00, months run from 1 to 12");
  CHECK(message_of("199X-01-32") == "199X-01-32 does not exist: there is no day 32, days run from 1 to 31");
  CHECK(message_of("156X-09-31") == "156X-09-31 does not exist: no month that it may mean has a day 31");
  CHECK(message_of("XXXX-02-30") == "XXXX-02-30 does not exist: no month that it may mean has a day 30");
  for (const char* text :
       {"1995-13-01", "1995-13", "1995-20", "1995-42", "1995-04-31", "1995-04-00", "15XX-2X-25", "15XX-02-3X", "1995-2X"}) {
    INFO(text);
    CHECK(code_of(text) == ErrorCode::no_such_date);
  }
}

TEST_CASE("of an interval or a set the date that does not exist is named") {
  CHECK(message_of("1995/2023-02-29") == "2023-02-29 does not exist: 2023 is not a leap year");
  CHECK(message_of("[1995,1996-13]") == "1996-13 does not exist: there is no month 13, months run from 1 to 12");
}

TEST_CASE("what is left over after a date is named, with the date that was read") {
  const Error error = refusal_of("1995-01-17junk").value();
  CHECK(error.code() == ErrorCode::not_a_date);
  CHECK(error.message().text() == "1995-01-17junk is not a date: \"junk\" is left over after 1995-01-17");
  CHECK(error.hints().at(0).text() == "write 1995-01-17");
  CHECK(message_of("1995-01-17 ") == "1995-01-17  is not a date: \" \" is left over after 1995-01-17");
}

TEST_CASE("a part with too few digits is refused with an example") {
  CHECK(message_of("hello") == "hello is not a date: a year has four digits, as in 1995-01-17 or 0794");
  CHECK(message_of("19") == "19 is not a date: a year has four digits, as in 1995-01-17 or 0794");
  CHECK(message_of("1995-1-17") == "1995-1-17 is not a date: a month has two digits, as in 1995-01");
  CHECK(message_of("1995-01-7") == "1995-01-7 is not a date: a day has two digits, as in 1995-01-17");
  CHECK(message_of("") == "a date is missing, for example 1995-01-17");
}

TEST_CASE("years beyond 32767 are out of range, with a Y and without") {
  for (const char* text : {"Y170000002", "Y-170000002", "Y17E7", "Y32768", "Y-32768", "Y99999999999999999999999999", "Y1E99999999999",
                           "40000", "40000-01-01", "-40000", "Y32767S4/..", "Y32700S3", "Y32767-24"}) {
    INFO(text);
    CHECK(code_of(text) == ErrorCode::out_of_range);
  }
  CHECK(message_of("40000-01-01") == "40000 is outside the Gregorian calendar, which covers the years -32767 to 32767");
}

TEST_CASE("a year of five digits is asked for its Y") {
  const Error error = refusal_of("12345").value();
  CHECK(error.message().text() == "12345 is not a date: a year of more than four digits is written with a Y, as in Y12345");
  CHECK(error.hints().at(0).text() == "write Y12345 for the year 12345");
}

TEST_CASE("forms that EDTF does not have are refused as no dates") {
  for (const char* text : {"-0000",
                           "-0000-01-01",
                           "Y1234",
                           "Y01234",
                           "Y",
                           "Y-",
                           "YE5",
                           "Y17E",
                           "Y17E0",
                           "1950S",
                           "1950S0",
                           "1950S5",
                           "195XS2",
                           "1950S2-01",
                           "Y17E3-01",
                           "+1995",
                           "1995-01-17-18",
                           "1995-W03-2",
                           "1995-017",
                           "19950117",
                           "1995??",
                           "??1995",
                           "1995?~",
                           "1995-?-01",
                           "-?1995",
                           "1995-",
                           "1995-01-",
                           "1995-01?-",
                           "2004-(06)-11",
                           "1995-01-17Z",
                           "..",
                           "-",
                           "--",
                           "X",
                           "xxxx",
                           "199x",
                           "[",
                           "]",
                           "[]",
                           "{}",
                           "[..]",
                           "[1995",
                           "[1995}",
                           "{1995]",
                           "[1995,]",
                           "[,1995]",
                           "[1995 1996]",
                           "[1995]x",
                           "[1995..1996..1997]",
                           "1995..1996",
                           "/",
                           "//",
                           "1995//1996",
                           "1995/1996/1997",
                           "1995/...",
                           "1995/..x",
                           "1995\n",
                           "1995 ",
                           "１９９５"}) {
    INFO(text);
    CHECK(code_of(text) == ErrorCode::not_a_date);
  }
}

TEST_CASE("an interval or a range of a set that ends before it begins is refused") {
  CHECK(message_of("1996/1995") == "1996/1995 ends before it begins");
  for (const char* text : {"1996/1995", "-1000/-2000", "2012-24/2012-21", "1995-02/1995-01-31", "[1672..1670]"}) {
    INFO(text);
    CHECK(code_of(text) == ErrorCode::bad_value);
  }
  CHECK_FALSE(refusal_of("1995/1995-06"));
  CHECK_FALSE(refusal_of("1995-06/1995"));
}

TEST_CASE("control characters, NUL and bytes that are no UTF-8 are refused and shown escaped") {
  CHECK(message_of("1995\x1b[2J") == "1995\\u{1b}[2J is not a date: \"\\u{1b}[2J\" is left over after 1995");
  CHECK(code_of(std::string_view("1995\0", 5)) == ErrorCode::not_a_date);
  CHECK(code_of(std::string_view("\0", 1)) == ErrorCode::not_a_date);
  CHECK(message_of("1995\xff") == "1995\\x{ff} is not a date: \"\\x{ff}\" is left over after 1995");
}

TEST_CASE("a text of a megabyte is refused at once and not repeated in the message") {
  for (const std::string& piece : {std::string("9"), std::string("XXXX-XX-3X,"), std::string("["), std::string("korean:")}) {
    std::string text;
    while (text.size() < (1u << 20)) text += piece;
    const auto begin = std::chrono::steady_clock::now();
    CHECK(code_of(text) == ErrorCode::not_a_date);
    CHECK(message_of(text).size() < 200);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::milliseconds(100));
  }
}

TEST_CASE("the slowest text of the greatest length is read quickly") {
  std::string text = "[XXXX-02-29";
  while (text.size() + 11 < 256) text += ",1X00-02-29";
  const auto begin = std::chrono::steady_clock::now();
  CHECK_FALSE(refusal_of(text + "]"));
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::milliseconds(100));
}
