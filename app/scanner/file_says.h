#pragma once
// Metadata of a picture's file: PNG's pHYs and eXIf, JPEG's JFIF and Exif. It may be wrong, and is used only to assess
// a form (R-AU-4) and to show a picture upright.

#include "app/base/bytes.h"

namespace jcic::scanner {

struct FileSays {
    double dpi_across = 0;  ///< 0: not stated
    double dpi_down = 0;
    std::uint32_t turned = 1;  ///< Exif's orientation, 1 to 8: how to rotate and mirror its pixels for display
    bool by_adobe = false;     ///< marked as by Adobe's programs, whose four inks are inverted: 255 is none
    bool exposure = false;     ///< an exposure time, an aperture or a focal length, which a scanner does not write
};

[[nodiscard]] FileSays png_says(ByteView file);
/// Exif's resolution if present, else JFIF's.
[[nodiscard]] FileSays jpeg_says(ByteView file);

}  // namespace jcic::scanner
