#include "ui/look/choice_box.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScreen>
#include <QWheelEvent>
#include <algorithm>

#include "ui/look/elided_line.h"
#include "ui/look/theme.h"

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

namespace {
constexpr int chip_side = 10;
constexpr int chip_sign = 18;  ///< the arrow's or the cross's room at the right
constexpr int chip_widest = 190;
constexpr int chip_narrowest = 54;
}  // namespace

ChipBox::ChipBox(QWidget* parent) : ChoiceBox(parent) {
    setProperty("kind", QStringLiteral("chip"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QComboBox::currentIndexChanged, this, [this] {
        updateGeometry();
        update();
    });
}

QFont ChipBox::small() const {
    auto out = font();
    out.setPointSizeF(theme::points(9));
    return out;
}

QString ChipBox::said() const {
    if (always_) return currentText();
    return narrows() ? tr("%1：%2").arg(accessibleName(), currentText()) : accessibleName();
}

QSize ChipBox::sizeHint() const {
    const QFontMetrics letters(small());
    const int wide = letters.horizontalAdvance(said()) + 2 * chip_side + chip_sign;
    return {std::min(wide, chip_widest), std::max(26, line_height(small()) + 6)};
}

QSize ChipBox::minimumSizeHint() const {
    return {std::min(chip_narrowest, sizeHint().width()), sizeHint().height()};
}

void ChipBox::paintEvent(QPaintEvent* /*event*/) {
    const auto& t = theme::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focus = hasFocus();
    const qreal line = focus ? 2 : 1;
    const auto place = QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2);
    const auto edge = focus || narrows() ? t.accent : t.edge;
    painter.setPen(QPen(isEnabled() ? edge : t.line, line));
    painter.setBrush(narrows() ? t.chosen : t.card);
    painter.drawRoundedRect(place, place.height() / 2, place.height() / 2);
    const auto ink = !isEnabled() ? t.soft : narrows() ? t.accent : t.ink;
    painter.setPen(ink);
    painter.setFont(small());
    const auto words = rect().adjusted(chip_side, 0, -chip_side - chip_sign + 6, 0);
    painter.drawText(words, Qt::AlignVCenter | Qt::TextDontClip,
                     QFontMetrics(small()).elidedText(said(), Qt::ElideRight, words.width() + 2));
    painter.setPen(QPen(ink, 1.4));
    const QPointF centre(width() - chip_side - 3.0, height() / 2.0);
    if (narrows()) {
        painter.drawLine(centre + QPointF(-3, -3), centre + QPointF(3, 3));
        painter.drawLine(centre + QPointF(-3, 3), centre + QPointF(3, -3));
    } else {
        painter.drawPolyline(QPolygonF{centre + QPointF(-3.5, -2), centre + QPointF(0, 2), centre + QPointF(3.5, -2)});
    }
}

void ChipBox::take_back() {
    setCurrentIndex(0);
    Q_EMIT activated(0);
}

void ChipBox::mousePressEvent(QMouseEvent* event) {
    if (narrows() && event->button() == Qt::LeftButton && event->position().x() > width() - chip_side - chip_sign)
        return take_back();
    ChoiceBox::mousePressEvent(event);
}

void ChipBox::keyPressEvent(QKeyEvent* event) {
    if (narrows() && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) return take_back();
    ChoiceBox::keyPressEvent(event);
}

void ChipBox::changeEvent(QEvent* event) {
    ChoiceBox::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) updateGeometry();
}

}  // namespace jcic::ui
