// Code as a strip: the QR code, and its words beside it.

#include <algorithm>

#include "app/paper/layout/qr.h"
#include "app/paper/layout/strips.h"

namespace jcic::paper {

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

}  // namespace jcic::paper
