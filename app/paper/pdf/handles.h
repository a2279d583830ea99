#pragma once
// Owners for the reference-counted C objects of Cairo and Pango.

#include <cairo.h>
#include <pango/pangocairo.h>

#include <memory>

namespace jcic::paper {

struct Release {
    void operator()(cairo_t* it) const { cairo_destroy(it); }
    void operator()(cairo_surface_t* it) const { cairo_surface_destroy(it); }
    void operator()(cairo_pattern_t* it) const { cairo_pattern_destroy(it); }
    void operator()(cairo_font_options_t* it) const { cairo_font_options_destroy(it); }
    void operator()(PangoFontDescription* it) const { pango_font_description_free(it); }
    void operator()(PangoContext* it) const { g_object_unref(it); }
    void operator()(PangoLayout* it) const { g_object_unref(it); }
};

template <class T>
using Handle = std::unique_ptr<T, Release>;

}  // namespace jcic::paper
