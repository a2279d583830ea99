#pragma once
// The frame of every page, typeset: band, logo, title, mark, notice, footer, and the room for the body.

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "app/paper/layout/canvas.h"
#include "app/paper/layout/document.h"
#include "app/paper/layout/logo.h"
#include "app/paper/layout/origin_mark.h"

namespace jcic::paper {

// The electronic watermark (R-PA-2): the using unit's institution code over the whole page, as outlines. None of it is
// text to a reader of the file. It is made once, as one form that all pages reuse (ISO 32000-1 section 8.10): poppler
// paints a tiling pattern at an angle pixel by pixel, which takes seconds a page. It is a light tone below everything
// else, and opaque, because a printer's interpreter takes forty times as long to blend transparency. The margins repeat
// it as lines, for copiers that drop the tone (origin_mark.h). No word of it crosses a column of amounts.

/// Of a page.
struct Area {
    double left, top, right, bottom;
};

class Watermark {
public:
    /// An empty text makes a watermark that paints nothing.
    [[nodiscard]] static Result<Watermark> make(std::string_view text, const Layout& layout, const Typesetter& type);
    /// Omits words that would touch an area of `clear`.
    void paint(const Canvas& canvas, const std::vector<Area>& clear = {}) const;

private:
    struct Point {
        double x, y;
    };
    using Corners = std::array<Point, 4>;
    struct Line {
        double left, right, top;
    };
    [[nodiscard]] static bool touches(const Corners& words, const Area& area);
    /// Corners of words at that place.
    [[nodiscard]] Corners corners_at(const cairo_matrix_t& to_page, double x, double y) const;
    /// The places of the line's words: shifted so that most of them are whole, if some must be omitted.
    [[nodiscard]] std::vector<double> places_on(const Line& line, const Area& page, const std::vector<Area>& clear,
                                                const cairo_matrix_t& to_page) const;
    Watermark() = default;
    Handle<cairo_surface_t> words_;  ///< once; null for none
    cairo_matrix_t from_page_{};     ///< to the grid of the words' rows and columns
    double width_ = 0;               ///< of a column of it
    double height_ = 0;              ///< of a row
    Corners corners_{};              ///< of the words in such a field
};

struct PageNumber {
    std::size_t number = 1;
    std::size_t of = 1;
    [[nodiscard]] bool first() const { return number == 1; }
};

class PageFrame {
public:
    /// `code`: side of a square left free at the lower right, 0 for none. Faults as render().
    [[nodiscard]] static Result<PageFrame> make(const Frame& frame, const Layout& layout, const Typesetter& type,
                                                double code = 0);
    [[nodiscard]] double body_top(bool first_page) const;
    [[nodiscard]] double body_bottom() const;
    /// Paints the watermark, except on the areas `clear`, and the margins' origin mark, below all else.
    void paint_ground(const Canvas& canvas, bool first_page, const std::vector<Area>& clear) const;
    /// Band, title and mark. In the structure tree from the first page only, so that repetitions are not read aloud.
    void paint_head(const Canvas& canvas, PageNumber page) const;
    /// Notice, advice, footer and the page's number, after the body. In the structure tree if `read` is set: once, at
    /// the end of all.
    [[nodiscard]] Result<void> paint_foot(const Canvas& canvas, const Typesetter& type, PageNumber page,
                                          bool read) const;

private:
    PageFrame(const Layout& layout, Watermark watermark, Text title, Text running_title, Text footer)
        : layout_(layout),
          watermark_(std::move(watermark)),
          title_(std::move(title)),
          running_title_(std::move(running_title)),
          footer_(std::move(footer)) {}
    [[nodiscard]] double head_top() const;
    [[nodiscard]] double head_height(bool first_page) const;
    [[nodiscard]] double bank_height() const;
    [[nodiscard]] double footer_top() const;
    [[nodiscard]] double foot_top() const;
    [[nodiscard]] double foot_right() const;
    [[nodiscard]] double notice_height() const;
    void paint_band(const Canvas& canvas, bool first_page) const;
    void paint_title(const Canvas& canvas, bool first_page) const;
    void paint_notice(const Canvas& canvas, bool read) const;

    Layout layout_;
    Watermark watermark_;
    Text title_;
    Text running_title_;
    Text footer_;
    std::optional<OriginMark> origin_;
    std::optional<Logo> logo_;
    std::optional<Text> bank_;  ///< above the title, beside the logo
    std::optional<Text> practice_;
    std::optional<Text> mark_;
    std::optional<Text> notice_;
    std::optional<Text> advice_;
    std::optional<Text> stamp_line_;
    std::optional<Text> code_caption_;
    std::string page_number_;
    double code_ = 0;  ///< side of the code's square
};

}  // namespace jcic::paper
