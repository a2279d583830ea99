#pragma once
// Marks of states: each has its own shape, so that colour is never the only sign. Amber is for this week; red is for
// today, losses and dangers; other states are drawn in ink.

#include <QColor>
#include <QPainter>
#include <QRectF>

namespace jcic::ui {

/// ● in green, ■ in amber, ▲ in red, ▲ in ink (not permitted, or failed), ○ and a soft ● (over).
enum class Mark { good, mind, act, barred, not_yet, plain };

[[nodiscard]] QColor colour_of(Mark mark);
void draw_mark(QPainter& painter, const QRectF& square, Mark mark);
/// The same in a given colour, for a ground that is dark in both themes.
void draw_mark(QPainter& painter, const QRectF& square, Mark mark, const QColor& colour);

}  // namespace jcic::ui
