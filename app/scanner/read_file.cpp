#include "app/scanner/read_file.h"

#include <utility>

#include "app/scanner/decode_picture.h"
#include "app/scanner/decode_tiff.h"
#include "app/scanner/file_says.h"
#include "app/scanner/ink.h"
#include "app/scanner/ink_in_places.h"
#include "app/scanner/page_look.h"
#include "app/scanner/read_bars.h"
#include "app/scanner/read_code.h"
#include "app/scanner/read_pdf.h"
#include "app/scanner/turned.h"

namespace jcic::scanner {

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
