#include <catch2/catch.hpp>

#include "tsumugu/wording/wording.hpp"
#include "wording/words.hpp"

using namespace tsumugu;

TEST_CASE("a message is filled in the language that is asked for") {
  const Message message = say("Yearly reminder report {0}", "2026");
  CHECK(translate(message, Language::english) == "Yearly reminder report 2026");
  CHECK(translate(message, Language::korean) == "2026 연간 기념일 보고서");
  CHECK(translate(message, Language::japanese) == "2026 年間記念日レポート");
}

TEST_CASE("a pattern that the catalogue does not have stays English") {
  CHECK(translate(say("{0} is no pattern of ours", "x"), Language::korean) == "x is no pattern of ours");
  CHECK_FALSE(has_translation("{0} is no pattern of ours"));
  CHECK_FALSE(has_translation(""));
}

TEST_CASE("every row of a table is found by its key") {
  for (const words::WordTable* table : {&words::messages, &words::calendars, &words::cities, &words::counts, &words::facts, &words::months,
                                        &words::names, &words::times, &words::units})
    for (std::size_t row = 0; row < table->size; ++row) {
      const auto found = words::find(*table, table->keys[row], Language::japanese);
      REQUIRE(found);
      CHECK(*found == table->phrases[2][row]);
    }
}
