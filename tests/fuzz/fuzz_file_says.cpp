// What a picture's file says of itself: a PNG or a JPEG with Exif, from anybody.
#include "app/scanner/file_says.h"

#include <cmath>

#include "tests/fuzz/check.h"

using namespace jcic;

namespace {

void judge(const scanner::FileSays& says) {
    for (const double dpi : {says.dpi_across, says.dpi_down}) fuzz::promise(std::isfinite(dpi) && dpi >= 0);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView bytes(data, size);
    const auto png = scanner::png_says(bytes);
    judge(png);
    fuzz::promise(!png.exposure);
    judge(scanner::jpeg_says(bytes));
    // The same inside of what it is looked for in: most of what chance makes never comes so far as to an Exif folder.
    Bytes jpeg{0xFF, 0xD8, 0xFF, 0xE1, 0xFF, 0xFF, 'E', 'x', 'i', 'f', 0, 0};
    jpeg.insert(jpeg.end(), bytes.begin(), bytes.end());
    judge(scanner::jpeg_says(jpeg));
    return 0;
}
