#include "ui/choice_box.h"

#include <QAbstractItemView>

#include <QPainter>
#include <QWheelEvent>

namespace jcic::ui {

void ChoiceBox::paintEvent(QPaintEvent* event) {
    QComboBox::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::Text), 1.5));
    const QPointF centre(width() - 16.0, height() / 2.0);
    painter.drawPolyline(QPolygonF{centre + QPointF(-4, -2), centre + QPointF(0, 2), centre + QPointF(4, -2)});
}

void ChoiceBox::wheelEvent(QWheelEvent* event) {
    if (view()->isVisible())
        QComboBox::wheelEvent(event);
    else
        event->ignore();
}

}  // namespace jcic::ui
