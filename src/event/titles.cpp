#include "tsumugu/event/event.hpp"

namespace tsumugu {
namespace {

const std::string& given_in(const Titles& titles, Language language) noexcept {
  switch (language) {
    case Language::english:
      return titles.en;
    case Language::korean:
      return titles.ko;
    case Language::japanese:
      return titles.ja;
  }
  return titles.main;
}

}  // namespace

const std::string& Titles::in(Language language) const noexcept {
  const std::string& given = given_in(*this, language);
  return given.empty() ? main : given;
}

}  // namespace tsumugu
