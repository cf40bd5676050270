#include <fmt/format.h>

#include "cli/echo.hpp"
#include "cli/input.hpp"
#include "cli/session.hpp"
#include "tsumugu/app/known_words.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/calendar/names.hpp"
#include "tsumugu/interchange/json.hpp"

namespace tsumugu::cli {

namespace {

constexpr std::string_view bar = " | ";

/// One thing that --to may ask for: a calendar, iso-week or jdn.
struct Target {
  std::optional<CalendarId> calendar;
  bool is_week = false;  ///< else, without a calendar, the Julian day
};

std::vector<Target> asked_targets(const Session& session) {
  std::vector<Target> targets;
  const std::string asked = session.arguments.value("to");
  if (asked == "all") {
    for (const CalendarId calendar : all_calendars()) targets.push_back({calendar});
    return targets;
  }
  for (const std::string_view word : split(asked, ',')) {
    if (asked.empty()) break;
    const std::string_view name = trimmed(word);
    if (const auto calendar = calendar_named(name))
      targets.push_back({calendar});
    else if (name == "iso-week")
      targets.push_back({std::nullopt, true});
    else if (name == "jdn")
      targets.push_back({std::nullopt, false});
    else {
      std::vector<std::string_view> known = {"iso-week", "jdn", "all"};
      for (const std::string_view one : calendar_names()) known.push_back(one);
      refuse_word("--to", name, known);
    }
  }
  return targets;
}

/// " (computed)" behind a day that an authority could have published and has not.
std::string doubt_mark(const Session& session, CalendarId calendar, date::sys_days day) {
  const std::optional<Grade> trust = doubt(calendar, day);
  return trust ? fmt::format(" ({})", grade_text(*trust, session.settings.language)) : std::string();
}

std::string in_target(const Session& session, date::sys_days day, const Target& target) {
  if (!target.calendar) return target.is_week ? to_iso_week(day) : fmt::format("{}", julian_day_number(day));
  return calendar_text(from_days(*target.calendar, day), session.settings.language);
}

/// "Gregorian 1995-01-17 Tue | 平成7年1月17日 | 음력 1994년 12월 17일 | 1995-W03-2 | JDN 2449735"
std::string summary(const Session& session, const When& when) {
  const Language language = session.settings.language;
  const auto only = only_day(when);
  if (!only) {
    if (!start_fields(when).year && start_fields(when).month) return when_long(when, language);
    const auto edge = [](const std::optional<date::sys_days>& day) { return day ? to_iso(*day) : std::string(".."); };
    return fmt::format("{}{}{} / {}", when_long(when, language), bar, edge(when.days.first), edge(when.days.last));
  }
  const date::sys_days day = *only;
  std::string text = fmt::format("{} {}", calendar_name(CalendarId::gregorian, language), day_and_weekday(session, day));
  const auto append = [&](CalendarId calendar) {
    if (const auto fields = try_from_days(calendar, day))
      text += fmt::format("{}{}{}", bar, calendar_text(*fields, language), doubt_mark(session, calendar, day));
  };
  if (when.calendar != CalendarId::gregorian && when.calendar != CalendarId::japanese && when.calendar != CalendarId::korean &&
      when.calendar != CalendarId::dangun) {
    append(when.calendar);
  }
  append(CalendarId::japanese);
  append(CalendarId::korean);
  append(CalendarId::dangun);
  text += fmt::format("{}{}{}JDN {}", bar, to_iso_week(day), bar, julian_day_number(day));
  return text;
}

/// Says beside plain dates which of them no authority has published.
void note_doubts(const Session& session, const When& when, const std::vector<Target>& targets) {
  const auto day = only_day(when);
  for (const Target& target : targets) {
    if (!day || !target.calendar || !try_from_days(*target.calendar, *day)) continue;
    if (const std::string doubt = doubt_mark(session, *target.calendar, *day); !doubt.empty())
      session.note(calendar_name(*target.calendar, session.settings.language) + doubt);
  }
}

/// A stream is answered in JSON Lines unless text is asked for.
enum class Answer { text, json };

Answer asked_answer(const Session& session, const std::vector<Target>& targets, bool is_stream) {
  if (session.settings.format != Format::text) return Answer::json;
  return is_stream && targets.empty() && !session.arguments.has("format") ? Answer::json : Answer::text;
}

/// The calendars among the targets, for one object; all when nothing was asked for. @throws Error{out_of_range} when one does not cover the
/// day
std::vector<CalendarId> calendars_of(const std::vector<Target>& targets, const When& when) {
  if (targets.empty()) return all_calendars();
  std::vector<CalendarId> calendars;
  for (const Target& target : targets) {
    if (target.calendar) calendars.push_back(*target.calendar);
  }
  const auto day = only_day(when);
  if (day && calendars.size() < all_calendars().size()) {
    for (const CalendarId calendar : calendars) from_days(calendar, *day);
  }
  return calendars;
}

std::string answer(const Session& session, const When& when, const std::vector<Target>& targets, Answer form) {
  if (form == Answer::text && targets.empty()) return summary(session, when);
  if (form == Answer::json) return conversion_json(when, calendars_of(targets, when));
  const auto day = only_day(when);
  if (!day)
    throw Error(ErrorCode::not_a_date, say("\"{0}\" is not one day, so it has no place in another calendar", to_printable(when.entered)));
  std::string text;
  for (const Target& target : targets) {
    // Of all calendars those that do not cover the day are left out; one that was named is refused by from_days.
    if (session.arguments.value("to") == "all" && !try_from_days(*target.calendar, *day)) continue;
    text += (text.empty() ? "" : "\n") + in_target(session, *day, target);
  }
  return text;
}

/// One date a line in, one answer a line out; a bad line is answered by its error and the others go on.
int convert_stream(Session& session, const std::vector<Target>& targets) {
  const Answer form = asked_answer(session, targets, true);
  bool has_bad = false;
  std::size_t number = 0;
  const LineSource lines = lines_of("-");
  while (const auto line = lines()) {
    ++number;
    try {
      if (line->is_too_long) throw Error(ErrorCode::bad_value, say("a line is longer than 64 KiB"));
      session.out.line(answer(session, read_date(line->text, session.settings.reading()), targets, form));
    } catch (const Error& error) {
      if (error.code() == ErrorCode::cannot_write) throw;
      has_bad = true;
      const Error placed = error.at(Place{"-", number, 0});
      if (form == Answer::json) {
        session.out.line(to_json(placed, session.settings.language));
      } else {
        session.out.line("");  // so that the lines of the answer are those of the input
        session.note(fmt::format("-:{}: {}", number, to_printable(translate(error.message(), session.settings.language))));
      }
    }
    if (session.out.is_unread()) return 0;
  }
  return has_bad ? exit_status(ErrorCode::partly_bad) : 0;
}

}  // namespace

int run_convert(Session& session) {
  session.expect_words(1, static_cast<std::size_t>(-1));
  session.expect_format({Format::text, Format::json, Format::jsonl});
  const std::vector<Target> targets = asked_targets(session);
  if (session.words().size() == 1 && session.words().front() == "-") return convert_stream(session, targets);
  const When when = read_date(sentence(session.words()), session.settings.reading());
  const Answer form = asked_answer(session, targets, false);
  session.out.line(answer(session, when, targets, form));
  if (form == Answer::text) note_doubts(session, when, targets);
  return 0;
}

}  // namespace tsumugu::cli
