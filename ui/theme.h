#pragma once
// Colours, measures and fonts of every window, light and dark, from one table of tokens.

#include <QApplication>
#include <QColor>

namespace jcic::ui {

enum class Shade { light, dark };

/// One colour a meaning. Ink and soft stand on paper and card with a contrast of at least 4.5.
struct Tokens {
    QColor paper, card, ink, soft, line, accent, on_accent, chosen;
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
/// Fusion, palette, fonts and style sheet for the whole program.
void apply(QApplication& application, Shade shade);

}  // namespace theme
}  // namespace jcic::ui
