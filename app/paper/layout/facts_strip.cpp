// Heading and Facts as strips.

#include <algorithm>
#include <utility>

#include "app/paper/layout/strips.h"

namespace jcic::paper {

namespace {

class HeadingStrip final : public Strip {
public:
    explicit HeadingStrip(Text text) : text_(std::move(text)) {
        piece.height = text_.height();
        piece.keep_with_next = true;
    }
    void paint(const Canvas& canvas, double top) const override {
        const Tag tag(canvas, "H2");
        canvas.text(text_, canvas.layout().margin_left, top, canvas.layout().ink);
    }

private:
    Text text_;
};

/// One line of facts: one over the whole width, or up to two side by side.
class FactsStrip final : public Strip {
public:
    struct Entry {
        Text label;
        Text value;
        double label_x;
        double value_x;
    };
    void add(Entry entry) {
        const double baseline = std::max(entry.label.baseline(), entry.value.baseline());
        piece.height = std::max(piece.height, baseline - entry.label.baseline() + entry.label.height());
        piece.height = std::max(piece.height, baseline - entry.value.baseline() + entry.value.height());
        entries_.push_back(std::move(entry));
    }
    [[nodiscard]] bool empty() const { return entries_.empty(); }
    void paint(const Canvas& canvas, double top) const override {
        double baseline = 0;
        for (const Entry& entry : entries_)
            baseline = std::max({baseline, entry.label.baseline(), entry.value.baseline()});
        for (const Entry& entry : entries_) {
            const Tag item(canvas, "LI");
            read(canvas, "Lbl", entry.label, entry.label_x, top + baseline, canvas.layout().faint_ink);
            read(canvas, "LBody", entry.value, entry.value_x, top + baseline, canvas.layout().ink);
        }
    }

private:
    static void read(const Canvas& canvas, const char* name, const Text& text, double x, double baseline,
                     Colour colour) {
        const Tag tag(canvas, name);
        canvas.text(text, x, baseline - text.baseline(), colour);
    }
    std::vector<Entry> entries_;
};

constexpr double label_gap = 8;
constexpr double line_gap = 2.5;

}  // namespace

Result<void> add_strips(const Heading& heading, const BlockContext& context, Strips& strips) {
    const Layout& layout = context.layout;
    const Style style{layout.body_size + 1.5, true};
    JCIC_TRY(Text text, context.type.set_wrapped(heading.text, style, text_width(layout)));
    auto strip = std::make_unique<HeadingStrip>(std::move(text));
    strip->piece.space_before = layout.block_gap;
    strips.push_back(std::move(strip));
    return {};
}

Result<void> add_strips(const Facts& facts, const BlockContext& context, Strips& strips) {
    const Layout& layout = context.layout;
    std::vector<Text> labels;
    double label_width = 0;
    for (const Facts::Fact& fact : facts.facts) {
        JCIC_TRY(Text label, context.type.set(fact.label, {layout.body_size, false}));
        label_width = std::max(label_width, label.width());
        labels.push_back(std::move(label));
    }
    const double half = text_width(layout) / 2;
    const std::size_t first = strips.size();
    auto strip = std::make_unique<FactsStrip>();
    bool left_taken = false;
    const auto finish_line = [&] {
        if (strip->empty()) return;
        strip->piece.space_before = line_gap;
        strips.push_back(std::exchange(strip, std::make_unique<FactsStrip>()));
        left_taken = false;
    };
    for (std::size_t i = 0; i < facts.facts.size(); ++i) {
        const Facts::Fact& fact = facts.facts[i];
        if (fact.wide) finish_line();
        const double x = layout.margin_left + (left_taken ? half : 0);
        const double width = (fact.wide ? text_width(layout) : half) - label_width - 2 * label_gap;
        JCIC_TRY(Text value, context.type.set_wrapped(fact.value, {layout.body_size, false}, width));
        strip->add({std::move(labels[i]), std::move(value), x, x + label_width + label_gap});
        if (fact.wide || left_taken)
            finish_line();
        else
            left_taken = true;
    }
    finish_line();
    if (strips.size() == first) return {};
    strips[first]->opens = "L";  // a list of labels and what they say
    strips.back()->closes = true;
    return {};
}

}  // namespace jcic::paper
