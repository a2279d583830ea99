#include "ui/query/warning_lines.h"

#include <QVBoxLayout>

#include "app/inquiry/form/shown.h"
#include "ui/approval/remark_list.h"
#include "ui/query/form_words.h"

namespace jcic::ui {

WarningLine::WarningLine(const QString& line, const QString& whole, QWidget* parent) : ElidedLine(parent) {
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);  // as wide as the card, its ground too
    setText(line);
    setToolTip(whole);
    setAccessibleDescription(whole);
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
