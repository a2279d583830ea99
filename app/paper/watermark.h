#pragma once
// The electronic watermark (R-PA-2): the using unit's institution code over the whole page, as outlines. Nothing of it
// is text to a reader of the file. Made once, it is one tiling pattern that all pages share (ISO 32000-1
// section 8.7.3). A light tone below all else, and opaque: what is transparent a printer's interpreter must blend,
// forty times as slow. What a copier drops of it stands in the margins as lines (origin_mark.h).

#include <string_view>

#include "app/paper/canvas.h"

namespace jcic::paper {

class Watermark {
public:
    /// An empty text makes a watermark that paints nothing.
    [[nodiscard]] static Result<Watermark> make(std::string_view text, const Layout& layout, const Typesetter& type);
    void paint(const Canvas& canvas) const;

private:
    explicit Watermark(Handle<cairo_pattern_t> pattern) : pattern_(std::move(pattern)) {}
    Handle<cairo_pattern_t> pattern_;
};

}  // namespace jcic::paper
