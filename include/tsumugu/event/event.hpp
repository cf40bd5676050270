#pragma once

// Values only: what the store keeps and the engine reads. No rule of dates is decided here.

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "tsumugu/base/decimal.hpp"
#include "tsumugu/base/key.hpp"
#include "tsumugu/calendar/read_date.hpp"
#include "tsumugu/calendar/when.hpp"

namespace tsumugu {

enum class Kind { event, disaster, death, birth, wedding, founding, ruling, memorial, holiday, deadline, work };
enum class Tone { loss, celebration, birthday, ruling, neutral };
enum class Relation { commemorates, appeals, follows, part_of, causes, same_as };
enum class LeapDay { feb28, mar1, skip };                       ///< where 29 February goes in a common year
enum class LeapMonth { regular, leap_if_present, both, skip };  ///< where a day of a leap month goes
enum class MonthEnd { clamp, month_end, skip };                 ///< where the 30th goes in a month of 29 days
/// How a Hebrew date comes back: births and deaths differ (Reingold and Dershowitz, Calendrical Calculations, "Hebrew calendar").
enum class HebrewRule { birthday, yahrzeit };
/// In a leap year, the Adar of a day of Adar of a common year.
enum class Adar { first, second, both };

std::string_view name(Kind kind) noexcept;
std::string_view name(Tone tone) noexcept;
std::string_view name(Relation relation) noexcept;
std::string_view name(LeapDay policy) noexcept;
std::string_view name(LeapMonth policy) noexcept;
std::string_view name(MonthEnd policy) noexcept;
std::string_view name(HebrewRule rule) noexcept;
std::string_view name(Adar adar) noexcept;
std::optional<Kind> kind_named(std::string_view name) noexcept;
std::optional<Tone> tone_named(std::string_view name) noexcept;
std::optional<Relation> relation_named(std::string_view name) noexcept;
std::optional<LeapDay> leap_day_named(std::string_view name) noexcept;
std::optional<LeapMonth> leap_month_named(std::string_view name) noexcept;
std::optional<MonthEnd> month_end_named(std::string_view name) noexcept;
std::optional<HebrewRule> hebrew_rule_named(std::string_view name) noexcept;
std::optional<Adar> adar_named(std::string_view name) noexcept;
/// All the words that `kind_named` and the others take, in order, for messages and completion.
std::vector<std::string_view> kind_names();
std::vector<std::string_view> tone_names();
std::vector<std::string_view> relation_names();
std::vector<std::string_view> leap_day_names();
std::vector<std::string_view> leap_month_names();
std::vector<std::string_view> month_end_names();
std::vector<std::string_view> hebrew_rule_names();
std::vector<std::string_view> adar_names();

/// The UID of an event that was not given one: "<id>@tsumugu".
std::string usual_uid(const Key& id);
/// The id in such a UID; nothing for any other.
std::optional<Key> id_in_usual_uid(std::string_view uid);

/// The tone that a kind has when none is given.
Tone default_tone(Kind kind) noexcept;

/// A number with a name, a unit and a source: deaths, 6,434, person, NHK. Either `value`, or `least` and `most`.
struct Fact {
  std::string name;
  std::optional<Decimal> value;
  std::optional<Decimal> least, most;  ///< a range, "6402..6434"
  std::string unit;                    ///< "" when none
  std::string as_of;                   ///< EDTF, "" when none
  std::string source;                  ///< publisher of one of the event's sources, or its url; "" when none
  friend bool operator==(const Fact&, const Fact&) = default;
};

/// A citation. At least one of publisher, title, url is given.
struct Source {
  std::string publisher, title, url;
  std::string read;   ///< the day it was read, ISO, "" when not known
  std::string quote;  ///< the sentence that says it
  friend bool operator==(const Source&, const Source&) = default;
};

struct Link {
  Relation relation;
  Key to;
  friend bool operator==(const Link&, const Link&) = default;
};

/// Comes back every year of a calendar, on the same month and day.
struct Yearly {
  CalendarId calendar = CalendarId::gregorian;
  LeapDay leap_day = LeapDay::feb28;          ///< Gregorian, Julian and the calendars built on them
  LeapMonth leap_month = LeapMonth::regular;  ///< Korean, Chinese, Vietnamese
  MonthEnd month_end = MonthEnd::clamp;       ///< lunar calendars
  HebrewRule hebrew = HebrewRule::birthday;   ///< Hebrew
  Adar adar = Adar::first;                    ///< Hebrew, yahrzeit
  friend bool operator==(const Yearly&, const Yearly&) = default;
};

/// A rule by which an event comes back.
using Observance = std::variant<Yearly>;

struct Titles {
  std::string main;        ///< one line, not empty
  std::string ko, ja, en;  ///< "" when not given
  /// The one for `language`, else the main one.
  const std::string& in(Language language) const noexcept;
  friend bool operator==(const Titles&, const Titles&) = default;
};

/// What a list, `today` or a report says of an event.
struct EventSummary {
  Key id;
  std::string slug;  ///< "" when none
  Titles titles;
  When when;
  Kind kind = Kind::event;
  Tone tone = Tone::neutral;
  std::vector<Fact> facts;
  std::vector<Observance> observances;
  explicit EventSummary(Key key) : id(std::move(key)) {}
  friend bool operator==(const EventSummary&, const EventSummary&) = default;
};

/// Everything that is kept of an event.
struct Event : EventSummary {
  std::string place;
  std::vector<std::string> tags;
  std::vector<Source> sources;
  std::vector<Link> links;
  std::string note;
  std::string uid;  ///< never empty: "<id>@tsumugu" unless given or imported
  int rev = 1;      ///< raised by every change
  explicit Event(Key key) : EventSummary(std::move(key)) {}
  friend bool operator==(const Event&, const Event&) = default;
};

/// The index entry under which the store finds events that may come back on a day: a month and day of a calendar.
/// A date known to the month only has day 0, to the year only month and day 0.
struct YearlyKey {
  CalendarId calendar = CalendarId::gregorian;
  int month = 0;
  bool leap = false;
  int day = 0;
  friend bool operator==(const YearlyKey&, const YearlyKey&) = default;
};

/// Checks a title or other one-line text: valid UTF-8, not blank, no line break, no NUL (other controls are kept and shown escaped), at
/// most 500 characters. Marks of writing direction are kept: whoever prints a text escapes them (to_printable).
/// @throws Error{bad_text} naming `what` ("title", "tag", ...)
void check_line(std::string_view text, std::string_view what);
/// The same for a slug: a-z, 0-9 and "-", no "-" at either end, 2 to 64 characters, not readable as a whole key. @throws Error{bad_text}
void check_slug(std::string_view slug);

/// The same for a note, which may have any number of lines: valid UTF-8. @throws Error{bad_text}
void check_note(std::string_view note);

/// Reads a source as users write it: a web address, "NHK", "NHK: title", "NHK: https://...", "page.txt:72". @throws as check_line
Source parse_source(std::string_view text);

/// Whether the unit of a fact says that people are counted.
bool is_person(std::string_view unit) noexcept;
/// Reads "deaths=6434", "deaths=6,434 person", "deaths=6434명", "deaths=6402..6434", "deaths=6434@NHK", and the day of the number,
/// "deaths=6434@NHK:2006-05-19". Number words are multiplied out: 6천명, 6万4千人, 1.5만, 2 million. @throws Error{bad_value}
Fact parse_fact(std::string_view text);
/// Checks a fact that was put together from parts: a name of one word, one number or a range that does not run backwards, and whole
/// numbers from 0 on where people are counted.
/// @throws Error{bad_value, bad_text}, and for `as_of` as parse_edtf
void check_fact(const Fact& fact);

}  // namespace tsumugu
