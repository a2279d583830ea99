#pragma once
// What a picture's file states besides its pixels: PNG's pHYs, JPEG's JFIF and Exif. It may be wrong, and is used only
// to assess a form (R-AU-4).

#include "app/base/bytes.h"

namespace jcic::scanner {

struct FileSays {
    double dpi_across = 0;  ///< 0: it does not say
    double dpi_down = 0;
    std::uint32_t turned = 1;  ///< Exif's orientation, 1 to 8: how its pixels are to be turned and mirrored to be seen
    bool by_adobe = false;     ///< marked as Adobe's programs do, whose four inks are none at 255
    bool exposure = false;     ///< an exposure time, an aperture or a focal length, which a scanner has none of
};

[[nodiscard]] FileSays png_says(ByteView file);
/// Exif's resolution where it has one, else JFIF's.
[[nodiscard]] FileSays jpeg_says(ByteView file);

}  // namespace jcic::scanner
