#include "ui/board/record_buttons.h"

#include <QBoxLayout>
#include <QPushButton>

#include "ui/look/text.h"

namespace jcic::ui {

RecordButtons::RecordButtons(QBoxLayout& row, QWidget* parent) : QObject(parent) {
    for (const auto item : domain::all_items) {
        auto* button = new QPushButton(q(domain::code_of(item)), parent);
        button->setObjectName(QStringLiteral("open") + q(domain::code_of(item)));
        row.addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, item] { Q_EMIT chosen(item); });
        buttons_[item] = button;
    }
    row.addStretch();
}

void RecordButtons::show(const desk::CaseRow* one) {
    for (const auto& [item, button] : buttons_) {
        button->setEnabled(one != nullptr && one->record_of(item) != nullptr);
        button->setAccessibleName(tr("開啟 %1 資料").arg(q(domain::code_of(item))));
        button->setToolTip(button->accessibleName());
    }
}

}  // namespace jcic::ui
