#include "calendar/edtf.hpp"

#include <algorithm>

#include "tsumugu/base/text.hpp"

namespace tsumugu::edtf {
namespace {

/// What an end of an interval may be.
struct End {
  std::optional<Piece> piece;  ///< empty for ".." and for nothing
  bool is_open = false;        ///< ".."
};

End read_end(Scanner& in) {
  if (in.is_at_end() || in.is_at("/")) return {};
  if (in.take("..")) return {std::nullopt, true};
  return {read_piece(in), false};
}

void add(Doubt& sum, const Doubt& doubt) noexcept {
  sum.is_uncertain |= doubt.is_uncertain;
  sum.is_approximate |= doubt.is_approximate;
}

/// Whether the clock of `last` stands before that of `first`, where both are of one day and one offset.
bool runs_backwards(const Piece& first, const Piece& last) noexcept {
  if (first.days.first != last.days.last || !first.time || !last.time || first.offset != last.offset) return false;
  const auto second = [](const TimeOfDay& time) { return (time.hour * 60 + time.minute) * 60 + time.second.value_or(0); };
  return second(*last.time) < second(*first.time);
}

void refuse_backwards(const Scanner& in, const Piece& first, const Piece& last) {
  if (*first.days.first <= *last.days.last && !runs_backwards(first, last)) return;
  throw Error(ErrorCode::bad_value, say("{0} ends before it begins", shown(in.text())));
}

[[noreturn]] void refuse_rest(const Scanner& in) {
  const std::string_view before = in.since(0);
  throw Error(ErrorCode::not_a_date,
              say("{0} is not a date: \"{1}\" is left over after {2}", shown(in.text()), shown(in.rest()), shown(before)),
              {say("write {0}", shown(before))});
}

[[noreturn]] void refuse_dateless(const Scanner& in) {
  throw Error(ErrorCode::not_a_date,
              say("{0} is not a date: an interval has a date at one end at least, as in 1950-06-25/1953-07-27", shown(in.text())));
}

/// "1950-06-25/1953-07-27", "1995/..", "/1995".
Piece read_interval(Scanner& in, const End& first) {
  const End last = read_end(in);
  if (!in.is_at_end()) refuse_rest(in);
  if (!first.piece && !first.is_open && !last.piece && !last.is_open) refuse_dateless(in);
  if (first.piece && last.piece) refuse_backwards(in, *first.piece, *last.piece);
  Piece interval;
  interval.precision = Precision::interval;
  if (first.piece) {
    interval.days.first = first.piece->days.first;
    interval.start = first.piece->start;
    interval.time = first.piece->time;
    interval.offset = first.piece->offset;
    add(interval.doubt, first.piece->doubt);
  }
  if (last.piece) {
    interval.days.last = last.piece->days.last;
    add(interval.doubt, last.piece->doubt);
  }
  return interval;
}

void skip_blanks(Scanner& in) noexcept {
  in.take_all_of(" ", longest_text);
}

/// "1670..1672", "1667", or with an open end "..1760" and "1760..".
DayRange read_element(Scanner& in, Doubt& doubt) {
  if (in.take("..")) {
    const Piece last = read_piece(in);
    add(doubt, last.doubt);
    return {std::nullopt, last.days.last};
  }
  const Piece first = read_piece(in);
  add(doubt, first.doubt);
  if (!in.take("..")) return first.days;
  if (in.is_at_end() || in.is_at(",") || in.is_at("]") || in.is_at("}") || in.is_at(" ")) return {first.days.first, std::nullopt};
  const Piece last = read_piece(in);
  add(doubt, last.doubt);
  refuse_backwards(in, first, last);
  return {first.days.first, last.days.last};
}

/// "[1667,1668,1670..1672]" is one of them, "{1960,1961-12}" all of them.
Piece read_set(Scanner& in, std::string_view closing) {
  Piece set;
  set.precision = Precision::interval;
  set.days = read_element(in, set.doubt);
  for (skip_blanks(in); in.take(","); skip_blanks(in)) {
    skip_blanks(in);
    const DayRange days = read_element(in, set.doubt);
    set.days.first = set.days.first && days.first ? std::optional(std::min(*set.days.first, *days.first)) : std::nullopt;
    set.days.last = set.days.last && days.last ? std::optional(std::max(*set.days.last, *days.last)) : std::nullopt;
  }
  if (!in.take(closing))
    throw Error(ErrorCode::not_a_date,
                say("{0} is not a date: a set has dates between commas and is closed by {1}", shown(in.text()), closing));
  if (!in.is_at_end()) refuse_rest(in);
  return set;
}

}  // namespace

Piece read(std::string_view text) {
  if (text.empty()) throw Error(ErrorCode::not_a_date, say("a date is missing, for example 1995-01-17"));
  if (text.size() > longest_text)
    throw Error(ErrorCode::not_a_date, say("{0} is not a date: it is longer than {1} letters", shown(text), std::to_string(longest_text)));
  Scanner in(text);
  if (in.take("[")) return read_set(in, "]");
  if (in.take("{")) return read_set(in, "}");
  const End first = read_end(in);
  if (in.take("/")) return read_interval(in, first);
  if (!first.piece) refuse_dateless(in);
  if (!in.is_at_end()) refuse_rest(in);
  return *first.piece;
}

}  // namespace tsumugu::edtf
