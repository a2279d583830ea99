#include "app/scanner/turned.h"

#include <utility>

namespace jcic::scanner {

Picture upright(Picture from, std::uint32_t turned) {
    if (turned == 1) return from;
    const Turned seen(static_cast<std::size_t>(from.width), static_cast<std::size_t>(from.height), turned);
    Picture out{static_cast<int>(seen.width()), static_cast<int>(seen.height()), {}, from.dpi_across, from.dpi_down};
    if (lies_on_its_side(turned)) std::swap(out.dpi_across, out.dpi_down);
    out.pixels.reserve(from.pixels.size());
    for (std::size_t y = 0; y < seen.height(); ++y)
        for (std::size_t x = 0; x < seen.width(); ++x) out.pixels.push_back(from.pixels[seen.place_of(x, y)]);
    return out;
}

}  // namespace jcic::scanner
