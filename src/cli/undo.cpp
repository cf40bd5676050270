#include <charconv>

#include "cli/changes.hpp"
#include "cli/session.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/interchange/json.hpp"

namespace tsumugu::cli {

namespace {

constexpr std::size_t named_ids = 20;

StepLine line_of(const Step& step, const std::vector<Change>& changes) {
  StepLine line{step.number, step.command, step.at, step.is_undone, step.changes, {}};
  for (const Change& change : changes) {
    if (line.ids.size() < named_ids) line.ids.push_back(change.id.text());
  }
  return line;
}

std::size_t asked_number(const Session& session) {
  if (session.words().empty()) return 1;
  const std::string& text = session.words().front();
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || number == 0) {
    throw Error(ErrorCode::bad_value, say("\"{0}\" is not a number of steps", to_printable(text)));
  }
  return number;
}

using Reverting = std::pair<Step, std::vector<Change>> (Store::*)();

int revert(Session& session, std::size_t times, Reverting step_back, std::string_view verb) {
  session.expect_format({Format::text, Format::json});
  session.store_with_events();  // without a store there is nothing to take back, and none is made
  Store store = session.store_to_change();
  DocumentWriter document("tsumugu/steps@1", {}, [&](std::string_view text) {
    if (session.is_json()) session.out.write(text);
  });
  for (std::size_t done = 0; done < times; ++done) {
    try {
      const auto [step, changes] = (store.*step_back)();
      if (session.is_json())
        document.item(step_json(line_of(step, changes)));
      else if (!session.settings.quiet)
        session.out.write(step_text(session, verb, step, changes));
    } catch (const Error& error) {
      if (done == 0 || error.code() != ErrorCode::not_found) throw;
      break;  // fewer steps than asked for: those there were are done
    }
  }
  if (session.is_json()) document.end();
  return 0;
}

}  // namespace

int run_undo(Session& session) {
  session.expect_words(0, 1);
  return revert(session, asked_number(session), &Store::undo, session.worded("undid"));
}

int run_redo(Session& session) {
  session.expect_words(0, 1);
  return revert(session, asked_number(session), &Store::redo, session.worded("did again"));
}

int run_history(Session& session) {
  session.expect_words(0, 1);
  session.expect_format({Format::text, Format::json});
  const std::size_t limit = session.count_option("limit").value_or(20);
  const auto store = session.store_to_read();
  DocumentWriter document(session.words().empty() ? "tsumugu/steps@1" : "tsumugu/changes@1", {}, [&](std::string_view text) {
    if (session.is_json()) session.out.write(text);
  });
  if (store && !session.words().empty()) {
    std::vector<Change> changes = store->history(store->resolve(session.words().front()));
    if (changes.size() > limit) changes.erase(changes.begin() + static_cast<std::ptrdiff_t>(limit), changes.end());
    if (!session.is_json()) session.out.write(history_text(session, changes));
    for (const Change& change : changes) {
      if (session.is_json())
        document.item(change_json({line_of(change.step, {}), change.id.text(), changed_fields(session, change.before, change.after)}));
    }
  } else if (store) {
    for (const Step& step : store->steps(limit)) {
      const std::vector<Change> changes = store->changes_of(step.number, named_ids);
      if (session.is_json())
        document.item(step_json(line_of(step, changes)));
      else
        session.out.write(history_line(session, step, changes));
    }
  }
  if (session.is_json()) document.end();
  return 0;
}

}  // namespace tsumugu::cli
