#include "ui/look/menu_button.h"

#include <QPainter>

namespace jcic::ui {

void MenuButton::paintEvent(QPaintEvent* event) {
    QPushButton::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::ButtonText), 1.5));
    const QPointF centre(width() - 16.0, height() / 2.0);
    painter.drawPolyline(QPolygonF{centre + QPointF(-4, -2), centre + QPointF(0, 2), centre + QPointF(4, -2)});
}

}  // namespace jcic::ui
