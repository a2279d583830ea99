#pragma once
// A bank's logo: a PNG (ISO/IEC 15948), decoded once.

#include <filesystem>

#include "app/paper/layout/canvas.h"

namespace jcic::paper {

class Logo {
public:
    /// It is drawn without transparency, on white: a printer's interpreter blends nothing. Fault paper.layout (reason
    /// "logo") for what is no PNG, of more than 2,000 pixels a side, or wider than six times its height.
    [[nodiscard]] static Result<Logo> make(const Bytes& png, double height);
    [[nodiscard]] double width() const;
    [[nodiscard]] double height() const { return height_; }
    void paint(const Canvas& canvas, double left, double top) const;

private:
    Logo(Handle<cairo_surface_t> image, double height) : image_(std::move(image)), height_(height) {}
    Handle<cairo_surface_t> image_;
    double height_;
};

/// The file's bytes, such that make() takes them; at most 512 KiB, as they come with every page that is printed. Faults
/// file.missing, file.read; input.form (field and reason "logo").
[[nodiscard]] Result<std::shared_ptr<const Bytes>> read_logo(const std::filesystem::path& file);

}  // namespace jcic::paper
