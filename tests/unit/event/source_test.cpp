#include <catch2/catch.hpp>

#include "tsumugu/base/error.hpp"
#include "tsumugu/event/event.hpp"

using namespace tsumugu;

namespace {

Source source(std::string publisher, std::string title, std::string url) {
  return Source{std::move(publisher), std::move(title), std::move(url), "", ""};
}

}  // namespace

TEST_CASE("a source is an address, a publisher, or a publisher with a title or an address") {
  CHECK(parse_source("https://www3.nhk.or.jp/") == source("", "", "https://www3.nhk.or.jp/"));
  CHECK(parse_source(" NHK ") == source("NHK", "", ""));
  CHECK(parse_source("NHK: 31 years on") == source("NHK", "31 years on", ""));
  CHECK(parse_source("NHK: https://www3.nhk.or.jp/") == source("NHK", "", "https://www3.nhk.or.jp/"));
  CHECK(parse_source("page.txt:72") == source("page.txt:72", "", ""));
}

TEST_CASE("a source always has a name to be cited by") {
  CHECK(parse_source(": 31 years on") == source(": 31 years on", "", ""));
  CHECK_THROWS_AS(parse_source(" "), Error);
}

TEST_CASE("a note is UTF-8 and may have lines") {
  CHECK_NOTHROW(check_note(""));
  CHECK_NOTHROW(check_note("two\nlines"));
  CHECK_THROWS_AS(check_note("a\xFF"), Error);
}
