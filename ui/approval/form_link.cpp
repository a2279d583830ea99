#include "ui/approval/form_link.h"

#include <QPainter>

#include "ui/look/row_delegate.h"
#include "ui/look/theme.h"
#include "ui/look/why_grey.h"

namespace jcic::ui {
namespace {

constexpr QSize sheet_size{44, 58};
constexpr int sheet_gap = 0;

/// A title, lines, ticked boxes and a seal: a form, without a word of it.
void paint_sheet(QPainter& painter, const QRect& sheet) {
    const auto& t = theme::tokens();
    painter.setPen(t.edge);
    painter.setBrush(t.card);
    painter.drawRect(sheet);
    const auto line = [&](int left, int top, int width, const QColor& colour) {
        painter.fillRect(QRect(sheet.left() + left, sheet.top() + top, width, 2), colour);
    };
    line(12, 7, 20, t.ink);
    for (const int top : {15, 20, 25}) line(7, top, 30, t.edge);
    for (const int top : {31, 38}) {
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRect(sheet.left() + 7, sheet.top() + top, 4, 4));
        line(15, top + 1, 20, t.edge);
    }
    line(7, 50, 14, t.info);
    painter.setPen(t.bad);
    painter.drawRect(QRect(sheet.left() + 29, sheet.top() + 45, 8, 8));
}

}  // namespace

FormLink::FormLink(QWidget* parent) : QPushButton(parent) {
    setProperty("kind", QStringLiteral("link"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    retell();
}

void FormLink::show_way(Way way, int percent) {
    way_ = way;
    percent_ = percent;
    retell();
}

void FormLink::retell() {
    const bool coming = way_ == Way::coming;
    const bool stops = way_ == Way::stop;
    setText(coming ? tr("影像傳送中") : stops ? tr("停止(&F) %1%").arg(percent_) : tr("檢視影像(&F)"));
    setAccessibleName(stops ? tr("停止取得授權書影像") : tr("授權書影像"));
    enable_unless(*this, coming ? tr("送核櫃台傳送授權書影像中，傳送完成即可開啟") : QString(),
                  stops ? tr("取得授權書影像中，按此停止") : tr("開啟登記簿所附授權書影像或檔案；開啟將記入日誌"));
    updateGeometry();
}

QSize FormLink::sizeHint() const {
    const QFontMetrics small(small_of(font()));
    const int words = small.size(Qt::TextShowMnemonic, text()).width();
    return {std::max(sheet_size.width(), words) + 8, sheet_size.height() + sheet_gap + small.height() + 8};
}

void FormLink::paintEvent(QPaintEvent*) {
    const auto& t = theme::tokens();
    QPainter painter(this);
    paint_sheet(painter, QRect(QPoint((width() - sheet_size.width()) / 2, 4), sheet_size));
    auto small = small_of(font());
    small.setUnderline(isEnabled());
    painter.setFont(small);
    painter.setPen(isEnabled() ? t.accent : t.soft);
    const QRect words(0, 4 + sheet_size.height() + sheet_gap, width(), QFontMetrics(small).height());
    style()->drawItemText(&painter, words, Qt::AlignHCenter | Qt::TextShowMnemonic | Qt::TextDontClip, palette(), true,
                          text());
    if (!hasFocus()) return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(t.accent, 2));
    painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), 4, 4);
}

}  // namespace jcic::ui
