#include "app/paper/row_strip.h"

#include <algorithm>

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

}  // namespace

RowStrip::RowStrip(RowLook look, const Layout& layout, const std::vector<double>* boxed)
    : look_(look), padding_(layout.cell_padding_y) {
    if (boxed != nullptr) boxed_ = *boxed;
}

void RowStrip::add(Text text, double x) {
    baseline_ = std::max(baseline_, text.baseline());
    cells_.push_back({std::move(text), x});
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
    const Tag row(canvas, "TR");
    for (const Cell& cell : cells_) {
        const Tag tag(canvas, look_ == RowLook::group ? "TH" : "TD");
        canvas.text(cell.text, cell.x, top + padding_ + baseline_ - cell.text.baseline(), layout.ink);
    }
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

void HeadingsStrip::set_height() {
    double titles = 0;
    double alone = 0;
    for (const Title& title : titles_) {
        double& height = title.grouped ? titles : alone;
        height = std::max(height, title.text.height() + 2 * padding_y_);
    }
    piece.height = std::max(groups_height_ + titles, alone);
}

void HeadingsStrip::add_title(Text text, bool right) {
    titles_.push_back({std::move(text), right});
    set_height();
}

void HeadingsStrip::add_group(Text text, std::size_t first, std::size_t end) {
    groups_height_ = std::max(groups_height_, text.height() + 2 * padding_y_);
    groups_.push_back({std::move(text), first, end});
    for (std::size_t i = first; i < end; ++i) titles_[i].grouped = true;
    set_height();
}

void HeadingsStrip::paint_lines(const Canvas& canvas, double top) const {
    const Layout& layout = canvas.layout();
    const double right = layout.page_width - layout.margin_right;
    const double bottom = top + piece.height;
    canvas.horizontal(layout.margin_left, right, bottom, strong, layout.ink);
    for (const Group& group : groups_)
        canvas.horizontal(left_of(group.first), left_of(group.end), top + groups_height_, thin, layout.rule);
    if (!boxed_) return;
    canvas.horizontal(layout.margin_left, right, top, strong, layout.ink);
    for (std::size_t i = 0; i <= widths_.size(); ++i) {
        const bool within_group = std::any_of(groups_.begin(), groups_.end(),
                                              [&](const Group& group) { return i > group.first && i < group.end; });
        canvas.vertical(left_of(i), within_group ? top + groups_height_ : top, bottom, thin, layout.rule);
    }
}

void HeadingsStrip::paint(const Canvas& canvas, double top) const {
    const Colour ink = canvas.layout().faint_ink;
    paint_lines(canvas, top);
    const double bottom = top + piece.height;
    if (!groups_.empty()) {
        const Tag row(canvas, "TR");
        for (const Group& group : groups_) {
            const Tag tag(canvas, "TH");
            const double middle = (left_of(group.first) + left_of(group.end)) / 2;
            canvas.text(group.text, middle - group.text.width() / 2, top + padding_y_, ink);
        }
    }
    const Tag row(canvas, "TR");
    for (std::size_t i = 0; i < titles_.size(); ++i) {
        const Title& title = titles_[i];
        const Tag tag(canvas, "TH");
        const double free = widths_[i] - 2 * padding_x_ - title.text.width();
        // All titles end at one line, as short ones stand close above their cells.
        canvas.text(title.text, left_of(i) + padding_x_ + (title.right ? std::max(0.0, free) : 0),
                    bottom - padding_y_ - title.text.height(), ink);
    }
}

}  // namespace jcic::paper
