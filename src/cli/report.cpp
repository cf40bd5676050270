#include <fmt/format.h>

#include <memory>

#include "cli/session.hpp"
#include "cli/years.hpp"
#include "tsumugu/base/text.hpp"
#include "tsumugu/interchange/answers.hpp"
#include "tsumugu/interchange/json.hpp"

namespace tsumugu::cli {

namespace {

int asked_year(const Session& session) {
  if (session.words().empty()) return static_cast<int>(date::year_month_day{session.settings.today}.year());
  return year_asked(session, session.words().front());
}

/// {"schema":"tsumugu/occurrences@1","today":...,"year":2026,"items":[...],"summary":{...}}
class JsonReport : public ReportRenderer {
 public:
  explicit JsonReport(Session& session) : session_(session) {}
  void begin(int year, date::sys_days today) override {
    document_ = std::make_unique<DocumentWriter>("tsumugu/occurrences@1", fmt::format(R"("today":"{}","year":{},)", to_iso(today), year),
                                                 [this](std::string_view text) { session_.out.write(text); });
  }
  void day(const std::vector<Returning>& items) override { write(items); }
  void without_day(const std::vector<Returning>& items) override { write(items); }
  void end(const ReportSummary& summary) override {
    const ReportNumbers numbers{summary.total, summary.rounds, summary.on_weekend, summary.moved, summary.without_day, summary.by_month};
    document_->end(fmt::format(R"(,"summary":{})", summary_json(numbers)));
  }

 private:
  void write(const std::vector<Returning>& items) {
    for (const Returning& item : items) document_->item(to_json(item, session_.settings.today, session_.settings.language));
  }
  Session& session_;
  std::unique_ptr<DocumentWriter> document_;
};

std::unique_ptr<ReportRenderer> renderer_of(Session& session) {
  const Sink sink = [&session](std::string_view text) { session.out.write(text); };
  TextLayout layout = session.layout();
  layout.columns = layout.page();
  switch (session.settings.format) {
    case Format::text:
      return make_text_report(session.settings.language, layout, sink);
    case Format::markdown:
      return make_markdown_report(session.settings.language, sink);
    case Format::json:
      return std::make_unique<JsonReport>(session);
    case Format::plain:
    case Format::jsonl:
      break;
  }
  return nullptr;  // refused before
}

}  // namespace

int run_report(Session& session) {
  session.expect_words(0, 1);
  session.expect_format({Format::text, Format::markdown, Format::json});
  const int year = asked_year(session);
  const auto renderer = renderer_of(session);
  const auto store = session.store_to_read();
  const Keep keep = keep_of(session, store ? &*store : nullptr);
  renderer->begin(year, session.settings.today);
  ReportSummary summary;
  summary.year = year;
  summary.today = session.settings.today;
  if (store) {
    summary =
        walk_year(*store, YearWalk{year, session.settings.today, keep, [&](const std::vector<Returning>& items) { renderer->day(items); },
                                   [&](const std::vector<Returning>& items) { renderer->without_day(items); }});
  }
  renderer->end(summary);
  if (store) note_calendar_ends(session, *store, make_day(year, 1, 1), make_day(year, 12, 31));
  return 0;
}

}  // namespace tsumugu::cli
