// Boxes as strips: one a line of cells, closed by lines on all sides.

#include <algorithm>

#include "app/paper/layout/strips.h"

namespace jcic::paper {

namespace {

class BoxesStrip final : public Strip {
public:
    struct Cell {
        Text label;
        Text value;
        double x;
        double label_width;
        double width;
    };
    BoxesStrip(std::vector<Cell> cells, double least, double padding) : cells_(std::move(cells)), padding_(padding) {
        piece.height = least;
        for (const Cell& cell : cells_)
            piece.height =
                std::max({piece.height, cell.label.height() + 2 * padding, cell.value.height() + 2 * padding});
    }
    void paint(const Canvas& canvas, double top) const override {
        const Layout& layout = canvas.layout();
        for (const Cell& cell : cells_) {
            canvas.fill(cell.x, top, cell.label_width, piece.height, shade);
            canvas.frame(cell.x, top, cell.label_width, piece.height, line, layout.faint_ink);
            canvas.frame(cell.x + cell.label_width, top, cell.width - cell.label_width, piece.height, line,
                         layout.faint_ink);
            const Tag tag(canvas, "P");
            const double middle = top + piece.height / 2;
            canvas.text(cell.label, cell.x + layout.cell_padding_x, middle - cell.label.height() / 2, layout.ink);
            canvas.text(cell.value, cell.x + cell.label_width + layout.cell_padding_x,
                        cell.value.height() + 2 * padding_ < piece.height && cell.value.height() > 2 * layout.body_size
                            ? top + padding_
                            : middle - cell.value.height() / 2,
                        layout.ink);
        }
    }

private:
    static constexpr double line = 0.6;
    static constexpr Colour shade{0.955, 0.96, 0.96};
    std::vector<Cell> cells_;
    double padding_;
};

}  // namespace

Result<void> add_strips(const Boxes& boxes, const BlockContext& context, Strips& strips) {
    const Layout& layout = context.layout;
    const Style style{layout.body_size, false};
    const double padding_x = 2 * layout.cell_padding_x;
    // All first labels are equally wide, so that the boxes stand in columns.
    double first_label = 0;
    for (const Boxes::Line& line : boxes.lines) {
        if (line.boxes.empty()) return fail(FaultCode::paper_layout, "paper.boxes", {{"reason", "cells"}});
        JCIC_TRY(const Text label, context.type.set(line.boxes.front().label, style));
        first_label = std::max(first_label, label.width());
    }
    const std::size_t first = strips.size();
    for (const Boxes::Line& line : boxes.lines) {
        double shares = 0;
        for (const Boxes::Box& box : line.boxes) shares += box.share;
        std::vector<BoxesStrip::Cell> cells;
        double x = layout.margin_left;
        for (const Boxes::Box& box : line.boxes) {
            const double width = text_width(layout) * box.share / shares;
            JCIC_TRY(Text label, context.type.set_wrapped(box.label, style, width / 2 - padding_x));
            const double label_width = std::max(label.width(), cells.empty() ? first_label : 0) + padding_x;
            JCIC_TRY(Text value, context.type.set_wrapped(box.value, style, width - label_width - padding_x));
            cells.push_back({std::move(label), std::move(value), x, label_width, width});
            x += width;
        }
        strips.push_back(std::make_unique<BoxesStrip>(std::move(cells), line.least, layout.cell_padding_y));
    }
    if (strips.size() > first) strips[first]->piece.space_before = layout.block_gap;
    return {};
}

}  // namespace jcic::paper
