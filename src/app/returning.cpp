#include <algorithm>

#include "tsumugu/app/app.hpp"

namespace tsumugu {

Indexer yearly_indexer() {
  return [](const EventSummary& event) {
    std::vector<YearlyKey> keys;
    for (const Observance& observance : event.observances) {
      for (const YearlyKey& key : keys_of(event.when, observance)) {
        if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
      }
    }
    return keys;
  };
}

Store open_store(const std::string& path, Access access) { return Store::open(path, access, yearly_indexer()); }

namespace {

/// A day of the store with the calendars that its keys use: asked once, not once a day.
class Days {
 public:
  explicit Days(const Store& store) : store_(store), in_use_(store.calendars_in_use()) {}

  std::vector<Returning> on(date::sys_days day) const {
    std::vector<Returning> found;
    store_.each_returning(keys_for(day, in_use_), [&](const EventSummary& event) {
      for (const Observance& observance : event.observances) {
        for (Occurrence& occurrence : occurrences_on(event.when, observance, day)) {
          found.push_back(Returning{event, std::move(occurrence)});
        }
      }
    });
    store_.each_single(day, day, [&](const EventSummary& event) {
      if (auto occurrence = own_day(event.when)) found.push_back(Returning{event, std::move(*occurrence)});
    });
    std::sort(found.begin(), found.end(), comes_first);
    return found;
  }

 private:
  const Store& store_;
  std::vector<CalendarId> in_use_;
};

void drop_unwanted(std::vector<Returning>& items, const Keep& keep) {
  if (!keep) return;
  items.erase(std::remove_if(items.begin(), items.end(), [&](const Returning& item) { return !keep(item); }), items.end());
}

/// The keys of dates that are known to a month or a year only, in one calendar.
std::vector<YearlyKey> keys_without_day(CalendarId calendar) {
  constexpr int most_months = 13;
  std::vector<YearlyKey> keys;
  for (int month = 1; month <= most_months; ++month) {
    keys.push_back(YearlyKey{calendar, month, false, 0});
    if (has_leap_months(calendar)) keys.push_back(YearlyKey{calendar, month, true, 0});
  }
  keys.push_back(YearlyKey{calendar, 0, false, 0});
  return keys;
}

date::sys_days first_of(int year) { return make_day(year, 1, 1); }
date::sys_days last_of(int year) { return make_day(year, 12, 31); }

}  // namespace

std::vector<Returning> returning_on(const Store& store, date::sys_days day) { return Days(store).on(day); }

std::vector<Returning> upcoming(const Store& store, date::sys_days today, const Upcoming& wish) {
  const Days days(store);
  std::vector<Returning> found;
  for (int ahead = 1; ahead <= wish.days && found.size() < wish.limit; ++ahead) {
    std::vector<Returning> items = days.on(today + date::days{ahead});
    drop_unwanted(items, wish.keep);
    for (Returning& item : items) {
      if (found.size() == wish.limit) break;
      found.push_back(std::move(item));
    }
  }
  return found;
}

std::optional<Returning> next_return(const EventSummary& event, date::sys_days today) {
  std::optional<Returning> nearest;
  const auto consider = [&](Occurrence occurrence) {
    if (!nearest || occurrence.day() < nearest->occurrence.day()) nearest = Returning{event, std::move(occurrence)};
  };
  for (const Observance& observance : event.observances) {
    if (auto occurrence = next_occurrence(event.when, observance, today - date::days{1})) consider(std::move(*occurrence));
  }
  if (auto occurrence = own_day(event.when); occurrence && (event.observances.empty() || occurrence->day() >= today)) {
    // Before the event, its own day is what people count to, not the day of the year on which it will fall.
    return Returning{event, std::move(*occurrence)};
  }
  return nearest;
}

std::optional<Returning> latest_return(const EventSummary& event, date::sys_days today) {
  constexpr int years_back = 100;  // 29 February with `skip` and rare leap months wait long
  std::optional<Returning> latest;
  for (const Observance& observance : event.observances) {
    const auto since = today - date::days{366L * years_back};
    for (Occurrence& occurrence : occurrences_between(event.when, observance, since, today - date::days{1})) {
      if (occurrence.precision != Precision::day) continue;
      if (!latest || latest->occurrence.day() < occurrence.day()) latest = Returning{event, std::move(occurrence)};
    }
  }
  return latest;
}

ReportSummary walk_year(const Store& store, const YearWalk& walk) {
  ReportSummary summary;
  summary.year = walk.year;
  summary.today = walk.today;
  const Days days(store);
  const auto first = first_of(walk.year), last = last_of(walk.year);
  for (auto day = first; day <= last; day += date::days{1}) {
    std::vector<Returning> items = days.on(day);
    drop_unwanted(items, walk.keep);
    if (items.empty()) continue;
    for (const Returning& item : items) summary.take(item);
    walk.day(items);
  }

  constexpr std::size_t piece = 1000;
  std::vector<Returning> items;
  const auto hand_over = [&] {
    drop_unwanted(items, walk.keep);
    for (const Returning& item : items) summary.take(item);
    if (!items.empty()) walk.without_day(items);
    items.clear();
  };
  for (const CalendarId calendar : store.calendars_in_use()) {
    store.each_returning(keys_without_day(calendar), [&](const EventSummary& event) {
      for (const Observance& observance : event.observances) {
        for (Occurrence& occurrence : occurrences_between(event.when, observance, first, last)) {
          if (occurrence.precision != Precision::day) items.push_back(Returning{event, std::move(occurrence)});
        }
      }
      if (items.size() >= piece) hand_over();
    });
  }
  hand_over();
  return summary;
}

std::optional<Returning> return_in_year(const EventSummary& event, int year) {
  std::optional<Returning> first;
  for (const Observance& observance : event.observances) {
    for (Occurrence& occurrence : occurrences_between(event.when, observance, first_of(year), last_of(year))) {
      if (!first || occurrence.day() < first->occurrence.day()) first = Returning{event, std::move(occurrence)};
    }
  }
  return first;
}

}  // namespace tsumugu
