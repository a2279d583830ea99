#include "ui/look/mark.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QTextLayout>

#include "ui/look/theme.h"

namespace jcic::ui {

QColor colour_of(Mark mark) {
    const auto& t = theme::tokens();
    switch (mark) {
        case Mark::good:
            return t.ok;
        case Mark::mind:
            return t.warn;
        case Mark::act:
            return t.bad;
        case Mark::barred:
            return t.ink;
        case Mark::not_yet:
        case Mark::plain:
            return t.soft;
    }
    return t.soft;
}

void draw_mark(QPainter& painter, const QRectF& square, Mark mark) {
    draw_mark(painter, square, mark, colour_of(mark));
}

void draw_mark(QPainter& painter, const QRectF& square, Mark mark, const QColor& colour) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (mark) {
        case Mark::good:
        case Mark::plain:
            painter.drawEllipse(square);
            break;
        case Mark::mind:
            painter.drawRect(square.adjusted(0.5, 0.5, -0.5, -0.5));
            break;
        case Mark::act:
        case Mark::barred:
            painter.drawPolygon(QPolygonF{{square.center().x(), square.top() - 0.5},
                                          {square.right() + 0.5, square.bottom()},
                                          {square.left() - 0.5, square.bottom()}});
            break;
        case Mark::not_yet:
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(colour, 1.3));
            painter.drawEllipse(square.adjusted(0.7, 0.7, -0.7, -0.7));
            break;
    }
    painter.restore();
}

namespace {
constexpr int mark_size = 9;
constexpr int text_from = 18;

/// How high the first line is painted: Chinese letters come out of a taller family than the label's own.
qreal first_line(const QString& text, const QFont& font, int width) {
    QTextLayout layout(text, font);
    layout.beginLayout();
    auto line = layout.createLine();
    line.setLineWidth(width);
    layout.endLayout();
    return line.height();
}

}  // namespace

MarkLabel::MarkLabel(QWidget* parent) : QLabel(parent) {
    setContentsMargins(text_from, 0, 0, 0);
    setTextFormat(Qt::PlainText);
}

void MarkLabel::show_state(Mark mark, const QString& text) {
    mark_ = mark;
    colour();
    setText(text);
    setAccessibleName(text);
    update();
}

void MarkLabel::name_softly() {
    soft_ = true;
    colour();
}

/// From the program's palette, not from the label's own: the theme may have changed since it was last coloured.
void MarkLabel::colour() {
    const auto theme = QApplication::palette();
    const bool judged = coloured_ && (mark_ == Mark::mind || mark_ == Mark::act);
    auto colours = palette();
    const auto plain = soft_ ? theme::tokens().soft : theme.color(QPalette::Active, QPalette::Text);
    colours.setColor(QPalette::WindowText, judged && !soft_ ? colour_of(mark_) : plain);
    if (colours != palette()) setPalette(colours);
}

void MarkLabel::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) colour();
}

void MarkLabel::paintEvent(QPaintEvent* event) {
    QLabel::paintEvent(event);
    if (text().isEmpty()) return;
    QPainter painter(this);
    const auto room = contentsRect();
    const qreal line = first_line(text(), font(), room.width());
    const int text_height = fontMetrics().boundingRect(room, wordWrap() ? Qt::TextWordWrap : 0, text()).height();
    const qreal above = alignment() & Qt::AlignVCenter ? (height() - text_height) / 2.0 : 0;
    const qreal top = above + (line - mark_size) / 2.0;
    draw_mark(painter, {1.0, top, mark_size, mark_size}, mark_);
}

}  // namespace jcic::ui
