#include <fmt/format.h>

#include "cli/echo.hpp"
#include "cli/session.hpp"
#include "cli/years.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/interchange/answers.hpp"
#include "tsumugu/interchange/json.hpp"

namespace tsumugu::cli {

namespace {

/// The returns that the words ask for: those of a year, or the one that the other commands count to.
std::vector<Returning> asked_returns(const Session& session, const Event& event) {
  if (session.words().size() == 2) {
    const int year = year_asked(session, session.words()[1]);
    if (auto found = returns_in_year(event, year); !found.empty()) return found;
    if (auto own = own_day(event.when); own && date::year_month_day{own->day()}.year() == date::year{year})
      return {Returning{event, std::move(*own)}};
    if (const auto why = out_of_reach(event, year)) throw Error(*why);
    throw Error(ErrorCode::not_found, say("\"{0}\" does not come back in {1}", shown_title(session, event), session.words()[1]));
  }
  // An event that is still to come is what people count to, not the day of this year on which it will fall.
  auto next = next_return(event, session.settings.today);
  if (!next) next = next_return_without_day(event, session.settings.today);
  if (next && is_own_day(*next)) return {std::move(*next)};
  const auto this_year = static_cast<int>(date::year_month_day{session.settings.today}.year());
  if (auto found = returns_in_year(event, this_year); !found.empty()) return found;
  if (next) return {std::move(*next)};
  throw Error(ErrorCode::not_found, say("\"{0}\" does not come back: there is no day to explain", shown_title(session, event)));
}

std::vector<ExplainedLine> lines_of(const Session& session, const Returning& returning) {
  std::vector<ExplainedLine> lines;
  for (const ExplainedStep& step : explain(returning, session.settings.today))
    lines.push_back({step.code, translate(step.name, session.settings.language), translate(step.text, session.settings.language)});
  return lines;
}

void tell_explanation(Session& session, const Returning& returning, const std::vector<ExplainedLine>& lines) {
  session.out.line(session.worded("Why {0} is \"{1}\": {2}", returning.occurrence.date_text(),
                                  label(returning, session.settings.today, session.settings.language),
                                  shown_title(session, returning.event)));
  Table table({Table::Align::right, Table::Align::left, Table::Align::left});
  int number = 0;
  for (const ExplainedLine& line : lines) table.add({fmt::format("{}", ++number), line.name, to_printable(line.text)});
  session.out.write(table.text("  "));
}

}  // namespace

int run_explain(Session& session) {
  session.expect_words(1, 2);
  session.expect_format({Format::text, Format::json});
  const Store store = session.store_with_events();
  const Event event = event_named(store, session.words().front());
  std::vector<Explanation> explanations;
  for (Returning& returning : asked_returns(session, event)) {
    std::vector<ExplainedLine> lines = lines_of(session, returning);
    explanations.push_back({std::move(returning), std::move(lines)});
  }
  if (session.is_json()) {
    session.out.line(explanation_document(explanations, session.settings.today, session.settings.language));
    return 0;
  }
  for (const Explanation& one : explanations) tell_explanation(session, one.returning, one.lines);
  return 0;
}

}  // namespace tsumugu::cli
