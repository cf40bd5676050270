#include "calendar/japanese_eras.hpp"

namespace tsumugu {

const std::vector<JapaneseEra>& japanese_eras() noexcept {
  static const std::vector<JapaneseEra> eras(japanese_era_table.begin(), japanese_era_table.end());
  return eras;
}

const JapaneseEra* japanese_era_of(date::sys_days day) noexcept {
  for (const JapaneseEra& era : japanese_era_table)
    if (era.first <= day && day <= era.last) return &era;
  return nullptr;
}

}  // namespace tsumugu
