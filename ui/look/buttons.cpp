#include "ui/look/buttons.h"

#include <QCoreApplication>
#include <QPainter>

#include "ui/look/keys.h"
#include "ui/look/text.h"

namespace jcic::ui {
namespace {

class WhyGrey {
    Q_DECLARE_TR_FUNCTIONS(WhyGrey)
};

/// A tick is named by its own words, without the key beside them.
QString name_of_field(const QWidget& field) {
    const auto* tick = qobject_cast<const QAbstractButton*>(&field);
    return tick != nullptr && tick->accessibleName().isEmpty() ? without_mnemonic(tick->text())
                                                               : field.accessibleName();
}

}  // namespace

void enable_stop(QAbstractButton& stop, bool under_way) {
    enable_unless(stop, under_way ? QString() : WhyGrey::tr("無進行中之工作可停止"));
}

QString still_lacking(const std::vector<Asked>& asked) {
    QStringList lacks;
    for (const auto& one : asked)
        if (!one.given) lacks << name_of_field(*one.field);
    return lacks.isEmpty() ? QString() : WhyGrey::tr("尚缺：%1").arg(listed(lacks));
}

void MenuButton::paintEvent(QPaintEvent* event) {
    QPushButton::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::ButtonText), 1.5));
    const QPointF centre(width() - 16.0, height() / 2.0);
    painter.drawPolyline(QPolygonF{centre + QPointF(-4, -2), centre + QPointF(0, 2), centre + QPointF(4, -2)});
}

}  // namespace jcic::ui
