#pragma once
// A QR code (ISO/IEC 18004) as vector squares: sharp at every printer's resolution, and not text. It may contain a
// secret (part of a recovery key): its modules are wiped when it is destroyed.

#include <string_view>

#include "app/base/bytes.h"
#include "app/paper/layout/canvas.h"

namespace jcic::paper {

class QrCode {
public:
    static constexpr int quiet_modules = 4;  ///< white modules around it, section 9.1

    /// Error correction level M: 15% of the code may be damaged. Alphanumeric mode if all characters are of its 45 (at
    /// most 3,391), else bytes as they are (2,331); fault paper.layout (reason "code") beyond, and for empty contents.
    [[nodiscard]] static Result<QrCode> make(std::string_view contents);
    ~QrCode();
    QrCode(QrCode&&) = default;
    QrCode& operator=(QrCode&&) = default;
    QrCode(const QrCode&) = delete;
    QrCode& operator=(const QrCode&) = delete;

    /// Modules on a side, without the quiet zone.
    [[nodiscard]] int side() const { return side_; }
    [[nodiscard]] bool dark(int column, int row) const {
        return dark_[static_cast<std::size_t>(row * side_ + column)] != 0;
    }
    /// Painted dark on white with the quiet zone of four modules around it, so that a watermark does not reach it.
    /// (left, top) is the corner of the quiet zone; `size` in points is the code's own side.
    void paint(const Canvas& canvas, double left, double top, double size) const;
    /// The side with both quiet zones.
    [[nodiscard]] double outer_size(double size) const;

private:
    QrCode(int side, Bytes dark) : side_(side), dark_(std::move(dark)) {}
    int side_;
    Bytes dark_;  ///< a byte a module
};

inline constexpr double points_per_mm = 72 / 25.4;

}  // namespace jcic::paper
