#include "tsumugu/base/decimal.hpp"

#include <catch2/catch.hpp>

using tsumugu::Decimal;

namespace {

std::string read(std::string_view text) {
  const auto number = Decimal::parse(text);
  return number ? number->text() : "none";
}

}  // namespace

TEST_CASE("a number is kept as its digits") {
  CHECK(read("6434") == "6434");
  CHECK(read("6,434") == "6434");
  CHECK(read("6 434") == "6434");
  CHECK(read("6\u202F434") == "6434");
  CHECK(read("1,234,567.89") == "1234567.89");
  CHECK(read("-0.50") == "-0.50");
  CHECK(read("+5") == "5");
  CHECK(read("\u22125") == "-5");
  CHECK(read("007") == "7");
  CHECK(read("0") == "0");
  CHECK(read("000") == "0");
  CHECK(read("-0") == "0");
  CHECK(read("-0.00") == "0.00");
  CHECK(read("-0.01") == "-0.01");
  CHECK(read("６，４３４") == "6434");
  CHECK(read("３．５") == "3.5");
  CHECK(read("0.1") == "0.1");
  CHECK(read("9007199254740993") == "9007199254740993");
}

TEST_CASE("what is not surely a number is none") {
  for (const char* text : {"",         "-",    "+",   ".",      ".5",        "5.",    "1..2",   "1.2.3", "6,43",  "6,4345",
                           "1234,567", ",434", "6,",  "6,,434", "6,434 567", "0,434", "00,434", "1e3",   "0x10",  "6434x",
                           "six",      "--5",  "- 5", "NaN",    "1,234.5,6", "٣",     " 5",     "5 ",    "6\xFF", "1.234.567"}) {
    INFO(text);
    CHECK(read(text) == "none");
  }
}

TEST_CASE("at most forty digits are kept") {
  CHECK(read(std::string(40, '9')) == std::string(40, '9'));
  CHECK(read(std::string(41, '9')) == "none");
  CHECK(read("0." + std::string(39, '1')) == "0." + std::string(39, '1'));
  CHECK(read("0." + std::string(40, '1')) == "none");
}

TEST_CASE("digits are grouped by three for people") {
  CHECK(Decimal::parse("6434")->grouped() == "6,434");
  CHECK(Decimal::parse("434")->grouped() == "434");
  CHECK(Decimal::parse("-1234567.8900")->grouped() == "-1,234,567.8900");
  CHECK(Decimal::parse("100000")->grouped() == "100,000");
  CHECK(Decimal::parse("0")->grouped() == "0");
}

TEST_CASE("numbers are ordered by value and equal by their digits") {
  const auto number = [](const char* text) { return *Decimal::parse(text); };
  CHECK(number("9") < number("10"));
  CHECK(number("-10") < number("-9"));
  CHECK(number("-1") < number("0"));
  CHECK(number("0.5") < number("0.51"));
  CHECK_FALSE(number("0.5") < number("0.50"));
  CHECK_FALSE(number("0.50") < number("0.5"));
  CHECK_FALSE(number("0.5") == number("0.50"));
  CHECK(number("-0.51") < number("-0.5"));
  CHECK_FALSE(number("0") < number("0"));
  CHECK(number("6402") < number("6434.0"));
}
