#pragma once

// TZif bytes for tests: those of the system's files and small ones made up here.

#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

inline const std::string zone_folder = "/usr/share/zoneinfo";

inline std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline std::string big_endian(std::int64_t value, int size) {
  std::string bytes;
  for (int shift = 8 * (size - 1); shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift & 0xff);
  return bytes;
}

inline std::string tzif_header(char version, const std::vector<std::int64_t>& counts) {
  std::string bytes = std::string("TZif") + version + std::string(15, '\0');
  for (const std::int64_t count : counts) bytes += big_endian(count, 4);
  return bytes;
}

/// A file without transitions whose clocks follow `footer`.
inline std::string tzif_with(const std::string& footer, char version = '3') {
  const std::string header = tzif_header(version, {0, 0, 0, 0, 1, 4});
  const std::string body = big_endian(0, 4) + '\0' + '\0' + std::string("UTC", 4);
  return header + body + header + body + '\n' + footer + '\n';
}
