#include "ui/lists/mine_switch.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "ui/look/theme.h"

namespace jcic::ui {
namespace {
constexpr int beside = 16;  ///< pixels on each side of a half's words
constexpr double corner = 4;
}  // namespace

MineSwitch::MineSwitch(QWidget* parent) : QCheckBox(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    tell();
}

void MineSwitch::show_counts(int mine, int all) {
    if (mine == mine_ && all == all_) return;
    mine_ = mine;
    all_ = all;
    tell();
}

void MineSwitch::tell() {
    setAccessibleName(tr("只看我的：%1 件，全部 %2 件").arg(mine_).arg(all_));
    updateGeometry();
    update();
}

QString MineSwitch::words(bool mine) const {
    return mine ? tr("我的(&V) %1").arg(mine_) : tr("全部 %1").arg(all_);
}

/// Of two digits at least, and as wide when it is chosen: a count that grows moves nothing.
int MineSwitch::width_of(bool mine) const {
    auto bold = font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    const auto text = mine ? tr("我的(&V) %1") : tr("全部 %1");
    const int count = std::max(mine ? mine_ : all_, 88);
    return metrics.size(Qt::TextShowMnemonic, text.arg(count)).width() + 2 * beside;
}

QSize MineSwitch::sizeHint() const {
    return {width_of(true) + width_of(false), std::max(theme::control_height, fontMetrics().height() + 12)};
}

QRect MineSwitch::half(bool mine) const {
    const int first = width_of(true);
    return mine ? QRect(0, 0, first, height()) : QRect(first, 0, width() - first, height());
}

bool MineSwitch::hitButton(const QPoint& at) const {
    return half(!isChecked()).contains(at);
}

void MineSwitch::keyPressEvent(QKeyEvent* event) {
    const bool to_mine = event->key() == Qt::Key_Left, to_all = event->key() == Qt::Key_Right;
    if (!to_mine && !to_all) return QCheckBox::keyPressEvent(event);
    if (isChecked() != to_mine) click();
}

void MineSwitch::changeEvent(QEvent* event) {
    QCheckBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) tell();
}

void MineSwitch::paintEvent(QPaintEvent*) {
    const auto& t = theme::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double line = hasFocus() ? 2 : 1;
    const auto edge = QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2);
    QPainterPath whole;
    whole.addRoundedRect(edge, corner, corner);
    painter.fillPath(whole, t.card);
    painter.setClipPath(whole);
    painter.fillRect(half(isChecked()), t.chosen);
    painter.setClipping(false);
    painter.setPen(QPen(hasFocus() ? t.accent : t.edge, line));
    painter.drawPath(whole);
    painter.setPen(t.edge);
    painter.drawLine(QPointF(half(false).left() + 0.5, line), QPointF(half(false).left() + 0.5, height() - line));
    for (const bool mine : {true, false}) {
        auto letters = font();
        letters.setBold(mine == isChecked());
        painter.setFont(letters);
        painter.setPen(mine == isChecked() ? t.accent : t.ink);
        style()->drawItemText(&painter, half(mine), Qt::AlignCenter | Qt::TextShowMnemonic, palette(), true,
                              words(mine));
    }
}

}  // namespace jcic::ui
