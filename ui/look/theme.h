#pragma once
// Colours, measures and fonts of every window, light and dark, from one table of tokens.

#include <QApplication>
#include <QColor>

namespace jcic::ui {

enum class Shade { light, dark };

/// One colour a meaning. Ink and soft stand on paper and card with a contrast of at least 4.5, the edge of what is
/// typed into, chosen or pressed with at least 3; a line only divides.
struct Tokens {
    QColor paper, card, ink, soft, line, edge, accent, on_accent, chosen;
    QColor ok, warn, bad, info, warn_ground, bad_ground;
    QColor rail, on_rail, rail_chosen, rail_mark;
    QColor practice, on_practice;
};

namespace theme {

/// Smallest height of a control, in pixels at 100 %.
inline constexpr int control_height = 36;

[[nodiscard]] const Tokens& tokens(Shade shade);
/// Those of the shade that was applied last.
[[nodiscard]] const Tokens& tokens();
[[nodiscard]] Shade shade();
/// What the system's own palette says; call before apply (Qt tells the colour scheme only from 6.5 on).
[[nodiscard]] Shade system_shade();
/// Fusion, palette, fonts and style sheet for the whole program. `text`: how large letters are, in percent.
void apply(QApplication& application, Shade shade, int text = 100);
/// For what is painted by hand: a size in points as large as the text is now.
[[nodiscard]] double points(double size);

}  // namespace theme
}  // namespace jcic::ui
