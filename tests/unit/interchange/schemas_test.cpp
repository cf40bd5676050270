#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

#include "tsumugu/interchange/json.hpp"
#include "unit/interchange/sample_event.hpp"

// Whether real output fits the schemas is tested with tests/check_json; here, that they know the same words as the program.

using namespace tsumugu;
using nlohmann::json;

namespace {

json schema(const std::string& name) {
  std::ifstream file(TSUMUGU_DB "/schema/json/" + name + ".schema.json");
  REQUIRE(file);
  return json::parse(file);
}

std::vector<std::string> words(const json& list) {
  return list.get<std::vector<std::string>>();
}

std::vector<std::string> owned(const std::vector<std::string_view>& names) {
  return {names.begin(), names.end()};
}

std::vector<std::string> keys(const json& object) {
  std::vector<std::string> names;
  for (const auto& [name, value] : object.items()) names.push_back(name);
  return names;
}

}  // namespace

TEST_CASE("the schema of an event knows the kinds, tones, relations and calendars of the program") {
  const json defs = schema("event").at("$defs");
  CHECK(words(defs["kind"]["enum"]) == owned(kind_names()));
  CHECK(words(defs["tone"]["enum"]) == owned(tone_names()));
  CHECK(words(defs["link"]["properties"]["relation"]["enum"]) == owned(relation_names()));
  std::vector<std::string> calendars;
  for (const CalendarId calendar : all_calendars()) calendars.emplace_back(name(calendar));
  CHECK(words(defs["calendar"]["enum"]) == calendars);
}

TEST_CASE("the schema of an event requires the fields that are written, and no other") {
  const json defs = schema("event").at("$defs"), event = json::parse(to_json(kobe()));
  const auto required = [&](const char* part) {
    std::vector<std::string> names = words(defs[part]["required"]);
    std::sort(names.begin(), names.end());
    return names;
  };
  CHECK(required("event") == keys(event));
  CHECK(required("when") == keys(event["when"]));
  CHECK(required("fact") == keys(event["facts"][0]));
  CHECK(required("source") == keys(event["sources"][0]));
}

TEST_CASE("every calendar has an observance in the schema, with the policies that are written") {
  const json forms = schema("event")["$defs"]["observance"]["oneOf"];
  for (const CalendarId calendar : all_calendars()) {
    Event event = kobe();
    event.observances = {default_yearly(calendar, Kind::event)};
    const json written = json::parse(to_json(event))["observances"][0];
    int fitting = 0;
    for (const json& form : forms) {
      const auto calendars = words(form["properties"]["calendar"]["enum"]);
      if (std::find(calendars.begin(), calendars.end(), name(calendar)) == calendars.end()) continue;
      ++fitting;
      CHECK(keys(form["properties"]) == keys(written));
    }
    INFO(name(calendar));
    CHECK(fitting == 1);
  }
}

TEST_CASE("the schema of an error knows every code") {
  const auto codes = words(schema("error")["properties"]["code"]["enum"]);
  for (int i = 0; i <= static_cast<int>(ErrorCode::out_of_range); ++i) {
    REQUIRE(static_cast<std::size_t>(i) < codes.size());
    CHECK(codes[static_cast<std::size_t>(i)] == name(static_cast<ErrorCode>(i)));
  }
  CHECK(codes.size() == static_cast<std::size_t>(ErrorCode::out_of_range) + 1);
}
