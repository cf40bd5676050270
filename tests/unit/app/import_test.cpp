#include <catch2/catch.hpp>
#include <set>

#include "unit/app/stores.hpp"

using namespace tsumugu;
using namespace tsumugu::test;

namespace {

/// `count` lines, each made by `line` of its number.
LineSource lines_from(int count, const std::function<std::string(int)>& line) {
  return [count, line, number = 0]() mutable -> std::optional<InputLine> {
    if (number == count) return std::nullopt;
    return InputLine{line(number++)};
  };
}

std::string nameless(int number) {
  return R"({"title":"event )" + std::to_string(number) + R"(","when":"1995-01-17"})";
}

std::set<Key> ids_in(const Store& store) {
  std::set<Key> ids;
  store.each({}, [&](const Event& event) {
    ids.insert(event.id);
    return Store::Walk::on;
  });
  return ids;
}

}  // namespace

TEST_CASE("imported events without a name get ids of their own, from the whole range however few they are") {
  ScratchStore store({});
  CHECK(import_json_lines(*store, lines_from(500, nameless), "-", 0, false).added == 500);
  CHECK(ids_in(*store).size() == 500);
  std::set<char> beginnings;
  for (int i = 0; i < 60; ++i) {
    ScratchStore single({});
    import_json_lines(*single, lines_from(1, nameless), "-", 0, false);
    beginnings.insert(ids_in(*single).begin()->text().front());
  }
  CHECK(beginnings.size() > 10);
}

TEST_CASE("an imported event that is here already is not added again, by its id or by its UID") {
  ScratchStore store({event_of(1, "1995-01-17")});
  const auto line = [](int number) {
    const std::string name = number == 0 ? R"("id":")" + key(1).text() + "\"" : R"("uid":")" + key(1).text() + R"(@tsumugu")";
    return "{" + name + R"(,"title":"x","when":"1995-01-17"})";
  };
  const ImportResult result = import_json_lines(*store, lines_from(2, line), "-", 0, false);
  CHECK(result.here == 2);
  CHECK((*store).count() == 1);
}
