#include "app/desk/printing/shown_page.h"

#include "app/base/clock.h"
#include "app/scan/read_apart.h"

namespace jcic::desk {

Result<ShownPage> paint_page(ByteView file, int page, const std::stop_token& stop) {
    JCIC_TRY(const auto reader, scan::reader_program());
    scan::ReadLimits limits;
    limits.cpu_seconds = 20;
    limits.deadline = Millis{30'000};
    limits.stop = stop;
    const scan::PageRequest wanted{static_cast<std::uint32_t>(page), page_width};
    JCIC_TRY(auto painted, scan::paint_apart(reader, file, wanted, limits, SystemClock()));
    return ShownPage{static_cast<int>(painted.pages), painted.without_fonts, static_cast<int>(painted.width),
                     static_cast<int>(painted.height), std::move(painted.pixels)};
}

}  // namespace jcic::desk
