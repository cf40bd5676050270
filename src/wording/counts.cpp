#include <fmt/format.h>

#include "tsumugu/wording/wording.hpp"
#include "wording/words.hpp"

namespace tsumugu {
namespace {

using words::fill_in;

/// What is counted in years, as a row of counts.tsv.
enum class Subject { plain, death, anniversary, age };

/// Korean and Japanese choose the word by what the subject is, an event, a dead person, an organisation or a feast;
/// the tone decides where the kind leaves it open.
Subject subject_of(const EventSummary& event) noexcept {
  switch (event.kind) {
    case Kind::death:
      return Subject::death;
    case Kind::birth:
      return event.tone == Tone::birthday ? Subject::age : Subject::anniversary;
    case Kind::wedding:
    case Kind::founding:
    case Kind::holiday:
      return event.tone == Tone::loss ? Subject::plain : Subject::anniversary;
    case Kind::disaster:
    case Kind::ruling:
    case Kind::deadline:
      return Subject::plain;
    case Kind::event:
    case Kind::memorial:
    case Kind::work:
      break;
  }
  switch (event.tone) {
    case Tone::celebration:
      return Subject::anniversary;
    case Tone::birthday:
      return Subject::age;
    case Tone::loss:
    case Tone::ruling:
    case Tone::neutral:
      break;
  }
  return Subject::plain;
}

struct Keys {
  std::string_view label, phrase;
};

Keys years_keys(const EventSummary& event) noexcept {
  switch (subject_of(event)) {
    case Subject::plain:
      return {"plain", "plain.phrase"};
    case Subject::death:
      return {"death", "death.phrase"};
    case Subject::anniversary:
      return {"anniversary", "anniversary.phrase"};
    case Subject::age:
      return {"age", "age.phrase"};
  }
  return {"plain", "plain.phrase"};
}

Keys keys_of_count(const Returning& returning) noexcept {
  switch (returning.occurrence.counting) {
    case Counting::elapsed_years:
      return years_keys(returning.event);
    case Counting::ordinal_years:
      return {"ordinal-years", "ordinal-years"};
    case Counting::elapsed_days:
      return {"elapsed-days", "elapsed-days"};
    case Counting::inclusive_days:
      return {"inclusive-days", "inclusive-days"};
    case Counting::elapsed_months:
      return {"elapsed-months", "elapsed-months"};
    case Counting::elapsed_seconds:
      return {"elapsed-seconds", "elapsed-seconds"};
  }
  return {"plain", "plain.phrase"};
}

std::string counted(std::string_view key, long long number, Language language) {
  const std::string_view pattern = words::plural(words::phrase(words::counts, key, language), number == 1);
  const bool needs_ordinal = pattern.find("{1}") != std::string_view::npos;
  return fill_in(pattern, grouped(number), needs_ordinal ? ordinal(static_cast<int>(number), Language::english) : std::string());
}

std::string uncounted(const Returning& returning, Language language) {
  const Occurrence& occurrence = returning.occurrence;
  if (occurrence.years_until && *occurrence.years_until > 0) return counted("until", *occurrence.years_until, language);
  return std::string(words::phrase(words::counts, is_own_day(returning) ? "today" : "every-year", language));
}

/// The month or year of an event that is known no better, as seen from `today`: never in days.
std::string own_time(const Occurrence& occurrence, date::sys_days today, Language language) {
  const bool is_month = occurrence.precision == Precision::month;
  const auto word = [&](std::string_view key) { return std::string(words::phrase(words::counts, key, language)); };
  if (*occurrence.days.last < today) return word(is_month ? "own-month" : "own-year");
  if (*occurrence.days.first <= today) return word(is_month ? "this-month" : "this-year");
  const date::year_month_day from{today}, to{occurrence.day()};
  const auto months = (to.year() / to.month() - from.year() / from.month()).count();
  const auto years = is_month ? months / 12 : (to.year() - from.year()).count();
  if (years > 0) return counted("until", years, language);
  // A year of another calendar may begin later in this one.
  return is_month && months > 0 ? counted("until.months", months, language) : word("to-come");
}

}  // namespace

bool is_own_day(const Returning& returning) noexcept {
  const DayRange& days = returning.event.when.days;
  return !returning.occurrence.count && days.first && days.first == returning.occurrence.days.first;
}

std::string label(const Returning& returning, Language language) {
  if (!returning.occurrence.count) return uncounted(returning, language);
  return counted(keys_of_count(returning).label, *returning.occurrence.count, language);
}

std::string label(const Returning& returning, date::sys_days today, Language language) {
  if (!is_own_day(returning)) return label(returning, language);
  if (returning.occurrence.precision != Precision::day) return own_time(returning.occurrence, today, language);
  if (returning.occurrence.day() == today) return label(returning, language);
  if (returning.occurrence.day() < today) return std::string(words::phrase(words::counts, "own-day", language));
  const Between ahead = between(today, returning.occurrence.day());
  return ahead.years > 0 ? counted("until", ahead.years, language) : counted("until.days", ahead.total_days, language);
}

std::string phrase(const Returning& returning, Language language) {
  if (!returning.occurrence.count) return uncounted(returning, language);
  return counted(keys_of_count(returning).phrase, *returning.occurrence.count, language);
}

std::string span_text(const Between& span, Language language) {
  std::vector<std::string> parts;
  if (span.years > 0) parts.push_back(counted("span.years", span.years, language));
  if (span.months > 0) parts.push_back(counted("span.months", span.months, language));
  if (span.days > 0 || parts.empty()) parts.push_back(counted("span.days", span.days, language));

  std::string text = parts[0];
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const std::string_view before = language == Language::japanese ? ""
                                    : language == Language::korean ? " "
                                    : i + 1 == parts.size()        ? " and "
                                                                   : ", ";
    text.append(before).append(parts[i]);
  }
  return text;
}

}  // namespace tsumugu
