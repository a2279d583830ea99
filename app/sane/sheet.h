#pragma once
// One sheet from a scanner, through SANE: grey, at exactly the requested resolution and size.

#include <functional>
#include <string>
#include <vector>

#include "app/base/bytes.h"

namespace jcic::sane {

struct Wanted {
    int dpi = 0;
    int width_mm = 0;
    int height_mm = 0;
    std::string device{};  ///< "": the only device
};

/// Why there is none: a reason of the fault scanner.device, and its object.
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

/// `tell` receives the progress in percent. SIGTERM stops the device, and the reason is "cancelled". `answer` gets the
/// outcome before the device is released, so that a driver that hangs at its end loses no sheet and no reason.
void scan_sheet(const Wanted& wanted, const std::function<void(int)>& tell,
                const std::function<void(const Outcome&)>& answer);

/// PNG, with its resolution. Empty if memory is insufficient.
[[nodiscard]] Bytes to_png(const Pixels& pixels, int dpi);

}  // namespace jcic::sane
