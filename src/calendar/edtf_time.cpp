#include "calendar/edtf.hpp"
#include "tsumugu/base/message.hpp"
#include "tsumugu/base/text.hpp"

namespace tsumugu::edtf {
namespace {

constexpr std::string_view two_digits = "0123456789";

/// Two digits, or nothing and not a step.
std::optional<int> take_pair(Scanner& in) noexcept {
  const std::string_view rest = in.rest();
  if (rest.size() < 2 || two_digits.find(rest[0]) == std::string_view::npos || two_digits.find(rest[1]) == std::string_view::npos)
    return std::nullopt;
  in.take(rest.substr(0, 2));
  return (rest[0] - '0') * 10 + (rest[1] - '0');
}

int needed_pair(Scanner& in) {
  if (const auto pair = take_pair(in)) return *pair;
  throw Error(ErrorCode::not_a_date, say("{0} is not a date: a time is written as T05:46 or T05:46:52", shown(in.text())));
}

/// "Z", "+09", "+09:00", or "" where no offset stands.
std::string_view read_offset(Scanner& in) {
  const std::size_t start = in.at();
  if (in.take("Z")) return in.since(start);
  if (in.take_one_of("+-") == '\0') return {};
  const auto hours = take_pair(in);
  const bool has_minutes = hours && in.take(":");
  const auto minutes = has_minutes ? take_pair(in) : 0;
  if (!hours || !minutes)
    throw Error(ErrorCode::not_a_date, say("{0} is not a date: an offset from UTC is written as Z, +09 or +09:00", shown(in.text())));
  if (*minutes > 59 || *hours * 60 + *minutes > 14 * 60)
    throw Error(ErrorCode::no_such_date,
                say("{0}: there is no offset {1} from UTC, they go from -14:00 to +14:00", shown(in.text()), shown(in.since(start))));
  return in.since(start);
}

}  // namespace

void read_time(Scanner& in, Piece& piece) {
  if (!in.take("T")) return;
  const std::size_t start = in.at();
  TimeOfDay time;
  time.hour = needed_pair(in);
  piece.precision = Precision::hour;
  if (in.take(":")) {
    time.minute = needed_pair(in);
    piece.precision = Precision::minute;
    if (in.take(":")) {
      time.second = needed_pair(in);
      piece.precision = Precision::second;
    }
  }
  const bool is_end_of_day = time.hour == 24 && time.minute == 0 && time.second.value_or(0) == 0;
  if ((time.hour > 23 && !is_end_of_day) || time.minute > 59 || time.second.value_or(0) > 59)
    throw Error(ErrorCode::no_such_date, say("{0}: there is no time {1}", shown(in.text()), shown(in.since(start))));
  piece.time = time;
  piece.offset = read_offset(in);
}

}  // namespace tsumugu::edtf
