#include <fmt/format.h>

#include "cli/session.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/interchange/answers.hpp"
#include "tsumugu/interchange/json.hpp"

namespace tsumugu::cli {

int run_between(Session& session) {
  session.expect_words(2, static_cast<std::size_t>(-1));
  session.expect_format({Format::text, Format::json});
  const DateReading first = read_leading_date(session.words(), session.settings.reading());
  const auto& words = session.words();
  if (first.words == words.size())
    throw Error(ErrorCode::usage, say("the second date is missing, as in: {0}", "tsumugu between 1995-01-17 2026-01-17"));
  const When second = read_date(sentence(words, first.words), session.settings.reading());
  const date::sys_days from = one_day(first.when), to = one_day(second);
  if (first.when.time || second.time) session.note(session.worded("note: whole days are counted; the times of day are left out"));
  const Between span = between(from, to);
  if (session.is_json()) {
    session.out.line(between_document(from, to, span));
    return 0;
  }
  session.out.line(fmt::format("{} .. {}", to_iso(from), to_iso(to)));
  const std::string sign = span.is_backwards ? "-" : "";
  session.out.line(sign + span_text(span, session.settings.language));
  Between in_days;
  in_days.days = static_cast<int>(span.total_days);
  session.out.line(session.worded("{0}, {1} with the first day counted", sign + span_text(in_days, session.settings.language),
                                  grouped(span.inclusive_days())));
  return 0;
}

}  // namespace tsumugu::cli
