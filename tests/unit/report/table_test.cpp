#include <catch2/catch.hpp>

#include "tsumugu/report/report.hpp"

using namespace tsumugu;

namespace {

/// Titles and details, which may be cut.
Table quakes() {
  Table table({Table::Align::left, Table::Align::left, Table::Align::left});
  table.add({"k7f3", "Great Hanshin earthquake", "6,434 dead"});
  table.add({"r8w2", "고베 대지진", ""});
  table.may_shrink(2, 8);
  table.may_shrink(1, 10);
  table.may_shrink(2, 0);
  return table;
}

}  // namespace

TEST_CASE("a table without a bound, or with room, is whole") {
  const std::string whole =
      "k7f3  Great Hanshin earthquake  6,434 dead\n"
      "r8w2  고베 대지진\n";
  CHECK(quakes().text() == whole);
  CHECK(quakes().text("", 42) == whole);
}

TEST_CASE("what was named first gives way first, and only as far as it must") {
  CHECK(quakes().text("", 41) ==
        "k7f3  Great Hanshin earthquake  6,434 d..\n"
        "r8w2  고베 대지진\n");
  CHECK(quakes().text("", 30) ==
        "k7f3  Great Hanshi..  6,434 ..\n"
        "r8w2  고베 대지진\n");
}

TEST_CASE("a column that is left out leaves its room to the others") {
  CHECK(quakes().text("", 25) ==
        "k7f3  Great Hanshin ear..\n"
        "r8w2  고베 대지진\n");
}
