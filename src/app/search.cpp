#include <algorithm>

#include "app/halves.hpp"
#include "tsumugu/app/app.hpp"
#include "tsumugu/app/known_words.hpp"
#include "tsumugu/base/text.hpp"

namespace tsumugu {

namespace {

void narrow(DayRange& range, const DayRange& to) {
  if (to.first && (!range.first || *range.first < *to.first)) range.first = to.first;
  if (to.last && (!range.last || *to.last < *range.last)) range.last = to.last;
}

void take_kind(Search& search, std::string_view value, const ReadOptions&) {
  search.query.kind = known_word("kind:", value, kind_named, kind_names());
}

void take_tag(Search& search, std::string_view value, const ReadOptions&) {
  search.query.tags.push_back(to_nfc(value));
}

void take_year(Search& search, std::string_view value, const ReadOptions& options) {
  narrow(search.query.days, read_date(value, options).days);
}

/// That month and day of every year that has it. What begins on it has one of these first days, so that not all events are looked at.
std::vector<date::sys_days> days_of_all_years(int month, int day) {
  std::vector<date::sys_days> days;
  for (int year = least_year; year <= greatest_year; ++year) {
    const date::year_month_day fields = date::year{year} / month / day;
    if (fields.ok()) days.emplace_back(fields);
  }
  return days;
}

void take_on(Search& search, std::string_view value, const ReadOptions& options) {
  const StartFields start = start_fields(read_date(value, options));
  if (!start.month || !start.day)
    throw Error(ErrorCode::bad_value, say("\"{0}\" is not a month and day; write one as in {1}", shown(value), "on:01-17"));
  search.on = YearlyKey{CalendarId::gregorian, *start.month, false, *start.day};
  search.query.first_days = days_of_all_years(*start.month, *start.day);
}

void take_precision(Search& search, std::string_view value, const ReadOptions&) {
  search.query.precision = known_word("precision:", value, precision_named, precision_names());
}

void take_missing(Search& search, std::string_view value, const ReadOptions&) {
  if (value != "source") refuse_word("missing:", value, {"source"});
  search.query.without_source = true;
}

struct Part {
  std::string_view name;
  void (*take)(Search&, std::string_view, const ReadOptions&);
};
constexpr Part parts[] = {{"kind", take_kind},           {"tag", take_tag},        {"year", take_year}, {"on", take_on},
                          {"precision", take_precision}, {"missing", take_missing}};

/// The days of `text`; nothing when it is no date at all.
std::optional<DayRange> days_of(std::string_view text, const ReadOptions& options) {
  try {
    return read_date(text, options).days;
  } catch (const Error& error) {
    if (error.code() != ErrorCode::not_a_date) throw;
    return std::nullopt;
  }
}

/// "1990..2000", "1990..", "..2000": whether the word was one. "wait..." is none.
bool take_range(Search& search, std::string_view word, const ReadOptions& options) {
  const auto dots = word.find("..");
  if (dots == std::string_view::npos) return false;
  const std::string_view from = word.substr(0, dots), to = word.substr(dots + 2);
  if (from.empty() && to.empty()) return false;
  const auto first = from.empty() ? DayRange{} : days_of(from, options);
  const auto last = to.empty() ? DayRange{} : days_of(to, options);
  if (!first || !last) return false;
  if (certainly_before(*last, *first))
    throw Error(ErrorCode::bad_value,
                say("the range \"{0}\" runs backwards; write the earlier date first, as in {1}", shown(word), "1990..2000"));
  narrow(search.query.days, {first->first, last->last});
  return true;
}

/// Whether `when` begins on that month and day of the Gregorian calendar, whatever calendar it was given in. A date that is known to a
/// month or a year has no month and day.
bool is_on(const When& when, const YearlyKey& on) {
  const StartFields start = start_fields(when);
  if (!start.day) return false;
  if (when.calendar == CalendarId::gregorian) return start.month == on.month && start.day == on.day;
  if (!when.days.first) return false;
  const date::year_month_day day{*when.days.first};
  return unsigned{day.month()} == static_cast<unsigned>(on.month) && unsigned{day.day()} == static_cast<unsigned>(on.day);
}

/// Whether a word is written like a part of a query: "before:1900", not "http://example.org" nor "10:30".
bool is_like_part(const Halves& halves) noexcept {
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  return halves.is_split && !halves.before.empty() && !halves.after.empty() && !halves.after.starts_with("//") &&
         std::all_of(halves.before.begin(), halves.before.end(), is_letter);
}

/// Refuses "kinds:ruling" and "before:1900", which would be looked for as words and never be found.
[[noreturn]] void refuse_part(std::string_view name) {
  std::vector<std::string_view> names;
  for (const Part& part : parts) names.push_back(part.name);
  const auto near = nearest(name, names);
  throw Error(ErrorCode::bad_value, say("a query has no part \"{0}:\"; write one of: {1}", shown(name), joined(names)),
              near ? std::vector{did_you_mean(*near + ":")} : std::vector<Message>{});
}

}  // namespace

Search parse_search(const std::vector<std::string>& words, const ReadOptions& options) {
  Search search;
  for (const std::string& word : words) {
    const Halves halves = halved(word, ':');
    const Part* part = std::find_if(std::begin(parts), std::end(parts), [&](const Part& known) { return known.name == halves.before; });
    if (halves.is_split && part != std::end(parts)) {
      part->take(search, halves.after, options);
    } else if (!take_range(search, word, options)) {
      if (is_like_part(halves)) refuse_part(halves.before);
      search.query.words.push_back(word);
    }
  }
  return search;
}

void each_found(const Store& store, const Search& search, const std::function<Store::Walk(const Event&)>& take) {
  store.each(search.query, [&](const Event& event) { return search.on && !is_on(event.when, *search.on) ? Store::Walk::on : take(event); });
}

}  // namespace tsumugu
