#include "app/paper/layout/page_code.h"

#include <array>
#include <charconv>

#include "app/paper/layout/qr.h"

namespace jcic::paper {

namespace {

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
    JCIC_TRY(const QrCode code, QrCode::make(words));
    const int side = code.side();
    const int quiet = QrCode::quiet_modules;
    const double module = code_side / (side + 2 * quiet);
    std::string out = "/Artifact BMC q 1 g\n" + rectangle(x, y, code_side, code_side) + "f 0 g\n";
    // One path, rows of neighbouring squares joined: nothing shines through between them.
    for (int row = 0; row < side; ++row) {
        for (int column = 0; column < side; ++column) {
            const int first = column;
            while (column < side && code.dark(column, row)) ++column;
            if (column > first)
                out += rectangle(x + (first + quiet) * module, y + (side - row - 1 + quiet) * module,
                                 (column - first) * module, module);
        }
    }
    return out + "f Q EMC\n";
}

}  // namespace jcic::paper
