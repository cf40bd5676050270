#include <fmt/format.h>

#include "cli/echo.hpp"
#include "cli/session.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/interchange/answers.hpp"
#include "tsumugu/interchange/json.hpp"

namespace tsumugu::cli {

namespace {

Returning asked_return(const Session& session, const Event& event) {
  if (session.words().size() == 2) {
    const When when = read_date(session.words()[1], session.settings.reading());
    const StartFields start = start_fields(when);
    if (!start.year || start.month) throw Error(ErrorCode::bad_value, say("\"{0}\" is not a year", to_printable(session.words()[1])));
    if (auto found = return_in_year(event, *start.year)) return std::move(*found);
    if (auto own = own_day(event.when); own && date::year_month_day{own->day()}.year() == date::year{*start.year})
      return Returning{event, std::move(*own)};
    throw Error(ErrorCode::not_found, say("\"{0}\" does not come back in {1}", shown_title(session, event), session.words()[1]));
  }
  // An event that is still to come is what people count to, not the day of this year on which it will fall.
  auto next = next_return(event, session.settings.today);
  if (!next) next = next_return_without_day(event, session.settings.today);
  if (next && is_own_day(*next)) return std::move(*next);
  const auto this_year = static_cast<int>(date::year_month_day{session.settings.today}.year());
  if (auto found = return_in_year(event, this_year)) return std::move(*found);
  if (next) return std::move(*next);
  throw Error(ErrorCode::not_found, say("\"{0}\" does not come back: there is no day to explain", shown_title(session, event)));
}

}  // namespace

int run_explain(Session& session) {
  session.expect_words(1, 2);
  session.expect_format({Format::text, Format::json});
  const Store store = session.store_with_events();
  const Event event = *store.find(store.resolve(session.words().front()));
  const Returning returning = asked_return(session, event);
  const std::vector<ExplainedStep> steps = explain(returning, session.settings.today);
  const Language language = session.settings.language;
  if (session.is_json()) {
    std::vector<ExplainedLine> explained;
    explained.reserve(steps.size());
    for (const ExplainedStep& step : steps) explained.push_back({translate(step.name, language), translate(step.text, language)});
    session.out.line(explanation_document(returning, session.settings.today, language, explained));
    return 0;
  }
  session.out.line(session.worded("Why {0} is \"{1}\": {2}", returning.occurrence.date_text(),
                                  label(returning, session.settings.today, language), shown_title(session, event)));
  Table table({Table::Align::right, Table::Align::left, Table::Align::left});
  int number = 0;
  for (const ExplainedStep& step : steps) {
    table.add({fmt::format("{}", ++number), translate(step.name, language), to_printable(translate(step.text, language))});
  }
  session.out.write(table.text("  "));
  return 0;
}

}  // namespace tsumugu::cli
