// Statement and Stamp as strips.

#include <algorithm>

#include "app/paper/strips.h"

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
        const double middle = Layout::page_width / 2;
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

class StampStrip final : public Strip {
public:
    StampStrip(std::vector<Text> lines, Text signature) : lines_(std::move(lines)), signature_(std::move(signature)) {
        double height = 2 * inset;
        for (const Text& line : lines_) {
            width_ = std::max(width_, line.width() + 2 * inset);
            height += line.height() + line_gap;
        }
        piece.height = std::max(height - line_gap, lowest);
    }
    void paint(const Canvas& canvas, double top) const override {
        const Layout& layout = canvas.layout();
        const double left = layout.margin_left;
        canvas.frame(left, top, width_, piece.height, 1.4, layout.stamp);
        double y = top + inset;
        for (const Text& line : lines_) {
            const Tag tag(canvas, "P");
            canvas.text(line, left + inset, y, layout.stamp);
            y += line.height() + line_gap;
        }
        const double signature_left = left + width_ + 14;
        const double signature_right =
            std::min(signature_left + signature_width, Layout::page_width - layout.margin_right);
        canvas.frame(signature_left, top, signature_right - signature_left, piece.height, 0.6, layout.faint_ink);
        const Tag tag(canvas, "P");
        canvas.text(signature_, signature_left + 5, top + 4, layout.faint_ink);
    }
    static constexpr double inset = 8;
    static constexpr double line_gap = 2;
    static constexpr double lowest = 62;
    static constexpr double signature_width = 150;

private:
    std::vector<Text> lines_;
    Text signature_;
    double width_ = 0;
};

}  // namespace

Result<void> add_strips(const Statement& statement, const Layout& layout, const Typesetter& type, Strips& strips) {
    const double width = text_width(layout) - 2 * StatementStrip::room;
    JCIC_TRY(Text text, type.set_wrapped(statement.text, {layout.title_size, true}, width));
    JCIC_TRY(Text explanation, type.set_wrapped(statement.explanation, {layout.body_size, false}, width));
    strips.push_back(std::make_unique<StatementStrip>(std::move(text), std::move(explanation)));
    strips.back()->piece.space_before = layout.block_gap;
    return {};
}

Result<void> add_strips(const Stamp& stamp, const Layout& layout, const Typesetter& type, Strips& strips) {
    const double width = text_width(layout) - StampStrip::signature_width - 40;
    std::vector<Text> lines;
    for (const std::string& words : stamp.lines) {
        JCIC_TRY(Text line, type.set_wrapped(words, {layout.body_size, false}, width));
        lines.push_back(std::move(line));
    }
    // A signature stands under what it answers for, never on a page of its own.
    if (!strips.empty()) strips.back()->piece.keep_with_next = true;
    JCIC_TRY(Text signature, type.set(stamp.signature_label, {layout.small_size, false}));
    strips.push_back(std::make_unique<StampStrip>(std::move(lines), std::move(signature)));
    strips.back()->piece.space_before = layout.block_gap;
    return {};
}

}  // namespace jcic::paper
