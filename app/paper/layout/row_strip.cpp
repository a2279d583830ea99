#include "app/paper/layout/row_strip.h"

#include <algorithm>
#include <optional>

namespace jcic::paper {

namespace {

constexpr double thin = 0.35;
constexpr double strong = 0.8;

void verticals(const Canvas& canvas, const std::vector<double>& widths, double top, double bottom) {
    const Layout& layout = canvas.layout();
    double x = layout.margin_left;
    canvas.vertical(x, top, bottom, thin, layout.rule);
    for (const double width : widths) canvas.vertical(x += width, top, bottom, thin, layout.rule);
}

/// What a row is known by, from its first cell: all of it where it takes one line, else the number that it begins with.
std::string number_of(const Text& first) {
    const std::string lines = first.lines();
    const std::size_t line = lines.find('\n');
    if (line + 1 == lines.size()) return lines.substr(0, line);
    const std::size_t digits = std::min(lines.find_first_not_of("0123456789"), line);
    for (const std::string_view mark : {")", "）", "、"})
        if (digits > 0 && lines.compare(digits, mark.size(), mark) == 0) return lines.substr(0, digits + mark.size());
    return {};
}

}  // namespace

std::unique_ptr<Strip> Strip::cut(double, const Layout&) {
    return nullptr;
}

Result<std::unique_ptr<Strip>> Strip::at_break(Carry, const BlockContext&) const {
    return std::unique_ptr<Strip>();
}

RowStrip::RowStrip(RowLook look, const Layout& layout, const std::vector<double>* boxed, std::size_t columns)
    : look_(look), columns_spanned_(columns), padding_(layout.cell_padding_y) {
    if (boxed != nullptr) boxed_ = *boxed;
}

void RowStrip::add(Text text, double x) {
    baseline_ = std::max(baseline_, text.baseline());
    cells_.push_back({std::move(text), x});
    set_height();
}

void RowStrip::set_height() {
    piece.height = 0;
    for (const Cell& cell : cells_)
        piece.height = std::max(piece.height, baseline_ - cell.text.baseline() + cell.text.height() + 2 * padding_);
}

void RowStrip::paint(const Canvas& canvas, double top) const {
    const Layout& layout = canvas.layout();
    const double left = layout.margin_left;
    const double right = layout.page_width - layout.margin_right;
    const bool total = look_ == RowLook::total;
    if (total) canvas.horizontal(left, right, top, strong, layout.ink);
    canvas.horizontal(left, right, top + piece.height, total ? strong : thin, total ? layout.ink : layout.rule);
    if (!boxed_.empty()) verticals(canvas, boxed_, top, top + piece.height);
    for (const Bar& bar : bars_) {
        constexpr double high = 4;
        const double above = top + (piece.height - high) / 2;
        canvas.fill(bar.left, above, bar.width * std::clamp(bar.filled, 0.0, 1.0), high, layout.ink);
        canvas.frame(bar.left, above, bar.width, high, thin, layout.ink);
    }
    const Tag row(canvas, "TR");
    for (const Cell& cell : cells_) {
        std::optional<HeadTag> head;
        std::optional<Tag> data;
        if (look_ == RowLook::group)
            head.emplace(canvas, HeadCell{columns_spanned_, 1});
        else
            data.emplace(canvas, "TD");
        canvas.text(cell.text, cell.x, top + padding_ + baseline_ - cell.text.baseline(), layout.ink);
    }
}

void RowStrip::stand_in(std::shared_ptr<const TableColumns> columns, std::vector<bool> empty) {
    columns_ = std::move(columns);
    empty_ = std::move(empty);
}

std::unique_ptr<Strip> RowStrip::cut(double height, const Layout& layout) {
    if (empty_.empty()) return nullptr;
    const std::string again = again_.empty() ? number_of(cells_.front().text) + "（續）" : again_;
    std::vector<Text> kept;
    std::vector<Text> rest;
    for (const Cell& cell : cells_) {
        const double room = height - 2 * padding_ - (baseline_ - cell.text.baseline());
        auto [above, below] = cell.text.cut_at(room, rest.empty() ? again : std::string());
        kept.push_back(std::move(above));
        rest.push_back(std::move(below));
    }
    auto below = columns_->row(look_, std::move(rest), empty_, layout);
    if (below->piece.height >= piece.height) return nullptr;  // no line of the highest cell has its room
    below->stand_in(columns_, empty_);
    below->again_ = again;
    for (std::size_t i = 0; i < cells_.size(); ++i) cells_[i].text = std::move(kept[i]);
    set_height();
    return below;
}

Result<std::unique_ptr<Strip>> RowStrip::at_break(Carry carry, const BlockContext& context) const {
    if (before_.empty()) return std::unique_ptr<Strip>();
    std::vector<Text> texts;
    std::vector<bool> empty;
    std::size_t label = 0;
    while (label + 1 < before_.size() && (before_[label].empty() || columns_->aligns[label] == Align::right)) ++label;
    for (const std::string& cell : before_) {
        std::string words = cell;
        if (texts.size() == label) words.insert(0, carry == Carry::out ? "接次頁　" : "承前頁　");
        JCIC_TRY(Text text, context.type.set(words, {context.layout.body_size, false}));
        texts.push_back(std::move(text));
        empty.push_back(words.empty());
    }
    std::unique_ptr<Strip> line = columns_->row(RowLook::subtotal, std::move(texts), empty, context.layout);
    line->figures = figures;
    return line;
}

std::unique_ptr<RowStrip> TableColumns::row(RowLook look, std::vector<Text> texts, const std::vector<bool>& empty,
                                            const Layout& layout) const {
    auto strip = std::make_unique<RowStrip>(look, layout, boxed ? &widths : nullptr);
    double x = layout.margin_left;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::size_t end = label_end(look, i, empty);
        double width = -2 * layout.cell_padding_x;
        for (std::size_t column = i; column < end; ++column) width += widths[column];
        texts[i].wrap_to(width);
        const double free = width - texts[i].width();
        const Align align = end > i + 1 ? Align::left : aligns[i];
        const double shift = align == Align::right ? free : align == Align::centre ? free / 2 : 0;
        strip->add(std::move(texts[i]), x + layout.cell_padding_x + std::max(0.0, shift));
        x += widths[i];
    }
    return strip;
}

void TableColumns::add_bars(RowStrip& row, const std::vector<double>& bars, const Layout& layout) const {
    double x = layout.margin_left;
    for (std::size_t i = 0; i < std::min(bars.size(), widths.size()); ++i) {
        if (bars[i] >= 0) row.add_bar(x + layout.cell_padding_x, widths[i] - 2 * layout.cell_padding_x, bars[i]);
        x += widths[i];
    }
}

std::size_t TableColumns::label_end(RowLook look, std::size_t column, const std::vector<bool>& empty) const {
    std::size_t end = column + 1;
    if (look == RowLook::plain || empty[column] || aligns[column] == Align::right) return end;
    while (end < empty.size() && empty[end]) ++end;
    return end;
}

HeadingsStrip::HeadingsStrip(const Layout& layout, std::vector<double> widths, bool boxed)
    : margin_left_(layout.margin_left),
      padding_x_(layout.cell_padding_x),
      padding_y_(layout.cell_padding_y),
      widths_(std::move(widths)),
      boxed_(boxed) {}

double HeadingsStrip::left_of(std::size_t column) const {
    double left = margin_left_;
    for (std::size_t i = 0; i < column; ++i) left += widths_[i];
    return left;
}

double HeadingsStrip::top_of(std::size_t level) const {
    double top = 0;
    for (std::size_t i = 0; i < level; ++i) top += group_heights_[i];
    return top;
}

void HeadingsStrip::set_height() {
    piece.height = 0;
    for (const Title& title : titles_)
        piece.height = std::max(piece.height, top_of(title.level) + title.text.height() + 2 * padding_y_);
}

void HeadingsStrip::add_title(Text text, bool right) {
    titles_.push_back({std::move(text), right});
    set_height();
}

void HeadingsStrip::add_group(Text text, std::size_t first, std::size_t end, std::size_t level) {
    group_heights_.resize(std::max(group_heights_.size(), level + 1));
    group_heights_[level] = std::max(group_heights_[level], text.height() + 2 * padding_y_);
    groups_.push_back({std::move(text), first, end, level});
    for (std::size_t i = first; i < end; ++i) titles_[i].level = level + 1;
    set_height();
}

void HeadingsStrip::paint_lines(const Canvas& canvas, double top) const {
    const Layout& layout = canvas.layout();
    const double right = layout.page_width - layout.margin_right;
    const double bottom = top + piece.height;
    canvas.horizontal(layout.margin_left, right, bottom, strong, layout.ink);
    for (const Group& group : groups_)
        canvas.horizontal(left_of(group.first), left_of(group.end), top + top_of(group.level + 1), thin, layout.rule);
    if (!boxed_) return;
    canvas.horizontal(layout.margin_left, right, top, strong, layout.ink);
    for (std::size_t i = 0; i <= widths_.size(); ++i) {
        std::size_t level = 0;  // below the groups within which it stands
        for (const Group& group : groups_)
            if (i > group.first && i < group.end) level = std::max(level, group.level + 1);
        canvas.vertical(left_of(i), top + top_of(level), bottom, thin, layout.rule);
    }
}

void HeadingsStrip::paint_title(const Canvas& canvas, std::size_t column, double bottom, std::size_t rows) const {
    const Title& title = titles_[column];
    const HeadTag tag(canvas, {1, rows});
    const double free = widths_[column] - 2 * padding_x_ - title.text.width();
    // All titles end at one line, as short ones stand close above their cells.
    canvas.text(title.text, left_of(column) + padding_x_ + (title.right ? std::max(0.0, free) : 0),
                bottom - padding_y_ - title.text.height(), canvas.layout().faint_ink);
}

void HeadingsStrip::paint_group(const Canvas& canvas, const Group& group, double top) const {
    const HeadTag tag(canvas, {group.end - group.first, 1});
    const double middle = (left_of(group.first) + left_of(group.end)) / 2;
    canvas.text(group.text, middle - group.text.width() / 2, top + top_of(group.level) + padding_y_,
                canvas.layout().faint_ink);
}

void HeadingsStrip::paint(const Canvas& canvas, double top) const {
    paint_lines(canvas, top);
    const std::size_t levels = group_heights_.size();
    for (std::size_t level = 0; level <= levels; ++level) {
        const Tag row(canvas, "TR");
        for (std::size_t i = 0; i < titles_.size(); ++i) {
            // A column below fewer groups has its title in the rows of the others' too.
            if (titles_[i].level == level) paint_title(canvas, i, top + piece.height, levels + 1 - level);
            for (const Group& group : groups_)
                if (group.first == i && group.level == level) paint_group(canvas, group, top);
        }
    }
}

}  // namespace jcic::paper
