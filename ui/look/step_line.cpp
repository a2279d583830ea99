#include "ui/look/step_line.h"

#include "ui/look/flow_layout.h"
#include "ui/look/mark_label.h"
#include "ui/look/text.h"

namespace jcic::ui {

QString spoken_step(const std::vector<WayStep>& steps, std::size_t at) {
    const auto& step = steps.at(at);
    const auto said = step.note.isEmpty() ? step.name : StepLine::tr("%1：%2").arg(step.name, step.note);
    const auto stands = step.in_front             ? StepLine::tr("目前")
                        : step.mark == Mark::good ? StepLine::tr("已完成")
                                                  : StepLine::tr("尚未辦理");
    return StepLine::tr("第 %1 步，共 %2 步：%3，%4").arg(at + 1).arg(steps.size()).arg(said, stands);
}

StepLine::StepLine(QWidget* parent) : QWidget(parent) {
    new FlowLayout(this);
    QSizePolicy as_high_as_its_rows(QSizePolicy::Preferred, QSizePolicy::Fixed);
    as_high_as_its_rows.setHeightForWidth(true);
    setSizePolicy(as_high_as_its_rows);
}

void StepLine::add_label() {
    if (!labels_.empty()) {
        auto* between = new QLabel(QStringLiteral("—"), this);
        between->setProperty("kind", QStringLiteral("small"));
        layout()->addWidget(between);
    }
    auto* label = new MarkLabel(this);
    label->setObjectName(QStringLiteral("wayStep%1").arg(labels_.size() + 1));
    labels_.push_back(label);
    layout()->addWidget(label);
}

void StepLine::show_steps(const std::vector<WayStep>& steps) {
    while (labels_.size() < steps.size()) add_label();
    QStringList left;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto& step = steps[i];
        auto* label = labels_[i];
        const bool done = step.mark == Mark::good && !step.in_front;
        auto letters = font();
        letters.setBold(step.in_front);
        label->setFont(letters);
        const auto said = step.note.isEmpty() ? step.name : tr("%1：%2").arg(step.name, step.note);
        label->show_state(step.mark, step.in_front ? said : step.name);
        label->setToolTip(said);
        label->setAccessibleName(spoken_step(steps, i));
        if (!step.in_front && !done) left << step.name;
        if (step.in_front) setAccessibleName(label->accessibleName());
    }
    setAccessibleDescription(left.isEmpty() ? QString() : tr("之後：%1").arg(listed(left)));
}

}  // namespace jcic::ui
