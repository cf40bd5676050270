#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tsumugu/base/error.hpp"

namespace tsumugu::cli {

/// The damaged events that an answer goes without, each once however often it was met.
class Damage {
 public:
  void take(std::string_view id, const Error& error) {
    constexpr std::size_t most_named = 20;
    if (ids_.emplace(id).second && first_.size() < most_named) first_.push_back(error);
  }
  bool is_any() const noexcept { return !first_.empty(); }
  /// What is wrong with the first 20.
  const std::vector<Error>& first() const noexcept { return first_; }
  /// How many there are beyond those.
  std::size_t unnamed() const noexcept { return ids_.size() - first_.size(); }

 private:
  std::set<std::string> ids_;
  std::vector<Error> first_;
};

}  // namespace tsumugu::cli
