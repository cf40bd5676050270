#include <catch2/catch.hpp>

#include "when_shorthand.hpp"

using namespace tsumugu;
using tsumugu::test::days;

TEST_CASE("a year stays a year and is never padded to the first of January") {
  const When when = parse_edtf("1995");
  CHECK(when.edtf == "1995");
  CHECK(when.precision == Precision::year);
  CHECK(days(when) == "1995-01-01 to 1995-12-31");
}

TEST_CASE("a month is all its days, in a leap year one more") {
  CHECK(parse_edtf("1995-01").precision == Precision::month);
  CHECK(days("1995-02") == "1995-02-01 to 1995-02-28");
  CHECK(days("1996-02") == "1996-02-01 to 1996-02-29");
}

TEST_CASE("years before the common era count through the year 0000") {
  CHECK(days("-0043-03-15") == "-0043-03-15 to -0043-03-15");
  CHECK(days("0000-02-29") == "0000-02-29 to 0000-02-29");
  CHECK(days("-0001") == "-0001-01-01 to -0001-12-31");
}

TEST_CASE("the years of a date reach from -32767 to 32767") {
  CHECK(days("Y32767") == "Y32767-01-01 to Y32767-12-31");
  CHECK(days("Y-32767-01-01") == "Y-32767-01-01 to Y-32767-01-01");
  CHECK(days("Y12345-02-29").empty());
  CHECK(days("Y12348-02-29") == "Y12348-02-29 to Y12348-02-29");
}

TEST_CASE("unspecified digits mean every day that fits them, negative years backwards") {
  CHECK(days("199X") == "1990-01-01 to 1999-12-31");
  CHECK(days("-199X") == "-1999-01-01 to -1990-12-31");
  CHECK(days("-000X") == "-0009-01-01 to -0001-12-31");
  CHECK(days("1995-XX-31") == "1995-01-31 to 1995-12-31");
  CHECK(days("1995-X2-3X") == "1995-12-30 to 1995-12-31");
  CHECK(days("1995-X1-X1") == "1995-01-01 to 1995-11-21");
}

TEST_CASE("an unspecified year gives 29 February to its leap years only") {
  CHECK(days("199X-02-29") == "1992-02-29 to 1996-02-29");
  CHECK(days("190X-02-29") == "1904-02-29 to 1908-02-29");
  CHECK(days("XXXX-02-29") == "0000-02-29 to 9996-02-29");
  CHECK(days("1X99-02-29").empty());
}

TEST_CASE("precision is that of the parts that are written in full") {
  CHECK(parse_edtf("199X").precision == Precision::decade);
  CHECK(parse_edtf("19XX").precision == Precision::century);
  CHECK(parse_edtf("1XXX").precision == Precision::interval);
  CHECK(parse_edtf("19X5").precision == Precision::interval);
  CHECK(parse_edtf("1995-XX").precision == Precision::year);
  CHECK(parse_edtf("1995-XX-17").precision == Precision::year);
  CHECK(parse_edtf("1995-01-XX").precision == Precision::month);
  CHECK(parse_edtf("1995-01-1X").precision == Precision::month);
  CHECK(parse_edtf("199X-01-17").precision == Precision::decade);
  CHECK(parse_edtf("1950S2").precision == Precision::century);
  CHECK(parse_edtf("1953S3").precision == Precision::decade);
  CHECK(parse_edtf("1995S4").precision == Precision::year);
}

TEST_CASE("a year that is not known at all hides no month and no day") {
  CHECK(parse_edtf("XXXX").precision == Precision::interval);
  CHECK(parse_edtf("XXXX-01").precision == Precision::month);
  CHECK(parse_edtf("XXXX-01-17").precision == Precision::day);
}

TEST_CASE("a date without a year is kept as EDTF writes it, however it was typed") {
  for (const char* typed : {"--01-17", "--0117", "XXXX-01-17"}) {
    INFO(typed);
    const When when = parse_edtf(typed);
    CHECK(when.edtf == "XXXX-01-17");
    CHECK(when.entered == typed);
  }
  CHECK(parse_edtf("--01").edtf == "XXXX-01");
  CHECK(parse_edtf("---17").edtf == "XXXX-XX-17");
}

TEST_CASE("question mark, tilde and percent sign say uncertain, approximate and both, wherever they stand") {
  const auto doubt = [](const char* text) {
    const When when = parse_edtf(text);
    return std::string(when.is_uncertain ? "uncertain " : "") + (when.is_approximate ? "approximate" : "");
  };
  CHECK(doubt("1995") == "");
  CHECK(doubt("1995?") == "uncertain ");
  CHECK(doubt("1995~") == "approximate");
  CHECK(doubt("1995%") == "uncertain approximate");
  CHECK(doubt("?2004-06-~11") == "uncertain approximate");
  CHECK(doubt("2004-06~-11") == "approximate");
  CHECK(doubt("%-0043-03-15") == "uncertain approximate");
  CHECK(doubt("1950S2") == "approximate");
  CHECK(doubt("1995/1996~") == "approximate");
  CHECK(doubt("[1667?,1668]") == "uncertain ");
}

TEST_CASE("doubt changes no day") {
  CHECK(days("?2004-06~-%11") == days("2004-06-11"));
  CHECK(days("199X~") == days("199X"));
}

TEST_CASE("seasons are three months of the weather, winter with the next year's February") {
  CHECK(days("1592-21") == "1592-03-01 to 1592-05-31");
  CHECK(days("1592-24") == "1592-12-01 to 1593-02-28");
  CHECK(days("1995-24") == "1995-12-01 to 1996-02-29");
  CHECK(days("1995-30") == "1995-12-01 to 1996-02-29");
  CHECK(days("199X-23") == "1990-09-01 to 1999-11-30");
  CHECK(parse_edtf("1592-24?").precision == Precision::season);
}

TEST_CASE("quarters, thirds and halves of a year are exact") {
  CHECK(days("2025-35") == "2025-07-01 to 2025-09-30");
  CHECK(days("2025-38") == "2025-05-01 to 2025-08-31");
  CHECK(days("2025-41") == "2025-07-01 to 2025-12-31");
}

TEST_CASE("a set runs from its earliest to its latest date") {
  CHECK(days("[1667,1668,1670..1672]") == "1667-01-01 to 1672-12-31");
  CHECK(days("{1960 ,  1961-12}") == "1960-01-01 to 1961-12-31");
  CHECK(days("[1672,1667-05]") == "1667-05-01 to 1672-12-31");
  CHECK(days("[..1760-12-03]") == "open to 1760-12-03");
  CHECK(days("{1760-12..}") == "1760-12-01 to open");
  CHECK(days("[1999]") == days("1999"));
}
