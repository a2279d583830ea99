#include "ui/look/elided_line.h"

#include <QEvent>

namespace jcic::ui {

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
    return {around.width() + fontMetrics().horizontalAdvance(line_) + 1, around.height()};
}

QSize ElidedLine::minimumSizeHint() const {
    return {0, QLabel::sizeHint().height()};
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
    QLabel::setText(fontMetrics().elidedText(line_, Qt::ElideRight, contentsRect().width()));
}

}  // namespace jcic::ui
