#pragma once
// A bank's logo: a PNG (ISO/IEC 15948), decoded once.

#include "app/paper/layout/canvas.h"

namespace jcic::paper {

class Logo {
public:
    /// Fault paper.layout (reason "logo") for what is no PNG, or one of more than 4,000 pixels a side.
    [[nodiscard]] static Result<Logo> make(const Bytes& png, double height);
    [[nodiscard]] double width() const;
    [[nodiscard]] double height() const { return height_; }
    void paint(const Canvas& canvas, double left, double top) const;

private:
    Logo(Handle<cairo_surface_t> image, double height) : image_(std::move(image)), height_(height) {}
    Handle<cairo_surface_t> image_;
    double height_;
};

}  // namespace jcic::paper
