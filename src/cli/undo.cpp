#include <algorithm>
#include <functional>

#include "cli/changes.hpp"
#include "cli/session.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/interchange/json.hpp"

namespace tsumugu::cli {

namespace {

std::size_t asked_number(const Session& session) {
  if (session.words().empty()) return 1;
  const std::string& text = session.words().front();
  const auto number = whole_number(text);
  if (!number || *number == 0) throw Error(ErrorCode::bad_value, say("\"{0}\" is not a number of steps", to_printable(text)));
  return *number;
}

enum class Way { back, forward };
using TakeStep = std::function<void(const Step&, const std::vector<Change>&)>;

/// Takes the steps; fewer than asked for where there are no more.
void take_steps(Store& store, Way way, std::size_t times, const TakeStep& take) {
  for (std::size_t done = 0; done < times; ++done) {
    try {
      const auto [step, changes] = way == Way::back ? store.undo() : store.redo();
      take(step, changes);
    } catch (const Error& error) {
      if (done == 0) throw;
      if (error.code() == ErrorCode::not_found) return;
      std::vector<Message> hints{error.message()};
      hints.insert(hints.end(), error.hints().begin(), error.hints().end());
      throw Error(error.code(), say("only {0} of {1} steps could be taken", std::to_string(done), std::to_string(times)), std::move(hints));
    }
  }
}

/// The steps that take_steps would take.
void try_steps(const Store& store, Way way, std::size_t times, const TakeStep& take) {
  const auto is_done = [](const Step& step) { return !step.is_undone; };
  std::vector<Step> steps = store.steps(static_cast<std::size_t>(-1));
  if (way == Way::back) {
    std::erase_if(steps, std::not_fn(is_done));
    if (steps.empty()) throw Error(ErrorCode::not_found, say("there is nothing to undo"));
  } else {
    // The undone ones after the last that is done, the earliest first.
    steps.erase(std::find_if(steps.begin(), steps.end(), is_done), steps.end());
    std::erase_if(steps, [](const Step& step) { return step.is_dropped; });
    std::reverse(steps.begin(), steps.end());
    if (steps.empty()) throw Error(ErrorCode::not_found, say("there is nothing to do again"));
  }
  for (std::size_t at = 0; at < std::min(times, steps.size()); ++at) {
    steps[at].is_undone = way == Way::back;
    take(steps[at], store.changes_of(steps[at].number, named_ids));
  }
}

int revert(Session& session, Way way, std::size_t times, std::string_view verb) {
  session.expect_format({Format::text, Format::json});
  Store store = session.store_to_edit();
  DocumentWriter document("tsumugu/steps@1", {}, [&](std::string_view text) {
    if (session.is_json()) session.out.write(text);
  });
  const TakeStep tell = [&](const Step& step, const std::vector<Change>& changes) {
    if (session.is_json())
      document.item(step_json(step_line(step, changes)));
    else if (!session.settings.quiet)
      session.out.write(step_text(session, verb, step, changes));
  };
  if (session.settings.dry_run)
    try_steps(store, way, times, tell);
  else
    take_steps(store, way, times, tell);
  if (session.is_json()) document.end(session.settings.dry_run ? R"(,"dry_run":true)" : R"(,"dry_run":false)");
  return 0;
}

/// An event that is gone has a history too.
Key event_with_history(const Store& store, const std::string& word) {
  try {
    return store.resolve(word);
  } catch (const Error& error) {
    if (error.code() != ErrorCode::not_found) throw;
    return store.resolve_in_history(word);
  }
}

}  // namespace

int run_undo(Session& session) {
  session.expect_words(0, 1);
  const std::string verb = session.settings.dry_run ? session.worded("would undo") : session.worded("undid");
  return revert(session, Way::back, asked_number(session), verb);
}

int run_redo(Session& session) {
  session.expect_words(0, 1);
  const std::string verb = session.settings.dry_run ? session.worded("would do again") : session.worded("did again");
  return revert(session, Way::forward, asked_number(session), verb);
}

int run_history(Session& session) {
  session.expect_words(0, 1);
  session.expect_format({Format::text, Format::json});
  const std::size_t limit = session.count_option("limit").value_or(20);
  const auto store = session.words().empty() ? session.store_to_read() : session.store_with_events();
  DocumentWriter document(session.words().empty() ? "tsumugu/steps@1" : "tsumugu/changes@1", {}, [&](std::string_view text) {
    if (session.is_json()) session.out.write(text);
  });
  if (store && !session.words().empty()) {
    std::vector<Change> changes = store->history(event_with_history(*store, session.words().front()));
    if (changes.size() > limit) changes.erase(changes.begin() + static_cast<std::ptrdiff_t>(limit), changes.end());
    if (!session.is_json()) session.out.write(history_text(session, changes));
    for (const Change& change : changes) {
      if (session.is_json()) document.item(change_json(change_line(change)));
    }
  } else if (store) {
    const std::vector<Step> steps = store->steps(limit);
    for (const Step& step : steps) {
      const std::vector<Change> changes = store->changes_of(step.number, named_ids);
      if (session.is_json())
        document.item(step_json(step_line(step, changes)));
      else
        session.out.write(history_line(session, step, changes, number_width(steps.front().number)));
    }
  }
  if (session.is_json()) document.end();
  return 0;
}

}  // namespace tsumugu::cli
