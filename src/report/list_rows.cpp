#include "report/list_rows.hpp"

#include <algorithm>
#include <numeric>

#include "report/colour.hpp"
#include "tsumugu/base/text.hpp"

namespace tsumugu {
namespace {

constexpr std::size_t indent = 2, gap = 2, gap_before_details = 3;
/// A title is not cut below this to keep the details beside it.
constexpr std::size_t least_title_width = 20;

}  // namespace

ListRows::ListRows(TextLayout layout, std::size_t least_lead_width) : layout_(layout), least_lead_width_(least_lead_width) {
  // A million events have thousands on a day: the cells are not moved while they grow. What is not used costs nothing.
  buffer_.reserve(std::size_t{1} << 18U);
}

ListRows::Cell ListRows::keep(std::string_view text) {
  buffer_ += text;
  return {static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(display_width(text))};
}

void ListRows::add(std::string_view lead_text, std::string_view date_text, std::string_view title_text, std::string_view details_text,
                   Tone tone) {
  rows_.push_back(Row{buffer_.size(), {keep(lead_text), keep(date_text), keep(title_text), keep(details_text)}, tone});
}

void ListRows::add_below(std::string sentence) {
  below_.resize(rows_.size());
  below_.back() = std::move(sentence);
}

std::array<std::string_view, 4> ListRows::texts_of(const Row& row) const noexcept {
  std::array<std::string_view, 4> texts;
  std::string_view rest = std::string_view(buffer_).substr(row.begin);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    texts[i] = rest.substr(0, row.cells[i].bytes);
    rest.remove_prefix(row.cells[i].bytes);
  }
  return texts;
}

ListRows::Fit ListRows::fit(const Widths& widths) const noexcept {
  const std::size_t before = indent + widths[lead_column] + gap + widths[date_column] + gap;
  const std::size_t after = widths[details_column] == 0 ? 0 : gap_before_details + widths[details_column];
  if (layout_.columns == 0 || before + widths[title_column] + after <= layout_.columns) return {widths, before, widths[title_column]};
  if (before + least_title_width + after <= layout_.columns) return {widths, before, layout_.columns - before - after};
  const std::size_t room = std::max(layout_.columns, before + least_title_width / 2) - before;
  return {widths, before, std::min(widths[title_column], room), true, room};
}

void ListRows::append_details(std::string& text, std::string_view words) const {
  if (layout_.color) text += dimmed;
  text += words;
  if (layout_.color) text += plain_again;
}

void ListRows::append_row(std::string& text, const Row& row, const Fit& fit) const {
  const auto& cells = row.cells;
  const auto texts = texts_of(row);
  const std::string_view colour = layout_.color ? colour_of(row.tone) : std::string_view();
  text.append(indent, ' ').append(colour).append(texts[lead_column]);
  if (!colour.empty()) text += plain_again;
  text.append(fit.widths[lead_column] - cells[lead_column].width + gap, ' ');
  text.append(texts[date_column]).append(fit.widths[date_column] - cells[date_column].width + gap, ' ');

  const bool is_cut = cells[title_column].width > fit.title_width;
  const std::string cut_title = is_cut ? shortened(texts[title_column], fit.title_width) : std::string();
  text += is_cut ? std::string_view(cut_title) : texts[title_column];
  if (cells[details_column].bytes > 0) {
    if (fit.has_details_below) {
      text.append("\n").append(fit.before_title, ' ');
      append_details(text, shortened(texts[details_column], fit.details_width));
    } else {
      // A title that was cut may end one column short of its room, before a wide character.
      const std::size_t width = is_cut ? display_width(cut_title) : cells[title_column].width;
      text.append(fit.title_width - width + gap_before_details, ' ');
      append_details(text, texts[details_column]);
    }
  }
  text += '\n';
}

void ListRows::append_below(std::string& text, std::string_view sentence, const Fit& fit) const {
  // Under the dates, where there is more room than under the titles.
  const std::size_t column = indent + fit.widths[lead_column] + gap;
  text.append(wrapped(std::string(column, ' ').append(sentence), layout_.columns, column)).append("\n");
}

std::string ListRows::text() const {
  std::vector<std::size_t> order(rows_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::string text;
  write(order, [&](std::string_view row) { text += row; });
  return text;
}

void ListRows::write(const std::vector<std::size_t>& order, const std::function<void(std::string_view)>& take) const {
  Widths widths{};
  widths[lead_column] = least_lead_width_;
  for (const std::size_t row : order)
    for (std::size_t i = 0; i < widths.size(); ++i) widths[i] = std::max<std::size_t>(widths[i], rows_[row].cells[i].width);

  const Fit fitting = fit(widths);
  std::string text;
  for (const std::size_t row : order) {
    text.clear();
    append_row(text, rows_[row], fitting);
    if (row < below_.size() && !below_[row].empty()) append_below(text, below_[row], fitting);
    take(text);
  }
}

}  // namespace tsumugu
