#pragma once

// How an event is written in the store, in the undo log and on the cards of `yearly`: lines of "name<TAB>field<TAB>...<LF>", with
// \t \n \0 \\ for those characters in a field. Readable without this program:
//
//   title   Kobe earthquake
//   when    1995-01-17T05:46  gregorian  9147  9147  minute
//   time    05:46
//   zone    Asia/Tokyo
//   kind    disaster
//   tone    loss
//   fact    deaths  6434      person    NHK
//   yearly  gregorian
//   place   Kobe
//   rev     1
//
// A line is left out when it would say nothing; of a Gregorian day "when" has the EDTF only. The id is not in it. What a line means never
// changes; a new line needs a new schema number, so that an older program refuses the store instead of dropping what it does not know.

#include <string>
#include <string_view>

#include "tsumugu/event/event.hpp"

namespace tsumugu::store {

std::string to_record(const Event& event);
/// The first lines of `record`, which are its EventSummary: the card.
std::string card_of(std::string_view record);

/// @throws Error{damaged_store} naming the event when `card` is not what card_of gives.
EventSummary from_card(Key id, std::string_view card);
/// @throws Error{damaged_store} naming the event when `record` is not what to_record writes.
Event from_record(const Key& id, std::string_view record);

}  // namespace tsumugu::store
