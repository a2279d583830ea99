#include "ui/registers/step_buttons.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "ui/look/flow_layout.h"
#include "ui/look/kept_focus.h"
#include "ui/look/text.h"
#include "ui/words/register_words.h"

namespace jcic::ui {

StepButtons::StepButtons(const char* name, const char* kind, QWidget* parent, Arranged arranged)
    : QWidget(parent), name_(name), kind_(kind) {
    if (arranged == Arranged::side_by_side) {
        new FlowLayout(this);
        return;
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
}

void StepButtons::show_steps(const std::vector<const domain::registers::Step*>& steps) {
    const KeptFocus kept(*this);
    qDeleteAll(findChildren<QPushButton*>(QString(), Qt::FindDirectChildrenOnly));
    for (const auto* step : steps) {
        auto* button = new QPushButton(tr("%1…").arg(told(step->title)), this);
        button->setObjectName(QStringLiteral("%1-%2").arg(QLatin1String(name_), q(step->action)));
        button->setProperty("kind", QLatin1String(kind_));
        button->setAutoDefault(false);
        if (domain::registers::is_witnessed(*step))
            button->setToolTip(tr("選了幾筆就一起盤點：一次密碼，每筆各有自己的簽章"));
        layout()->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, step] { Q_EMIT chosen(step); });
    }
}

}  // namespace jcic::ui
