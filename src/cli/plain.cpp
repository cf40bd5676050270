#include "cli/plain.hpp"

#include "tsumugu/base/text.hpp"

namespace tsumugu::cli {

std::string plain_record(const std::vector<std::string>& fields) {
  std::string record;
  for (std::size_t at = 0; at < fields.size(); ++at) {
    if (at > 0) record += '\t';
    record += to_printable(fields[at]);
  }
  return record;
}

std::string plain_returning(const Session& session, const Returning& returning) {
  const Occurrence& occurrence = returning.occurrence;
  const bool is_day = occurrence.precision <= Precision::day;
  const EventSummary& event = returning.event;
  return plain_record({occurrence.date_text(), is_day ? std::to_string(days_from(session.settings.today, returning)) : "",
                       occurrence.count ? std::to_string(*occurrence.count) : "", occurrence.is_round ? "*" : "", event.id.text(),
                       event.when.edtf, event.titles.in(session.settings.language), std::string(name(event.kind))});
}

}  // namespace tsumugu::cli
