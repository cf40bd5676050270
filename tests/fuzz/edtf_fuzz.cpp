// No bytes crash the reader of recorded dates; whatever it takes reads the same from what is kept of it.

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "tsumugu/base/error.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/calendar/when.hpp"

namespace {

using namespace tsumugu;

void require(bool holds) {
  if (!holds) std::abort();
}

void check_error(const Error& error) {
  require(exit_status(error.code()) == 5 || exit_status(error.code()) == 9);
  require(!invalid_utf8_at(error.message().text()));
  require(error.message().text().size() < 1024);
}

void check_days(const When& when) {
  if (when.days.first && when.days.last) require(*when.days.first <= *when.days.last);
  require(first_end(when).has_value() != when.days.first.has_value());
  require(last_end(when).has_value() != when.days.last.has_value());
  require(!certainly_before(when.days, when.days));
  const StartFields start = start_fields(when);
  if (when.calendar == CalendarId::gregorian && start.year && start.day)
    require(when.days.first == make_day(*start.year, *start.month, *start.day));
}

void check_text_kept(const When& when) {
  When again = parse_recorded_when(to_record(when));
  again.entered = when.entered;
  require(again == when);
  require(parse_edtf(when.edtf).days == when.days);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::optional<When> when;
  try {
    when = parse_recorded_when({reinterpret_cast<const char*>(data), size});
  } catch (const Error& error) {
    check_error(error);
    return 0;
  }
  check_days(*when);
  check_text_kept(*when);
  return 0;
}
