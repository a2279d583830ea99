#include "ui/registers/row_story.h"

#include <QLabel>
#include <QVBoxLayout>

#include "ui/look/mark_label.h"

namespace jcic::ui {
namespace {
constexpr int below_the_words = 18;  ///< past the mark
}

RowStory::RowStory(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
}

void RowStory::show_lines(const std::vector<Line>& lines) {
    if (lines == lines_) return;
    lines_ = lines;
    qDeleteAll(findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    for (const auto& line : lines_) {
        auto* what = new MarkLabel(this);
        what->setWordWrap(true);
        what->colour_mark_alone();
        what->show_state(line.mark, line.what);
        what->setAccessibleName(line.what + QLatin1Char(' ') + line.when);
        auto* when = new QLabel(line.when, this);
        when->setProperty("kind", QStringLiteral("small"));
        when->setTextFormat(Qt::PlainText);
        when->setWordWrap(true);
        when->setContentsMargins(below_the_words, 0, 0, 8);
        for (QWidget* one : {static_cast<QWidget*>(what), static_cast<QWidget*>(when)}) {
            layout()->addWidget(one);
            one->show();
        }
    }
}

}  // namespace jcic::ui
