#include <catch2/catch.hpp>

#include "edtf_cases.hpp"
#include "tsumugu/base/error.hpp"
#include "tsumugu/calendar/when.hpp"

using namespace tsumugu;
using tsumugu::test::edtf_cases;
using tsumugu::test::EdtfCase;

namespace {

/// The end of a range as the table writes it: "-0043-03-15", "+12345-01-01", "open", "unknown".
std::string as_in_table(const std::optional<date::sys_days>& day, const std::optional<NoDay>& missing) {
  if (!day) return missing == NoDay::open ? "open" : "unknown";
  std::string text = to_iso(*day);
  if (text.starts_with("Y-")) return text.substr(1);
  if (text.starts_with("Y")) text[0] = '+';
  return text;
}

std::string days_of(const When& when) {
  return as_in_table(when.days.first, first_end(when)) + ".." + as_in_table(when.days.last, last_end(when));
}

/// Whether a row's year lies beyond the years that a date of ours may have: valid EDTF that is refused.
bool is_beyond_our_years(const EdtfCase& row) {
  const auto year = [](const std::string& day) {
    return day == "open" || day == "unknown" ? 0 : std::stol(day.substr(0, day.find('-', 1)));
  };
  return row.is_valid && (std::labs(year(row.first)) > greatest_year || std::labs(year(row.last)) > greatest_year);
}

std::optional<ErrorCode> refusal_of(const std::string& text) {
  try {
    parse_edtf(text);
    return std::nullopt;
  } catch (const Error& error) {
    return error.code();
  }
}

bool is_flagged(const EdtfCase& row, const char* flag) {
  return row.flags.find(flag) != std::string::npos;
}

}  // namespace

TEST_CASE("every agreed and own EDTF row within our years means exactly the days of the table") {
  int checked = 0;
  for (const EdtfCase& row : edtf_cases()) {
    if (row.tier == "disputed" || !row.is_valid || is_beyond_our_years(row)) continue;
    INFO(row.id << " " << row.text);
    const When when = parse_edtf(row.text);
    CHECK(days_of(when) == row.first + ".." + row.last);
    CHECK(when.is_uncertain == is_flagged(row, "uncertain"));
    CHECK(when.is_approximate == is_flagged(row, "approximate"));
    CHECK(when.edtf == row.text);
    ++checked;
  }
  CHECK(checked == 350);
}

TEST_CASE("every agreed EDTF row whose year lies beyond 32767 is refused as out of range") {
  int checked = 0;
  for (const EdtfCase& row : edtf_cases()) {
    if (row.tier == "disputed" || !is_beyond_our_years(row)) continue;
    INFO(row.id << " " << row.text);
    CHECK(refusal_of(row.text) == ErrorCode::out_of_range);
    ++checked;
  }
  CHECK(checked == 14);
}

TEST_CASE("every agreed and own EDTF row that is invalid is refused as a user's mistake") {
  int checked = 0;
  for (const EdtfCase& row : edtf_cases()) {
    if (row.tier == "disputed" || row.is_valid) continue;
    INFO(row.id << " " << row.text);
    CHECK(refusal_of(row.text).has_value());
    ++checked;
  }
  CHECK(checked == 105);
}

TEST_CASE("of the disputed EDTF rows only intervals of times are read otherwise than the table says") {
  std::vector<std::string> otherwise;
  for (const EdtfCase& row : edtf_cases()) {
    if (row.tier != "disputed" || is_beyond_our_years(row)) continue;
    INFO(row.id << " " << row.text);
    if (refusal_of(row.text).has_value() == row.is_valid) {
      otherwise.push_back(row.text);
    } else if (row.is_valid) {
      CHECK(days_of(parse_edtf(row.text)) == row.first + ".." + row.last);
    }
  }
  CHECK(otherwise == std::vector<std::string>{"2005-07-25/2006-01-01T10:10:10Z", "2005-07-25T10:10:10Z/2006-01",
                                              "2005-07-25T10:10:10Z/2006-01-01T10:10:10Z"});
}

TEST_CASE("what was read reads the same again from the text that is kept") {
  for (const EdtfCase& row : edtf_cases()) {
    if (refusal_of(row.text)) continue;
    INFO(row.id << " " << row.text);
    const When when = parse_edtf(row.text);
    CHECK(parse_edtf(when.edtf) == when);
    CHECK(parse_recorded_when(to_record(when)) == when);
  }
}
