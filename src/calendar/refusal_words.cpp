// The sentences that say what a calendar does not have: one set a calendar, since its name is part of the words and is inflected with
// them in the translations.

#include "calendar/refusal_words.hpp"

#include <array>

namespace tsumugu {
namespace {

// In the order of CalendarId.
constexpr std::array<RefusalWords, calendar_count> all_words{{
    {"{0} is outside the Gregorian calendar, which covers the years {1} to {2}",
     "{0} does not exist: in the Gregorian calendar the year {1} has {2} months",
     "{0} does not exist: in the Gregorian calendar month {1} of {2} has {3} days"},
    {"{0} is outside the Julian calendar, which covers the years {1} to {2}",
     "{0} does not exist: in the Julian calendar the year {1} has {2} months",
     "{0} does not exist: in the Julian calendar month {1} of {2} has {3} days"},
    {"{0} is outside the Korean lunar calendar, which covers the years {1} to {2}",
     "{0} does not exist: in the Korean lunar calendar the year {1} has {2} months",
     "{0} does not exist: in the Korean lunar calendar month {1} of {2} has {3} days"},
    {"{0} is outside the Chinese lunar calendar, which covers the years {1} to {2}",
     "{0} does not exist: in the Chinese lunar calendar the year {1} has {2} months",
     "{0} does not exist: in the Chinese lunar calendar month {1} of {2} has {3} days"},
    {"{0} is outside the Vietnamese lunar calendar, which covers the years {1} to {2}",
     "{0} does not exist: in the Vietnamese lunar calendar the year {1} has {2} months",
     "{0} does not exist: in the Vietnamese lunar calendar month {1} of {2} has {3} days"},
    {"{0} is outside the Hebrew calendar, which covers the years {1} to {2}",
     "{0} does not exist: in the Hebrew calendar the year {1} has {2} months",
     "{0} does not exist: in the Hebrew calendar month {1} of {2} has {3} days"},
    {"{0} is outside the Umm al-Qura calendar, which covers the years {1} to {2}",
     "{0} does not exist: in the Umm al-Qura calendar the year {1} has {2} months",
     "{0} does not exist: in the Umm al-Qura calendar month {1} of {2} has {3} days"},
    {"{0} is outside the civil Islamic calendar, which covers the years {1} to {2}",
     "{0} does not exist: in the civil Islamic calendar the year {1} has {2} months",
     "{0} does not exist: in the civil Islamic calendar month {1} of {2} has {3} days"},
    {"{0} is outside the tabular Islamic calendar, which covers the years {1} to {2}",
     "{0} does not exist: in the tabular Islamic calendar the year {1} has {2} months",
     "{0} does not exist: in the tabular Islamic calendar month {1} of {2} has {3} days"},
    {"{0} is outside the Persian calendar, which covers the years {1} to {2}",
     "{0} does not exist: in the Persian calendar the year {1} has {2} months",
     "{0} does not exist: in the Persian calendar month {1} of {2} has {3} days"},
    {"{0} is outside the Japanese calendar, which runs from 1873, when Japan took the Gregorian calendar, to {2}",
     "{0} does not exist: in the Japanese calendar the year {1} has {2} months",
     "{0} does not exist: in the Japanese calendar month {1} of {2} has {3} days"},
    {"{0} is outside the Coptic calendar, which covers the years {1} to {2}",
     "{0} does not exist: in the Coptic calendar the year {1} has {2} months",
     "{0} does not exist: in the Coptic calendar month {1} of {2} has {3} days"},
    {"{0} is outside the Ethiopian calendar, which covers the years {1} to {2}",
     "{0} does not exist: in the Ethiopian calendar the year {1} has {2} months",
     "{0} does not exist: in the Ethiopian calendar month {1} of {2} has {3} days"},
    {"{0} is outside the Indian national calendar, which covers the years {1} to {2}",
     "{0} does not exist: in the Indian national calendar the year {1} has {2} months",
     "{0} does not exist: in the Indian national calendar month {1} of {2} has {3} days"},
    {"{0} is outside the Buddhist calendar, which covers the years {1} to {2}",
     "{0} does not exist: in the Buddhist calendar the year {1} has {2} months",
     "{0} does not exist: in the Buddhist calendar month {1} of {2} has {3} days"},
    {"{0} is outside the Minguo calendar, which covers the years {1} to {2}",
     "{0} does not exist: in the Minguo calendar the year {1} has {2} months",
     "{0} does not exist: in the Minguo calendar month {1} of {2} has {3} days"},
    {"{0} is outside the Dangun calendar, which covers the years {1} to {2}",
     "{0} does not exist: in the Dangun calendar the year {1} has {2} months",
     "{0} does not exist: in the Dangun calendar month {1} of {2} has {3} days"},
}};

// Korean, Chinese, Vietnamese.
constexpr std::array<LeapRefusalWords, 3> all_leap_words{{
    {"{0} does not exist: in the Korean lunar calendar the leap month of {1} is {2}",
     "{0} does not exist: in the Korean lunar calendar {1} has no leap month",
     "{0} does not exist: in the Korean lunar calendar leap month {1} of {2} has {3} days"},
    {"{0} does not exist: in the Chinese lunar calendar the leap month of {1} is {2}",
     "{0} does not exist: in the Chinese lunar calendar {1} has no leap month",
     "{0} does not exist: in the Chinese lunar calendar leap month {1} of {2} has {3} days"},
    {"{0} does not exist: in the Vietnamese lunar calendar the leap month of {1} is {2}",
     "{0} does not exist: in the Vietnamese lunar calendar {1} has no leap month",
     "{0} does not exist: in the Vietnamese lunar calendar leap month {1} of {2} has {3} days"},
}};

}  // namespace

const RefusalWords& refusal_words(CalendarId calendar) noexcept {
  return all_words[static_cast<std::size_t>(calendar)];
}

const LeapRefusalWords& leap_refusal_words(CalendarId calendar) noexcept {
  return all_leap_words[static_cast<std::size_t>(calendar) - static_cast<std::size_t>(CalendarId::korean)];
}

}  // namespace tsumugu
