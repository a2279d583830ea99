#pragma once
// Shape before colour: each state has a shape of its own, so that colour is never the only sign.

#include <QColor>
#include <QPainter>
#include <QRectF>

namespace jcic::ui {

enum class Mark { good, mind, act, not_yet, plain };  ///< ● ■ ▲ ○ and a soft ● without judgement

[[nodiscard]] QColor colour_of(Mark mark);
void draw_mark(QPainter& painter, const QRectF& square, Mark mark);
/// The same in another colour: on a ground that is dark in both themes.
void draw_mark(QPainter& painter, const QRectF& square, Mark mark, const QColor& colour);

}  // namespace jcic::ui
