#pragma once

// What the store tests share: a folder that goes away, events, and a listing of everything that a store answers.

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

#include "store/record.hpp"
#include "tsumugu/store/store.hpp"

namespace tsumugu::test {

/// A new folder for a test, removed with all it holds.
class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "tsumugu-store-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = name;
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() {
    std::error_code ignored;
    std::filesystem::permissions(path_, std::filesystem::perms::owner_all, ignored);
    std::filesystem::remove_all(path_, ignored);
  }
  std::string operator/(std::string_view name) const { return path_ + "/" + std::string(name); }
  const std::string& path() const noexcept { return path_; }

 private:
  std::string path_;
};

/// A Gregorian key for each yearly observance of an event known to the day: enough of an index to test the store with.
inline std::vector<YearlyKey> month_and_day(const EventSummary& summary) {
  std::vector<YearlyKey> keys;
  if (!summary.when.days.first) return keys;
  const date::year_month_day day(*summary.when.days.first);
  for (const Observance& observance : summary.observances)
    keys.push_back(
        {std::get<Yearly>(observance).calendar, static_cast<int>(unsigned(day.month())), false, static_cast<int>(unsigned(day.day()))});
  return keys;
}

/// A key of sixteen letters that ends in the number.
inline Key key(int number) {
  std::string text = "k7f3m2q9wd000000";
  for (std::size_t place = text.size(); number > 0; number /= 32) text[--place] = "0123456789abcdefghjkmnpqrstvwxyz"[number % 32];
  return *Key::parse(text);
}

/// An event that comes back every year, as `tsumugu add` makes them.
inline Event event(const Key& id, std::string title, date::sys_days day) {
  Event made(id);
  made.titles.main = std::move(title);
  made.when.edtf = to_iso(day);
  made.when.entered = made.when.edtf;
  made.when.days = {day, day};
  made.observances = {Yearly{}};
  made.uid = id.text() + "@tsumugu";
  return made;
}

inline Event kobe() {
  Event made = event(*Key::parse("k7f3m2q9wd4r8e1x"), "Kobe earthquake", date::sys_days{date::year{1995} / 1 / 17});
  made.slug = "kobe-1995";
  made.titles.ko = "고베 대지진";
  made.titles.ja = "阪神・淡路大震災";
  made.when.edtf = "1995-01-17T05:46";
  made.when.entered = "1995-01-17 05:46";
  made.when.time = TimeOfDay{5, 46, std::nullopt};
  made.when.zone = "Asia/Tokyo";
  made.when.precision = Precision::minute;
  made.kind = Kind::disaster;
  made.tone = Tone::loss;
  made.place = "Kobe, Hyogo";
  made.tags = {"earthquake", "japan"};
  made.facts = {Fact{"deaths", Decimal::parse("6434"), std::nullopt, std::nullopt, "person", "", "NHK"}};
  made.sources = {Source{"NHK", "", "", "2026-01-17", ""}};
  made.note = "tab\tline\nbackslash \\ end";
  return made;
}

/// The record of every event in order: what an export would say.
inline std::string listing(const Store& store) {
  std::string text;
  store.each({}, [&](const Event& found) {
    text += found.id.text() + "\n" + store::to_record(found) + "\n";
    return Store::Walk::on;
  });
  return text;
}

/// The titles that come back on that month and day.
inline std::vector<std::string> returning(const Store& store, int month, int day) {
  std::vector<std::string> titles;
  store.each_returning({{CalendarId::gregorian, month, false, day}}, [&](EventSummary&& found, std::size_t) {
    titles.push_back(found.titles.main);
    return Store::KeyWalk::on;
  });
  return titles;
}

inline bool has_fault(const std::vector<Finding>& findings) {
  for (const Finding& finding : findings)
    if (finding.severity == Finding::Severity::fault) return true;
  return false;
}

inline Store open(const std::string& path, Access access = Access::change) {
  return Store::open(path, access, month_and_day);
}

/// The code of the Error that `work` throws.
inline std::optional<ErrorCode> refusal(const std::function<void()>& work) {
  try {
    work();
  } catch (const Error& error) {
    return error.code();
  }
  return std::nullopt;
}

/// The bytes of a file.
inline std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}
inline void write_bytes(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

/// One change that adds these events.
inline void add(Store& store, const std::vector<Event>& events) {
  store.change("add", 0, [&](Store::Writer& writer) {
    for (const Event& each : events) writer.add(each);
  });
}

}  // namespace tsumugu::test
