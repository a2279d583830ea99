#include "app/desk/profile/logo_file.h"

#include "app/scan/read_apart.h"

namespace jcic::desk {

Result<paper::LogoPixels> paint_logo(ByteView png) {
    JCIC_TRY(const auto reader, scan::reader_program());
    scan::ReadLimits limits;
    limits.cpu_seconds = 5;
    limits.deadline = Millis{10'000};  // the program's start waits for it
    // Its whole width, which is less: a logo has at most 2,000 pixels a side.
    const scan::PageRequest whole{1, scan::widest_page};
    JCIC_TRY(auto painted, scan::paint_apart(reader, png, whole, limits, SystemClock()));
    return paper::LogoPixels{painted.width, painted.height, std::move(painted.pixels)};
}

}  // namespace jcic::desk
