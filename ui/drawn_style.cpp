#include "ui/drawn_style.h"

#include <QPainter>
#include <QStyleOption>

#include "ui/theme.h"

namespace jcic::ui {

DrawnStyle::DrawnStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void DrawnStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const {
    if (element != PE_IndicatorCheckBox) return QProxyStyle::drawPrimitive(element, option, painter, widget);
    const auto& t = theme::tokens();
    const bool on = option->state & State_On, enabled = option->state & State_Enabled;
    const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(enabled ? on ? t.accent : t.soft : t.line, 1));
    painter->setBrush(on && enabled ? t.accent : enabled ? t.card : t.paper);
    painter->drawRoundedRect(box, 2, 2);
    if (on) {
        painter->setPen(QPen(enabled ? t.on_accent : t.soft, 1.8));
        painter->drawPolyline(QPolygonF{{box.left() + box.width() * 0.22, box.center().y()},
                                        {box.left() + box.width() * 0.42, box.bottom() - box.height() * 0.25},
                                        {box.right() - box.width() * 0.2, box.top() + box.height() * 0.28}});
    }
    painter->restore();
}

}  // namespace jcic::ui
