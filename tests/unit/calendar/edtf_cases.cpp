#include "edtf_cases.hpp"

#include <fstream>
#include <stdexcept>

namespace tsumugu::test {
namespace {

/// The fields of one line of RFC 4180 CSV without line breaks in its fields.
std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> fields(1);
  bool is_quoted = false;
  for (const char c : line) {
    if (c == '"') {
      is_quoted = !is_quoted;
    } else if (c == ',' && !is_quoted) {
      fields.emplace_back();
    } else {
      fields.back() += c;
    }
  }
  return fields;
}

}  // namespace

std::vector<EdtfCase> edtf_cases() {
  std::ifstream file(TSUMUGU_TEST_DATA "/edtf.csv");
  if (!file) throw std::runtime_error("tests/data/edtf.csv cannot be read");
  std::vector<EdtfCase> cases;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    const auto fields = fields_of(line);
    cases.push_back({fields.at(0), fields.at(1), fields.at(2) == "valid", fields.at(3), fields.at(6), fields.at(7), fields.at(9)});
  }
  return cases;
}

}  // namespace tsumugu::test
