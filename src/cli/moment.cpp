#include "cli/moment.hpp"

#include <fmt/format.h>

#include <ctime>

#include "tsumugu/base/text.hpp"

namespace tsumugu::cli {

namespace {

struct Reading {
  date::sys_days day;
  TimeOfDay time;
  std::string zone;
};

/// The user's clock: of --tz, else of the C library, which knows TZ and the system's zone.
Reading clock_here(const Session& session, Instant instant) {
  if (!session.settings.zone.empty()) {
    const Zone zone = Zone::load(session.settings.zone);
    const auto [day, time] = wall_clock(zone, instant);
    return {day, time, zone.offset_at(instant).abbreviation};
  }
  const std::time_t second = instant.time_since_epoch().count();
  std::tm local{};
  localtime_r(&second, &local);
  return {make_day(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday), TimeOfDay{local.tm_hour, local.tm_min, std::nullopt},
          local.tm_zone ? local.tm_zone : ""};
}

std::string text_of(const Reading& reading) {
  return fmt::format("{} {:02}:{:02} {}", to_iso(reading.day), reading.time.hour, reading.time.minute, reading.zone);
}

std::string shift_text(const Session& session, long days) {
  if (days == 0) return {};
  const std::string day = days < 0 ? session.worded("the day before") : session.worded("the day after");
  return std::string(comma(session.settings.language)) + day;
}

std::string kind_text(const Session& session, WallClock kind) {
  switch (kind) {
    case WallClock::once:
      return {};
    case WallClock::twice:
      return "  " + session.worded("(that hour comes twice; the first is meant)");
    case WallClock::never:
      return "  " + session.worded("(that hour is left out; counted by the clock before the change)");
  }
  return {};
}

}  // namespace

std::string both_clocks(const Session& session, const When& when, date::sys_days day) {
  if (!when.time || when.zone.empty()) return {};
  try {
    const Zone zone = Zone::load(when.zone);
    const Moment moment = zone.at(day, *when.time);
    const Reading there{day, *when.time, moment.offset.abbreviation}, here = clock_here(session, moment.instant);
    if (there.day == here.day && there.time.hour == here.time.hour && there.time.minute == here.time.minute)
      return text_of(there) + kind_text(session, moment.kind);
    return fmt::format("{} = {}{}{}", text_of(there), text_of(here), shift_text(session, (here.day - there.day).count()),
                       kind_text(session, moment.kind));
  } catch (const Error& error) {
    session.note(session.worded("warning: {0}", to_printable(translate(error.message(), session.settings.language))));
    return {};
  }
}

}  // namespace tsumugu::cli
