#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "store/checksum.hpp"
#include "unit/calendar/edtf_cases.hpp"
#include "unit/store/fixture.hpp"

using namespace tsumugu;
using namespace tsumugu::test;
using store::Checksum;

namespace {

/// An event with something in every part.
Event full() {
  Event made = kobe();
  made.titles.en = "Great Hanshin earthquake";
  made.when.calendar = CalendarId::korean;
  made.when.calendar_date = CalendarDate{CalendarId::korean, 1994, 12, true, 17};
  made.when.time = TimeOfDay{5, 46, 52};
  made.when.is_uncertain = made.when.is_approximate = true;
  made.when.precision = Precision::second;
  made.facts.push_back({"injured", std::nullopt, Decimal::parse("6402"), Decimal::parse("6434.50"), "", "1995-02", ""});
  made.sources.push_back({"", "A title", "https://example.org/", "", "six\nlines\t\\ of text"});
  made.links = {{Relation::commemorates, key(1)}, {Relation::part_of, key(2)}};
  made.observances = {Yearly{},
                      Yearly{CalendarId::korean, LeapDay::skip, LeapMonth::both, MonthEnd::month_end, HebrewRule::yahrzeit, Adar::both}};
  made.uid = "another@example.org";
  made.rev = 12;
  return made;
}

}  // namespace

TEST_CASE("a record says everything about an event") {
  CHECK(store::from_record(full().id, store::to_record(full())) == full());
  CHECK(store::from_record(kobe().id, store::to_record(kobe())) == kobe());
}

TEST_CASE("an open or unknown end of a date stays open") {
  Event made = kobe();
  made.when.days = {std::nullopt, made.when.days.last};
  CHECK(store::from_record(made.id, store::to_record(made)) == made);
  made.when.days = {std::nullopt, std::nullopt};
  CHECK(store::from_record(made.id, store::to_record(made)) == made);
}

TEST_CASE("every date that can be read is kept as it is") {
  int read = 0;
  for (const EdtfCase& row : edtf_cases()) {
    Event made = kobe();
    if (refusal([&] { made.when = parse_edtf(row.text); })) continue;
    ++read;
    INFO(row.id << ' ' << row.text);
    CHECK(store::from_record(made.id, store::to_record(made)) == made);
    CHECK(store::from_card(made.id, store::card_of(store::to_record(made))) == static_cast<const EventSummary&>(made));
  }
  CHECK(read > 300);
}

TEST_CASE("a card is the beginning of the record and says what a list shows") {
  const std::string record = store::to_record(full());
  const std::string card = store::card_of(record);
  CHECK(card.size() < record.size());
  CHECK(record.starts_with(card));
  CHECK(store::from_card(full().id, card) == static_cast<const EventSummary&>(full()));
}

TEST_CASE("an event without a kind and a tone line is a neutral event, with or without words for it") {
  Event made = kobe();
  made.kind = Kind::event;
  made.tone = Tone::neutral;
  const std::string record = store::to_record(made);
  CHECK(record.find("\nkind\t") == std::string::npos);
  CHECK(record.find("\ntone\t") == std::string::npos);
  CHECK(store::from_record(made.id, record) == made);
  std::string said = record;
  said.insert(said.find("\nfact\t"), "\nkind\tevent\ntone\tneutral");
  CHECK(store::from_record(made.id, said) == made);
}

TEST_CASE("of a Gregorian day a record has the EDTF only, and what older records say of it is read") {
  Event made = kobe();
  made.when = parse_edtf("1995-01-17");
  const std::string record = store::to_record(made);
  CHECK(record.find("\nwhen\t1995-01-17\n") != std::string::npos);
  CHECK(store::from_record(made.id, record) == made);
  std::string whole = record;
  whole.insert(whole.find("\nwhen\t") + std::string_view("\nwhen\t1995-01-17").size(), "\tgregorian\t9147\t9147\tday");
  CHECK(store::from_record(made.id, whole) == made);
  made.when = parse_recorded_when("julian:1995-01-04");
  CHECK(store::to_record(made).find("\tjulian\t") != std::string::npos);
  CHECK(store::from_record(made.id, store::to_record(made)) == made);
  CHECK(refusal([&] { store::from_record(made.id, "title\tKobe\nwhen\t1995-02-30\n"); }) == ErrorCode::damaged_store);
}

TEST_CASE("any text survives in a record") {
  CHECK(rc::check("title and note", [](const std::string& title, const std::string& note) {
    Event made = kobe();
    made.titles.main = title;
    made.note = note;
    made.tags = {title, note};
    RC_ASSERT(store::from_record(made.id, store::to_record(made)) == made);
    RC_ASSERT(store::from_card(made.id, store::card_of(store::to_record(made))) == static_cast<const EventSummary&>(made));
  }));
}

TEST_CASE("a record that ends early, has an unknown line or a bad field is refused") {
  const std::string record = store::to_record(kobe());
  const auto is_refused = [](const std::string& text) {
    return refusal([&] { store::from_record(kobe().id, text); }) == ErrorCode::damaged_store;
  };
  CHECK(is_refused(record.substr(0, record.size() - 1)));
  CHECK(is_refused(record + "colour\tred\n"));
  CHECK(is_refused(record + "rev\ttwo\n"));
  CHECK(is_refused(record + "rev\n"));
  CHECK(is_refused("title\tKobe\\x\n"));
  CHECK(is_refused("title\tKobe\\\n"));
  CHECK(is_refused("kind\tparty\n"));
  CHECK(is_refused("title" + std::string(17, '\t') + "\n"));
}

TEST_CASE("a record with a day, a field or a number that no event can have is refused, and what is at the bound is not") {
  const auto is_refused = [](const std::string& lines) {
    return refusal([&] { store::from_record(kobe().id, lines); }) == ErrorCode::damaged_store;
  };
  const auto when = [](const std::string& first, const std::string& last) {
    return "when\t1995\tgregorian\t" + first + "\t" + last + "\tyear\n";
  };
  CHECK(is_refused(when("2147483647", "2147483647")));
  CHECK(is_refused(when("-2147483648", "0")));
  CHECK(is_refused(when("0", "11248738")));  // 32768-01-01
  CHECK_FALSE(is_refused(when("-12687428", "11248737")));
  CHECK(is_refused("date\tkorean\t2147483647\t1\t\t1\n"));
  CHECK(is_refused("date\tkorean\t1994\t14\t\t1\n"));
  CHECK(is_refused("date\tkorean\t1994\t-1\t\t1\n"));
  CHECK(is_refused("date\tkorean\t1994\t1\t\t32\n"));
  CHECK_FALSE(is_refused("date\tkorean\t0\t12\tL\t30\n"));
  CHECK(is_refused("rev\t2147483647\n"));
}

TEST_CASE("a checksum differs when one byte differs") {
  CHECK(rc::check("any byte", [](const std::string& text) {
    RC_PRE(!text.empty());
    std::string other = text;
    other[*rc::gen::inRange<std::size_t>(0, text.size())] ^= static_cast<char>(*rc::gen::inRange(1, 256));
    RC_ASSERT(Checksum().add("k").add(text).value() != Checksum().add("k").add(other).value());
  }));
}

TEST_CASE("a checksum knows where one text ends and the next begins, and is the same for ever") {
  CHECK(Checksum().add("ab").add("c").value() != Checksum().add("a").add("bc").value());
  CHECK(Checksum().add("Kobe earthquake").add(std::int64_t{6434}).value() == -5047064529381059736);
}
