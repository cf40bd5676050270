// tsumugu_generate <kind> <output.cpp> <data files...>

#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <fstream>
#include <sstream>

#include "generate/generate.hpp"

namespace {

using tsumugu::generate::Input;

struct Kind {
  std::string_view name;
  std::string (*make)(const std::vector<Input>& inputs);
};

constexpr Kind kinds[] = {
    {"lunar_tables", tsumugu::generate::lunar_tables},
    {"phrases", tsumugu::generate::phrases},
    {"forms", tsumugu::generate::forms},
    {"japanese_eras", tsumugu::generate::japanese_eras},
    {"messages", tsumugu::generate::messages},
    {"schema", tsumugu::generate::schema},
    {"words", tsumugu::generate::words},
    {"zones", tsumugu::generate::zones},
};

Input read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error(fmt::format("cannot read {}", path));
  std::ostringstream text;
  text << file.rdbuf();
  return {path, text.str()};
}

void write(const std::string& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary);
  file << text;
  file.close();
  if (!file) throw std::runtime_error(fmt::format("cannot write {}", path));
}

const Kind& kind_named(std::string_view name) {
  for (const Kind& kind : kinds)
    if (kind.name == name) return kind;
  throw std::runtime_error(fmt::format("there is no kind of table \"{}\"", name));
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 4) {
    std::fputs("usage: tsumugu_generate <kind> <output.cpp> <data files...>\n", stderr);
    return 2;
  }
  try {
    std::vector<Input> inputs;
    for (int i = 3; i < count; ++i) inputs.push_back(read(arguments[i]));
    write(arguments[2], kind_named(arguments[1]).make(inputs));
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "tsumugu_generate: %s\n", error.what());
    return 1;
  }
}
