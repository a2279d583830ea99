#include "app/paper/layout/strips.h"

#include <algorithm>
#include <optional>

#include "app/paper/layout/qr.h"

namespace jcic::paper {

// Statement as a strip: what stands for a table, as large as its weight.

namespace {

class StatementStrip final : public Strip {
public:
    StatementStrip(Text text, Text explanation) : text_(std::move(text)), explanation_(std::move(explanation)) {
        piece.height = text_.height() + explanation_.height() + 2 * room + gap;
    }
    void paint(const Canvas& canvas, double top) const override {
        const Layout& layout = canvas.layout();
        canvas.frame(layout.margin_left, top, text_width(layout), piece.height, 0.8, layout.rule);
        const double middle = layout.page_width / 2;
        {
            const Tag tag(canvas, "P");
            canvas.text(text_, middle - text_.width() / 2, top + room, layout.ink);
        }
        const Tag tag(canvas, "P");
        canvas.text(explanation_, middle - explanation_.width() / 2, top + room + text_.height() + gap,
                    layout.faint_ink);
    }
    static constexpr double room = 48;
    static constexpr double gap = 10;

private:
    Text text_;
    Text explanation_;
};

}  // namespace

Result<void> add_strips(const Statement& statement, const BlockContext& context, Strips& strips) {
    const Layout& layout = context.layout;
    const double width = text_width(layout) - 2 * StatementStrip::room;
    JCIC_TRY(Text text, context.type.set_wrapped(statement.text, {layout.title_size, true}, width));
    JCIC_TRY(Text explanation, context.type.set_wrapped(statement.explanation, {layout.body_size, false}, width));
    strips.push_back(std::make_unique<StatementStrip>(std::move(text), std::move(explanation)));
    strips.back()->piece.space_before = layout.block_gap;
    return {};
}

// Code as a strip: the QR code, and its words beside it.

namespace {

constexpr double caption_gap = 6;

class CodeStrip final : public Strip {
public:
    CodeStrip(QrCode code, double size, Text caption)
        : code_(std::move(code)), size_(size), caption_(std::move(caption)) {
        piece.height = std::max(code_.outer_size(size), caption_.height());
    }
    void paint(const Canvas& canvas, double top) const override {
        const Layout& layout = canvas.layout();
        const double outer = code_.outer_size(size_);
        code_.paint(canvas, layout.margin_left, top, size_);
        const Tag tag(canvas, "P");
        canvas.text(caption_, layout.margin_left + outer + caption_gap,
                    top + std::max(0.0, (piece.height - caption_.height()) / 2), layout.ink);
    }

private:
    QrCode code_;
    double size_;
    Text caption_;
};

}  // namespace

Result<void> add_strips(const Code& code, const BlockContext& context, Strips& strips) {
    const Layout& layout = context.layout;
    const double size = code.size_mm * points_per_mm;
    JCIC_TRY(QrCode qr, QrCode::make(code.contents));
    const double width = text_width(layout) - qr.outer_size(size) - caption_gap;
    JCIC_TRY(Text caption, context.type.set_wrapped(code.caption, {layout.small_size, false}, width));
    strips.push_back(std::make_unique<CodeStrip>(std::move(qr), size, std::move(caption)));
    strips.back()->piece.space_before = layout.block_gap;
    strips.back()->vouches = true;
    return {};
}

// Signatures as a strip: frames side by side, a label at the top of each.

namespace {

constexpr double place_height = 58;
constexpr double place_widest = 170;
constexpr double inset = 5;

class SignaturesStrip final : public Strip {
public:
    struct Place {
        Text label;
        Text name;
    };
    SignaturesStrip(std::vector<Place> places, double width) : places_(std::move(places)), width_(width) {
        piece.height = place_height;
        for (const Place& place : places_)
            piece.height = std::max(piece.height, place.label.height() + place.name.height() + 3 * inset);
    }
    void paint(const Canvas& canvas, double top) const override {
        const Layout& layout = canvas.layout();
        double x = layout.margin_left;
        for (const Place& place : places_) {
            canvas.frame(x, top, width_, piece.height, 0.6, layout.faint_ink);
            const Tag tag(canvas, "P");
            canvas.text(place.label, x + inset, top + inset, layout.faint_ink);
            canvas.text(place.name, x + inset, top + inset + place.label.height() + 2, layout.ink);
            x += width_;
        }
    }

private:
    std::vector<Place> places_;
    double width_;
};

}  // namespace

Result<void> add_strips(const Signatures& signatures, const BlockContext& context, Strips& strips) {
    if (signatures.places.empty()) return {};
    const Layout& layout = context.layout;
    const double width = std::min(place_widest, text_width(layout) / static_cast<double>(signatures.places.size()));
    std::vector<SignaturesStrip::Place> places;
    for (const Signatures::Place& place : signatures.places) {
        JCIC_TRY(Text label, context.type.set_wrapped(place.label, {layout.small_size, false}, width - 2 * inset));
        JCIC_TRY(Text name, context.type.set_wrapped(place.name, {layout.body_size, false}, width - 2 * inset));
        places.push_back({std::move(label), std::move(name)});
    }
    // A signature stands under what it answers for, never on a page of its own.
    if (!strips.empty()) strips.back()->piece.keep_with_next = true;
    strips.push_back(std::make_unique<SignaturesStrip>(std::move(places), width));
    strips.back()->piece.space_before = layout.block_gap;
    return {};
}

// Paragraph as a strip: a label, and the text hanging beside it.

namespace {

constexpr double paragraph_line_gap = 3;

Style style_of(const Paragraph& paragraph, const Layout& layout) {
    switch (paragraph.look) {
        case Paragraph::Look::body:
            return {layout.body_size, false};
        case Paragraph::Look::small:
            return {layout.small_size, false};
        case Paragraph::Look::strong:
            return {layout.body_size, true};
    }
    return {layout.body_size, false};
}

class ParagraphStrip final : public Strip {
public:
    ParagraphStrip(std::optional<Text> label, double label_x, Text text, double text_x)
        : label_(std::move(label)), label_x_(label_x), text_(std::move(text)), text_x_(text_x) {
        piece.height = text_.height();
        piece.space_before = paragraph_line_gap;
    }
    void paint(const Canvas& canvas, double top) const override {
        const Layout& layout = canvas.layout();
        const Tag tag(canvas, "P");
        if (label_) canvas.text(*label_, layout.margin_left + label_x_, top, layout.ink);
        canvas.text(text_, layout.margin_left + text_x_, top, layout.ink);
    }

private:
    std::optional<Text> label_;
    double label_x_;
    Text text_;
    double text_x_;
};

}  // namespace

Result<void> add_strips(const Paragraph& paragraph, const BlockContext& context, Strips& strips) {
    const Style style = style_of(paragraph, context.layout);
    std::optional<Text> label;
    double text_x = paragraph.indent;
    if (!paragraph.label.empty()) {
        JCIC_TRY(label, context.type.set(paragraph.label, style));
        text_x += label->width();
    }
    const double width = text_width(context.layout) - text_x;
    JCIC_TRY(Text text, context.type.set_wrapped(paragraph.text, style, width));
    if (paragraph.align == Align::right) text_x += width - text.width();
    if (paragraph.align == Align::centre) text_x += (width - text.width()) / 2;
    strips.push_back(std::make_unique<ParagraphStrip>(std::move(label), paragraph.indent, std::move(text), text_x));
    return {};
}

// Boxes as strips: one a line of cells, closed by lines on all sides.

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
