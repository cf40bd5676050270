#pragma once

// The tables of db/wording in the program: sorted columns of text, searched by key. Nothing is built at the start.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "tsumugu/calendar/read_date.hpp"

namespace tsumugu::words {

/// The cells of a column one after the other, and where each begins; one start more than there are cells.
struct Column {
  const char* text;
  const std::uint32_t* starts;
  std::string_view operator[](std::size_t row) const noexcept { return {text + starts[row], starts[row + 1] - starts[row]}; }
};

/// Rows in the order of their keys' bytes, a phrase for each language in the order of `Language`.
struct WordTable {
  std::size_t size;
  Column keys;
  std::array<Column, 3> phrases;
};

extern const WordTable messages;   ///< messages.d/*.tsv, the key is the English pattern
extern const WordTable calendars;  ///< calendars.tsv
extern const WordTable cities;     ///< cities.tsv, by zone name
extern const WordTable counts;     ///< counts.tsv
extern const WordTable facts;      ///< facts.tsv
extern const WordTable months;     ///< months.tsv
extern const WordTable names;      ///< names.tsv
extern const WordTable times;      ///< times.tsv
extern const WordTable units;      ///< units.tsv

/// The phrase of that key, or nothing when the table has no such key.
std::optional<std::string_view> find(const WordTable& table, std::string_view key, Language language) noexcept;
/// The same for a key that the table has, as the tests make sure; the key itself otherwise.
std::string_view phrase(const WordTable& table, std::string_view key, Language language) noexcept;

/// `pattern` with `first` at {0}, `second` at {1} and `third` at {2}; each place at most once.
std::string fill_in(std::string_view pattern, std::string_view first, std::string_view second = {}, std::string_view third = {});
/// Of an English "{0} year|{0} years" the one for that number; other patterns as they are.
std::string_view plural(std::string_view pattern, bool is_one) noexcept;

}  // namespace tsumugu::words
