#include <fstream>
#include <map>
#include <sstream>

#include "tsumugu/base/text.hpp"
#include "unit/observance/days.hpp"

using namespace tsumugu;
using namespace tsumugu::test;

namespace {

Yearly hebrew(HebrewRule rule, Adar adar = Adar::first) {
  Yearly yearly = test::yearly(CalendarId::hebrew);
  yearly.hebrew = rule;
  yearly.adar = adar;
  return yearly;
}

When hebrew_date(int year, int month, int number) {
  return when(fmt::format("hebrew:{:04}-{:02}-{:02}", year, month, number));
}

/// The day or days on which `event` is kept in that Hebrew year, "2024-12-01".
std::string kept(const When& event, const Yearly& rule, int year) {
  const auto first = to_days({CalendarId::hebrew, year, 7, false, 1}), next = to_days({CalendarId::hebrew, year + 1, 7, false, 1});
  std::string days;
  for (const Occurrence& occurrence : occurrences_between(event, rule, first, next - date::days{1})) {
    if (!days.empty()) days += ' ';
    days += occurrence.date_text();
  }
  return days;
}

std::vector<std::vector<std::string>> rows(const std::string& file) {
  std::ifstream in(std::string(TSUMUGU_TEST_DATA) + "/" + file);
  std::vector<std::vector<std::string>> all;
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    std::vector<std::string> cells;
    for (const std::string_view cell : split(trimmed(line), ',')) cells.emplace_back(cell);
    all.push_back(cells);
  }
  return all;
}

}  // namespace

TEST_CASE("every yahrzeit and birthday of the table falls on its day") {
  const auto table = rows("calendars/hebrew_yahrzeit.csv");
  REQUIRE(table.size() == 5014);
  for (const auto& row : table) {
    CAPTURE(row);
    const When event = hebrew_date(std::stoi(row[0]), std::stoi(row[1]), std::stoi(row[2]));
    const int year = std::stoi(row[5]);
    CHECK(kept(event, hebrew(HebrewRule::yahrzeit), year) == row[7]);
    CHECK(occurrences_on(event, hebrew(HebrewRule::yahrzeit), day(row[7])).at(0).count == year - std::stoi(row[0]));
    CHECK(kept(event, hebrew(HebrewRule::birthday), year) == row[10]);
  }
}

TEST_CASE("the worked Hebrew anniversaries fall on their days") {
  const auto table = rows("conventions/hebrew_anniversaries_hebcal.csv");
  REQUIRE(table.size() == 35);
  for (const auto& row : table) {
    CAPTURE(row);
    const HebrewRule rule = row[0] == "yahrzeit" ? HebrewRule::yahrzeit : HebrewRule::birthday;
    CHECK(kept(when(row[2]), hebrew(rule), std::stoi(row[3])) == row[4]);
  }
}

TEST_CASE("a yahrzeit of Adar in a year with two Adars is kept in the first, the second or both") {
  const When death = when("hebrew:5783-12-10");  // a common year; 5784 has two Adars
  CHECK(kept(death, hebrew(HebrewRule::yahrzeit, Adar::first), 5784) == "2024-02-19");
  CHECK(kept(death, hebrew(HebrewRule::yahrzeit, Adar::second), 5784) == "2024-03-20");
  CHECK(kept(death, hebrew(HebrewRule::yahrzeit, Adar::both), 5784) == "2024-02-19 2024-03-20");
  CHECK(kept(death, hebrew(HebrewRule::yahrzeit, Adar::both), 5785) == "2025-03-10");
  CHECK(kept(death, hebrew(HebrewRule::birthday, Adar::first), 5784) == "2024-03-20");
}

TEST_CASE("a Hebrew day that moved says why") {
  const auto why = [](const When& event, HebrewRule rule, int year) {
    const auto first = to_days({CalendarId::hebrew, year, 7, false, 1});
    const auto occurrence = next_occurrence(event, hebrew(rule), first - date::days{1});
    return reasons(event, occurrence.value()).at(0);
  };
  CHECK(why(when("hebrew:5783-08-30"), HebrewRule::yahrzeit, 5786) ==
        "short-month: Cheshvan of 5786 has 29 days, as at the first yahrzeit; so it is kept on the day before 1 Kislev");
  CHECK(why(when("hebrew:5783-08-30"), HebrewRule::birthday, 5786) ==
        "short-month: Cheshvan of 5786 has 29 days; a birthday on its 30th moves to 1 Kislev");
  CHECK(why(when("hebrew:5782-12-30"), HebrewRule::yahrzeit, 5783) ==
        "adar: 5783 has no Adar I; a yahrzeit on its 30th moves to 30 Shevat");
  CHECK(why(when("hebrew:5782-12-30"), HebrewRule::birthday, 5783) == "adar: 5783 has no Adar I; a birthday on its 30th moves to 1 Nisan");
  CHECK(why(when("hebrew:5782-12-10"), HebrewRule::birthday, 5783) == "adar: 5783 has one Adar; a day of Adar I falls in it");
  CHECK(why(when("hebrew:5782-13-10"), HebrewRule::birthday, 5783) == "adar: 5783 has one Adar; a day of Adar II falls in it");
  CHECK(why(when("hebrew:5783-12-10"), HebrewRule::birthday, 5784) == "adar: 5784 has two Adars; a birthday in Adar falls in Adar II");
  CHECK(why(when("hebrew:5783-12-10"), HebrewRule::yahrzeit, 5784) ==
        "adar: 5784 has two Adars; the rule first keeps a yahrzeit in Adar I");
}

TEST_CASE("a Hebrew date may come from a Gregorian day") {
  CHECK(kept(when("hebrew:5783-12-10"), hebrew(HebrewRule::yahrzeit), 5786) == "2026-02-27");
  const auto found = occurrences_on(when("2023-03-03"), hebrew(HebrewRule::yahrzeit), day("2026-02-27"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].count == 3);
}

TEST_CASE("a Hebrew date without a year comes back every year") {
  CHECK(kept(when("hebrew:XXXX-12-10"), hebrew(HebrewRule::yahrzeit), 5784) == "2024-02-19");
  CHECK(kept(when("hebrew:XXXX-12-10"), hebrew(HebrewRule::birthday), 5784) == "2024-03-20");
  CHECK(kept(when("hebrew:XXXX-13-10"), hebrew(HebrewRule::birthday), 5785) == "2025-03-10");
  CHECK(kept(when("hebrew:XXXX-08-30"), hebrew(HebrewRule::yahrzeit), 5786) == "2025-11-21");
}
