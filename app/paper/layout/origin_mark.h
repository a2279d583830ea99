#pragma once
// The watermark's words again, in fine lines of full ink: a low bar code of the leaf's origin, and the words for
// people. In margins and gaps they alternate along a line, and from line to line; a rule of the page has the code
// alone, each at another place. A black-and-white copier or scanner keeps them, and any remaining piece shows where the
// leaf comes from (R-PA-2). They are drawings, not text.

#include <cstddef>
#include <string_view>
#include <vector>

#include "app/paper/layout/canvas.h"
#include "app/paper/proof/origin.h"

namespace jcic::paper {

/// What a line of the mark takes between two blocks; its own height, and paper above and below it.
inline constexpr double origin_gap = 10;
/// What is free below a rule that bears a code.
inline constexpr double origin_on_rule = 3;
/// Where nothing stands, a line of the mark comes after so much: two lie on every piece of 59 mm height.
inline constexpr double origin_apart = 75;

class OriginMark {
public:
    [[nodiscard]] static Result<OriginMark> make(const Origin& origin, std::string_view words, const Layout& layout,
                                                 const Typesetter& type);
    /// From edge to edge of the body's width, its middle at `y`: codes at every second place, words between them.
    /// Lines that follow each other are of other `turn`s, even and odd.
    void paint_line(const Canvas& canvas, double y, std::size_t turn) const;
    /// One code hangs from the rule at `y`: rules that follow each other have other `turn`s.
    void paint_on_rule(const Canvas& canvas, double y, std::size_t turn) const;
    /// Codes hang from the rule at every second place that ends before `right`.
    void paint_along_rule(const Canvas& canvas, double y, std::size_t turn, double right) const;
    /// Beside the body, upright: codes with the words beneath them.
    void paint_sides(const Canvas& canvas) const;
    /// A line's middle, in the margins above and below the body, from the body's edge.
    [[nodiscard]] static double from_body();

private:
    struct Drawing {
        Handle<cairo_surface_t> surface;  ///< one recording, painted everywhere
        double width;
        double height;
    };
    OriginMark(Drawing bars, Drawing words) : bars_(std::move(bars)), words_(std::move(words)) {}
    [[nodiscard]] static Drawing draw_bars(const std::vector<int>& widths, Colour ink);
    [[nodiscard]] static Drawing draw_words(const Text& text, double size, double scale, Colour ink);
    static void paint(const Canvas& canvas, const Drawing& drawing, double x, double y);
    void paint_side(const Canvas& canvas, double x, double y, double length, int quarters) const;

    Drawing bars_;
    Drawing words_;
};

}  // namespace jcic::paper
