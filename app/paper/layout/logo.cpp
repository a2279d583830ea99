#include "app/paper/layout/logo.h"

#include <algorithm>

#include "app/files/files.h"

namespace jcic::paper {

namespace {

constexpr std::size_t largest_file = std::size_t{512} << 10;
constexpr std::size_t largest_side = 2'000;
constexpr int most_rows = 480;  ///< 20 mm at 600 dpi: what is more makes every PDF larger, and no better
constexpr std::size_t bytes_a_pixel = 4;
constexpr std::size_t widest = 6;  ///< times its height: beside it the title must have room

bool within_limits(std::size_t columns, std::size_t rows) {
    return columns > 0 && rows > 0 && columns <= largest_side && rows <= largest_side && columns <= widest * rows;
}

/// Of the header, which comes first: nothing is painted that would be too large.
bool says_within_limits(ByteView png) {
    constexpr std::string_view begin("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16);
    if (png.size() < 24 || !std::ranges::equal(png.first(begin.size()), view(begin))) return false;
    const auto number = [&](std::size_t at) {
        return std::size_t{png[at]} << 24 | std::size_t{png[at + 1]} << 16 | std::size_t{png[at + 2]} << 8 |
               png[at + 3];
    };
    return within_limits(number(16), number(20));
}

using Surface = Handle<cairo_surface_t>;

Surface surface_of(const LogoPixels& from) {
    Surface out(
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(from.width), static_cast<int>(from.height)));
    if (cairo_surface_status(out.get()) != CAIRO_STATUS_SUCCESS) return out;
    cairo_surface_flush(out.get());
    const std::size_t row = bytes_a_pixel * from.width;
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(out.get()));
    unsigned char* into = cairo_image_surface_get_data(out.get());
    for (std::size_t y = 0; y < from.height; ++y)
        std::ranges::copy(ByteView(from.pixels).subspan(y * row, row), into + y * stride);
    cairo_surface_mark_dirty(out.get());
    return out;
}

/// The same of fewer rows, as wide as it was for its height.
Surface made_smaller(cairo_surface_t* from, int kept_rows) {
    const int columns = cairo_image_surface_get_width(from);
    const int rows = cairo_image_surface_get_height(from);
    const int kept_columns = std::max(1, columns * kept_rows / rows);
    Surface out(cairo_image_surface_create(CAIRO_FORMAT_RGB24, kept_columns, kept_rows));
    const Handle<cairo_t> cr(cairo_create(out.get()));
    cairo_set_source_rgb(cr.get(), 1, 1, 1);
    cairo_paint(cr.get());
    cairo_scale(cr.get(), double(kept_columns) / columns, double(kept_rows) / rows);
    cairo_set_source_surface(cr.get(), from, 0, 0);
    cairo_pattern_set_filter(cairo_get_source(cr.get()), CAIRO_FILTER_BEST);
    cairo_paint(cr.get());
    if (cairo_status(cr.get()) != CAIRO_STATUS_SUCCESS) return Surface();
    return out;
}

}  // namespace

Result<Logo> Logo::make(const LogoPixels& pixels, double height) {
    const auto fault = [] { return fail(FaultCode::paper_layout, "paper.logo", {{"reason", "logo"}}); };
    if (!within_limits(pixels.width, pixels.height)) return fault();
    if (pixels.pixels.size() != bytes_a_pixel * pixels.width * pixels.height) return fault();
    Surface image = surface_of(pixels);
    if (cairo_surface_status(image.get()) != CAIRO_STATUS_SUCCESS) return fault();
    if (pixels.height > most_rows) image = made_smaller(image.get(), most_rows);
    if (!image) return fault();
    return Logo(std::move(image), height);
}

Result<std::shared_ptr<const LogoPixels>> read_logo(const std::filesystem::path& file, const PaintLogo& paint) {
    const auto no_logo = [] {
        return fail(FaultCode::input_form, "paper.logo", {{"field", "logo"}, {"reason", "logo"}});
    };
    const auto png = files::read(file, largest_file);
    if (!png && png.error().code != FaultCode::file_form) return tl::unexpected<Fault>(png.error());
    if (!png || !says_within_limits(*png)) return no_logo();
    auto pixels = paint(*png);
    if (!pixels && pixels.error().code != FaultCode::file_form) return tl::unexpected<Fault>(pixels.error());
    if (!pixels || !Logo::make(*pixels, 1)) return no_logo();
    return std::make_shared<const LogoPixels>(*std::move(pixels));
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
