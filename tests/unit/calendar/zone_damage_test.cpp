#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <random>

#include "tsumugu/calendar/zone.hpp"
#include "zone_bytes.hpp"

using namespace tsumugu;
using namespace date::literals;

namespace {

/// A zone of these bytes answers everywhere, or they are refused as a bad value: whichever, nothing else happens.
void use(const std::string& bytes) {
  try {
    const Zone zone = Zone::from_tzif(bytes, "Test/Damaged");
    for (const auto day : {date::sys_days{-32767_y / 1 / 1}, date::sys_days{1900_y / 1 / 1}, date::sys_days{2007_y / 3 / 11},
                           date::sys_days{2050_y / 12 / 31}, date::sys_days{32767_y / 12 / 31}})
      for (const int hour : {0, 2, 23})
        (void)wall_clock(Zone::from_tzif(tzif_with("UTC0"), "UTC"),
                         std::clamp(zone.at(day, {hour, 30, {}}).instant, Instant{date::sys_days{-32767_y / 1 / 2}},
                                    Instant{date::sys_days{32767_y / 12 / 30}}));
    (void)zone.offset_at(Instant::min());
    (void)zone.offset_at(Instant::max());
  } catch (const Error& error) {
    REQUIRE(error.code() == ErrorCode::bad_value);
  }
}

std::string refusal(const std::string& bytes) {
  try {
    Zone::from_tzif(bytes, "Test/Damaged");
  } catch (const Error& error) {
    return error.what();
  }
  return "none";
}

/// A folder of zone files of its own, gone at the end of the test.
struct Folder {
  Folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "tsumugu-zones-XXXXXX").string();
    REQUIRE(::mkdtemp(pattern.data()) != nullptr);
    path = pattern;
  }
  ~Folder() { std::filesystem::remove_all(path); }
  void write(const std::string& name, const std::string& bytes) const { std::ofstream(path + "/" + name, std::ios::binary) << bytes; }
  std::string refusal(const std::string& name) const {
    try {
      Zone::load(name, path);
    } catch (const Error& error) {
      REQUIRE(error.code() == ErrorCode::unknown_zone);
      return error.what();
    }
    return "none";
  }
  std::string path;
};

const std::vector<std::string> sample_zones = {"Asia/Seoul",   "America/New_York", "Africa/Casablanca",
                                               "America/Nuuk", "Etc/UTC",          "right/Asia/Tokyo"};

}  // namespace

TEST_CASE("every truncation of a zone file is refused in a sentence or read, and nothing else happens") {
  for (const std::string& name : sample_zones) {
    const std::string bytes = bytes_of(zone_folder + "/" + name);
    for (std::size_t size = 0; size < bytes.size(); ++size) {
      use(bytes.substr(0, size));
      REQUIRE(refusal(bytes.substr(0, size)) != "none");
    }
  }
}

TEST_CASE("5,000 zone files with flipped bytes are refused in a sentence or read, and nothing else happens") {
  std::mt19937 random{20260117};
  for (const std::string& name : sample_zones) {
    const std::string whole = bytes_of(zone_folder + "/" + name);
    if (whole.empty()) continue;
    for (int i = 0; i < 5000; ++i) {
      std::string bytes = whole;
      for (unsigned flips = 1 + random() % 4; flips > 0; --flips) bytes[random() % bytes.size()] = static_cast<char>(random());
      use(bytes);
    }
  }
}

TEST_CASE("counts beyond the size of the file are refused before anything is made for them") {
  const std::int64_t huge = 0xffffffff;
  for (std::size_t which = 0; which < 6; ++which) {
    std::vector<std::int64_t> counts = {0, 0, 0, 0, 1, 4};
    counts[which] = huge;
    CAPTURE(which);
    CHECK(refusal(tzif_header('2', counts) + std::string(100, '\0')) == "the zone file Test/Damaged is damaged: it ends too early");
    CHECK(refusal(tzif_header('\0', counts) + std::string(100, '\0')).starts_with("the zone file Test/Damaged is damaged: "));
  }
  CHECK(refusal(tzif_header('\0', {huge, huge, huge, huge, huge, huge})).starts_with("the zone file Test/Damaged is damaged: "));
}

TEST_CASE("an abbreviation that could drive a terminal is refused") {
  std::string bytes = tzif_with("");
  bytes[bytes.rfind("UTC")] = '\x1b';
  CHECK(refusal(bytes) == "the zone file Test/Damaged is damaged: an offset or abbreviation makes no sense");
}

TEST_CASE("what is no zone file says so, and a FIFO does not hold the program up") {
  const Folder folder;
  folder.write("Garbage", std::string(5000, 'x'));
  folder.write("Empty", "");
  folder.write("Large", std::string((1 << 20) + 1, '\0'));
  folder.write("Passwords", bytes_of("/etc/passwd"));
  std::filesystem::create_directory(folder.path + "/Directory");
  REQUIRE(::mkfifo((folder.path + "/Pipe").c_str(), 0600) == 0);
  std::filesystem::create_symlink("Loop", folder.path + "/Loop");

  CHECK(folder.refusal("Garbage") == "Garbage is no time zone file: it does not begin with \"TZif\"");
  CHECK(folder.refusal("Empty") == "Empty is no time zone file: it does not begin with \"TZif\"");
  CHECK(folder.refusal("Passwords") == "Passwords is no time zone file: it does not begin with \"TZif\"");
  CHECK(folder.refusal("Large") == "zone Large cannot be read: its file is no ordinary file of at most 1 MiB");
  CHECK(folder.refusal("Directory") == "zone Directory cannot be read: its file is no ordinary file of at most 1 MiB");
  CHECK(folder.refusal("Pipe") == "zone Pipe cannot be read: its file is no ordinary file of at most 1 MiB");
  CHECK(folder.refusal("Loop").starts_with("zone Loop cannot be read: "));
  CHECK(folder.refusal("Asia/Seoul") == "the time zone data of this system has no Asia/Seoul");
  CHECK(folder.refusal("Garbage/Seoul").starts_with("\"Garbage/Seoul\" is no time zone; "));
}

TEST_CASE("a name that leaves the folder, or is none, is refused without a look at the disk") {
  for (const std::string& name : {std::string("../../../etc/passwd"), std::string("/etc/localtime"), std::string(":/etc/passwd"),
                                  std::string("Asia//Seoul"), std::string("Asia/"), std::string(), std::string("Asia/Seoul\n"),
                                  std::string("Asia/Seoul\0x", 12), std::string("Asia/Se\x1b[31moul"), std::string(100000, 'A')}) {
    try {
      Zone::load(name);
      FAIL("accepted");
    } catch (const Error& error) {
      const std::string what = error.what();
      CHECK(error.code() == ErrorCode::unknown_zone);
      CHECK(what.size() < 200);
      CHECK(std::none_of(what.begin(), what.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; }));
    }
  }
}

TEST_CASE("a name that IANA adds later is read when its file is there") {
  const Folder folder;
  folder.write("Moon", tzif_with("<+0130>-1:30"));
  CHECK(offset_text(Zone::load("Moon", folder.path).offset_at(Instant{})) == "+01:30");
  CHECK(Zone::load("Moon", folder.path).name() == "Moon");
}
