#pragma once
// Colours, measures and fonts of every window, light and dark, from one table of tokens.

#include <QApplication>
#include <QColor>

namespace jcic::ui {

enum class Shade { light, dark };

/// One colour for each meaning. Ink and soft have a contrast of at least 4.5 on paper and card; edges of controls at
/// least 3; a line only divides.
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
/// Tokens of the shade that was applied last.
[[nodiscard]] const Tokens& tokens();
[[nodiscard]] Shade shade();
/// Shade of the system's own palette; call before apply (Qt provides the colour scheme only from 6.5 on).
[[nodiscard]] Shade system_shade();
/// Sets Fusion, palette, fonts and style sheet for the program. `text`: text size in percent.
void apply(QApplication& application, Shade shade, int text = 100);
/// Scales a size in points by the current text size, for custom painting.
[[nodiscard]] double points(double size);

}  // namespace theme
}  // namespace jcic::ui
