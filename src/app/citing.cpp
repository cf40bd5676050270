#include <algorithm>

#include "tsumugu/app/app.hpp"

namespace tsumugu {

namespace {

/// Read on whichever day, whatever was quoted.
bool is_same(const Source& a, const Source& b) noexcept {
  return a.publisher == b.publisher && a.title == b.title && a.url == b.url;
}

/// A fact holds this name, so it must not be empty.
const std::string& name_of(const Source& source) noexcept {
  return source.publisher.empty() ? source.url : source.publisher;
}

}  // namespace

void Citing::add_source(std::string_view text) {
  given_ = add(parse_source(text));
}

void Citing::drop_sources() {
  event_.sources.clear();
  given_.clear();
}

void Citing::cite(Fact& fact) {
  if (fact.source.empty()) {
    fact.source = given_;
    return;
  }
  const auto is_cited = [&](const Source& source) { return source.publisher == fact.source || source.url == fact.source; };
  if (std::none_of(event_.sources.begin(), event_.sources.end(), is_cited)) fact.source = add(parse_source(fact.source));
}

void Citing::cite_the_only_source() {
  if (event_.sources.size() != 1) return;
  for (Fact& fact : event_.facts) {
    if (fact.source.empty()) fact.source = given_;
  }
}

std::string Citing::add(Source source) {
  std::string name = name_of(source);
  const auto is_here = [&](const Source& other) { return is_same(other, source); };
  if (std::none_of(event_.sources.begin(), event_.sources.end(), is_here)) {
    source.read = to_iso(today_);
    event_.sources.push_back(std::move(source));
  }
  return name;
}

}  // namespace tsumugu
