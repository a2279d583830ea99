// Stamp as a strip: three fields as on a rubber stamp (unit, date, person), small lines below, and beside it places for
// signatures.

#include <algorithm>
#include <optional>

#include "app/paper/strips.h"

namespace jcic::paper {

namespace {

constexpr double inset = 6;
constexpr double line_gap = 2;
constexpr double stamp_narrowest = 150;
constexpr double place_gap = 10;
constexpr double place_narrowest = 90;

class StampStrip final : public Strip {
public:
    struct Place {
        Text label;
        Text name;
    };
    StampStrip(std::vector<Text> fields, std::vector<Text> lines, double width)
        : fields_(std::move(fields)), lines_(std::move(lines)), width_(width) {
        for (const Text& field : fields_) piece.height += field.height() + 2 * line_gap + 1;
        for (const Text& line : lines_) piece.height += line.height() + line_gap;
        piece.height += inset;
    }
    void add(Place place) { places_.push_back(std::move(place)); }

    void paint(const Canvas& canvas, double top) const override {
        const Layout& layout = canvas.layout();
        const double left = layout.margin_left;
        canvas.frame(left, top, width_, piece.height, 1.4, layout.stamp);
        double y = top;
        for (const Text& field : fields_) {
            const Tag tag(canvas, "P");
            canvas.text(field, left + (width_ - field.width()) / 2, y + line_gap, layout.stamp);
            y += field.height() + 2 * line_gap + 1;
            canvas.horizontal(left, left + width_, y, 0.7, layout.stamp);
        }
        y += inset / 2;
        for (const Text& line : lines_) {
            const Tag tag(canvas, "P");
            canvas.text(line, left + inset, y, layout.stamp);
            y += line.height() + line_gap;
        }
        paint_places(canvas, left + width_ + place_gap, top);
    }

private:
    void paint_places(const Canvas& canvas, double left, double top) const {
        const Layout& layout = canvas.layout();
        const double right = layout.page_width - layout.margin_right;
        const double width = (right - left) / static_cast<double>(places_.size());
        for (const Place& place : places_) {
            canvas.frame(left, top, width, piece.height, 0.6, layout.faint_ink);
            const Tag tag(canvas, "P");
            canvas.text(place.label, left + inset, top + 4, layout.faint_ink);
            canvas.text(place.name, left + inset, top + 4 + place.label.height() + line_gap, layout.ink);
            left += width;
        }
    }

    std::vector<Text> fields_;
    std::vector<Text> lines_;
    std::vector<Place> places_;
    double width_;
};

}  // namespace

Result<void> add_strips(const Stamp& stamp, const BlockContext& context, Strips& strips) {
    const Layout& layout = context.layout;
    const auto places = static_cast<double>(stamp.places.size());
    const double widest = text_width(layout) - place_gap - places * place_narrowest - 2 * inset;
    const Style small{layout.small_size, false};
    double width = stamp_narrowest - 2 * inset;
    std::vector<Text> fields;
    std::vector<Text> lines;
    const Style strong{layout.body_size, true};
    const Style large{layout.body_size + 4, true};
    for (const auto& [words, style] :
         {std::pair(&stamp.unit, strong), std::pair(&stamp.date, large), std::pair(&stamp.person, strong)}) {
        JCIC_TRY(Text field, context.type.set_wrapped(*words, style, widest));
        width = std::max(width, field.width());
        fields.push_back(std::move(field));
    }
    for (const std::string& words : stamp.lines) {
        JCIC_TRY(Text line, context.type.set_wrapped(words, small, widest));
        width = std::max(width, line.width());
        lines.push_back(std::move(line));
    }
    width += 2 * inset;
    auto strip = std::make_unique<StampStrip>(std::move(fields), std::move(lines), width);
    const double room = (text_width(layout) - place_gap - width) / std::max(1.0, places) - 2 * inset;
    for (const Signatures::Place& place : stamp.places) {
        JCIC_TRY(Text label, context.type.set_wrapped(place.label, small, room));
        JCIC_TRY(Text name, context.type.set_wrapped(place.name, {layout.body_size, false}, room));
        strip->add({std::move(label), std::move(name)});
    }
    // A signature stands under what it answers for, never on a page of its own.
    if (!strips.empty()) strips.back()->piece.keep_with_next = true;
    strip->piece.space_before = layout.block_gap;
    strips.push_back(std::move(strip));
    return {};
}

}  // namespace jcic::paper
