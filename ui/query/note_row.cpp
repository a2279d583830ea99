#include "ui/query/note_row.h"

#include <QEvent>
#include <algorithm>

#include "ui/look/elided_line.h"

namespace jcic::ui {
namespace {

constexpr int below = 2;            ///< before the next row's labels
constexpr int between_fields = 14;  ///< as in the grid of the form

}  // namespace

NoteLine::NoteLine(QWidget* parent) : MarkLabel(parent) {
    setProperty("kind", QStringLiteral("note"));
}

void NoteLine::show_note(Mark mark, const QString& text, const QString& advice) {
    kind_ = mark;
    whole_ = text;
    advice_ = advice;
    cut();
    if (auto* row = qobject_cast<NoteRow*>(parentWidget())) row->arrange();
}

QSize NoteLine::minimumSizeHint() const {
    return {0, line_height(font())};
}

void NoteLine::resizeEvent(QResizeEvent* event) {
    MarkLabel::resizeEvent(event);
    cut();
}

void NoteLine::changeEvent(QEvent* event) {
    MarkLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) cut();
}

void NoteLine::cut() {
    const auto shown = fontMetrics().elidedText(whole_, Qt::ElideRight, contentsRect().width());
    show_state(kind_, shown);
    setAccessibleName(whole_);
    const auto more = shown == whole_ ? advice_ : advice_.isEmpty() ? whole_ : whole_ + QLatin1Char('\n') + advice_;
    setToolTip(more);
}

void NoteRow::arrange() {
    const auto notes = findChildren<NoteLine*>(QString(), Qt::FindDirectChildrenOnly);
    const auto begins = [this](const NoteLine* note) {
        return note->property("column").toInt() * (width() + between_fields) / columns;
    };
    for (auto* note : notes) {
        int ends = width();
        for (const auto* other : notes)
            if (!other->whole().isEmpty() && begins(other) > begins(note))
                ends = std::min(ends, begins(other) - between_fields);
        note->setGeometry(begins(note), 0, ends - begins(note), height() - below);
    }
}

QSize NoteRow::sizeHint() const {
    int high = 0;
    for (const auto* note : findChildren<NoteLine*>(QString(), Qt::FindDirectChildrenOnly))
        high = std::max(high, note->minimumSizeHint().height());
    return {0, high + below};
}

void NoteRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

}  // namespace jcic::ui
