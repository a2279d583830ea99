#include "app/paper/layout/logo.h"

#include <algorithm>

#include "app/files/files.h"

namespace jcic::paper {

namespace {

constexpr std::size_t largest_file = std::size_t{512} << 10;
constexpr std::size_t largest_side = 2'000;
constexpr int most_rows = 480;     ///< 20 mm at 600 dpi: what is more makes every PDF larger, and no better
constexpr std::size_t widest = 6;  ///< times its height: beside it the title must have room

cairo_status_t read(void* closure, unsigned char* into, unsigned int length) {
    auto& rest = *static_cast<ByteView*>(closure);
    if (rest.size() < length) return CAIRO_STATUS_READ_ERROR;
    std::copy_n(rest.begin(), length, into);
    rest = rest.subspan(length);
    return CAIRO_STATUS_SUCCESS;
}

/// Of the header, which comes first: nothing is decoded that would be too large.
bool within_limits(ByteView png) {
    constexpr std::string_view begin("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16);
    if (png.size() < 24 || !std::ranges::equal(png.first(begin.size()), view(begin))) return false;
    const auto number = [&](std::size_t at) {
        return std::size_t{png[at]} << 24 | std::size_t{png[at + 1]} << 16 | std::size_t{png[at + 2]} << 8 |
               png[at + 3];
    };
    const std::size_t columns = number(16);
    const std::size_t rows = number(20);
    return columns > 0 && rows > 0 && columns <= largest_side && rows <= largest_side && columns <= widest * rows;
}

}  // namespace

Result<Logo> Logo::make(const Bytes& png, double height) {
    const auto fault = [] { return fail(FaultCode::paper_layout, "paper.logo", {{"reason", "logo"}}); };
    if (!within_limits(png)) return fault();
    ByteView rest(png);
    const Handle<cairo_surface_t> read_in(cairo_image_surface_create_from_png_stream(read, &rest));
    if (cairo_surface_status(read_in.get()) != CAIRO_STATUS_SUCCESS) return fault();
    const int columns = cairo_image_surface_get_width(read_in.get());
    const int rows = cairo_image_surface_get_height(read_in.get());
    const int kept_rows = std::min(rows, most_rows);
    const int kept_columns = std::max(1, columns * kept_rows / rows);
    Handle<cairo_surface_t> image(cairo_image_surface_create(CAIRO_FORMAT_RGB24, kept_columns, kept_rows));
    const Handle<cairo_t> cr(cairo_create(image.get()));
    cairo_set_source_rgb(cr.get(), 1, 1, 1);
    cairo_paint(cr.get());
    if (kept_rows < rows) {
        cairo_scale(cr.get(), double(kept_columns) / columns, double(kept_rows) / rows);
        cairo_set_source_surface(cr.get(), read_in.get(), 0, 0);
        cairo_pattern_set_filter(cairo_get_source(cr.get()), CAIRO_FILTER_BEST);
    } else {
        cairo_set_source_surface(cr.get(), read_in.get(), 0, 0);
    }
    cairo_paint(cr.get());
    if (cairo_status(cr.get()) != CAIRO_STATUS_SUCCESS) return fault();
    return Logo(std::move(image), height);
}

Result<std::shared_ptr<const Bytes>> read_logo(const std::filesystem::path& file) {
    auto png = files::read(file, largest_file);
    if (!png && png.error().code != FaultCode::file_form) return tl::unexpected<Fault>(png.error());
    if (!png || !Logo::make(*png, 1))
        return fail(FaultCode::input_form, "paper.logo", {{"field", "logo"}, {"reason", "logo"}});
    return std::make_shared<const Bytes>(*std::move(png));
}

double Logo::width() const {
    return height_ * cairo_image_surface_get_width(image_.get()) / cairo_image_surface_get_height(image_.get());
}

void Logo::paint(const Canvas& canvas, double left, double top) const {
    cairo_t* cr = canvas.cr();
    const double scale = height_ / cairo_image_surface_get_height(image_.get());
    cairo_save(cr);
    cairo_translate(cr, left, top);
    cairo_scale(cr, scale, scale);
    cairo_set_source_surface(cr, image_.get(), 0, 0);
    cairo_pattern_set_filter(cairo_get_source(cr), CAIRO_FILTER_NEAREST);  // else /Interpolate (ISO 19005-3, 6.2.8)
    cairo_paint(cr);
    cairo_restore(cr);
}

}  // namespace jcic::paper
