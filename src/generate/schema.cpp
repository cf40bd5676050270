#include <fmt/format.h>

#include "generate/generate.hpp"

namespace tsumugu::generate {
namespace {

/// The statements without the lines that are comments: SQLite keeps what it is given and parses it at every start.
std::string statements_of(const Input& input) {
  std::string statements;
  for (std::size_t begin = 0; begin < input.text.size();) {
    const std::size_t end = std::min(input.text.find('\n', begin), input.text.size());
    const std::string_view line = std::string_view(input.text).substr(begin, end - begin);
    if (!line.empty() && line.substr(0, 2) != "--") statements.append(line).append("\n");
    begin = end + 1;
  }
  return statements;
}

std::string number_of(const Input& input) {
  const std::size_t slash = input.path.rfind('/');
  return input.path.substr(slash == std::string::npos ? 0 : slash + 1);
}

}  // namespace

std::string schema(const std::vector<Input>& inputs) {
  std::string source =
      "#include \"store/schema.hpp\"\n\nnamespace tsumugu::store {\n\nconst std::vector<const char*>& migrations() noexcept {\n"
      "  static const std::vector<const char*> statements = {\n";
  std::size_t number = 0;
  for (const Input& input : inputs) {
    if (number_of(input) != fmt::format("{:03}.sql", ++number)) throw BadInput(input, 1, fmt::format("expected {:03}.sql here", number));
    source += fmt::format("R\"sql({})sql\",\n", statements_of(input));
  }
  return source + "  };\n  return statements;\n}\n\n}  // namespace tsumugu::store\n";
}

}  // namespace tsumugu::generate
