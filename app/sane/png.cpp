// The sheet as a file: what a person attaches is looked at by its bytes, whoever made them.
#include <png.h>

#include <cmath>

#include "app/sane/sheet.h"

namespace jcic::sane {
namespace {

void put(png_structp png, png_bytep from, std::size_t size) {
    auto& out = *static_cast<Bytes*>(png_get_io_ptr(png));
    out.insert(out.end(), from, from + size);
}

void nothing_to_flush(png_structp /*png*/) {}

/// libpng leaves by it where something is wrong: nothing with a destructor lives between.
bool write_png(png_structp png, png_infop info, const Pixels& pixels, int dpi) {
    if (setjmp(png_jmpbuf(png)) != 0) return false;  // NOLINT: the library's own way
    constexpr double inches_a_metre = 1000 / 25.4;
    const auto dots = static_cast<png_uint_32>(std::lround(dpi * inches_a_metre));
    png_set_IHDR(png, info, static_cast<png_uint_32>(pixels.width), static_cast<png_uint_32>(pixels.height), 8,
                 PNG_COLOR_TYPE_GRAY, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_pHYs(png, info, dots, dots, PNG_RESOLUTION_METER);
    png_write_info(png, info);
    for (std::size_t y = 0; y < pixels.height; ++y) png_write_row(png, pixels.grey.data() + y * pixels.width);
    png_write_end(png, nullptr);
    return true;
}

}  // namespace

Bytes to_png(const Pixels& pixels, int dpi) {
    Bytes out;
    auto* png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    if (png == nullptr) return out;
    auto* info = png_create_info_struct(png);
    png_set_write_fn(png, &out, put, nothing_to_flush);
    const bool written = info != nullptr && write_png(png, info, pixels, dpi);
    png_destroy_write_struct(&png, &info);
    if (!written) out.clear();
    return out;
}

}  // namespace jcic::sane
