#include "ui/lists/mine_switch.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <algorithm>

#include "ui/look/theme.h"

namespace jcic::ui {
namespace {
constexpr int beside = 16;  ///< pixels on each side of a half's words
constexpr double corner = 4;
}  // namespace

MineSwitch::MineSwitch(Of of, QWidget* parent) : QCheckBox(parent), of_(of) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    name_counts();
}

void MineSwitch::show_counts(int some, int all) {
    if (some == some_ && all == all_) return;
    some_ = some;
    all_ = all;
    name_counts();
}

void MineSwitch::name_counts() {
    setAccessibleName(
        (of_ == Of::mine ? tr("僅列本人：%1 件，全部 %2 件") : tr("僅列未結：%1 份，全部 %2 份")).arg(some_).arg(all_));
    updateGeometry();
    update();
}

QString MineSwitch::template_of(bool some) const {
    if (!some) return tr("全部 %1");
    return of_ == Of::mine ? tr("本人(&V) %1") : tr("未結(&N) %1");
}

QString MineSwitch::words(bool some) const {
    return template_of(some).arg(some ? some_ : all_);
}

/// Of two digits at least, and as wide when it is chosen: a count that grows moves nothing.
int MineSwitch::width_of(bool some) const {
    auto bold = font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    const int count = std::max(some ? some_ : all_, 88);
    return metrics.size(Qt::TextShowMnemonic, template_of(some).arg(count)).width() + 2 * beside;
}

QSize MineSwitch::sizeHint() const {
    return {width_of(true) + width_of(false), std::max(theme::control_height, fontMetrics().height() + 12)};
}

QRect MineSwitch::half(bool some) const {
    const int first = width_of(true);
    return some ? QRect(0, 0, first, height()) : QRect(first, 0, width() - first, height());
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
    if (event->type() == QEvent::LanguageChange) name_counts();
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
    for (const bool some : {true, false}) {
        auto letters = font();
        letters.setBold(some == isChecked());
        painter.setFont(letters);
        painter.setPen(some == isChecked() ? t.accent : t.ink);
        style()->drawItemText(&painter, half(some), Qt::AlignCenter | Qt::TextShowMnemonic, palette(), true,
                              words(some));
    }
}

}  // namespace jcic::ui
