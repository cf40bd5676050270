#include <algorithm>
#include <deque>
#include <iterator>
#include <set>
#include <utility>

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

Store open_store(const std::string& path, Access access) {
  return Store::open(path, access, yearly_indexer());
}

namespace {

constexpr std::size_t all_of_them = static_cast<std::size_t>(-1);

/// Knows an event again that is found under the keys of several of its rules: all of them are looked at when it is first seen.
class FirstTime {
 public:
  bool operator()(const EventSummary& event) { return event.observances.size() < 2 || seen_.insert(event.id).second; }

 private:
  std::set<Key> seen_;
};

/// Two rules that say the same of a day are one occurrence: "31 years" by the Gregorian and by the Dangun calendar.
bool says_the_same(const Occurrence& a, const Occurrence& b) noexcept {
  return a.days == b.days && a.count == b.count;
}

bool is_without_day(const Occurrence& occurrence) noexcept {
  return occurrence.precision != Precision::day;
}

/// A day of the store with the calendars that its keys use: asked once, not once a day.
class Days {
 public:
  explicit Days(const Store& store) : store_(store), in_use_(store.calendars_in_use()) {}

  /// Hands over what falls on `day` and `keep` wants, in no order; all that may be among the first `most`.
  template <class Take>
  void each(date::sys_days day, const Keep& keep, std::size_t most, Take take) const {
    std::size_t rounds = 0, current_key = 0;
    std::optional<date::sys_days> last_first_day;  // of the event before
    FirstTime is_first_time;
    const auto take_wanted = [&](Returning&& returning) {
      if (keep && !keep(returning)) return;
      rounds += returning.occurrence.is_round ? 1U : 0U;
      take(std::move(returning));
    };
    store_.each_returning(keys_for(day, in_use_), [&](EventSummary&& event, std::size_t key) {
      if (key != current_key) rounds = 0;
      current_key = key;
      // Round counts come first and then the oldest, and a key gives the oldest first: enough round ones can be passed by none of a later
      // day.
      if (rounds >= most && event.when.days.first != last_first_day) return Store::KeyWalk::next_key;
      last_first_day = event.when.days.first;
      if (!is_first_time(event)) return Store::KeyWalk::on;
      std::vector<Occurrence> occurrences = occurrences_of(event, day);
      for (std::size_t at = 0; at + 1 < occurrences.size(); ++at) take_wanted(Returning{event, std::move(occurrences[at])});
      if (!occurrences.empty()) take_wanted(Returning{std::move(event), std::move(occurrences.back())});
      return Store::KeyWalk::on;
    });
    store_.each_single(day, day, [&](EventSummary&& event) {
      if (auto occurrence = own_day(event.when); occurrence && !is_without_day(*occurrence))
        take_wanted(Returning{std::move(event), std::move(*occurrence)});
    });
  }

  /// The same in order; the first `most` of it.
  std::vector<Returning> on(date::sys_days day, const Keep& keep, std::size_t most = all_of_them) const {
    std::deque<Returning> found;
    each(day, keep, most, [&](Returning&& returning) { found.push_back(std::move(returning)); });
    return in_order(found, most);
  }

 private:
  static std::vector<Occurrence> occurrences_of(const EventSummary& event, date::sys_days day) {
    if (event.observances.size() == 1) return occurrences_on(event.when, event.observances.front(), day);
    std::vector<Occurrence> all;
    for (const Observance& observance : event.observances) {
      for (Occurrence& found : occurrences_on(event.when, observance, day)) {
        const auto is_it = [&](const Occurrence& other) { return says_the_same(other, found); };
        if (std::none_of(all.begin(), all.end(), is_it)) all.push_back(std::move(found));
      }
    }
    return all;
  }

  /// Events are large and many may share a day: their places are sorted, and what is wanted is moved once.
  static std::vector<Returning> in_order(std::deque<Returning>& found, std::size_t most) {
    std::vector<std::pair<ListPlace, Returning*>> order;
    order.reserve(found.size());
    for (Returning& item : found) order.emplace_back(place_of(item), &item);
    most = std::min(most, order.size());
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(most), order.end(),
                      [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<Returning> sorted;
    sorted.reserve(most);
    for (std::size_t at = 0; at < most; ++at) sorted.push_back(std::move(*order[at].second));
    return sorted;
  }

  const Store& store_;
  std::vector<CalendarId> in_use_;
};

/// The keys of dates that are known to a month or a year only, in one calendar.
std::vector<YearlyKey> keys_without_day(CalendarId calendar) {
  constexpr int most_months = 13;
  std::vector<YearlyKey> keys;
  for (int month = 0; month <= most_months; ++month) {
    keys.push_back(YearlyKey{calendar, month, false, 0});
    if (month > 0 && has_leap_months(calendar)) keys.push_back(YearlyKey{calendar, month, true, 0});
  }
  return keys;
}

date::sys_days first_of(int year) {
  return make_day(year, 1, 1);
}
date::sys_days last_of(int year) {
  return make_day(year, 12, 31);
}

}  // namespace

std::vector<Returning> returning_on(const Store& store, date::sys_days day, const Keep& keep) {
  return Days(store).on(day, keep);
}

void each_returning_on(const Store& store, date::sys_days day, const Keep& keep, const std::function<void(const Returning&)>& take) {
  Days(store).each(day, keep, all_of_them, [&](const Returning& returning) { take(returning); });
}

void each_day(const Store& store, date::sys_days first, date::sys_days last, const Keep& keep,
              const std::function<void(const std::vector<Returning>&)>& take) {
  const Days days(store);
  for (auto day = first; day <= last; day += date::days{1})
    if (const std::vector<Returning> items = days.on(day, keep); !items.empty()) take(items);
}

void each_upcoming(const Store& store, date::sys_days today, const Upcoming& wish,
                   const std::function<void(std::vector<Returning>&&)>& take) {
  const Days days(store);
  std::size_t found = 0;
  for (int ahead = 1; ahead <= wish.days && found < wish.limit; ++ahead) {
    std::vector<Returning> items = days.on(today + date::days{ahead}, wish.keep, wish.limit - found);
    found += items.size();
    if (!items.empty()) take(std::move(items));
  }
}

std::vector<Returning> upcoming(const Store& store, date::sys_days today, const Upcoming& wish) {
  std::vector<Returning> found;
  each_upcoming(store, today, wish,
                [&](std::vector<Returning>&& items) { std::move(items.begin(), items.end(), std::back_inserter(found)); });
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
  if (auto occurrence = own_day(event.when);
      occurrence && !is_without_day(*occurrence) && (event.observances.empty() || occurrence->day() >= today)) {
    // Before the event, its own day is what people count to, not the day of the year on which it will fall.
    return Returning{event, std::move(*occurrence)};
  }
  return nearest;
}

std::optional<Returning> next_return_without_day(const EventSummary& event, date::sys_days today) {
  if (auto itself = own_day(event.when); itself && is_without_day(*itself) && *itself->days.last >= today)
    return Returning{event, std::move(*itself)};
  // Years at a time: most have one, a leap month that is not kept elsewhere waits for decades.
  constexpr int days_at_a_time = 800, most_days = 366 * 100;
  for (int ahead = 0; ahead < most_days; ahead += days_at_a_time) {
    const date::sys_days first = today + date::days{ahead};
    std::optional<Returning> nearest;
    for (const Observance& observance : event.observances) {
      for (Occurrence& occurrence : occurrences_between(event.when, observance, first, first + date::days{days_at_a_time})) {
        if (!is_without_day(occurrence)) continue;
        if (!nearest || occurrence.day() < nearest->occurrence.day()) nearest = Returning{event, std::move(occurrence)};
      }
    }
    if (nearest) return nearest;
  }
  return std::nullopt;
}

ReportSummary walk_year(const Store& store, const YearWalk& walk) {
  ReportSummary summary;
  summary.year = walk.year;
  summary.today = walk.today;
  const auto first = first_of(walk.year), last = last_of(walk.year);
  each_day(store, first, last, walk.keep, [&](const std::vector<Returning>& items) {
    for (const Returning& item : items) summary.take(item);
    walk.day(items);
  });

  constexpr std::size_t piece = 1000;
  std::vector<Returning> items;
  const auto hand_over = [&] {
    std::sort(items.begin(), items.end(), comes_first);
    for (const Returning& item : items) summary.take(item);
    if (!items.empty()) walk.without_day(items);
    items.clear();
  };
  const auto take = [&](Returning&& item) {
    if (walk.keep && !walk.keep(item)) return;
    items.push_back(std::move(item));
    if (items.size() >= piece) hand_over();
  };
  FirstTime is_first_time;
  for (const CalendarId calendar : store.calendars_in_use()) {
    store.each_returning(keys_without_day(calendar), [&](EventSummary&& event, std::size_t) {
      if (!is_first_time(event)) return Store::KeyWalk::on;
      for (const Observance& observance : event.observances) {
        for (Occurrence& occurrence : occurrences_between(event.when, observance, first, last)) {
          if (is_without_day(occurrence)) take(Returning{event, std::move(occurrence)});
        }
      }
      return Store::KeyWalk::on;
    });
  }
  // Events that do not come back: a year of another calendar may have begun in the year before.
  constexpr date::days longest_year{385};
  store.each_single(first - longest_year, last, [&](EventSummary&& event) {
    auto occurrence = own_day(event.when);
    if (occurrence && is_without_day(*occurrence) && *occurrence->days.last >= first)
      take(Returning{std::move(event), std::move(*occurrence)});
  });
  hand_over();
  return summary;
}

std::vector<Returning> returns_in_year(const EventSummary& event, int year) {
  std::vector<Returning> returns;
  for (const Observance& observance : event.observances) {
    for (Occurrence& occurrence : occurrences_between(event.when, observance, first_of(year), last_of(year))) {
      const auto is_it = [&](const Returning& other) { return says_the_same(other.occurrence, occurrence); };
      if (std::none_of(returns.begin(), returns.end(), is_it)) returns.push_back(Returning{event, std::move(occurrence)});
    }
  }
  std::stable_sort(returns.begin(), returns.end(), comes_first);
  return returns;
}

std::optional<Error> out_of_reach(const EventSummary& event, int year) {
  const date::sys_days first = first_of(year), last = last_of(year);
  for (const Observance& observance : event.observances) {
    const CalendarRange known = known_days(observance);
    if (last < known.first || known.last < first) {
      const CalendarId calendar = std::visit([](const Yearly& yearly) { return yearly.calendar; }, observance);
      return Error(ErrorCode::out_of_range, say("{0} is known from {1} to {2}", name(calendar), to_iso(known.first), to_iso(known.last)));
    }
  }
  return std::nullopt;
}

std::optional<Occurrence> occurrence_to_count(const When& when, date::sys_days today) {
  if (only_day(when)) return own_day(when);
  if (start_fields(when).year) return std::nullopt;
  return next_occurrence(when, default_yearly(when.calendar, Kind::event), today - date::days{1});
}

}  // namespace tsumugu
