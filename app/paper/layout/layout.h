#pragma once
// The style of a page as one value: everything that a bank may change, and its limits. Lengths are points (1/72 inch),
// the page is A4.

#include <functional>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "app/base/bytes.h"
#include "app/base/fault.h"

namespace jcic::paper {

/// A bank's logo, on white, without transparency: row by row from the top, without gaps: blue, green, red, and an
/// unused byte.
struct LogoPixels {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    Bytes pixels;
};

/// Renders a PNG in its own size. Fault file.form if it is none.
using PaintLogo = std::function<Result<LogoPixels>(ByteView png)>;

/// A bank's own font of 造字 (own_font.h).
struct OwnFont {
    std::string family;
    std::set<char32_t> characters;  ///< of Unicode's private area, with a glyph
};

struct Colour {
    double red = 0, green = 0, blue = 0;  ///< 0 to 1
};

struct Layout {
    static constexpr double a4_short = 595.28;
    static constexpr double a4_long = 841.89;

    double page_width = a4_short;
    double page_height = a4_long;

    /// In search order for a glyph: Chinese with its own digits (of one width) and Latin, rare characters (CNS 11643),
    /// and other signs.
    std::string fonts = "Noto Sans CJK TC, TW-Sung, TW-Sung-Ext-B, DejaVu Sans";

    std::shared_ptr<const OwnFont> own_font;  ///< for the private area only; null for none

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

    // Black: mono lasers screen every other tone, and small figures then break into dots.
    Colour ink{};
    Colour faint_ink{};                 ///< labels, footer
    Colour rule{};                      ///< thin lines
    Colour stamp{};                     ///< stamp and 密件
    Colour practice{0.46, 0.20, 0.60};  ///< 練習

    std::shared_ptr<const LogoPixels> logo;  ///< beside the first page's title; null for none
    double logo_height = 26;

    double watermark_size = 16;
    double watermark_contrast = 0.2;  ///< 0 (still legible on a photocopy) to 1 (does not yet hinder reading)
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

/// Fault paper.layout with detail "field" if a value leaves no room to read or exceeds its limits.
[[nodiscard]] Result<void> check(const Layout& layout);

}  // namespace jcic::paper
