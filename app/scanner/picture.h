#pragma once
// A scanned page as grey pixels.

#include <vector>

#include "app/base/bytes.h"

namespace jcic::scanner {

struct Picture {
    int width = 0;
    int height = 0;
    Bytes pixels;           ///< row by row from the top, 0 black to 255 white; width * height of them
    double dpi_across = 0;  ///< as the file states; 0: not stated
    double dpi_down = 0;
};

}  // namespace jcic::scanner
