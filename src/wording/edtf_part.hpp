#pragma once

#include <optional>
#include <string_view>

namespace tsumugu {

/// One date of an EDTF text, by its fields, for putting it into words. The text was checked when it was recorded.
struct EdtfPart {
  enum class Year { absent, known, decade, century };
  Year year_kind = Year::absent;
  int year = 0;  ///< the first one of a decade or century
  std::optional<int> month, day, season;
  bool is_uncertain = false, is_approximate = false;
};

/// The fields of "1995-01-17T05:46", "1995?", "199X", "1995-21", "XXXX-01-17". Nothing for forms that have no plain words.
std::optional<EdtfPart> edtf_part(std::string_view text);

}  // namespace tsumugu
