// Paragraph as a strip: a label, and the text hanging beside it.

#include <optional>

#include "app/paper/layout/strips.h"

namespace jcic::paper {

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

}  // namespace jcic::paper
