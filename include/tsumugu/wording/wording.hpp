#pragma once

// Every word that a user sees, in English, Korean and Japanese. The sentences are in db/wording/messages.d, keyed by their English pattern;
// the words of counts, dates, facts and names are in the other tables of db/wording.

#include <date/date.h>

#include <string>
#include <string_view>

#include "tsumugu/base/message.hpp"
#include "tsumugu/observance/occurrence.hpp"

namespace tsumugu {

/// The sentence in that language; in English where the catalogue has no other.
std::string translate(const Message& message, Language language);
/// `translate(say(pattern, arguments...), language)`.
template <class... Arguments>
std::string worded(Language language, std::string_view pattern, Arguments&&... arguments) {
  return translate(say(pattern, std::forward<Arguments>(arguments)...), language);
}
/// Whether the catalogue has the pattern in Korean and Japanese (for tests).
bool has_translation(std::string_view pattern) noexcept;

/// What stands between the items of a list: ", ", in Japanese "、".
std::string_view comma(Language language) noexcept;
/// What stands between things said of one day or event, which are no sentence: ", ", in Japanese a wide blank.
std::string_view detail_separator(Language language) noexcept;
/// "11,323".
std::string grouped(long long number);
/// "1st", "2nd", "3rd", "11th", "111th"; "31번째"; "31回目".
std::string ordinal(int number, Language language);
/// "Tue", "화", "火".
std::string short_weekday(date::sys_days day, Language language);
/// "Tuesday", "화요일", "火曜日".
std::string long_weekday(date::sys_days day, Language language);
/// "Saturday 17 January 2026", "2026년 1월 17일 토요일", "2026年1月17日（土）". Years before 1 as "44 BC", "기원전 44년", "紀元前44年".
std::string long_date(date::sys_days day, Language language);
/// "17 January", "1월 17일", "1月17日".
std::string month_and_day(int month, int day, Language language);
/// A year: "1995", "44 BC"; "1995년"; "1995年".
std::string year_text(int year, Language language);
/// "January", "1월", "1月".
std::string month_name(int month, Language language);
/// A day of any calendar in that calendar's own words: "음력 1994년 12월 17일", "平成7年1月17日", "17 Tevet 5755".
/// Korean and Chinese lunar dates name their calendar in every language: "Korean lunar 1994-12-17", "旧暦（韓国暦）1994年12月17日",
/// "윤6월". A day of 0 is left out, and a month of 0 with it.
std::string calendar_text(const CalendarDate& date, Language language);
/// The same without the year, as it comes back: "Korean lunar 12-17", "음력 12월 17일", "17 Tevet".
std::string yearly_text(const CalendarDate& date, Language language);
/// The same for a narrow column: "Korean lunar 12-17", "음력 12-17", "韓国旧暦12-17".
std::string calendar_note(const CalendarDate& date, Language language);
/// A day in the language in which its calendar is used, whatever the user's: Korean dates in Korean, Japanese and Chinese ones in theirs.
std::string own_text(const CalendarDate& date);
/// The year of the cycle of sixty that begins in the spring of `year`: "갑술년", "甲戌年" (1994). English shows the Korean name.
std::string sexagenary(int year, Language language);
/// The year of the Japanese era in which the day lies: "平成7年", "令和元年", "Heisei 7", "헤이세이 7년"; "" before 1873.
std::string japanese_year(date::sys_days day, Language language);
/// What a list shows of a date: "1995-01-17", "1995-01", "1995?", "-0043-03-15" and the short weekday when it is a day.
std::string when_short(const When& when, Language language);
/// The whole of it: long date, time, zone abbreviation or name; partial dates in words ("January 1995", "about 1995", "the 1990s").
std::string when_long(const When& when, Language language);

/// "D-17", "D-Day", "D+3".
std::string d_day(long days_until);
/// The label of an occurrence, as in the JSON.
///
/// * English says "31 years", of an organisation, a feast or a wedding "31st anniversary", of a birthday "turns 69".
/// * Korean and Japanese choose the word by what is counted: an organisation, a feast, a wedding "31주년", "31周年"; a
///   dead person "31주기", "31年"; a birthday "만 69세", "69歳"; a disaster, a ruling and all else the plain "31년", "31年". The kind
///   decides, and the tone where the kind leaves it open (event, memorial, work).
/// * Without a count: "today", "오늘", "きょう" on its own day; before it "in 4 years", "4년 뒤", "あと4年"; "every year" when
///   the year is not known.
std::string label(const Returning& returning, Language language);
/// The same as seen from `today`: the event's own day is "today", "in 4 years", "in 12 days" or, when it is past, "the day itself"; a month
/// or a year that is known no better is "this month", "in 2 months", "the year itself".
std::string label(const Returning& returning, date::sys_days today, Language language);
/// The same as a heading: "31 years since", "25th anniversary"; a dead person's in Japanese is "没後31年".
std::string phrase(const Returning& returning, Language language);
/// Why the day is not the original one, in a few words: "no 29 February this year", "30일이 없는 달".
std::string moved_text(Moved moved, Language language);
/// Whether the occurrence is the day of the event itself.
bool is_own_day(const Returning& returning) noexcept;
/// "31 years, 2 months and 3 days", "31년 2개월 3일", "31年2か月3日".
std::string span_text(const Between& span, Language language);
/// "6,434 dead", "사망 6,434명", "死者6,434人"; names and units not in db/wording/facts.tsv are written as they were given.
std::string fact_text(const Fact& fact, Language language);
/// Gives a fact without a unit the one that its name has: "person" for deaths. @throws as check_fact, which then knows
/// whether people are counted
void give_usual_unit(Fact& fact);
/// The details after a title in a list, the first two facts, the time and its zone: "6,434 dead, 05:46 JST", "02:38 Baghdad". No zone file
/// is read: an abbreviation is written where it is certain for that day, the city of the zone otherwise.
std::string details(const EventSummary& event, Language language);
/// "disaster", "재해", "災害", and so on.
std::string kind_text(Kind kind, Language language);
std::string tone_text(Tone tone, Language language);
std::string relation_text(Relation relation, Language language);
/// "every year on 17 January", "해마다 음력 12월 17일".
std::string observance_text(const When& when, const Observance& observance, Language language);
std::string grade_text(Grade grade, Language language);
/// The name of a calendar: "Korean lunar calendar", "음력(한국)", "旧暦（韓国暦）".
std::string calendar_name(CalendarId calendar, Language language);

}  // namespace tsumugu
