#include "app/paper/layout/logo.h"

#include <algorithm>

namespace jcic::paper {

namespace {

constexpr int largest_side = 4'000;

cairo_status_t read(void* closure, unsigned char* into, unsigned int length) {
    auto& rest = *static_cast<ByteView*>(closure);
    if (rest.size() < length) return CAIRO_STATUS_READ_ERROR;
    std::copy_n(rest.begin(), length, into);
    rest = rest.subspan(length);
    return CAIRO_STATUS_SUCCESS;
}

}  // namespace

Result<Logo> Logo::make(const Bytes& png, double height) {
    ByteView rest(png);
    Handle<cairo_surface_t> image(cairo_image_surface_create_from_png_stream(read, &rest));
    const bool good = cairo_surface_status(image.get()) == CAIRO_STATUS_SUCCESS;
    const int rows = good ? cairo_image_surface_get_height(image.get()) : 0;
    const int columns = good ? cairo_image_surface_get_width(image.get()) : 0;
    if (rows <= 0 || columns <= 0 || rows > largest_side || columns > largest_side)
        return fail(FaultCode::paper_layout, "paper.logo", {{"reason", "logo"}});
    return Logo(std::move(image), height);
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
    cairo_paint(cr);
    cairo_restore(cr);
}

}  // namespace jcic::paper
