#pragma once

// The host tool that turns the tables under db/ into C++ before the modules that hold them are compiled.
// A kind of table is one function in a file of its own; main.cpp finds it by name.

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace tsumugu::generate {

/// A data file: its path, for messages and comments, and its bytes.
struct Input {
  std::string path;
  std::string text;
};

/// A line of a data file that cannot be used. The build stops and shows `path:line: what`.
class BadInput : public std::runtime_error {
 public:
  BadInput(const Input& input, std::size_t line, std::string_view what);
};

/// A line of a data file that is neither empty nor a comment ("# ..."), cut at its tabs.
struct Row {
  std::size_t number = 0;  ///< from 1
  std::vector<std::string> cells;
};
std::vector<Row> rows_of(const Input& input);

/// The value of a header line "#! key: value" of a data file.
/// @throws BadInput when the file has no such line.
std::string header_of(const Input& input, std::string_view key);

/// `text` as a C++ string literal, quotes included.
std::string literal(std::string_view text);

/// The C++ source made from data files. @throws BadInput
std::string lunar_tables(const std::vector<Input>& inputs);
std::string phrases(const std::vector<Input>& inputs);
std::string forms(const std::vector<Input>& inputs);
std::string japanese_eras(const std::vector<Input>& inputs);
std::string zones(const std::vector<Input>& inputs);
std::string messages(const std::vector<Input>& inputs);
std::string words(const std::vector<Input>& inputs);
std::string schema(const std::vector<Input>& inputs);

}  // namespace tsumugu::generate
