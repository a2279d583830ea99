#include "app/paper/page_code.h"

#include <qrencode.h>

#include <array>
#include <charconv>
#include <memory>

namespace jcic::paper {

namespace {

constexpr int quiet = 4;  ///< modules, ISO/IEC 18004 section 9.1

struct Free {
    void operator()(QRinput* it) const { QRinput_free(it); }
    void operator()(QRcode* it) const { QRcode_free(it); }
};

std::string rectangle(double x, double y, double width, double height) {
    std::string out;
    for (const double value : {x, y, width, height}) {
        std::array<char, 32> text{};
        const auto written = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, 3);
        out.append(text.data(), written.ptr) += ' ';
    }
    return out + "re\n";
}

}  // namespace

Result<std::string> code_contents(const std::string& words, double x, double y) {
    const auto fault = [] { return fail(FaultCode::paper_layout, "paper.code", {{"reason", "code"}}); };
    const std::unique_ptr<QRinput, Free> input(QRinput_new2(0, QR_ECLEVEL_M));
    if (!input || QRinput_append(input.get(), QR_MODE_AN, static_cast<int>(words.size()),
                                 reinterpret_cast<const unsigned char*>(words.data())) != 0)
        return fault();
    const std::unique_ptr<QRcode, Free> code(QRcode_encodeInput(input.get()));
    if (!code) return fault();
    const int width = code->width;
    const double module = code_side / (width + 2 * quiet);
    std::string out = "/Artifact BMC q 1 g\n" + rectangle(x, y, code_side, code_side) + "f 0 g\n";
    // One path, rows of neighbouring squares joined: nothing shines through between them.
    for (int row = 0; row < width; ++row) {
        const auto dark = [&](int column) { return (code->data[row * width + column] & 1) != 0; };
        for (int column = 0; column < width;) {
            const int first = column;
            while (column < width && dark(column)) ++column;
            if (column > first)
                out += rectangle(x + (first + quiet) * module, y + (width - row - 1 + quiet) * module,
                                 (column - first) * module, module);
            else
                ++column;
        }
    }
    return out + "f Q EMC\n";
}

}  // namespace jcic::paper
