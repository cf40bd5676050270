#include "tsumugu/observance/occurrence.hpp"

namespace tsumugu {

std::string_view name(Counting counting) noexcept {
  switch (counting) {
    case Counting::elapsed_years:
      return "elapsed-years";
    case Counting::ordinal_years:
      return "ordinal-years";
    case Counting::elapsed_days:
      return "elapsed-days";
    case Counting::inclusive_days:
      return "inclusive-days";
    case Counting::elapsed_months:
      return "elapsed-months";
    case Counting::elapsed_seconds:
      return "elapsed-seconds";
  }
  return "";
}

std::string_view name(Moved moved) noexcept {
  switch (moved) {
    case Moved::feb29:
      return "feb29";
    case Moved::short_month:
      return "short-month";
    case Moved::leap_month:
      return "leap-month";
    case Moved::hebrew_adar:
      return "adar";
  }
  return "";
}

}  // namespace tsumugu
