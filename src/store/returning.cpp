// The question that is asked every morning: which events may come back on these days?

#include <sqlite3.h>

#include "store/connection.hpp"
#include "store/guarded.hpp"
#include "store/impl.hpp"
#include "store/index_rows.hpp"
#include "store/order.hpp"
#include "store/record.hpp"
#include "store/rows.hpp"

namespace tsumugu {
namespace {

using namespace store;

constexpr const char* select_yearly =
    "SELECT id, first_day, card, checksum FROM yearly WHERE calendar = ?1 AND month = ?2 AND leap = ?3 AND day = ?4 ORDER BY first_day, id";
constexpr const char* select_next_calendar = "SELECT calendar FROM yearly WHERE calendar > ?1 ORDER BY calendar LIMIT 1";
constexpr const char* select_single =
    "SELECT id, record, checksum FROM event WHERE returns = 0 AND first_day >= ?1 AND first_day <= ?2 ORDER BY first_day, id";

EventSummary summary_of_row(const Statement& row, const Checksum& key) {
  const std::string_view id = row.text(0), card = row.text(2);
  std::optional<Key> event = Key::parse(id);
  if (!event || checksum_of_yearly(key, row.number(1), id, card) != row.number(3)) throw checksum_does_not_fit(id);
  return from_card(*std::move(event), card);
}

}  // namespace

std::vector<CalendarId> Store::calendars_in_use() const {
  return guarded(Doing::reading, *impl_, [&] {
    std::vector<CalendarId> calendars;
    const Reading reading(impl_->database);
    Statement query = impl_->statements.lend(select_next_calendar);
    // One step of the index a calendar, however many events it has.
    for (std::string last;;) {
      query.again();
      query.bind(last);
      if (!query.next()) return calendars;
      go_on(last, std::string(query.text(0)));
      const std::optional<CalendarId> calendar = calendar_named(last);
      if (!calendar) throw Error(ErrorCode::damaged_store, say("{0} is damaged", impl_->path), {restore_hint()});
      calendars.push_back(*calendar);
    }
  });
}

void Store::each_returning(const std::vector<YearlyKey>& keys, const std::function<KeyWalk(EventSummary&&, std::size_t)>& take) const {
  guarded(Doing::reading, *impl_, [&] {
    const Reading reading(impl_->database);
    Statement query = impl_->statements.lend(select_yearly);
    for (std::size_t at = 0; at < keys.size(); ++at) {
      const YearlyKey& key = keys[at];
      const Checksum checksum = checksum_of_key(key);
      query.again();
      query.bind(name(key.calendar), key.month, int{key.leap}, key.day);
      KeyWalk wish = KeyWalk::on;
      const auto read = [&] { return summary_of_row(query, checksum); };
      const auto take_it = [&](EventSummary&& event) { wish = take(std::move(event), at); };
      while (wish == KeyWalk::on && query.next()) impl_->hand_over(query, read, take_it);
    }
  });
}

void Store::each_single(date::sys_days first, date::sys_days last, const std::function<void(EventSummary&&)>& take) const {
  guarded(Doing::reading, *impl_, [&] {
    Statement query = impl_->statements.lend(select_single);
    query.bind(std::int64_t{first.time_since_epoch().count()}, std::int64_t{last.time_since_epoch().count()});
    const auto read = [&] { return event_of_row(query).event; };
    while (query.next()) impl_->hand_over(query, read, take);
  });
}

}  // namespace tsumugu
