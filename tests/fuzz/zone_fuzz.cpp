// Any bytes are a zone or a refusal; a zone answers for every instant and every day.

#include <cstdint>
#include <string_view>

#include "tsumugu/calendar/zone.hpp"

namespace {

using namespace tsumugu;

void ask(const Zone& zone) {
  for (const std::int64_t second :
       {INT64_MIN, std::int64_t{-5364662400}, std::int64_t{0}, std::int64_t{1773000000}, std::int64_t{7258118400}, INT64_MAX})
    (void)zone.offset_at(Instant{std::chrono::seconds{second}});
  for (const int year : {least_year, 1880, 1987, 2026, 2100, greatest_year}) {
    const Moment moment = zone.at(date::sys_days{date::year{year} / 3 / 29}, {2, 30, {}});
    if (year > least_year && year < greatest_year) (void)wall_clock(zone, moment.instant);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  try {
    ask(Zone::from_tzif(bytes, "Fuzz/Zone"));
  } catch (const Error&) {
  }
  (void)zone_named(bytes);
  (void)zone_in_text(bytes);
  if (size <= 64) (void)no_such_zone(bytes);
  return 0;
}
