#pragma once

#include <string>
#include <vector>

namespace tsumugu::test {

/// A row of tests/data/edtf.csv: 539 EDTF texts out of public suites and of our own, with the days they mean.
struct EdtfCase {
  std::string id, text;
  bool is_valid;
  std::string tier;         ///< "agreed", "own" or, where suites contradict each other, "disputed"
  std::string first, last;  ///< a day, "open" or "unknown"; "" when invalid
  std::string flags;        ///< of "uncertain", "approximate" and "unspecified", with "|" between
};

std::vector<EdtfCase> edtf_cases();

}  // namespace tsumugu::test
