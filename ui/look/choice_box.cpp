#include "ui/look/choice_box.h"

#include <QAbstractItemView>

#include <QPainter>
#include <QScreen>
#include <QWheelEvent>
#include <algorithm>

namespace jcic::ui {

/// Qt shows ten, and reckons without the theme's padding: of fewer the last would have to be scrolled for.
void ChoiceBox::showPopup() {
    setMaxVisibleItems(std::max(10, count()));
    // The box itself may be narrower than what it offers.
    view()->setMinimumWidth(std::min(view()->sizeHintForColumn(modelColumn()) + 2 * view()->frameWidth(),
                                     screen()->availableGeometry().width()));
    QComboBox::showPopup();
    if (count() == 0) return;
    int needed = 0;
    for (int row = 0; row < count(); ++row) needed += view()->sizeHintForRow(row);
    const int lacking = needed - view()->viewport()->height();
    auto* popup = view()->window();
    if (lacking <= 0 || popup == window()) return;
    const auto room = screen()->availableGeometry();
    auto place = popup->geometry();
    place.setHeight(std::min(place.height() + lacking, room.height()));
    if (place.bottom() > room.bottom()) place.moveBottom(room.bottom());
    popup->setGeometry(place);
}

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
