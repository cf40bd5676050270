#include "tsumugu/calendar/zone.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "calendar/tzif.hpp"

namespace tsumugu {
namespace {

constexpr std::int64_t day_seconds = 86400;
/// Longer than any offset from UTC: what happened at a wall clock reading is found among the changes this near.
constexpr std::int64_t reach = 27 * 3600;

/// From `begin` to before `end` the offset is one.
struct Stretch {
  std::int64_t begin, end;
  std::chrono::seconds from_utc;
};

}  // namespace

struct Zone::Data {
  std::string name;
  Tzif table;

  /// The stretches of one offset that some second from `from` to `to` lies in, in order.
  std::vector<Stretch> stretches(std::int64_t from, std::int64_t to, const Offset& at_from) const;
};

std::vector<Stretch> Zone::Data::stretches(std::int64_t from, std::int64_t to, const Offset& at_from) const {
  std::vector<Stretch> result{{from, to, at_from.from_utc}};
  const auto change = [&](std::int64_t at, const Offset& offset) {
    if (at <= from || at > to) return;
    result.back().end = at;
    if (result.back().begin == at) result.pop_back();
    result.push_back({at, to, offset.from_utc});
  };
  const auto& times = table.transitions;
  for (auto time = std::upper_bound(times.begin(), times.end(), from); time != times.end() && *time <= to; ++time)
    change(*time, table.types[table.type_of[static_cast<std::size_t>(time - times.begin())]]);
  if (!table.footer) return result;
  for (const PosixRule::Change& next : table.footer->changes_around(to))
    if (times.empty() || next.at > times.back()) change(next.at, *next.offset);
  return result;
}

Zone Zone::from_tzif(std::string_view bytes, std::string name) {
  Tzif table = read_tzif(bytes, name);
  return Zone{std::make_shared<const Data>(Data{std::move(name), std::move(table)})};
}

const std::string& Zone::name() const noexcept {
  return data_->name;
}

const Offset& Zone::offset_in_force(std::int64_t second) const {
  const Tzif& table = data_->table;
  const auto& times = table.transitions;
  const bool is_after_table = times.empty() || second >= times.back();
  if (is_after_table && table.footer) return table.footer->offset_at(second);
  const auto next = std::upper_bound(times.begin(), times.end(), second);
  if (next == times.begin()) return table.types[0];
  return table.types[table.type_of[static_cast<std::size_t>(next - times.begin()) - 1]];
}

Offset Zone::offset_at(Instant instant) const {
  return offset_in_force(instant.time_since_epoch().count());
}

Moment Zone::at(date::sys_days day, const TimeOfDay& time) const {
  const std::int64_t wall =
      std::int64_t{day.time_since_epoch().count()} * day_seconds + time.hour * 3600 + time.minute * 60 + time.second.value_or(0);
  const auto stretches = data_->stretches(wall - reach, wall + reach, offset_in_force(wall - reach));
  const auto moment = [&](const Stretch& stretch, WallClock kind) {
    const Instant instant{std::chrono::seconds{wall} - stretch.from_utc};
    return Moment{instant, offset_at(instant), kind};
  };
  const auto is_in = [&](const Stretch& stretch) {
    const std::int64_t second = wall - stretch.from_utc.count();
    return stretch.begin <= second && second < stretch.end;
  };
  const auto first = std::find_if(stretches.begin(), stretches.end(), is_in);
  if (first != stretches.end()) {
    const bool is_again = std::any_of(first + 1, stretches.end(), is_in);
    return moment(*first, is_again ? WallClock::twice : WallClock::once);
  }
  // A gap: by the clock before it the reading lies past the change, by the clock after it not yet there.
  const auto after = std::find_if(stretches.begin() + 1, stretches.end(),
                                  [&](const Stretch& stretch) { return wall - stretch.from_utc.count() < stretch.begin; });
  return moment(*(after - 1), WallClock::never);
}

std::pair<date::sys_days, TimeOfDay> wall_clock(const Zone& zone, Instant instant) {
  // The two years at the ends of the bound are left out by a day for the offset: outside is outside.
  static constexpr Instant least = date::sys_days{date::year{least_year} / 1 / 2};
  static constexpr Instant greatest = date::sys_days{date::year{greatest_year} / 12 / 30};
  if (instant < least || instant > greatest)
    throw Error{ErrorCode::out_of_range,
                say("a moment lies outside the years from {0} to {1}", fmt::format("{}", least_year), fmt::format("{}", greatest_year))};
  const Instant local = instant + zone.offset_at(instant).from_utc;
  const auto day = date::floor<date::days>(local);
  const auto seconds = static_cast<int>((local - day).count());
  TimeOfDay time{seconds / 3600, seconds / 60 % 60, std::nullopt};
  if (seconds % 60 != 0) time.second = seconds % 60;
  return {day, time};
}

std::string offset_text(const Offset& offset) {
  const auto seconds = offset.from_utc.count();
  const auto size = seconds < 0 ? -seconds : seconds;
  std::string text = fmt::format("{}{:02}:{:02}", seconds < 0 ? '-' : '+', size / 3600, size / 60 % 60);
  if (size % 60 != 0) text += fmt::format(":{:02}", size % 60);
  return text;
}

}  // namespace tsumugu
