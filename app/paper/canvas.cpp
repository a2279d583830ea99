#include "app/paper/canvas.h"

namespace jcic::paper {

namespace {

void use(cairo_t* cr, Colour colour) {
    cairo_set_source_rgb(cr, colour.red, colour.green, colour.blue);
}

}  // namespace

void Canvas::text(const Text& text, double x, double y, Colour colour) const {
    use(cr_, colour);
    text.show(cr_, x, y);
    said_ += text.lines();
}

void Canvas::horizontal(double left, double right, double y, double thickness, Colour colour) const {
    use(cr_, colour);
    cairo_set_line_width(cr_, thickness);
    cairo_move_to(cr_, left, y);
    cairo_line_to(cr_, right, y);
    cairo_stroke(cr_);
}

void Canvas::vertical(double x, double top, double bottom, double thickness, Colour colour) const {
    use(cr_, colour);
    cairo_set_line_width(cr_, thickness);
    cairo_move_to(cr_, x, top);
    cairo_line_to(cr_, x, bottom);
    cairo_stroke(cr_);
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
