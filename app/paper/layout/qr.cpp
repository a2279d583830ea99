#include "app/paper/layout/qr.h"

#include <qrencode.h>
#include <algorithm>
#include <memory>
#include <span>

#include "app/base/secret.h"
#include "app/paper/layout/strips.h"

namespace jcic::paper {

namespace {

constexpr std::string_view alphanumeric = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";  // section 7.3.4
constexpr Colour behind_code{1, 1, 1};

struct Free {
    void operator()(QRinput* input) const { QRinput_free(input); }
    void operator()(QRcode* code) const { QRcode_free(code); }
};

}  // namespace

Result<QrCode> QrCode::make(std::string_view contents) {
    const auto wrong = [] { return fail(FaultCode::paper_layout, "paper.qr", {{"reason", "code"}}); };
    if (contents.empty()) return wrong();
    const bool bytes = contents.find_first_not_of(alphanumeric) != std::string_view::npos;
    const std::unique_ptr<QRinput, Free> input(QRinput_new2(/*version: the least that holds it*/ 0, QR_ECLEVEL_M));
    if (!input || QRinput_append(input.get(), bytes ? QR_MODE_8 : QR_MODE_AN, static_cast<int>(contents.size()),
                                 reinterpret_cast<const unsigned char*>(contents.data())) != 0)
        return wrong();
    const std::unique_ptr<QRcode, Free> code(QRcode_encodeInput(input.get()));
    if (!code) return wrong();
    const std::span<std::uint8_t> modules(code->data, static_cast<std::size_t>(code->width * code->width));
    Bytes dark;
    dark.reserve(modules.size());
    for (const auto module : modules) dark.push_back(module & 1U);
    wipe(modules);
    return QrCode(code->width, std::move(dark));
}

QrCode::~QrCode() {
    wipe(dark_);
}

double QrCode::outer_size(double size) const {
    return size * (side_ + 2 * quiet_modules) / side_;
}

void QrCode::paint(const Canvas& canvas, double left, double top, double size) const {
    const double module = size / side_;
    canvas.fill(left, top, outer_size(size), outer_size(size), behind_code);
    // One path of runs along the rows: fewer edges, and no hairlines between neighbours.
    cairo_t* cr = canvas.cr();
    for (int row = 0; row < side_; ++row)
        for (int column = 0; column < side_; ++column) {
            if (!dark(column, row)) continue;
            int end = column + 1;
            while (end < side_ && dark(end, row)) ++end;
            cairo_rectangle(cr, left + (quiet_modules + column) * module, top + (quiet_modules + row) * module,
                            (end - column) * module, module);
            column = end;
        }
    cairo_set_source_rgb(cr, 0, 0, 0);
    cairo_fill(cr);
}

// Labels as strips: one a line of labels, with fine lines to cut along.

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
