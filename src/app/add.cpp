#include <algorithm>

#include "tsumugu/app/app.hpp"
#include "tsumugu/base/text.hpp"

namespace tsumugu {

namespace {

/// A title without its letter case and its blanks.
std::string folded(const std::string& title) {
  std::string text = caseless(title);
  std::erase(text, ' ');
  return text;
}

/// Whether two titles are likely to name the same event: the same but for letter case and blanks, or one within the other. What is shorter
/// than four letters or two Chinese, Japanese or Korean ones stands in many a title by chance.
bool is_like(const std::string& a, const std::string& b) {
  constexpr std::size_t least_columns = 4;
  std::string one = folded(a), other = folded(b);
  if (one.size() > other.size()) std::swap(one, other);
  return one == other || (display_width(to_printable(one)) >= least_columns && other.find(one) != std::string::npos);
}

std::vector<EventSummary> similar_to(const Store& store, const Event& event) {
  if (!event.when.days.first) return {};
  std::vector<EventSummary> similar;
  for (EventSummary& other : store.on_first_day(*event.when.days.first)) {
    if (is_like(other.titles.main, event.titles.main)) similar.push_back(std::move(other));
  }
  return similar;
}

/// The event of that uid that is here already, and whether it is what was given. The days on which sources were read do not matter.
Added already_here(const Store& store, Event here, Event given) {
  given.id = here.id;
  given.rev = here.rev;
  Event kept = here;
  for (Event* event : {&given, &kept})
    for (Source& source : event->sources) source.read.clear();
  std::string short_id = store.short_id(here.id);
  return Added{std::move(here), true, !(given == kept), {}, std::move(short_id)};
}

}  // namespace

Added add_event(Store& store, Event event, std::int64_t now) {
  check_size(event);
  std::optional<Added> added;
  store.change("add", now, [&](Store::Writer& writer) {
    // Asked inside the transaction: two programs that add the same uid at once add it once.
    if (auto here = writer.store().find_uid(event.uid)) {
      added = already_here(writer.store(), std::move(*here), std::move(event));
      return;
    }
    std::vector<EventSummary> similar = similar_to(writer.store(), event);
    writer.store().check_slug_is_no_id(event.slug, event.id);
    writer.add(event);
    // Asked for what is shown before it is kept: nothing that fails afterwards may look like a failed add.
    std::string short_id = writer.store().short_id(event.id);
    added = Added{std::move(event), false, false, std::move(similar), std::move(short_id)};
  });
  return std::move(*added);
}

Added try_add_event(const Store* store, Event event) {
  check_size(event);
  if (!store) return Added{std::move(event), false, false, {}, {}};
  if (auto here = store->find_uid(event.uid)) return already_here(*store, std::move(*here), std::move(event));
  store->check_slug_is_no_id(event.slug, event.id);
  std::vector<EventSummary> similar = similar_to(*store, event);
  return Added{std::move(event), false, false, std::move(similar), {}};
}

}  // namespace tsumugu
