#include "ui/look/mark.h"

#include "ui/look/theme.h"

namespace jcic::ui {

QColor colour_of(Mark mark) {
    const auto& t = theme::tokens();
    switch (mark) {
        case Mark::good:
            return t.ok;
        case Mark::mind:
            return t.warn;
        case Mark::act:
            return t.bad;
        case Mark::barred:
            return t.ink;
        case Mark::not_yet:
        case Mark::plain:
            return t.soft;
    }
    return t.soft;
}

void draw_mark(QPainter& painter, const QRectF& square, Mark mark) {
    draw_mark(painter, square, mark, colour_of(mark));
}

void draw_mark(QPainter& painter, const QRectF& square, Mark mark, const QColor& colour) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (mark) {
        case Mark::good:
        case Mark::plain:
            painter.drawEllipse(square);
            break;
        case Mark::mind:
            painter.drawRect(square.adjusted(0.5, 0.5, -0.5, -0.5));
            break;
        case Mark::act:
        case Mark::barred:
            painter.drawPolygon(QPolygonF{{square.center().x(), square.top() - 0.5},
                                          {square.right() + 0.5, square.bottom()},
                                          {square.left() - 0.5, square.bottom()}});
            break;
        case Mark::not_yet:
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(colour, 1.3));
            painter.drawEllipse(square.adjusted(0.7, 0.7, -0.7, -0.7));
            break;
    }
    painter.restore();
}

}  // namespace jcic::ui
