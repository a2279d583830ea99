#include "ui/look/elided_line.h"

#include <QEvent>
#include <QTextLayout>
#include <algorithm>
#include <cmath>

namespace jcic::ui {
namespace {

/// Where the last of several pieces ends before its space; -1 for one piece.
qsizetype before_last_piece(const QString& line) {
    return std::max(line.lastIndexOf(QChar(0x3000)), line.lastIndexOf(QChar(0x2003)));
}

}  // namespace

int line_height(const QFont& font) {
    QTextLayout layout(QStringLiteral("國"), font);
    layout.beginLayout();
    const auto line = layout.createLine();
    layout.endLayout();
    return static_cast<int>(std::ceil(line.height()));
}

ElidedLine::ElidedLine(QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void ElidedLine::setText(const QString& line) {
    line_ = line;
    setAccessibleName(line);
    updateGeometry();
    cut();
}

/// Of all of it, whatever is shown.
QSize ElidedLine::sizeHint() const {
    const auto around = QLabel::sizeHint() - QSize(fontMetrics().horizontalAdvance(text()), 0);
    return {around.width() + fontMetrics().horizontalAdvance(line_) + 1, minimumSizeHint().height()};
}

QSize ElidedLine::minimumSizeHint() const {
    const int high = QLabel::sizeHint().height();
    return {0, keeps_height_ ? std::max(high, line_height(font())) : high};
}

void ElidedLine::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    cut();
}

void ElidedLine::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) cut();
}

void ElidedLine::cut() {
    const int room = contentsRect().width();
    auto shown = line_;
    for (auto end = before_last_piece(shown); end > 0 && fontMetrics().horizontalAdvance(shown) > room;
         end = before_last_piece(shown))
        shown.truncate(end);
    const auto cut = fontMetrics().elidedText(shown, Qt::ElideRight, room);
    QLabel::setText(cut == QStringLiteral("…") ? QString() : cut);  // alone it says nothing
}

}  // namespace jcic::ui
