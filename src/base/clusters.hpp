#pragma once

#include <cstddef>
#include <string_view>

namespace tsumugu {

/// What a reader takes for one character, and the columns of a terminal that it takes.
struct Cluster {
  std::size_t bytes = 0;
  std::size_t columns = 0;
};

/// The cluster that begins at byte `at`, which must lie inside `text` and begin a cluster.
/// Clusters of a text and of its NFC form correspond one to one and are equally wide, so nothing is normalised here.
Cluster cluster_at(std::string_view text, std::size_t at) noexcept;

}  // namespace tsumugu
