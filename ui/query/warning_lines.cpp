#include "ui/query/warning_lines.h"

#include <QEvent>
#include <QVBoxLayout>

#include "app/inquiry/shown.h"
#include "ui/approval/remark_list.h"
#include "ui/query/form_words.h"

namespace jcic::ui {

WarningLine::WarningLine(const QString& line, const QString& whole, QWidget* parent) : QLabel(parent), line_(line) {
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setText(line);
    setToolTip(whole);
    setAccessibleName(line);
    setAccessibleDescription(whole);
}

QSize WarningLine::minimumSizeHint() const {
    return {0, sizeHint().height()};
}

void WarningLine::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    cut();
}

void WarningLine::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) cut();
}

void WarningLine::cut() {
    setText(fontMetrics().elidedText(line_, Qt::ElideRight, contentsRect().width()));
}

WarningLines::WarningLines(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
}

void WarningLines::show_remarks(const std::vector<inquiry::Remark>& remarks) {
    qDeleteAll(findChildren<WarningLine*>(QString(), Qt::FindDirectChildrenOnly));
    for (const auto& remark : inquiry::merged(remarks)) {
        auto* line = new WarningLine(FormWords::line_of(remark), remark_text(remark), this);
        const bool alarm = remark.kind == inquiry::Remark::Kind::asked_before;
        line->setProperty("kind", alarm ? QStringLiteral("alarm") : QStringLiteral("notice"));
        layout()->addWidget(line);
    }
}

}  // namespace jcic::ui
