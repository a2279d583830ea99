#include "ui/look/elided_line.h"

#include <QEvent>
#include <QTextLayout>
#include <algorithm>
#include <cmath>

namespace jcic::ui {
namespace {

/// Where the last of several pieces ends before its space; -1 for one piece.
qsizetype before_last_piece(const QString& line) {
    return std::max(
        {line.lastIndexOf(QChar(0x3000)), line.lastIndexOf(QChar(0x2003)), line.lastIndexOf(QStringLiteral(" · "))});
}

}  // namespace

QString in_room(const QString& line, const QFontMetrics& font, int room) {
    auto shown = line;
    for (auto end = before_last_piece(shown); end > 0 && font.horizontalAdvance(shown) > room;
         end = before_last_piece(shown))
        shown.truncate(end);
    return font.elidedText(shown, Qt::ElideRight, room);
}

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
    const auto around = QLabel::sizeHint() - QSize(fontMetrics().horizontalAdvance(QLabel::text()), 0);
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
    const auto cut = in_room(line_, fontMetrics(), contentsRect().width());
    QLabel::setText(cut == QStringLiteral("…") ? QString() : cut);  // alone it says nothing
}

}  // namespace jcic::ui
