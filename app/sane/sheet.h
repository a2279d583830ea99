#pragma once
// One sheet from a scanner, through SANE: grey, at the resolution and size that are wanted and no other.

#include <functional>
#include <string>
#include <vector>

#include "app/base/bytes.h"

namespace jcic::sane {

struct Wanted {
    int dpi = 0;
    int width_mm = 0;
    int height_mm = 0;
    std::string device{};  ///< "": the only one there is
};

/// Why there is none: a reason of the fault scanner.device, and what it is about.
struct NoSheet {
    std::string reason;
    std::string about{};
};

struct Pixels {
    std::size_t width = 0;
    std::size_t height = 0;
    Bytes grey;  ///< a byte a pixel, row by row
};

using Outcome = tl::expected<Pixels, NoSheet>;

/// `tell`: so many of a hundred. On SIGTERM the device is told to stop, and the reason is "cancelled". `answer` gets
/// the outcome before the device is let go: a driver that hangs as it ends takes no sheet with it, and no reason.
void scan_sheet(const Wanted& wanted, const std::function<void(int)>& tell,
                const std::function<void(const Outcome&)>& answer);

/// PNG, with its resolution. Nothing where there is no memory for it.
[[nodiscard]] Bytes to_png(const Pixels& pixels, int dpi);

}  // namespace jcic::sane
