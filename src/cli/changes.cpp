#include "cli/changes.hpp"

#include <fmt/format.h>

#include "tsumugu/base/text.hpp"
#include "tsumugu/observance/policies.hpp"

namespace tsumugu::cli {

namespace {

template <class Items, class Text>
std::string listed(const Items& items, Text&& text) {
  std::string all;
  for (const auto& item : items) all += (all.empty() ? "" : ", ") + text(item);
  return all;
}

std::string when_of(const Event& event) {
  std::string text = to_record(event.when);
  if (!event.when.zone.empty()) text += " " + event.when.zone;
  return text;
}

/// The parts that are there, with blanks between.
std::string spaced(std::initializer_list<std::string_view> parts) {
  std::string text;
  for (const std::string_view part : parts) {
    if (part.empty()) continue;
    if (!text.empty()) text += ' ';
    text += part;
  }
  return text;
}

struct FieldText {
  std::string_view name;
  std::string (*text)(const Event&);
};

std::string plain_fact(const Fact& fact) {
  const std::string number = fact.value ? fact.value->text() : fact.least->text() + ".." + fact.most->text();
  return spaced({fact.name + "=" + number, fact.unit, fact.as_of, fact.source.empty() ? "" : "@" + fact.source});
}

std::string plain_source(const Source& source) {
  return spaced({source.publisher, source.title, source.url, source.read, source.quote});
}

std::string plain_rule(const Observance& observance) {
  const auto& yearly = std::get<Yearly>(observance);
  const Policies decides = policies_of(yearly.calendar);
  return spaced({name(yearly.calendar), decides.leap_day ? name(yearly.leap_day) : "", decides.leap_month ? name(yearly.leap_month) : "",
                 decides.month_end ? name(yearly.month_end) : "", decides.hebrew ? name(yearly.hebrew) : "",
                 decides.hebrew ? name(yearly.adar) : ""});
}

constexpr FieldText fields[] = {
    {"title", [](const Event& event) { return event.titles.main; }},
    {"ko", [](const Event& event) { return event.titles.ko; }},
    {"ja", [](const Event& event) { return event.titles.ja; }},
    {"en", [](const Event& event) { return event.titles.en; }},
    {"when", when_of},
    {"entered", [](const Event& event) { return event.when.entered; }},
    {"kind", [](const Event& event) { return std::string(name(event.kind)); }},
    {"tone", [](const Event& event) { return std::string(name(event.tone)); }},
    {"place", [](const Event& event) { return event.place; }},
    {"tags", [](const Event& event) { return listed(event.tags, [](const std::string& tag) { return tag; }); }},
    {"facts", [](const Event& event) { return listed(event.facts, plain_fact); }},
    {"sources", [](const Event& event) { return listed(event.sources, plain_source); }},
    {"links",
     [](const Event& event) {
       return listed(event.links, [](const Link& link) { return std::string(name(link.relation)) + ":" + link.to.text(); });
     }},
    {"yearly", [](const Event& event) { return listed(event.observances, plain_rule); }},
    {"note", [](const Event& event) { return event.note; }},
    {"slug", [](const Event& event) { return event.slug; }},
    {"uid", [](const Event& event) { return event.uid; }},
};

const Event& present(const Change& change) {
  return change.after ? *change.after : *change.before;
}

}  // namespace

std::vector<ChangedField> changed_fields(const std::optional<Event>& before, const std::optional<Event>& after) {
  std::vector<ChangedField> changed;
  for (const FieldText& field : fields) {
    const auto old_text = before ? std::optional(field.text(*before)) : std::nullopt;
    const auto new_text = after ? std::optional(field.text(*after)) : std::nullopt;
    const bool is_nothing = old_text.value_or("").empty() && new_text.value_or("").empty();
    // The words in which a date was given change with it.
    if (field.name == "entered" && !changed.empty() && changed.back().name == "when") continue;
    if (old_text != new_text && !is_nothing) changed.push_back({std::string(field.name), old_text, new_text});
  }
  return changed;
}

StepLine step_line(const Step& step, const std::vector<Change>& changes) {
  StepLine line{step.number, step.command, step.at, step.is_undone, step.changes, {}};
  for (const Change& change : changes) {
    if (line.ids.size() < named_ids) line.ids.push_back(change.id.text());
  }
  return line;
}

ChangeLine change_line(const Change& change) {
  return {step_line(change.step, {}), change.id.text(), changed_fields(change.before, change.after)};
}

std::string history_text(const Session& session, const std::vector<Change>& changes) {
  std::string text;
  const std::size_t width = changes.empty() ? 0 : number_width(changes.front().step.number);
  for (const Change& change : changes) {
    text += fmt::format("{:>{}}  {}  {}{}\n", change.step.number, width, local_time(change.step.at), change.step.command,
                        change.step.is_undone ? "  " + session.worded("(undone)") : "");
    if (!change.before || !change.after) continue;  // an add or a removal is one line
    for (const ChangedField& field : changed_fields(change.before, change.after)) {
      text += fmt::format("   {}: {} -> {}\n", field.name, to_printable(field.before.value_or("")), to_printable(field.after.value_or("")));
    }
  }
  return text;
}

std::size_t number_width(std::int64_t step) {
  return fmt::formatted_size("{}", step);
}

std::string history_line(const Session& session, const Step& step, const std::vector<Change>& changes, std::size_t width) {
  std::string text = fmt::format("{:>{}}  {}  {}", step.number, width, local_time(step.at), step.command);
  if (!changes.empty()) {
    const Event& event = present(changes.front());
    text += fmt::format("  {}  {}", short_name(event), shown_title(session, event));
  }
  if (step.changes > 1) text += "  " + session.worded("and {0} more", grouped(static_cast<long long>(step.changes - 1)));
  if (step.is_undone) text += "  " + session.worded("(undone)");
  return text + "\n";
}

std::string ago(const Session& session, std::int64_t second) {
  constexpr std::int64_t minute = 60, hour = 60 * minute, day = 24 * hour;
  const std::int64_t passed = now() - second;
  if (passed < minute) return session.worded("just now");
  if (passed < hour) return session.worded("{0} min ago", std::to_string(passed / minute));
  if (passed < day) return session.worded("{0} h ago", std::to_string(passed / hour));
  if (passed < 2 * day) return session.worded("1 day ago");
  return session.worded("{0} days ago", std::to_string(passed / day));
}

std::string step_text(const Session& session, std::string_view verb, const Step& step, const std::vector<Change>& changes) {
  std::string text;
  const std::string what = fmt::format("({}, {})", step.command, ago(session, step.at));
  for (std::size_t at = 0; at < changes.size() && at < told_events; ++at) {
    const Event& event = present(changes[at]);
    text += fmt::format("{}  {}  {}   {}\n", verb, short_name(event), shown_title(session, event), what);
  }
  if (step.changes > told_events)
    text += session.worded("and {0} more", grouped(static_cast<long long>(step.changes - told_events))) + "\n";
  return text;
}

}  // namespace tsumugu::cli
