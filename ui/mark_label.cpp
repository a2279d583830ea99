#include "ui/mark_label.h"

#include <QPainter>

namespace jcic::ui {
namespace {
constexpr int mark_size = 9;
constexpr int text_from = 18;
}  // namespace

MarkLabel::MarkLabel(QWidget* parent) : QLabel(parent) {
    setContentsMargins(text_from, 0, 0, 0);
    setTextFormat(Qt::PlainText);
}

void MarkLabel::show_state(Mark mark, const QString& text) {
    mark_ = mark;
    auto colours = palette();
    const bool judged = mark == Mark::good || mark == Mark::mind || mark == Mark::act;
    colours.setColor(QPalette::WindowText,
                     judged ? colour_of(mark) : palette().color(QPalette::Active, QPalette::Text));
    setPalette(colours);
    setText(text);
    setAccessibleName(text);
    update();
}

void MarkLabel::paintEvent(QPaintEvent* event) {
    QLabel::paintEvent(event);
    if (text().isEmpty()) return;
    QPainter painter(this);
    const qreal line = fontMetrics().height();
    const auto room = contentsRect();
    const int text_height = fontMetrics().boundingRect(room, wordWrap() ? Qt::TextWordWrap : 0, text()).height();
    const qreal above = alignment() & Qt::AlignVCenter ? (height() - text_height) / 2.0 : 0;
    const qreal top = above + (line - mark_size) / 2.0;
    draw_mark(painter, {1.0, top, mark_size, mark_size}, mark_);
}

}  // namespace jcic::ui
