#include "store/statements.hpp"

namespace tsumugu::store {

Statement Statements::lend(const char* sql) {
  for (const auto& kept : kept_)
    if (kept->sql == sql && !kept->is_lent) return Statement(*kept);
  kept_.push_back(std::make_unique<KeptStatement>(*database_, sql));
  return Statement(*kept_.back());
}

}  // namespace tsumugu::store
