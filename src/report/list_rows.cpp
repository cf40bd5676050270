#include "report/list_rows.hpp"

#include <algorithm>

#include "report/colour.hpp"
#include "tsumugu/base/text.hpp"

namespace tsumugu {
namespace {

constexpr std::size_t indent = 2, gap = 2, gap_before_details = 3;
/// A title is not cut below this to keep the details beside it.
constexpr std::size_t least_title_width = 20;

}  // namespace

ListRows::ListRows(TextLayout layout, std::size_t least_lead_width) : layout_(layout) {
  widths_[lead_column] = least_lead_width;
}

void ListRows::reserve(std::size_t rows) {
  constexpr std::size_t likely_bytes = 96;
  rows_.reserve(rows);
  buffer_.reserve(rows * likely_bytes);
}

ListRows::Cell ListRows::keep(std::string_view text) {
  const Cell cell{buffer_.size(), text.size(), display_width(text)};
  buffer_ += text;
  return cell;
}

void ListRows::add(std::string_view lead_text, std::string_view date_text, std::string_view title_text, std::string_view details_text,
                   Tone tone) {
  const Row& row = rows_.emplace_back(Row{{keep(lead_text), keep(date_text), keep(title_text), keep(details_text)}, tone});
  for (std::size_t i = 0; i < widths_.size(); ++i) widths_[i] = std::max(widths_[i], row.cells[i].width);
}

std::size_t ListRows::width_before_title() const noexcept {
  return indent + widths_[lead_column] + gap + widths_[date_column] + gap;
}

ListRows::Fit ListRows::fit() const noexcept {
  const std::size_t before = width_before_title();
  const std::size_t after = widths_[details_column] == 0 ? 0 : gap_before_details + widths_[details_column];
  if (layout_.columns == 0 || before + widths_[title_column] + after <= layout_.columns) return {widths_[title_column]};
  if (before + least_title_width + after <= layout_.columns) return {layout_.columns - before - after};
  const std::size_t room = std::max(layout_.columns, before + least_title_width / 2) - before;
  return {std::min(widths_[title_column], room), true, room};
}

void ListRows::append_details(std::string& text, std::string_view words) const {
  if (layout_.color) text += dimmed;
  text += words;
  if (layout_.color) text += plain_again;
}

void ListRows::append_row(std::string& text, const Row& row, const Fit& fit) const {
  const auto& cells = row.cells;
  const std::string_view colour = layout_.color ? colour_of(row.tone) : std::string_view();
  text.append(indent, ' ').append(colour).append(text_of(cells[lead_column]));
  if (!colour.empty()) text += plain_again;
  text.append(widths_[lead_column] - cells[lead_column].width + gap, ' ');
  text.append(text_of(cells[date_column])).append(widths_[date_column] - cells[date_column].width + gap, ' ');

  const bool is_cut = cells[title_column].width > fit.title_width;
  if (is_cut)
    text += shortened(text_of(cells[title_column]), fit.title_width);
  else
    text += text_of(cells[title_column]);
  if (cells[details_column].bytes > 0) {
    if (fit.has_details_below) {
      text.append("\n").append(width_before_title(), ' ');
      append_details(text, shortened(text_of(cells[details_column]), fit.details_width));
    } else {
      // A title that was cut may end one column short of its room, before a wide character.
      const std::size_t width =
          is_cut ? display_width(shortened(text_of(cells[title_column]), fit.title_width)) : cells[title_column].width;
      text.append(fit.title_width - width + gap_before_details, ' ');
      append_details(text, text_of(cells[details_column]));
    }
  }
  text += '\n';
}

std::string ListRows::text() const {
  const Fit fitting = fit();
  std::string text;
  const std::size_t row_bytes = width_before_title() + fitting.title_width + gap_before_details + widths_[details_column] + 1;
  text.reserve(buffer_.size() + rows_.size() * (row_bytes / 2));
  for (const Row& row : rows_) append_row(text, row, fitting);
  return text;
}

}  // namespace tsumugu
