#include "ui/look/mark_label.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QTextLayout>

#include "ui/look/theme.h"

namespace jcic::ui {
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
