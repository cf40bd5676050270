#include "tsumugu/event/event.hpp"

namespace tsumugu {
namespace {

constexpr std::string_view end_of_usual = "@tsumugu";

}  // namespace

std::string usual_uid(const Key& id) {
  std::string uid = id.text();
  uid += end_of_usual;
  return uid;
}

std::optional<Key> id_in_usual_uid(std::string_view uid) {
  if (!uid.ends_with(end_of_usual)) return std::nullopt;
  auto id = Key::parse(uid.substr(0, uid.size() - end_of_usual.size()));
  return id && usual_uid(*id) == uid ? std::move(id) : std::nullopt;
}

}  // namespace tsumugu
