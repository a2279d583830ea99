#include "app/paper/layout/qr.h"

#include <qrencode.h>

#include <memory>
#include <span>

#include "app/base/secret.h"

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

}  // namespace jcic::paper
