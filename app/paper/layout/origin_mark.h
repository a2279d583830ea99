#pragma once
// The watermark's words again, in fine lines of full ink: a low bar code of the leaf's origin, and the words for
// people, only in the outer margins. A black-and-white copier or scanner keeps them. Each margin has two lines, in
// which codes and words alternate: above a code are words. A whole code is on every piece of 59 mm along a side, of 71
// mm along the upper or lower edge, and on every quarter of a leaf (R-PA-2). They are drawings, not text.

#include <string_view>
#include <vector>

#include "app/paper/layout/canvas.h"
#include "app/paper/proof/origin.h"

namespace jcic::paper {

class OriginMark {
public:
    [[nodiscard]] static Result<OriginMark> make(const Origin& origin, std::string_view words, const Layout& layout,
                                                 const Typesetter& type);
    /// In all four margins, as far out as printers reach without touching punch holes.
    void paint(const Canvas& canvas) const;

private:
    struct Drawing {
        Handle<cairo_surface_t> surface;  ///< one recording, painted everywhere
        double width;
        double height;
    };
    OriginMark(Drawing bars, Drawing words, Drawing short_words)
        : bars_(std::move(bars)), words_(std::move(words)), short_words_(std::move(short_words)) {}
    [[nodiscard]] static Drawing draw_bars(const std::vector<int>& widths, Colour ink);
    [[nodiscard]] static Drawing draw_words(const Text& text, double room, Colour ink);
    static void paint(const Canvas& canvas, const Drawing& drawing, double x, double y);
    /// The two lines of one margin, from x and y on.
    void paint_lines(const Canvas& canvas, const std::vector<double>& places, const Drawing& words, double length,
                     double x, double y, int quarters) const;

    Drawing bars_;
    Drawing words_;        ///< above and below, with codes farther apart
    Drawing short_words_;  ///< at the sides
};

}  // namespace jcic::paper
