#pragma once
// Draws the pieces of a page, with the structure tags around them (PDF 1.7, ISO 32000-1 section 14.8).

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "app/paper/layout/layout.h"
#include "app/paper/layout/typesetter.h"
#include "app/paper/pdf/pdf_file.h"
#include "app/paper/pdf/pdf_structure.h"

namespace jcic::paper {

class Canvas {
public:
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;
    /// Draws the lines: one path for each kind, as a page has as many lines as rows.
    ~Canvas();
    /// Adds every painted line of text to `said`; null leaves no copy of what may be a secret. Adds what heading cells
    /// span to `heads`.
    Canvas(cairo_t* cr, const Layout& layout, std::string* said, std::vector<HeadCell>& heads)
        : cr_(cr), layout_(layout), said_(said), heads_(heads) {}
    [[nodiscard]] cairo_t* cr() const { return cr_; }
    [[nodiscard]] const Layout& layout() const { return layout_; }
    void add_head(const HeadCell& cell) const { heads_.push_back(cell); }
    void text(const Text& text, double x, double y, Colour colour) const;
    void horizontal(double left, double right, double y, double thickness, Colour colour) const;
    void vertical(double x, double top, double bottom, double thickness, Colour colour) const;
    void frame(double left, double top, double width, double height, double thickness, Colour colour) const;
    void fill(double left, double top, double width, double height, Colour colour) const;

private:
    struct Line {
        double x, y, to_x, to_y;
    };
    using Pen = std::tuple<double, double, double, double>;  ///< thickness, red, green, blue
    void line(const Line& line, double thickness, Colour colour) const;

    cairo_t* cr_;
    const Layout& layout_;
    std::string* said_;
    std::vector<HeadCell>& heads_;
    mutable std::map<Pen, std::vector<Line>> lines_;
};

[[nodiscard]] inline double text_width(const Layout& layout) {
    return layout.page_width - layout.margin_left - layout.margin_right;
}

/// Puts everything drawn during its life into one element of the structure tree.
class Tag {
public:
    Tag(const Canvas& canvas, const char* name) : cr_(canvas.cr()), name_(name) {
        cairo_tag_begin(cr_, name_, nullptr);
    }
    ~Tag() { cairo_tag_end(cr_, name_); }
    Tag(const Tag&) = delete;
    Tag& operator=(const Tag&) = delete;

private:
    cairo_t* cr_;
    const char* name_;
};

/// The same for a table's heading cell.
class HeadTag {
public:
    HeadTag(const Canvas& canvas, const HeadCell& cell) : tag_(canvas, "TH") { canvas.add_head(cell); }

private:
    Tag tag_;
};

}  // namespace jcic::paper
