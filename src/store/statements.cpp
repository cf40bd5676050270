#include "store/statements.hpp"

namespace tsumugu::store {

Statement Statements::lend(const char* sql) {
  for (const auto& kept : kept_)
    if (kept->sql == sql && !kept->is_lent) return {kept->statement, kept->is_lent};
  kept_.push_back(std::make_unique<Kept>(*database_, sql));
  return {kept_.back()->statement, kept_.back()->is_lent};
}

}  // namespace tsumugu::store
