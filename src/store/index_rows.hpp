#pragma once

// The rows of `yearly`, `tag` and `link`: all follow from the record, and doctor compares them with it.

#include <string>
#include <string_view>
#include <vector>

#include "store/checksum.hpp"
#include "store/statements.hpp"
#include "tsumugu/store/store.hpp"

namespace tsumugu::store {

/// What stands in yearly.first_day, where a key may not be empty.
std::int64_t yearly_first_day(const EventSummary& summary) noexcept;

/// The checksum of a key's columns, the first of a row's.
Checksum checksum_of_key(const YearlyKey& key) noexcept;
/// The checksum of a whole row of `yearly`.
std::int64_t checksum_of_yearly(const Checksum& key, std::int64_t first_day, std::string_view id, std::string_view card) noexcept;

/// The indexer's keys, each once.
std::vector<YearlyKey> keys_of(const EventSummary& summary, const Indexer& indexer);

void insert_index_rows(Statements& statements, const Event& event, const std::string& record, const std::vector<YearlyKey>& keys);
void delete_index_rows(Statements& statements, const Event& event, const std::vector<YearlyKey>& keys);
void clear_index_rows(Statements& statements);

}  // namespace tsumugu::store
