#pragma once

// The lines of a record, see record.hpp.

#include <date/date.h>
#include <fmt/format.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "tsumugu/event/event.hpp"

namespace tsumugu::store {

/// What an event is without a "kind" and a "tone" line, and what a "yearly" line means by not naming a policy. Fixed for ever, whatever the
/// defaults of the program become.
inline constexpr Kind unsaid_kind = Kind::event;
inline constexpr Tone unsaid_tone = Tone::neutral;
inline constexpr Yearly unsaid{CalendarId::gregorian, LeapDay::feb28,       LeapMonth::regular,
                               MonthEnd::clamp,       HebrewRule::birthday, Adar::first};

/// Writes lines one after another.
class LineWriter {
 public:
  LineWriter() { text_.reserve(256); }

  LineWriter& begin(std::string_view name) {
    text_ += name;
    return *this;
  }
  LineWriter& field(std::string_view value) {
    text_ += '\t';
    append_escaped(value);
    return *this;
  }
  LineWriter& field(int value) {
    text_ += '\t';
    text_ += fmt::format_int(value).c_str();
    return *this;
  }
  LineWriter& field(const std::optional<date::sys_days>& day) { return day ? field(day->time_since_epoch().count()) : field(""); }
  void end() { text_ += '\n'; }

  /// A whole line.
  template <class... Fields>
  void write(std::string_view name, const Fields&... fields) {
    begin(name);
    (field(fields), ...);
    end();
  }

  std::string text() && { return std::move(text_); }

 private:
  void append_escaped(std::string_view value);
  std::string text_;
};

/// One line cut at its tabs; the fields are still escaped.
struct Line {
  static constexpr std::size_t most_fields = 16;
  std::string_view name;
  std::array<std::string_view, most_fields> fields;
  std::size_t count = 0;
};

/// Reads lines one after another.
class LineReader {
 public:
  explicit LineReader(std::string_view text) noexcept : rest_(text) {}
  /// Whether there was another line. Sets `is_whole` to false for text that ends within a line or a line of too many fields.
  bool next(Line& line) noexcept;
  bool is_whole() const noexcept { return is_whole_; }
  /// How many bytes are left.
  std::size_t left() const noexcept { return rest_.size(); }

 private:
  std::string_view rest_;
  bool is_whole_ = true;
};

/// A field as it was before it was written. Nothing for an escape that is never written.
std::optional<std::string> unescaped(std::string_view field);
/// A whole number in decimal, or nothing.
std::optional<int> number_in(std::string_view field) noexcept;

}  // namespace tsumugu::store
