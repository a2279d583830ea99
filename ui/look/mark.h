#pragma once
// Shape before colour: each state has a shape of its own, so that colour is never the only sign. Amber is for this
// week, red for today, for what is lost and for a danger; work that is none of them is drawn in ink.

#include <QColor>
#include <QPainter>
#include <QRectF>

namespace jcic::ui {

/// ● in green, ■ in amber, ▲ in red, ▲ in ink (it may not be, or came to nothing), ○ and a soft ● (over).
enum class Mark { good, mind, act, barred, not_yet, plain };

[[nodiscard]] QColor colour_of(Mark mark);
void draw_mark(QPainter& painter, const QRectF& square, Mark mark);
/// The same in another colour: on a ground that is dark in both themes.
void draw_mark(QPainter& painter, const QRectF& square, Mark mark, const QColor& colour);

}  // namespace jcic::ui
