#pragma once
// The style of a page as one value: what a bank may want to change, and the limits for it. Lengths are points (1/72
// inch), the page is A4.

#include <functional>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "app/base/bytes.h"
#include "app/base/fault.h"

namespace jcic::paper {

/// A bank's logo, on white, without transparency: row by row from the top, without gaps: blue, green, red, and a byte
/// that says nothing.
struct LogoPixels {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    Bytes pixels;
};

/// All of a PNG, as large as it is. Fault file.form for what is none.
using PaintLogo = std::function<Result<LogoPixels>(ByteView png)>;

/// A bank's own font of 造字 (own_font.h).
struct OwnFont {
    std::string family;
    std::set<char32_t> characters;  ///< of Unicode's private area, that it has
};

struct Colour {
    double red = 0, green = 0, blue = 0;  ///< 0 to 1
};

struct Layout {
    static constexpr double a4_short = 595.28;
    static constexpr double a4_long = 841.89;

    double page_width = a4_short;
    double page_height = a4_long;

    /// In the order of looking for a glyph: Chinese with its own digits (of one width) and Latin, rare characters
    /// (CNS 11643), and what signs neither has.
    std::string fonts = "Noto Sans CJK TC, TW-Sung, TW-Sung-Ext-B, DejaVu Sans";

    std::shared_ptr<const OwnFont> own_font;  ///< for the private area, and nothing else; null for none

    double margin_left = 42;
    double margin_right = 42;
    double margin_top = 36;
    double margin_bottom = 32;

    double title_size = 16;
    double body_size = 9;
    double small_size = 7.5;

    double cell_padding_x = 5;
    double cell_padding_y = 3;
    double block_gap = 10;

    // Black: every other tone a mono laser screens, and small figures then break into dots.
    Colour ink{};
    Colour faint_ink{};                 ///< labels, footer
    Colour rule{};                      ///< thin lines
    Colour stamp{};                     ///< stamp and 密件
    Colour practice{0.46, 0.20, 0.60};  ///< 練習

    std::shared_ptr<const LogoPixels> logo;  ///< beside the first page's title; null for none
    double logo_height = 26;

    double watermark_size = 16;
    double watermark_contrast = 0.2;  ///< 0 (still read from a photocopy) to 1 (does not yet hinder reading)
    double watermark_angle = -22;     ///< degrees; negative rises to the right
    double watermark_spacing = 128;   ///< between lines of the mark
};

[[nodiscard]] Layout landscape(Layout upright);

/// A number of Layout that a bank may set, in the unit in which it is set: mm for margins and the logo, else points,
/// degrees or a share.
struct LayoutNumber {
    std::string_view name;
    double Layout::*value;
    double unit;  ///< of Layout's value
    double lowest;
    double highest;
};
[[nodiscard]] std::span<const LayoutNumber> layout_numbers();

/// A colour that a bank may set.
struct LayoutColour {
    std::string_view name;
    Colour Layout::*value;
};
[[nodiscard]] std::span<const LayoutColour> layout_colours();

/// Fault paper.layout with detail "field" where a value leaves no room to read or leaves its limits.
[[nodiscard]] Result<void> check(const Layout& layout);

}  // namespace jcic::paper
