#include "app/scanner/read_file.h"

#include <tiffio.h>
#include <algorithm>
#include <cstring>
#include <memory>
#include <utility>

#include "app/scanner/decode_picture.h"
#include "app/scanner/file_says.h"
#include "app/scanner/ink.h"
#include "app/scanner/ink_in_places.h"
#include "app/scanner/page_look.h"
#include "app/scanner/read_bars.h"
#include "app/scanner/read_code.h"
#include "app/scanner/read_pdf.h"

namespace jcic::scanner {

namespace {

using scan::Unread;

/// The file as libtiff wants it: something to seek in.
struct Source {
    ByteView bytes;
    std::uint64_t at = 0;
};

tmsize_t read(thandle_t handle, void* to, tmsize_t size) {
    auto& source = *static_cast<Source*>(handle);
    if (source.at >= source.bytes.size() || size <= 0) return 0;
    const auto count = std::min<std::uint64_t>(static_cast<std::uint64_t>(size), source.bytes.size() - source.at);
    std::memcpy(to, source.bytes.data() + source.at, count);
    source.at += count;
    return static_cast<tmsize_t>(count);
}

tmsize_t refuse_to_write(thandle_t, void*, tmsize_t) {
    return 0;
}

toff_t seek(thandle_t handle, toff_t offset, int whence) {
    auto& source = *static_cast<Source*>(handle);
    const std::uint64_t from = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? source.at : source.bytes.size();
    source.at = from + offset;
    return source.at;
}

int close(thandle_t) {
    return 0;
}

toff_t size_of(thandle_t handle) {
    return static_cast<Source*>(handle)->bytes.size();
}

struct Close {
    void operator()(TIFF* it) const { TIFFClose(it); }
};

/// Dots an inch, as the page's own fields say; a page without a unit says none.
void read_resolution(TIFF* tiff, Picture& out) {
    float across = 0;
    float down = 0;
    std::uint16_t unit = 0;
    if (TIFFGetFieldDefaulted(tiff, TIFFTAG_RESOLUTIONUNIT, &unit) != 1 || unit == RESUNIT_NONE) return;
    if (TIFFGetField(tiff, TIFFTAG_XRESOLUTION, &across) != 1 || TIFFGetField(tiff, TIFFTAG_YRESOLUTION, &down) != 1)
        return;
    constexpr double centimetres_in_inch = 2.54;
    const double factor = unit == RESUNIT_CENTIMETER ? centimetres_in_inch : 1;
    out.dpi_across = static_cast<double>(across) * factor;
    out.dpi_down = static_cast<double>(down) * factor;
}

/// As Exif counts it, which took it from here (TIFF 6.0, tag 274).
std::uint32_t turned_by(TIFF* tiff) {
    std::uint16_t way = ORIENTATION_TOPLEFT;
    TIFFGetFieldDefaulted(tiff, TIFFTAG_ORIENTATION, &way);
    return way >= ORIENTATION_TOPLEFT && way <= ORIENTATION_LEFTBOT ? way : ORIENTATION_TOPLEFT;
}

struct TiffMeasures {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
};

tl::expected<TiffMeasures, Unread> measures_of(TIFF* tiff) {
    TiffMeasures out;
    if (TIFFGetField(tiff, TIFFTAG_IMAGEWIDTH, &out.width) != 1 ||
        TIFFGetField(tiff, TIFFTAG_IMAGELENGTH, &out.height) != 1)
        return tl::unexpected(Unread::damaged);
    if (too_large(out.width, out.height)) return tl::unexpected(Unread::too_large);
    return out;
}

/// The folders of all pages, before the first is decoded: what is wrong with the last is told at once. libtiff itself
/// ends a chain that comes back to where it was.
tl::expected<void, Unread> look_through(TIFF* tiff) {
    for (std::uint32_t pages = 1;; ++pages) {
        if (pages > scan::most_pages) return tl::unexpected(Unread::too_many_pages);
        if (const auto measures = measures_of(tiff); !measures) return tl::unexpected(measures.error());
        if (TIFFLastDirectory(tiff) != 0) break;
        // A page that was promised and is not there: what was read of a file cut short is not the file.
        if (TIFFReadDirectory(tiff) != 1) return tl::unexpected(Unread::damaged);
    }
    if (TIFFSetDirectory(tiff, 0) != 1) return tl::unexpected(Unread::damaged);
    return {};
}

tl::expected<Picture, Unread> page_of(TIFF* tiff) {
    const auto measures = measures_of(tiff);
    if (!measures) return tl::unexpected(measures.error());
    const auto [width, height] = *measures;
    std::vector<std::uint32_t> raster(std::size_t{width} * height);
    // The library mirrors, but turns no page on its side: asked for what the page says of itself, it does nothing.
    const auto turned = turned_by(tiff);
    if (TIFFReadRGBAImageOriented(tiff, width, height, raster.data(), static_cast<int>(turned), 1) != 1)
        return tl::unexpected(Unread::damaged);
    Picture out{static_cast<int>(width), static_cast<int>(height), {}};
    read_resolution(tiff, out);
    out.pixels.reserve(raster.size());
    for (const std::uint32_t pixel : raster) {
        // Rec. 601 in thousandths; colours come multiplied by what covers the paper, the rest is white.
        const std::uint32_t grey = TIFFGetR(pixel) * 299 + TIFFGetG(pixel) * 587 + TIFFGetB(pixel) * 114;
        out.pixels.push_back(
            static_cast<std::uint8_t>(std::min<std::uint32_t>(255, grey / 1000 + 255 - TIFFGetA(pixel))));
    }
    return upright(std::move(out), turned);
}

}  // namespace

bool is_tiff(ByteView bytes) {
    constexpr std::string_view forms[] = {{"II*\0", 4}, {"MM\0*", 4}, {"II+\0", 4}, {"MM\0+", 4}};
    return std::ranges::any_of(forms, [&](std::string_view form) {
        return bytes.size() >= form.size() && std::equal(form.begin(), form.end(), bytes.begin());
    });
}

tl::expected<void, Unread> each_page_of_tiff(ByteView file, const std::function<void(const Picture&)>& take) {
    TIFFSetErrorHandler(nullptr);
    TIFFSetWarningHandler(nullptr);
    Source source{file};
    const std::unique_ptr<TIFF, Close> tiff(
        TIFFClientOpen("scan", "rm", &source, read, refuse_to_write, seek, close, size_of, nullptr, nullptr));
    if (!tiff) return tl::unexpected(Unread::damaged);
    if (const auto whole = look_through(tiff.get()); !whole) return whole;
    for (;;) {
        const auto page = page_of(tiff.get());
        if (!page) return tl::unexpected(page.error());
        take(*page);
        if (TIFFLastDirectory(tiff.get()) != 0) return {};
        if (TIFFReadDirectory(tiff.get()) != 1) return tl::unexpected(Unread::damaged);
    }
}

namespace {

using scan::ScannedFile;
using scan::Unread;

scan::ScannedPage page_of(const Picture& picture, scan::LookFor look_for, const std::vector<scan::Place>& places) {
    scan::ScannedPage out;
    if (look_for == scan::LookFor::form) {
        out.look = look_at(picture);
        out.look->places = ink_in(picture, places);
    } else {
        out.codes = look_for == scan::LookFor::proof ? codes_in(picture) : bars_in(picture);
        out.blank = out.codes.empty() && ink_on(picture).blank;
    }
    return out;
}

tl::expected<ScannedFile, Unread> read_tiff(ByteView file, scan::LookFor look_for,
                                            const std::vector<scan::Place>& places) {
    ScannedFile out;
    const auto whole = each_page_of_tiff(file, [&](const Picture& page) {
        out.pages.push_back(page_of(page, look_for, out.pages.empty() ? places : std::vector<scan::Place>{}));
    });
    if (!whole) return tl::unexpected(whole.error());
    out.one_picture = out.pages.size() == 1;
    return out;
}

}  // namespace

void prepare() {
    prepare_pdf();
}

tl::expected<ScannedFile, Unread> read_file(ByteView file, const Secret& password, scan::LookFor look_for,
                                            const std::vector<scan::Place>& places) {
    if (is_pdf(file)) return read_pdf(file, password, look_for, places);
    if (is_tiff(file)) return read_tiff(file, look_for, places);
    if (!is_png(file) && !is_jpeg(file)) return tl::unexpected(Unread::no_picture);
    auto picture = is_png(file) ? decode_png(file) : decode_jpeg(file);
    if (!picture) return tl::unexpected(picture.error());
    const auto says = is_png(file) ? png_says(file) : jpeg_says(file);
    picture->dpi_across = says.dpi_across;
    picture->dpi_down = says.dpi_down;
    ScannedFile out{true, {page_of(upright(*std::move(picture), says.turned), look_for, places)}};
    if (auto& look = out.pages.front().look) look->by_camera = says.exposure;
    return out;
}

}  // namespace jcic::scanner
