// Signatures as a strip: frames side by side, a label at the top of each.

#include <algorithm>

#include "app/paper/layout/strips.h"

namespace jcic::paper {

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

}  // namespace jcic::paper
