#include <algorithm>

#include "app/halves.hpp"
#include "tsumugu/app/app.hpp"
#include "tsumugu/app/known_words.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/observance/policies.hpp"

namespace tsumugu {

namespace {

/// All that setting a field may need.
struct Setting {
  Event& event;
  std::string_view value;
  const ReadOptions& options;
  const Store& store;
  Citing& citing;
};

void set_line(std::string& field, std::string_view value, std::string_view what) {
  if (!value.empty()) check_line(value, what);
  field = value;
}

void set_title(const Setting& s) {
  check_line(s.value, "title");
  s.event.titles.main = s.value;
}
void set_ko(const Setting& s) {
  set_line(s.event.titles.ko, s.value, "title");
}
void set_ja(const Setting& s) {
  set_line(s.event.titles.ja, s.value, "title");
}
void set_en(const Setting& s) {
  set_line(s.event.titles.en, s.value, "title");
}
void set_place(const Setting& s) {
  set_line(s.event.place, s.value, "place");
}

void set_slug(const Setting& s) {
  if (!s.value.empty()) check_slug(s.value);
  if (s.value != s.event.slug) s.store.check_slug_is_no_id(s.value, s.event.id);
  s.event.slug = s.value;
}

void set_note(const Setting& s) {
  check_note(s.value);
  s.event.note = s.value;
}

void set_when(const Setting& s) {
  const CalendarId before = s.event.when.calendar;
  const std::string zone = s.event.when.zone;
  s.event.when = read_date(s.value, s.options);
  if (s.event.when.zone.empty() && s.event.when.time) s.event.when.zone = zone;
  // An event that came back in the calendar of its date goes on to do so.
  for (Observance& observance : s.event.observances) {
    auto& yearly = std::get<Yearly>(observance);
    if (yearly.calendar == before && before != s.event.when.calendar) yearly = default_yearly(s.event.when.calendar, s.event.kind);
  }
}

void set_until(const Setting& s) {
  When start = start_alone(s.event.when);
  s.event.when = s.value.empty() ? std::move(start) : lasting(start, read_date(s.value, s.options));
}

void set_zone(const Setting& s) {
  if (s.value.empty()) {
    s.event.when.zone.clear();
    return;
  }
  s.event.when.zone = required_zone(s.value);
}

void set_kind(const Setting& s) {
  const Kind before = s.event.kind;
  s.event.kind = known_word("kind", s.value, kind_named, kind_names());
  // What the old kind had decided, the new one decides.
  if (s.event.tone == default_tone(before)) s.event.tone = default_tone(s.event.kind);
  for (Observance& observance : s.event.observances) {
    auto& yearly = std::get<Yearly>(observance);
    const Yearly then = default_yearly(yearly.calendar, before), now = default_yearly(yearly.calendar, s.event.kind);
    if (yearly.leap_month == then.leap_month) yearly.leap_month = now.leap_month;
    yearly.hebrew = now.hebrew;
  }
}
void set_tone(const Setting& s) {
  s.event.tone = known_word("tone", s.value, tone_named, tone_names());
}

void set_tags(const Setting& s) {
  if (s.value.starts_with('+') || s.value.starts_with('-'))
    throw Error(ErrorCode::bad_value, say("\"{0}\" looks like a change of one tag, and tags= sets them all; write: {1}", shown(s.value),
                                          "tsumugu tag EVENT " + shown(s.value)));
  s.event.tags = parse_tags(s.value);
}

void drop_fact(Event& event, std::string_view name) {
  const auto is_it = [&](const Fact& fact) { return fact.name == name; };
  if (std::erase_if(event.facts, is_it) == 0) throw Error(ErrorCode::bad_value, say("the event has no fact \"{0}\"", name));
}

/// The fact as a user would write it.
std::string written(const Fact& fact) {
  const std::string number = fact.value ? fact.value->text() : fact.least->text() + ".." + fact.most->text();
  return fact.name + "=" + number + (fact.source.empty() ? "" : "@" + fact.source);
}

/// The fact in whose place `fact` is put: the one of its name, or of several the one of its source. Null when the event has none.
/// Agencies give different numbers of the same thing, so that of several none is changed or lost without being meant.
Fact* former_fact(Event& event, const Fact& fact) {
  std::vector<Fact*> named, cited;
  std::string all;
  for (Fact& other : event.facts) {
    if (other.name != fact.name) continue;
    named.push_back(&other);
    if (!fact.source.empty() && other.source == fact.source) cited.push_back(&other);
    all += (all.empty() ? "" : ", ") + shown(written(other));
  }
  if (named.size() < 2) return named.empty() ? nullptr : named.front();
  if (cited.size() == 1) return cited.front();
  throw Error(ErrorCode::bad_value,
              say("the event has several facts \"{0}\": {1}; name the source of the one that is meant, or drop all with {2}",
                  shown(fact.name), all, "fact=" + shown(fact.name) + "="));
}

bool is_same_number(const Fact& a, const Fact& b) noexcept {
  const bool is_same_unit = a.unit == b.unit || (is_person(a.unit) && is_person(b.unit));
  return a.value == b.value && a.least == b.least && a.most == b.most && is_same_unit;
}

/// "deaths=6434" sets a fact, "deaths=" drops it, "" drops all.
void set_fact(const Setting& s) {
  if (s.value.empty()) {
    s.event.facts.clear();
    return;
  }
  if (const Halves halves = halved(s.value, '='); halves.is_split && halves.after.empty()) {
    drop_fact(s.event, halves.before);
    return;
  }
  Fact fact = parse_fact(s.value);
  s.citing.cite(fact);
  Fact* const former = former_fact(s.event, fact);
  if (!former) {
    give_usual_unit(fact);
    s.event.facts.push_back(std::move(fact));
    return;
  }
  if (fact.unit.empty()) {
    fact.unit = former->unit;
    check_fact(fact);
  }
  // A source is not credited with a number that it never gave.
  if (fact.source.empty() && is_same_number(fact, *former)) {
    fact.source = former->source;
    if (fact.as_of.empty()) fact.as_of = former->as_of;
  }
  *former = std::move(fact);
}

void set_source(const Setting& s) {
  if (s.value.empty())
    s.citing.drop_sources();
  else
    s.citing.add_source(s.value);
}

/// "commemorates:kobe-1995" adds a link, "" drops all.
void set_link(const Setting& s) {
  if (s.value.empty()) {
    s.event.links.clear();
    return;
  }
  const Link link = parse_link(s.store, s.value);
  if (std::find(s.event.links.begin(), s.event.links.end(), link) == s.event.links.end()) s.event.links.push_back(link);
}

YearlyWords words_of(const Yearly& yearly) {
  return YearlyWords{std::string(name(yearly.calendar)),  std::string(name(yearly.leap_day)), std::string(name(yearly.leap_month)),
                     std::string(name(yearly.month_end)), std::string(name(yearly.adar)),     {}};
}

/// Sets a policy of every rule by which the event comes back.
void set_policy(const Setting& s, std::string YearlyWords::*policy, bool Policies::*decides) {
  if (s.event.observances.empty())
    throw Error(ErrorCode::bad_value, say("the event does not come back; say by which calendar first, as in {0}", "yearly=gregorian"));
  bool is_useful = false;
  for (Observance& observance : s.event.observances) {
    const auto& yearly = std::get<Yearly>(observance);
    is_useful = is_useful || policies_of(yearly.calendar).*decides;
    YearlyWords words = words_of(yearly);
    words.*policy = s.value;
    observance = make_observances(s.event.when, s.event.kind, words).front();
  }
  if (!is_useful)
    throw Error(ErrorCode::bad_value,
                say("that rule decides nothing in the calendar {0}", name(std::get<Yearly>(s.event.observances.front()).calendar)));
}
void set_calendar(const Setting& s) {
  YearlyWords words;  // another calendar takes its own defaults
  words.calendar = s.value;
  words.language = s.options.language;
  s.event.observances = make_observances(s.event.when, s.event.kind, words);
}
void set_leap_day(const Setting& s) {
  set_policy(s, &YearlyWords::leap_day, &Policies::leap_day);
}
void set_leap_month(const Setting& s) {
  set_policy(s, &YearlyWords::leap_month, &Policies::leap_month);
}
void set_month_end(const Setting& s) {
  set_policy(s, &YearlyWords::month_end, &Policies::month_end);
}
void set_adar(const Setting& s) {
  set_policy(s, &YearlyWords::adar, &Policies::hebrew);
}

struct Field {
  std::string_view name;
  void (*set)(const Setting&);
};
constexpr Field fields[] = {{"title", set_title},
                            {"ko", set_ko},
                            {"ja", set_ja},
                            {"en", set_en},
                            {"when", set_when},
                            {"until", set_until},
                            {"kind", set_kind},
                            {"tone", set_tone},
                            {"place", set_place},
                            {"zone", set_zone},
                            {"tags", set_tags},
                            {"tag", set_tags},
                            {"fact", set_fact},
                            {"source", set_source},
                            {"link", set_link},
                            {"note", set_note},
                            {"slug", set_slug},
                            {"yearly", set_calendar},
                            {"leap-day", set_leap_day},
                            {"leap-month", set_leap_month},
                            {"month-end", set_month_end},
                            {"adar", set_adar}};

constexpr std::string_view one_fact = "fact.";

const Field* field_named(std::string_view name) {
  const auto* found = std::find_if(std::begin(fields), std::end(fields), [&](const Field& field) { return field.name == name; });
  return found == std::end(fields) ? nullptr : found;
}

FieldEdit parse_field_edit(std::string_view text) {
  const Halves halves = halved(text, '=');
  if (!halves.is_split) {
    throw Error(ErrorCode::usage, say("\"{0}\" is not FIELD=VALUE, as in {1}", text, "title=\"Kobe earthquake\""),
                {say("fields: {0}", joined(editable_fields()))});
  }
  if (!field_named(halves.before) && !halves.before.starts_with(one_fact)) {
    const auto near = nearest(halves.before, editable_fields());
    throw Error(ErrorCode::bad_value, say("no field \"{0}\"", halves.before),
                {near ? did_you_mean(*near) : say("fields: {0}", joined(editable_fields()))});
  }
  return FieldEdit{std::string(halves.before), std::string(halves.after)};
}

/// "fact.deaths=6435" is "fact=deaths=6435".
void set_one_fact(const Setting& s, std::string_view name) {
  const std::string fact = std::string(name) + "=" + std::string(s.value);
  set_fact(Setting{s.event, fact, s.options, s.store, s.citing});
}

/// The fact that is given a number, "" when none is.
std::string_view fact_set_by(const FieldEdit& edit) {
  const std::string_view field = edit.field;
  if (field.starts_with(one_fact)) return edit.value.empty() ? std::string_view() : field.substr(one_fact.size());
  const Halves halves = halved(edit.value, '=');
  return field == "fact" && !halves.after.empty() ? trimmed(halves.before) : std::string_view();
}

/// Whether the second would undo the first. Of sources, links and facts of other names there may be many; "tag" and "tags" are one field.
bool sets_the_same(const FieldEdit& a, const FieldEdit& b) {
  if (const std::string_view fact = fact_set_by(a); !fact.empty()) return fact == fact_set_by(b);
  const Field *one = field_named(a.field), *other = field_named(b.field);
  return one && other && one->set == other->set && one->set != set_fact && one->set != set_source && one->set != set_link;
}

}  // namespace

std::vector<std::string_view> editable_fields() {
  std::vector<std::string_view> names;
  for (const Field& field : fields) names.push_back(field.name);
  return names;
}

std::vector<FieldEdit> parse_field_edits(const std::vector<std::string>& texts) {
  std::vector<FieldEdit> edits;
  for (const std::string& text : texts) {
    FieldEdit edit = parse_field_edit(text);
    const auto first = std::find_if(edits.begin(), edits.end(), [&](const FieldEdit& other) { return sets_the_same(other, edit); });
    if (first != edits.end()) refuse_second_value(edit.field, first->value, edit.value);
    edits.push_back(std::move(edit));
  }
  return edits;
}

Event edited(const Event& event, const std::vector<FieldEdit>& edits, const ReadOptions& options, const Store& store) {
  Event changed = event;
  Citing citing(changed, options.today);
  for (const FieldEdit& edit : edits) {
    const Setting setting{changed, edit.value, options, store, citing};
    if (std::string_view field = edit.field; field.starts_with(one_fact)) {
      set_one_fact(setting, field.substr(one_fact.size()));
    } else {
      field_named(field)->set(setting);
    }
  }
  return changed;
}

}  // namespace tsumugu
