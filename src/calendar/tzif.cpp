#include "calendar/tzif.hpp"

#include <algorithm>
#include <cstdlib>

#include "tsumugu/base/text.hpp"

namespace tsumugu {
namespace {

constexpr std::size_t header_size = 44;

/// The six counts of a header, in the order of RFC 9636 section 3.1.
struct Counts {
  std::uint64_t ut_marks, standard_marks, leaps, transitions, types, letters;

  std::uint64_t body_size(std::uint64_t time_size) const noexcept {
    return transitions * (time_size + 1) + types * 6 + letters + leaps * (time_size + 4) + standard_marks + ut_marks;
  }
};

class Reader {
 public:
  Reader(std::string_view bytes, std::string_view name) : rest_(bytes), name_(name) {}

  /// The next `size` bytes.
  std::string_view take(std::uint64_t size) {
    if (size > rest_.size()) throw damage("the zone file {0} is damaged: it ends too early");
    const std::string_view piece = rest_.substr(0, static_cast<std::size_t>(size));
    rest_.remove_prefix(piece.size());
    return piece;
  }

  std::string_view rest() const noexcept { return rest_; }
  Error damage(std::string_view pattern) const { return Error{ErrorCode::bad_value, say(pattern, shown(name_))}; }

 private:
  std::string_view rest_;
  std::string_view name_;
};

/// A big-endian number in two's complement.
std::int64_t number(std::string_view bytes) noexcept {
  std::uint64_t value = (static_cast<unsigned char>(bytes[0]) & 0x80u) != 0 ? ~std::uint64_t{0} : 0;
  for (const char c : bytes) value = value << 8 | static_cast<unsigned char>(c);
  return static_cast<std::int64_t>(value);
}

/// The version's digit, '\0' for the first.
char read_header(Reader& reader, Counts& counts) {
  if (!reader.rest().starts_with("TZif")) throw reader.damage("{0} is no time zone file: it does not begin with \"TZif\"");
  const std::string_view header = reader.take(header_size);
  const auto count = [&](std::size_t index) { return static_cast<std::uint64_t>(number(header.substr(20 + 4 * index, 4)) & 0xffffffff); };
  counts = {count(0), count(1), count(2), count(3), count(4), count(5)};
  return header[4];
}

/// Refuses counts that contradict each other (RFC 9636 section 3.1). `reader` stands behind the header.
void check(const Counts& counts, const Reader& reader) {
  const auto is_all_or_none = [&](std::uint64_t marks) { return marks == 0 || marks == counts.types; };
  if (counts.types == 0 || counts.types > 256 || counts.letters == 0 || !is_all_or_none(counts.ut_marks) ||
      !is_all_or_none(counts.standard_marks))
    throw reader.damage("the zone file {0} is damaged: its counts contradict each other");
}

Offset read_type(std::string_view bytes, std::string_view letters, const Reader& reader) {
  constexpr std::int64_t greatest = 26 * 3600;  // RFC 9636 section 3.2: from -25 to +26 hours, the ends left out
  const std::int64_t from_utc = number(bytes.substr(0, 4));
  const auto dst = static_cast<unsigned char>(bytes[4]);
  const auto start = static_cast<unsigned char>(bytes[5]);
  const std::size_t end = start < letters.size() ? letters.find('\0', start) : std::string_view::npos;
  if (std::abs(from_utc) >= greatest || dst > 1 || end == std::string_view::npos)
    throw reader.damage("the zone file {0} is damaged: an offset or abbreviation makes no sense");
  const std::string_view abbreviation = letters.substr(start, end - start);
  const bool is_printable = std::all_of(abbreviation.begin(), abbreviation.end(), [](char c) { return c > ' ' && c <= '~'; });
  if (!is_printable || abbreviation.size() > 15)
    throw reader.damage("the zone file {0} is damaged: an offset or abbreviation makes no sense");
  return Offset{std::chrono::seconds{from_utc}, dst == 1, std::string(abbreviation)};
}

/// Takes the leap seconds out of `transitions`: each record says from when on how many have been counted.
void forget_leaps(std::vector<std::int64_t>& transitions, std::string_view leaps, std::size_t time_size) {
  const std::size_t size = time_size + 4;
  std::int64_t counted = 0;
  auto transition = transitions.begin();
  for (; !leaps.empty(); leaps.remove_prefix(size)) {
    const std::int64_t from = number(leaps.substr(0, time_size));
    for (; transition != transitions.end() && *transition < from; ++transition) *transition -= counted;
    counted = number(leaps.substr(time_size, 4));
  }
  for (; transition != transitions.end(); ++transition) *transition -= counted;
}

void read_body(Reader& reader, const Counts& counts, std::size_t time_size, Tzif& result) {
  check(counts, reader);
  if (counts.body_size(time_size) > reader.rest().size()) throw reader.damage("the zone file {0} is damaged: it ends too early");
  const std::string_view times = reader.take(counts.transitions * time_size);
  const std::string_view indexes = reader.take(counts.transitions);
  const std::string_view types = reader.take(counts.types * 6);
  const std::string_view letters = reader.take(counts.letters);
  const std::string_view leaps = reader.take(counts.leaps * (time_size + 4));
  reader.take(counts.standard_marks + counts.ut_marks);

  for (std::size_t at = 0; at < types.size(); at += 6) result.types.push_back(read_type(types.substr(at, 6), letters, reader));
  result.transitions.reserve(indexes.size());
  for (std::size_t at = 0; at < times.size(); at += time_size) {
    // Nothing earlier than 2^59 seconds, the age of the universe, is the time of a clock; the bound keeps differences from overflowing.
    const std::int64_t time = number(times.substr(at, time_size));
    result.transitions.push_back(std::clamp(time, -(std::int64_t{1} << 60), std::int64_t{1} << 60));
  }
  result.type_of.assign(indexes.begin(), indexes.end());
  forget_leaps(result.transitions, leaps, time_size);

  const bool is_ascending =
      std::adjacent_find(result.transitions.begin(), result.transitions.end(), std::greater_equal<>{}) == result.transitions.end();
  const bool has_types = std::all_of(result.type_of.begin(), result.type_of.end(), [&](std::uint8_t type) { return type < counts.types; });
  if (!is_ascending || !has_types) throw reader.damage("the zone file {0} is damaged: its transitions are out of order or of no type");
}

void read_footer(Reader& reader, Tzif& result) {
  const std::string_view rest = reader.rest();
  const std::size_t end = rest.starts_with('\n') ? rest.find('\n', 1) : std::string_view::npos;
  if (end == std::string_view::npos) throw reader.damage("the zone file {0} is damaged: it ends too early");
  const std::string_view rule = rest.substr(1, end - 1);
  if (rule.empty()) return;
  result.footer = PosixRule::parse(rule);
  if (!result.footer) throw reader.damage("the zone file {0} is damaged: its last line is no rule");
}

}  // namespace

Tzif read_tzif(std::string_view bytes, std::string_view name) {
  Reader reader{bytes, name};
  Counts counts{};
  Tzif result;
  if (read_header(reader, counts) == '\0') {
    read_body(reader, counts, 4, result);
    return result;
  }
  // From version 2 on the first block is a repetition in 32 bits for old readers: it is only passed over.
  reader.take(counts.body_size(4));
  read_header(reader, counts);
  read_body(reader, counts, 8, result);
  read_footer(reader, result);
  return result;
}

}  // namespace tsumugu
