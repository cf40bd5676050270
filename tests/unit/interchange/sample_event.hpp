#pragma once

#include "tsumugu/event/event.hpp"

namespace tsumugu {

/// The event that the contract shows.
inline Event kobe() {
  Event event{*Key::parse("k7f3m2q9wd4r8e1x")};
  event.slug = "kobe-1995";
  event.titles = {"Kobe earthquake", "고베 대지진", "阪神・淡路大震災", ""};
  event.when = parse_edtf("1995-01-17T05:46");
  event.when.entered = "1995-01-17 05:46";
  event.when.zone = "Asia/Tokyo";
  event.kind = Kind::disaster;
  event.tone = Tone::loss;
  event.place = "Kobe, Hyogo";
  event.tags = {"earthquake", "japan"};
  event.facts = {parse_fact("deaths=6434 person@NHK")};
  event.sources = {{"NHK", "", "", "2026-01-17", ""}};
  event.observances = {Yearly{}};
  event.uid = "k7f3m2q9wd4r8e1x@tsumugu";
  return event;
}

}  // namespace tsumugu
