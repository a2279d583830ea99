#pragma once
// A bank's logo: a PNG (ISO/IEC 15948) that is not decoded here. The caller passes a function that renders it.

#include <filesystem>

#include "app/paper/layout/canvas.h"
#include "app/paper/layout/layout.h"

namespace jcic::paper {

class Logo {
public:
    /// Draws it without transparency, because a printer's interpreter does not blend. Fault paper.layout (reason
    /// "logo") for pixels that do not match their dimensions, more than 2,000 a side, or wider than six times their
    /// height.
    [[nodiscard]] static Result<Logo> make(const LogoPixels& pixels, double height);
    [[nodiscard]] double width() const;
    [[nodiscard]] double height() const { return height_; }
    void paint(const Canvas& canvas, double left, double top) const;

private:
    Logo(Handle<cairo_surface_t> image, double height) : image_(std::move(image)), height_(height) {}
    Handle<cairo_surface_t> image_;
    double height_;
};

/// A PNG of at most 512 KiB with pixels that make() accepts. Faults file.missing, file.read; input.form (field and
/// reason "logo"); from `paint`, in addition to file.form: internal, file.missing.
[[nodiscard]] Result<std::shared_ptr<const LogoPixels>> read_logo(const std::filesystem::path& file,
                                                                  const PaintLogo& paint);

}  // namespace jcic::paper
