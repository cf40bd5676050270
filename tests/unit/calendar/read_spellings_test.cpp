#include <catch2/catch.hpp>

#include "calendar/read_tables.hpp"
#include "read_shorthand.hpp"

using namespace tsumugu;

TEST_CASE("every spelling means what the table says, whole, in words and as one word") {
  const auto rows = rows_of("spellings.tsv");
  REQUIRE(rows.size() > 600);
  for (const auto& row : rows) {
    REQUIRE(row.size() == 3);
    const std::string& text = row[0];
    const ReadOptions options = on_saturday(*language_named(row[1]));
    INFO(text);
    CHECK(read_as(text, options) == row[2]);
    if (row[2][0] == '!') continue;
    const std::vector<std::string> words = words_of(text);
    const DateReading in_words = read_leading_date(words, options);
    const DateReading in_one = read_leading_date({text}, options);
    CHECK(summary(in_words.when) == row[2]);
    CHECK(in_words.words == words.size());
    CHECK(in_one.when == in_words.when);
    CHECK(in_one.words == 1);
  }
}

TEST_CASE("what was entered is kept in the user's own words") {
  CHECK(read_date("  平成７年１月１７日（火） 午前５時４６分 ", on_saturday()).entered == "平成７年１月１７日（火） 午前５時４６分");
  CHECK(read_date("Jan 17th, 1995", on_saturday()).entered == "Jan 17th, 1995");
}

TEST_CASE("the example of every form reads, or asks for the year when it has two digits") {
  for (const reading::Form& form : reading::forms) {
    INFO(form.pattern << "   " << form.example);
    const bool is_time = form.rule == reading::Rule::time;
    const std::string text = (is_time ? "1995-01-17 " : "") + std::string(form.example);
    const std::string result = read_as(text, on_saturday(Language::korean));
    if (form.rule == reading::Rule::short_year || form.example == "friday") {
      CHECK(result == "!ambiguous-date");
    } else if (form.example == "1월 17~20일") {
      CHECK(result == "!bad-value");  // a range needs a year
    } else {
      CHECK(result[0] != '!');
    }
  }
}

TEST_CASE("the spellings of a decomposed keyboard are those of a composed one") {
  const std::string decomposed =
      "1995\u1102\u1167\u11AB 1\u110B\u116F\u11AF 17\u110B\u1175\u11AF \u1112\u116A\u110B\u116D\u110B\u1175\u11AF "
      "\u110B\u1169\u110C\u1165\u11AB 5\u1109\u1175 46\u1107\u116E\u11AB";
  CHECK(read_as(decomposed) == "1995-01-17T05:46");
  CHECK(read_as("\u110B\u1173\u11B7\u1105\u1167\u11A8 12-17") == "korean:XXXX-12-17");
}

TEST_CASE("marks that a copied date brings along do not matter") {
  CHECK(read_as("\u200E17\u00A0January\u202F1995\uFEFF") == "1995-01-17");
  CHECK(read_as("1995\u20111\u201117") == "1995-01-17");
  CHECK(read_as("17\t\tJan\t1995") == "1995-01-17");
  CHECK(read_as("۱۹۹۵-۰۱-۱۷") == "1995-01-17");
  CHECK(read_as("15 Sh\u2019vat 5755") == "hebrew:5755-11-15");
}
