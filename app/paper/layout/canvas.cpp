#include "app/paper/layout/canvas.h"

namespace jcic::paper {

namespace {

void use(cairo_t* cr, Colour colour) {
    cairo_set_source_rgb(cr, colour.red, colour.green, colour.blue);
}

}  // namespace

void Canvas::text(const Text& text, double x, double y, Colour colour) const {
    use(cr_, colour);
    text.show(cr_, x, y);
    if (said_ != nullptr) *said_ += text.lines();
}

void Canvas::line(const Line& line, double thickness, Colour colour) const {
    lines_[{thickness, colour.red, colour.green, colour.blue}].push_back(line);
}

void Canvas::horizontal(double left, double right, double y, double thickness, Colour colour) const {
    line({left, y, right, y}, thickness, colour);
}

void Canvas::vertical(double x, double top, double bottom, double thickness, Colour colour) const {
    line({x, top, x, bottom}, thickness, colour);
}

Canvas::~Canvas() {
    for (const auto& [pen, lines] : lines_) {
        const auto& [thickness, red, green, blue] = pen;
        cairo_set_source_rgb(cr_, red, green, blue);
        cairo_set_line_width(cr_, thickness);
        for (const Line& line : lines) {
            cairo_move_to(cr_, line.x, line.y);
            cairo_line_to(cr_, line.to_x, line.to_y);
        }
        cairo_stroke(cr_);
    }
}

void Canvas::frame(double left, double top, double width, double height, double thickness, Colour colour) const {
    use(cr_, colour);
    cairo_set_line_width(cr_, thickness);
    cairo_rectangle(cr_, left, top, width, height);
    cairo_stroke(cr_);
}

void Canvas::fill(double left, double top, double width, double height, Colour colour) const {
    use(cr_, colour);
    cairo_rectangle(cr_, left, top, width, height);
    cairo_fill(cr_);
}

}  // namespace jcic::paper
