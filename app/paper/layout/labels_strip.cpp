// Labels as strips: one a line of labels, with fine lines to cut along.

#include <algorithm>

#include "app/paper/layout/qr.h"
#include "app/paper/layout/strips.h"

namespace jcic::paper {

namespace {

constexpr double gap = 5;
constexpr double cutting_line = 0.25;

struct Set {
    QrCode code;
    Text words;
};

class LabelLine final : public Strip {
public:
    LabelLine(std::vector<Set> labels, double width, double size)
        : labels_(std::move(labels)), width_(width), size_(size) {
        for (const auto& one : labels_)
            piece.height = std::max({piece.height, one.code.outer_size(size), one.words.height() + 2 * gap});
    }
    void paint(const Canvas& canvas, double top) const override {
        const Layout& layout = canvas.layout();
        double left = layout.margin_left;
        for (const auto& one : labels_) {
            one.code.paint(canvas, left, top, size_);
            const Tag tag(canvas, "P");
            canvas.text(one.words, left + one.code.outer_size(size_), top + (piece.height - one.words.height()) / 2,
                        layout.ink);
            // Over the white around the code, to cut along.
            canvas.frame(left, top, width_, piece.height, cutting_line, layout.ink);
            left += width_;
        }
    }

private:
    std::vector<Set> labels_;
    double width_;
    double size_;
};

}  // namespace

Result<void> add_strips(const Labels& labels, const BlockContext& context, Strips& strips) {
    const Layout& layout = context.layout;
    const double size = labels.size_mm * points_per_mm;
    const double width = text_width(layout) / static_cast<double>(labels.across);
    for (std::size_t first = 0; first < labels.labels.size(); first += labels.across) {
        std::vector<Set> line;
        for (std::size_t at = first; at < std::min(first + labels.across, labels.labels.size()); ++at) {
            JCIC_TRY(QrCode code, QrCode::make(labels.labels[at].contents));
            const double room = width - code.outer_size(size) - gap;
            JCIC_TRY(Text words, context.type.set_wrapped(labels.labels[at].words, {layout.small_size, false}, room));
            line.push_back({std::move(code), std::move(words)});
        }
        strips.push_back(std::make_unique<LabelLine>(std::move(line), width, size));
    }
    return {};
}

}  // namespace jcic::paper
