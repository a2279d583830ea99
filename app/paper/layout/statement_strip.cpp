// Statement as a strip: what stands for a table, as large as its weight.

#include "app/paper/layout/strips.h"

namespace jcic::paper {

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

}  // namespace jcic::paper
