#pragma once
// The looks of every page as one value: what a bank may want to change, and the limits within which it may.
// Lengths are points (1/72 inch), the page is A4 upright.

#include <string>

#include "app/base/fault.h"

namespace jcic::paper {

struct Colour {
    double red = 0, green = 0, blue = 0;  ///< 0 to 1
};

struct Layout {
    static constexpr double page_width = 595.28;
    static constexpr double page_height = 841.89;

    /// Digits and Latin, then Chinese, then rare characters (CNS 11643) in the order of looking for a glyph.
    std::string fonts = "DejaVu Sans, Noto Sans CJK TC, TW-Sung, TW-Sung-Ext-B";

    double margin_left = 42;
    double margin_right = 42;
    double margin_top = 36;
    double margin_bottom = 32;

    double title_size = 15;
    double body_size = 9;
    double small_size = 7.5;

    double cell_padding_x = 5;
    double cell_padding_y = 3.5;
    double block_gap = 10;

    Colour ink{0.08, 0.10, 0.12};
    Colour faint_ink{0.28, 0.32, 0.34};
    Colour rule{0.72, 0.75, 0.76};
    Colour stamp{0.62, 0.10, 0.10};     ///< stamp and 密件
    Colour practice{0.46, 0.20, 0.60};  ///< 練習

    double watermark_size = 15;
    double watermark_alpha = 0.18;  ///< 0.10 (legible) to 0.30 (does not hinder reading)
    double watermark_angle = -22;   ///< degrees; negative rises to the right
    double watermark_spacing = 90;  ///< between lines of the mark, 50 to 160
};

/// Fault paper.layout with detail "field" where a value leaves no room to read or leaves its limits.
[[nodiscard]] Result<void> check(const Layout& layout);

}  // namespace jcic::paper
